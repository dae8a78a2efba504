"""What changed in a text, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import Literal

Kind = Literal["same", "removed", "added"]

# A number with its decimals, a word with its hyphens and apostrophes, or one other sign; before it
# the gap that parts it from what stands in front.
_WORD = re.compile(r"(\s*)(\d+(?:[.,]\d+)+|\w+(?:[-’']\w+)*|[^\w\s]|$)")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text that stayed, went, or came."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class _Word:
    gap: str
    text: str


def worded_difference(old: str, new: str) -> tuple[Span, ...]:
    """What stayed, went and came between two texts, in reading order; what went stands before what
    came in its place.

    The texts of `same` and `removed` together are the old text, those of `same` and `added` the new
    one, letter by letter. No span is empty, and no two of one kind follow each other.
    """
    if old == new:  # most texts of two versions
        return (Span("same", old),) if old else ()
    found = (span for span in _differences(_words(old), _words(new)) if span.text)
    runs = groupby(found, key=lambda span: span.kind == "same")
    return tuple(span for stayed, run in runs for span in _joined(stayed, tuple(run)))


def _joined(stayed: bool, run: Sequence[Span]) -> Iterator[Span]:
    """One span of each kind that a run has."""
    kinds: tuple[Kind, ...] = ("same",) if stayed else ("removed", "added")
    for kind in kinds:
        text = "".join(span.text for span in run if span.kind == kind)
        if text:
            yield Span(kind, text)


def _words(text: str) -> list[_Word]:
    """The words of a text; the last one is empty and holds the gap at the end."""
    return [_Word(*match.groups()) for match in _WORD.finditer(text)]


def _differences(old: Sequence[_Word], new: Sequence[_Word]) -> Iterator[Span]:
    matcher = SequenceMatcher(
        None, [word.text for word in old], [word.text for word in new], autojunk=False
    )
    for kind, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        was, now = old[old_from:old_to], new[new_from:new_to]
        if kind == "equal":
            for one, other in zip(was, now, strict=True):
                yield from _gap(one.gap, other.gap)
                yield Span("same", one.text)
        else:
            yield from _replaced(was, now)


def _replaced(was: Sequence[_Word], now: Sequence[_Word]) -> Iterator[Span]:
    """Words in the place of others; a gap that both have in front stays."""
    went, came = _text(was), _text(now)
    if was and now and was[0].gap == now[0].gap:
        yield Span("same", was[0].gap)
        went, came = went.removeprefix(was[0].gap), came.removeprefix(now[0].gap)
    yield Span("removed", went)
    yield Span("added", came)


def _gap(was: str, now: str) -> Iterator[Span]:
    if was == now:
        yield Span("same", was)
    else:
        yield Span("removed", was)
        yield Span("added", now)


def _text(words: Sequence[_Word]) -> str:
    return "".join(word.gap + word.text for word in words)
