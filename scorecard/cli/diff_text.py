"""`diff-content` for people: a heading a kind of change, and words marked where they stood."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from typing import TypeVar

from scorecard.content.changed import Changed, ContentChanges, Edited, Listed, Reworded, Wording
from scorecard.content.models import AppliesTo, Band, Capability

T = TypeVar("T")

SAY_OR_RAISE = (
    "reworded: say in the file, as its note, that the sense is the same, or raise meaning"
)
_MARKS = {"same": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}


def changes_text(changes: ContentChanges) -> str:
    """All that changed, or one sentence where nothing did."""
    head = f"From {changes.old_version} to {changes.new_version}"
    if changes.same:
        return f"{head}: nothing changed."
    told = [(title, tuple(lines)) for title, lines in _kinds(changes)]
    parts = [
        f"{title}\n" + "\n".join(f"  {line}" for line in lines) for title, lines in told if lines
    ]
    if not parts:
        return f"{head}: nothing that is asked or counted changed."
    return "\n\n".join([head, *parts])


def _kinds(changes: ContentChanges) -> Iterator[tuple[str, Iterable[str]]]:
    """Each kind of change with its lines, what needs a person first."""
    yield "Reworded, [-removed-] {+added+}", _each(changes.reworded, _reworded)
    yield "Meaning changed, [-removed-] {+added+}", _each(changes.meaning_changed, _meaning)
    yield "Added", _each(changes.added, _listed)
    yield "Withdrawn", _each(changes.withdrawn, _listed)
    yield "Themes added", changes.themes_added
    yield "Themes withdrawn", changes.themes_withdrawn
    yield "Moved to another theme", _values(changes.moved, str)
    yield "Capability changed", _values(changes.capabilities_of, str)
    yield "Weight changed", _values(changes.weights, _number)
    yield "Points of levels changed", _values(changes.points, _points)
    yield "Critical changed", _values(changes.critical, _truth)
    yield "'Not applicable' changed", _values(changes.not_applicable, _truth)
    yield "Weight of a theme changed", _values(changes.theme_weights, _number)
    yield "Asked of other councils", _values(changes.scope, _scope)
    yield "Theme asked of other councils", _values(changes.theme_functions, _ids)
    yield "Functions of a council type changed", _values(changes.type_functions, _has)
    yield "Bands changed", _values(changes.bands, _band)
    yield "Capabilities changed", _values(changes.capabilities, _capability)
    yield "Names of levels changed", _values(changes.level_names, str)
    yield "Edited: nothing that is asked or counted", _each(changes.edited_questions, _edited)
    yield "Themes edited: nothing that is asked or counted", _each(changes.edited_themes, _edited)


def _each(items: Iterable[T], lines: Callable[[T], Iterable[str]]) -> Iterator[str]:
    return (line for item in items for line in lines(item))


def _reworded(own: Reworded) -> Iterator[str]:
    said = f'reworded; its note now says "{_flat(own.note)}"' if own.note else SAY_OR_RAISE
    yield f"{own.id}: {said}"
    yield from map(_wording, own.wording)


def _meaning(own: Reworded) -> Iterator[str]:
    yield f"{own.id}: asks something else; years are not compared on it"
    yield from map(_wording, own.wording)


def _wording(own: Wording) -> str:
    part = own.part if own.level is None else f"{own.part} {own.level}"
    if own.part == "label":
        part = f"label of level {own.level}"
    marked = "".join(_MARKS[span.kind].format(_flat(span.text)) for span in own.spans)
    return f"  {part}: {marked}"


def _listed(own: Listed) -> Iterator[str]:
    yield f"{own.id} ({own.theme}): {_flat(own.text)}"


def _edited(own: Edited) -> Iterator[str]:
    yield f"{own.id}: {', '.join(own.keys)}"


def _values(changed: Iterable[Changed[T | None]], shown: Callable[[T], str]) -> Iterator[str]:
    """`x: now 3, was 2`; the side that does not have it says `none`."""

    def told(value: T | None) -> str:
        return "none" if value is None else shown(value)

    return (f"{one.id}: now {told(one.new)}, was {told(one.old)}" for one in changed)


def _number(value: Decimal) -> str:
    return format(value, "f")


def _points(values: tuple[Decimal, ...]) -> str:
    return " ".join(map(_number, values))


def _truth(value: bool) -> str:
    return "true" if value else "false"


def _ids(ids: tuple[str, ...]) -> str:
    return ", ".join(ids) or "all"


def _has(ids: tuple[str, ...]) -> str:
    return ", ".join(ids) or "no function"


def _scope(value: AppliesTo) -> str:
    return f"nations {_ids(value.nations)}; functions {_ids(value.functions)}"


def _band(value: Band) -> str:
    return f'"{_flat(value.name)}" from {_number(value.start)}'


def _capability(value: Capability) -> str:
    return f'"{_flat(value.name)}", {_flat(value.summary)}'


def _flat(text: str) -> str:
    """A text on one line."""
    return re.sub(r"[\r\n]+", " ", text)
