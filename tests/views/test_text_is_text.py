"""Whatever people or content files write is shown as the characters written (F14, F19, F21)."""

from __future__ import annotations

import json
import re
from html import escape
from pathlib import Path

import pytest

from scorecard.services.evidence import add_evidence
from scorecard.services.themes import set_theme
from tests.folders import write_content
from tests.house import THEIRS, House, open_house, two_themes
from tests.views.conftest import Visitor
from tests.views.screen import Visit
from tests.views.states import PAGES

NASTY = {
    "html": "<script>alert(1)</script><b>bold</b>",
    "quotes": "\" onmouseover='alert(1)' x=\"",
    "image": "![x](https://evil.example/pixel.png) <img src=https://evil.example/p.png>",
    "markdown": "# Title *em* `code` [link](https://evil.example) > quote | cell",
    "streamlit": ":red[x] :material/home: $5 and $6 $$x$$",
    "formula": "=HYPERLINK(\"https://evil.example\",\"x\") +1 -2+3 @SUM",
    "template": "{{ 7*7 }} {0.__class__} %s ${x}",
    "entity": "&lt;b&gt; &amp; &#60;",
    "right to left": "שלום \u2067abc\u2069 مرحبا",
}  # fmt: skip
ONE_LINE = {key: text for key, text in NASTY.items() if key != "right to left"}
CARRY_LABELS = (
    "radio",
    "selectbox",
    "checkbox",
    "button",
    "text_input",
    "text_area",
    "expander",
    "toggle",
)
# What Markdown, and Streamlit's own additions to it, read as something else than the sign itself.
READ_AS_MARKDOWN = re.compile(r"(?<!\\)[*_`\[\]<>#|~$:{}&!]")


def pages(visit: Visit):
    """Opens every page in turn."""
    for addresses in PAGES.values():
        for page, query in addresses:
            yield page, visit.go(page, **query)


def labels(visit: Visit) -> list[str]:
    """Headings, labels, options and captions, as Streamlit is given them: Markdown."""
    headings = [*visit.at.title, *visit.at.header, *visit.at.subheader]
    found = [heading.value for heading in headings]
    found += [node.proto.label for kind in CARRY_LABELS for node in visit.at.get(kind)]
    for radio in visit.at.radio:
        found += [*radio.proto.options, *radio.proto.captions]
    return [text.replace("\\\\", "") for text in found]


def assert_nothing_is_rendered(visit: Visit, text: str) -> None:
    """No Markdown element holds it, no HTML block holds it unescaped, no label leaves a sign to Markdown."""
    assert not visit.at.markdown
    assert not [body for body in visit.blocks if "<" in text and text in body]
    assert not [
        tag for tag, given in visit.tags if tag in ("script", "img", "b") and "evil" in str(given)
    ]
    assert not [given for _tag, given in visit.tags if any(name.startswith("on") for name in given)]
    assert [said for said in labels(visit) if READ_AS_MARKDOWN.search(said)] == []


@pytest.mark.parametrize("kind", NASTY)
def test_f21_what_people_type_is_shown_as_typed(kind: str, house: House, visit: Visit) -> None:
    text = NASTY[kind]
    house.post(f"na\n{text}", "a")
    house.post("1", "c")
    house.post(text, "a", "note")
    house.post("Theirs", "b", "note", tab=THEIRS)
    assert house.post(text, "b", "note", seen=0).kind == "conflict"
    place, line = (house.services, house.assessment_id), ONE_LINE.get(kind, "Team")
    add_evidence(house.actor, *place, "a", line, line, "")
    set_theme(house.actor, *place, "licensing", line, "", 0)
    for _page, shown in pages(visit):
        assert_nothing_is_rendered(shown, text)
    words = " ".join(text.split())
    assert line in visit.go("question", id="a").text
    assert visit.at.text_area(key="note-a").value == house.desk().stored.note
    assert words in visit.go("question", id="b").said
    assert words in visit.go("theme", id="licensing").text
    assert words in visit.go("results").said
    assert line in visit.go("start").text


def test_f16_other_peoples_text_keeps_its_own_reading_direction(house: House, visit: Visit) -> None:
    house.post("na\nשלום", "a")
    visit.go("theme", id="licensing")
    isolated = [body for body in visit.blocks if "שלום" in body]
    assert isolated
    assert all(re.search(r'dir="auto"[^>]*>[^<]*שלום', body) for body in isolated)


def nasty_content(root: Path, text: str) -> None:
    """Every human word of a content folder is `text` with the word behind it."""
    spoken = {"title", "text", "why", "answering", "name", "summary", "label", "next", "publisher"}

    def spoil(node: object) -> object:
        if isinstance(node, dict):
            return {
                key: f"{text} {value}"[:190]
                if key in spoken and isinstance(value, str)
                else spoil(value)
                for key, value in node.items()
            }
        return [spoil(item) for item in node] if isinstance(node, list) else node

    write_content(root, two_themes())
    for path in sorted(root.glob("**/*.yaml")):
        path.write_text(json.dumps(spoil(json.loads(path.read_text("utf-8")))), "utf-8")


@pytest.mark.parametrize("kind", ONE_LINE)
def test_f14_what_content_files_say_is_shown_as_written(
    kind: str, tmp_path: Path, visitor: Visitor
) -> None:
    text = NASTY[kind]
    root = tmp_path / "nasty"
    root.mkdir()
    nasty_content(root, text)
    house = open_house(root)
    house.choose()
    house.post("0", "a")
    visit = visitor(house)
    for _page, shown in pages(visit):
        assert "There is a problem" not in shown.text
        assert_nothing_is_rendered(shown, text)
        assert text in shown.text
    visit.go("heatmap").at.toggle(key="as-chart").set_value(True)
    chart = str(visit.run().at.get("plotly_chart")[0].proto)
    assert "<script" not in chart
    assert ("<b>bold" in chart) is False
    house.close()


def test_f72_an_address_puts_nothing_into_the_page(house: House, visit: Visit) -> None:
    marker = "<script>alert('address')</script>"
    for page in (
        "start",
        "theme",
        "question",
        "results",
        "heatmap",
        "guidance",
        "settings",
        "council",
    ):
        for name in ("id", "route", "year", "theme", "tier", "change"):
            visit.go(page, **{name: marker})
            assert marker not in "".join(visit.blocks), (page, name)
            assert escape(marker) not in "".join(visit.blocks), (page, name)
