"""Strict YAML: text in, a tree with lines out; a trap is a mistake (docs/CONTENT.md#traps).

PyYAML parses (its C parser where there is one); the tree is built from events, so that nothing is
guessed: `no`, `007` and `12:30` stay text, and anchors, tags and doubled keys cannot slip through.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from scorecard.content.mistakes import Mistakes
from scorecard.content.tree import Node

MAX_DEPTH = 20
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# What no file may hold: control characters, line ends that an editor does not count, and the
# characters that turn text round, so that it reads differently from what it is.
_HIDDEN_TEXT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff"
    "\ufeff\ufffe\uffff]"
)
_TAB_INDENT = re.compile(r"^ *\t\s*\S", re.MULTILINE)

_TOO_DEEP = f"this is nested more than {MAX_DEPTH} levels deep: make it flatter"
_HINTS = (
    ("maximum nesting", _TOO_DEEP),
    (
        "mapping values are not allowed",
        "a colon stands where none can: put the text in double quotes",
    ),
    ("cannot start any token", "put a text that begins with %, @, ` or a tab in double quotes"),
    ("unexpected end of stream", "the quote or bracket opened here is never closed: close it"),
    ("document separator", "the quote opened here is never closed: close it"),
    ("expected ',' or ']'", "close the list with ] and put a comma between its items"),
    ("expected ',' or '}'", "close the braces with } and put a comma between the keys"),
    ("expected key", "the indent does not fit the lines above: line the keys up"),
    ("expected '-' indicator", "the indent does not fit the list above: line the dashes up"),
    ("block end", "the indent does not fit the lines above: line the keys up"),
    (
        "expected ':'",
        "a key has no colon after it: write `key: text`, and quote a text of many lines",
    ),
    ("escape", "write \\\\ for a backslash inside double quotes, or use single quotes"),
    ("alphabetic or numeric", "put a text that begins with & or * in double quotes"),
)
_UNCLOSED = ("unexpected end of stream", "document separator", "expected ',' or", "expected ':'")


class _Stop(Exception):
    """Reading this file ends here."""


def parse(text: str, file: str, mistakes: Mistakes) -> Node | None:
    """The tree of one file, or None where it cannot be read (its mistakes are then in `mistakes`).

    A file without anything in it, or with comments alone, gives an empty node.
    """
    before = len(mistakes.found)
    for match in _HIDDEN_TEXT.finditer(text):
        _hidden(match, text.count("\n", 0, match.start()) + 1, file, mistakes)
    for match in _TAB_INDENT.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        mistakes.add(file, line, "indent", "a tab stands in the indent: use spaces")
    if len(mistakes.found) > before:
        return None
    try:
        return _Builder(text, file, mistakes).document()
    except _Stop:
        return None
    except (yaml.YAMLError, ValueError) as error:  # ValueError: an escape beyond Unicode
        line, what = _explained(error)
        mistakes.add(file, line, "YAML", what)
        return None


def _hidden(match: re.Match[str], line: int, file: str, mistakes: Mistakes) -> None:
    what = f"an invisible character (U+{ord(match[0]):04X}) stands here: delete it"
    if match[0] == "\0":
        what = "a zero byte stands here: delete it, or save the file as UTF-8"
    mistakes.add(file, line, "text", what)


def _explained(error: Exception) -> tuple[int, str]:
    """Line and plain words for what the parser says."""
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", None) or "")
    mark = getattr(error, "problem_mark", None)
    opened = getattr(error, "context_mark", None)
    if opened is not None and any(said in problem for said in _UNCLOSED):
        mark = opened  # where it was opened helps; where the parser gave up does not
    line = mark.line + 1 if mark is not None else 1
    for said, hint in _HINTS:
        if said in problem:
            return line, hint
    return (
        line,
        "this line cannot be read as YAML: put its text in double quotes, or check the indent",
    )


class _Builder:
    """Builds the tree from the parser's events, and names what the strict reading refuses."""

    def __init__(self, text: str, file: str, mistakes: Mistakes) -> None:
        self._file = file
        self._mistakes = mistakes
        self._next = _LOADER(text).get_event

    def document(self) -> Node:
        self._next()  # stream start
        event = self._next()
        if isinstance(event, yaml.StreamEndEvent):
            return Node(1, None)
        root = self._node(self._next(), 0)
        self._next()  # document end
        event = self._next()
        if not isinstance(event, yaml.StreamEndEvent):
            self._refuse(event, "a second document begins here: keep one document in a file")
        return root

    def _refuse(self, event: Any, what: str) -> None:
        self._mistakes.add(self._file, event.start_mark.line + 1, "YAML", what)
        raise _Stop

    def _node(self, event: Any, depth: int) -> Node:
        kind = type(event)
        if kind is yaml.AliasEvent:
            self._refuse(event, f"the alias *{event.anchor} is not read: write the text out again")
        if event.anchor is not None:
            self._refuse(
                event, f"the anchor &{event.anchor} is not read: take it out, or quote the text"
            )
        if event.tag is not None:
            self._refuse(event, f"the tag {event.tag} is not read: take it out, or quote the text")
        if kind is yaml.ScalarEvent:
            return self._scalar(event)
        if depth >= MAX_DEPTH:
            self._refuse(event, _TOO_DEEP)
        return (
            self._sequence(event, depth)
            if kind is yaml.SequenceStartEvent
            else self._mapping(event, depth)
        )

    def _scalar(self, event: Any) -> Node:
        value = event.value
        line = event.start_mark.line + 1
        if not event.style and value in ("", "null", "~"):
            return Node(line, None)
        if not value.isprintable():  # an escape such as "\0" may have brought it in
            match = _HIDDEN_TEXT.search(value)
            if match:
                _hidden(match, line, self._file, self._mistakes)
        return Node(line, value)

    def _sequence(self, start: Any, depth: int) -> Node:
        parts: list[Node] = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            parts.append(self._node(event, depth + 1))
        return Node(start.start_mark.line + 1, [part.data for part in parts], parts)

    def _mapping(self, start: Any, depth: int) -> Node:
        parts: dict[str, Node] = {}
        keys: dict[str, int] = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            key = self._key(event)
            value = self._node(self._next(), depth + 1)
            line = event.start_mark.line + 1
            if key in parts:
                what = f"this key stands twice, first on line {keys[key]}: keep one of the two"
                self._mistakes.add(self._file, line, key, what)
            else:
                parts[key] = value
                keys[key] = line
        data = {key: part.data for key, part in parts.items()}
        return Node(start.start_mark.line + 1, data, parts, keys)

    def _key(self, event: Any) -> str:
        if not isinstance(event, yaml.ScalarEvent):
            self._refuse(
                event, "a key is one word: write `key: text`, and quote a text that holds braces"
            )
        if event.anchor is not None or event.tag is not None:
            self._refuse(event, "an anchor or a tag before a key is not read: take it out")
        if event.value == "<<" and not event.style:
            self._refuse(event, "the merge key << is not read: write the keys out")
        return str(event.value)
