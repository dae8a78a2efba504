"""Changes of the questions in one sentence of numbers."""

from __future__ import annotations

from collections.abc import Iterable

from scorecard.reports.changes_told import Group, Kind
from scorecard.reports.words import listed
from scorecard.texts import Texts


def in_numbers(groups: Iterable[Group], _: Texts) -> str:
    """The changes as a sentence counts them: `4 questions are reworded, 2 are new and 1 is
    withdrawn`; empty where there are none."""
    counts = {group.kind: len(group.entries) for group in groups}
    other = sum(counts.pop(kind, 0) for kind in ("counting", "place", "frame", "edited"))
    kinds: tuple[Kind, ...] = ("reworded", "meaning", "weights", "added", "withdrawn")
    said: list[str] = []
    for kind in kinds:
        if kind in counts:
            said.append((_also if said else _first)(kind, counts[kind], _))
    if other:
        said.append(_.n("{n} other thing changes", "{n} other things change", other))
    return listed(said, _)


def _first(kind: Kind, n: int, _: Texts) -> str:
    """A count at the head of the sentence: it says of what."""
    if kind == "reworded":
        return _.n("{n} question is reworded", "{n} questions are reworded", n)
    if kind == "meaning":
        return _.n("{n} question asks something else", "{n} questions ask something else", n)
    if kind == "weights":
        return _.n("{n} question counts more or less", "{n} questions count more or less", n)
    if kind == "added":
        return _.n("{n} question is new", "{n} questions are new", n)
    return _.n("{n} question is withdrawn", "{n} questions are withdrawn", n)


def _also(kind: Kind, n: int, _: Texts) -> str:
    if kind == "meaning":
        return _.n("{n} asks something else", "{n} ask something else", n)
    if kind == "weights":
        return _.n("{n} counts more or less", "{n} count more or less", n)
    if kind == "added":
        return _.n("{n} is new", "{n} are new", n)
    return _.n("{n} is withdrawn", "{n} are withdrawn", n)
