"""`check-content --used`: which stored years ask what the files have changed or taken out since."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from scorecard.cli.tables import Table
from scorecard.content.changes import changes_between
from scorecard.content.models import Content, ContentFolder
from scorecard.services.used import UsedYear

COLUMNS = ("question", "changed", "assessments", "answered", "years", "to_do")
RETIRE = "name its id in data/retired.yaml"
SAY_OR_RAISE = "say in its note that the sense is the same, or raise meaning"


class _Change(NamedTuple):
    question: str
    what: str
    to_do: str | None


def used(years: tuple[UsedYear, ...], folder: ContentFolder) -> dict[str, Table]:
    """A row for each question and kind of change, with the number of years that ask it, of those
    that answered it, and which they are; empty where the files ask what the years ask."""
    found: dict[_Change, list[UsedYear]] = {}
    for year in years:
        for change in _changes(year.content, folder):
            if change.question in year.asks:
                found.setdefault(change, []).append(year)
    rows = [
        (
            change.question,
            change.what,
            len(users),
            sum(change.question in each.answered for each in users),
            " ".join(str(each.year) for each in users),
            change.to_do,
        )
        for change, users in sorted(found.items(), key=lambda item: item[0][:2])
    ]
    return {"Used by assessments": Table(COLUMNS, rows)}


def _changes(old: Content, folder: ContentFolder) -> Iterator[_Change]:
    changes = changes_between(old, folder.content)
    retired = {each.id for each in folder.retired}
    for gone in changes.withdrawn:
        yield _Change(gone.id, "withdrawn", None if gone.id in retired else RETIRE)
    for reworded in changes.reworded:
        yield _Change(reworded.id, "reworded", SAY_OR_RAISE if reworded.note is None else None)
    for other in changes.meaning_changed:
        yield _Change(other.id, "asks something else", None)
    for points in changes.points:
        yield _Change(points.id, "points of levels", None)
