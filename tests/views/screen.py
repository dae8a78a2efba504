"""A person at the pages, without a browser: `visit.go("question", id="a").press("Next question")`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Block, Element

import scorecard.views
from scorecard.pages import BY_ID

MAIN = Path(scorecard.views.__file__).parent / "main.py"
SAID = ("aria-label", "alt", "title", "placeholder", "data-failed", "data-retry")
SLOW = 60  # seconds: only a page that hangs takes as long


class _Reader(HTMLParser):
    """Collects what an HTML block says: its text, and attributes that are shown or read aloud."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append((tag, given))
        self.said += [given[name] or "" for name in SAID if name in given]

    def handle_data(self, data: str) -> None:
        self.said.append(data)


def read_html(body: str) -> tuple[list[str], list[tuple[str, dict[str, str | None]]]]:
    """Everything that a block of HTML says, and its tags with their attributes."""
    reader = _Reader()
    reader.feed(body)
    return [text for text in (" ".join(said.split()) for said in reader.said) if text], reader.tags


def _elements(block: Block) -> Iterator[Element | Block]:
    for node in block.children.values():
        yield node
        if isinstance(node, Block):
            yield from _elements(node)


def _unescaped(label: str) -> str:
    """A label's Markdown as it is shown: our pages escape every sign that Markdown reads."""
    return re.sub(r"\\([^\w\s])", r"\1", label)


def _words(node: Element | Block) -> list[str]:
    """What one element says."""
    if node.type == "html":
        return read_html(node.proto.body)[0]
    said = [getattr(node.proto, name, "") for name in ("label", "body", "placeholder", "alt")]
    said += [*getattr(node.proto, "options", ()), *getattr(node.proto, "captions", ())]
    return [_unescaped(str(text)) for text in said if isinstance(text, str) and text]


@dataclass
class Visit:
    """One session of the app. `titles` holds every document title that was set, oldest first."""

    at: AppTest
    titles: list[str]
    drawn: bool = False

    def go(self, page: str, **query: str) -> Visit:
        """Opens a page at its address with a query."""
        if not self.drawn and BY_ID[page].address not in ("/", f"/{page}"):
            self.run()  # AppTest learns from a first run that a file's address is not its name
        self.at.switch_page(f"{page}.py")
        self.at.query_params.clear()
        for key, value in query.items():
            self.at.query_params[key] = value
        return self.run()

    def run(self) -> Visit:
        """Draws the page again, with what was put into its fields."""
        self.at.run(timeout=SLOW)
        self.drawn = True
        assert not self.at.exception, self.at.exception
        return self

    def press(self, label: str, nth: int = 0) -> Visit:
        """Presses the button of this label."""
        [button for button in self.at.button if button.label == label][nth].click()
        return self.run()

    def choose(self, value: str) -> Visit:
        """Chooses the page's level with this value (`"0"`, `"unknown"`, `"na"`); saves nothing."""
        self.at.radio[0].set_value(value)
        return self.run()

    @property
    def blocks(self) -> list[str]:
        """The bodies of our own HTML, menu included."""
        return [node.proto.body for node in self.at.get("html")]

    @property
    def tags(self) -> list[tuple[str, dict[str, str | None]]]:
        """The tags of our own HTML with their attributes."""
        return [tag for body in self.blocks for tag in read_html(body)[1]]

    @property
    def links(self) -> list[str]:
        """Where our own HTML links to, in order."""
        return [given["href"] or "" for tag, given in self.tags if tag == "a" and "href" in given]

    @property
    def said(self) -> list[str]:
        """Every string on the page, in order: texts, labels, options, what is read aloud."""
        nodes = [*_elements(self.at.main), *_elements(self.at.sidebar)]
        return [text for node in nodes for text in _words(node)]

    @property
    def text(self) -> str:
        """The page's strings in a row."""
        return " ".join(self.said)

    @property
    def headings(self) -> list[str]:
        """The text of every h1."""
        own = [
            re.sub(r"<[^>]+>", "", h)
            for h in re.findall(r"<h1[^>]*>(.*?)</h1>", "".join(self.blocks))
        ]
        return [*(_unescaped(title.value) for title in self.at.title), *own]
