"""Every string of a page passes through gettext (C30): what does not is content, data, or a number.

The pages are drawn with a catalogue that puts ⟦⟧ around every message, on content and data that carry
‹›; no word may be left outside both.
"""

from __future__ import annotations

import gettext
import json
import re
from pathlib import Path

import pytest

from scorecard.services.evidence import add_evidence
from scorecard.services.snapshots import keep_snapshot
from scorecard.services.themes import set_theme
from scorecard.texts import Texts
from scorecard.views.parts import session
from tests.builders import content, question, resource, theme
from tests.folders import write_content
from tests.house import THEIRS, House, open_house
from tests.views.conftest import Visitor
from tests.views.screen import Visit
from tests.views.states import PAGES
from tests.views.test_guidance import write_guidance

SPOKEN = {
    "title",
    "text",
    "why",
    "answering",
    "name",
    "summary",
    "label",
    "next",
    "publisher",
    "term",
    "full",
    "means",
}
LISTED = {"levels", "evidence"}
MARKED = re.compile(r"⟦[^⟧]*⟧|‹[^›]*›")
WORD = re.compile(r"[^\W\d_]{2,}")
# Dates stay English until a second language brings its own; addresses, versions and ids are data.
DATA = re.compile(
    r"\b\d{1,2} [A-Z][a-z]+ \d{4}\b|https?://\S+|\b\d+:\d\d[ap]m\b"
    r"|[A-Z][a-z]+ \d{4} to [A-Z][a-z]+ \d{4}"  # the months of a year
)


class Pseudo(gettext.NullTranslations):
    """Puts marks around every message, but not around what its placeholders bring in."""

    def gettext(self, message: str) -> str:
        parts = re.split(r"(\{\w+\})", message)
        return "".join(f"⟦{part}⟧" if i % 2 == 0 and part else part for i, part in enumerate(parts))

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


def mark(node: object, key: str = "") -> object:
    """Content with ‹› around every human word."""
    if isinstance(node, dict):
        return {name: mark(value, name) for name, value in node.items()}
    if isinstance(node, list):
        return [
            f"‹{item}›" if isinstance(item, str) and key in LISTED else mark(item, key)
            for item in node
        ]
    return f"‹{node}›" if isinstance(node, str) and key in SPOKEN else node


def left_over(said: str) -> list[str]:
    """Words that stand outside both marks."""
    return WORD.findall(DATA.sub("", MARKED.sub(" ", said)))


@pytest.fixture
def pseudo(tmp_path: Path, visitor: Visitor, monkeypatch: pytest.MonkeyPatch):
    """A session in the pseudo-language on a council with something of everything."""
    asked = question("a", critical=True)
    ground = {
        "title": "An Act",
        "url": "https://law.example",
        "kind": "statute",
        "nations": ("england",),
    }
    basis = tuple({**ground, "status": status} for status in ("in-force", "coming", "check"))
    asked = asked.model_validate({**asked.model_dump(), "answering": "Look at it.", "basis": basis})
    root = tmp_path / "pseudo"
    root.mkdir()
    write_content(
        root,
        content(
            theme("licensing", asked, *(question(id) for id in "bcd"), functions=["licensing"]),
            theme("housing", question("h"), functions=["housing"]),
        ),
    )
    several = [
        resource(f"r-{n}", questions=["a"] if n == 1 else (), status="check") for n in range(12)
    ]
    write_guidance(root, "licensing", *several, resource("top", tier="developing"))
    for path in sorted(root.glob("**/*.yaml")):
        path.write_text(json.dumps(mark(json.loads(path.read_text("utf-8")))), "utf-8")
    monkeypatch.setattr(session, "texts", lambda: Texts("cy", Pseudo()))
    house = open_house(root)
    house.choose()
    yield house, visitor(house)
    house.close()


def assert_translated(visit: Visit, where: str) -> None:
    """Every string on the page, its title included, is marked."""
    strings = [*visit.said, visit.titles[-1]]
    assert any("⟦" in said for said in strings)
    escaped = {said: left_over(said) for said in strings if left_over(said)}
    assert escaped == {}, where


