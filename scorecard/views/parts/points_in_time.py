"""A year or a snapshot as the address names it: `2026`, or `2026:Board, third quarter`."""

from __future__ import annotations

from fractions import Fraction

from scorecard.errors import NotFound
from scorecard.formats import day_of, points
from scorecard.services.comparing import Point
from scorecard.services.trend import Trend
from scorecard.texts import Texts


def key(year: int, snapshot: str | None = None) -> str:
    """The year or snapshot as it stands in an address."""
    return str(year) if snapshot is None else f"{year}:{snapshot}"


def read(text: str) -> Point:
    """What an address names. Raises NotFound for anything that is no year."""
    year, _, snapshot = text.partition(":")
    if not (year.isascii() and year.isdigit() and len(year) == 4):
        raise NotFound(text)
    return Point(int(year), snapshot or None)


def offered(known: Trend, _: Texts) -> dict[str, str]:
    """Names of all years and snapshots by key, oldest first; snapshots stand before their year."""
    found = {}
    for year in known.years:
        for snapshot in reversed(known.snapshots):
            if snapshot.info.year == year.year:
                found[key(year.year, snapshot.info.name)] = _(
                    "{year}: {name}, {day}",
                    year=year.year,
                    name=snapshot.info.name,
                    day=day_of(snapshot.info.at),
                )
        found[key(year.year)] = (
            _("{year}, signed off", year=year.year)
            if year.signed
            else _("{year}, open", year=year.year)
        )
    return found


def shown(score: Fraction | None) -> str:
    """A score with one decimal, empty where there is none."""
    return "" if score is None else points(score)
