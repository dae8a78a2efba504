"""The ids that other places may name. None in place of a set: a file could not be read, so nobody
can tell, and no false alarm is raised for what hangs on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from scorecard.content.files import Source
from scorecard.content.mistakes import Mistakes, instead
from scorecard.content.tree import Node

Ids = frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Known:
    capabilities: Ids = None
    nations: Ids = None
    functions: Ids = None
    types: Ids = None
    themes: Ids = None
    questions: Ids = None  # retired ones included
    resources: Ids = None


def ids_in(node: Node, key: str = "id") -> frozenset[str]:
    """The ids written in a list of mappings."""
    return frozenset(text for item in node.items() if (text := item.get(key).text))


@dataclass(frozen=True, slots=True)
class Checker:
    """Names mistakes of one file; the rules are written with it."""

    source: Source
    mistakes: Mistakes

    def wrong(self, line: int, where: str, what: str) -> None:
        self.mistakes.add(self.source.file, line, where, what)

    def ids(self, node: Node, key: str, where: str, known: Ids, noun: str) -> None:
        """Each text of the list behind `key` must be a known id."""
        for text, line in node.texts(key):
            self.one(text, line, f"{where}, {key}", known, noun)

    def one(self, text: str | None, line: int, where: str, known: Ids, noun: str) -> None:
        """A text must be a known id."""
        if text and known is not None and text not in known:
            self.wrong(line, where, f"there is no {noun} '{text}'; {instead(text, known)}")

    def once(self, items: Iterable[Node], one: str, key: str = "id") -> None:
        """No two items of a list may have the same id."""
        first: dict[str, int] = {}
        for item in items:
            text = item.get(key).text
            if text is None:
                continue
            line = item.key_line(key)
            if text in first:
                self.wrong(
                    line,
                    f"{one} {text}",
                    f"this {key} stands already on line {first[text]}: write another",
                )
            first.setdefault(text, line)