def test_c30_every_string_of_every_page_is_translated(pseudo: tuple[House, Visit]) -> None:
    house, visit = pseudo
    for fill in (lambda: None, lambda: some_of_everything(house)):
        fill()
        for addresses in PAGES.values():
            for page, query in addresses:
                assert_translated(visit.go(page, **query), page)
    assert_translated(visit.go("results", year="1999"), "not found")
    visit.go("heatmap").at.toggle(key="as-chart").set_value(True)
    assert_translated(visit.run(), "chart")


def some_of_everything(house: House) -> None:
    """Answers of each kind, a note, evidence, a conflict, an owner who is late."""
    place = (house.services, house.assessment_id)
    house.post("0", "a")
    house.post("na\n‹None here.›", "b")
    house.post("unknown", "c")
    house.post("‹Theirs›", "a", "note", tab=THEIRS)
    house.post("‹Mine›", "a", "note", seen=0)
    house.post("1", "d", tab=THEIRS)
    house.post("2", "d", seen=0)
    add_evidence(house.actor, *place, "a", "‹Policy›", "‹Shelf›", "27 3 2026")
    set_theme(house.actor, *place, "licensing", "‹Team›", "27 3 2020", 0)


def test_c30_every_string_of_a_question_is_translated(pseudo: tuple[House, Visit]) -> None:
    house, visit = pseudo
    some_of_everything(house)
    assert_translated(visit.go("question", id="d"), "conflict over a level")
    assert_translated(visit.press("⟦Use theirs⟧"), "settled")
    for choice in ("3", "unknown", "na"):
        assert_translated(visit.go("question", id="h").choose(choice), choice)
    assert_translated(visit.press("⟦Check your answers⟧"), "a reason is missing")
    visit.at.text_area(key="note-h").set_value("‹" + "x" * 5000 + "›")
    assert_translated(visit.press("⟦Check your answers⟧"), "a note is too long")
    assert_translated(visit.press("⟦Add evidence⟧"), "the form of evidence")


def test_c30_every_string_of_choosing_a_council_is_translated(pseudo: tuple[House, Visit]) -> None:
    _house, visit = pseudo
    visit.go("council", change="1").at.checkbox(key="unlisted").check()
    assert_translated(visit.run(), "not listed")
    visit.go("theme", id="licensing").press("⟦Save and go to Start⟧")
    assert_translated(visit, "not said whether completed")
    assert_translated(visit.go("guidance", tier="leading"), "no resource")
    assert_translated(visit.go("settings").press("⟦Open this copy⟧"), "no copy")


def test_c30_every_string_of_a_snapshot_and_of_moving_a_year_is_translated(
    pseudo: tuple[House, Visit],
) -> None:
    house, visit = pseudo
    some_of_everything(house)
    keep_snapshot(house.actor, house.services, house.assessment_id, "‹Board›")
    for page in ("start", "theme", "question", "results", "heatmap"):
        at = {"theme": "licensing", "question": "a"}.get(page)
        query = {"year": "2026", "snapshot": "‹Board›"} | ({"id": at} if at else {})
        assert_translated(visit.go(page, **query), f"a snapshot on {page}")
    path = house.root / "data" / "questionnaires" / "licensing.yaml"
    theme_file = json.loads(path.read_text("utf-8"))
    a, b, c, d = theme_file["questions"]
    a |= {"text": "‹What of a?› ‹Now.›", "why": "‹" + "word " * 75 + "›"}
    b |= {"meaning": 2}
    c |= {"weight": 2, "critical": True, "not_applicable": False, "capability": "people"}
    theme_file["questions"] = [a, b, c, {**d, "id": "new"}]
    path.write_text(json.dumps(theme_file), "utf-8")
    assert_translated(visit.go("start"), "the offer to move")
    assert_translated(visit.go("years", move="2026"), "moving a year")
    visit.press("⟦Move ⟧2026⟦ to today’s questions⟧")
    assert_translated(visit, "moved")
    assert_translated(visit.go("years", move="2026"), "nothing to move")
