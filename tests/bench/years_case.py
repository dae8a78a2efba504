"""A council with many years, all but the newest signed off, for what is measured and counted."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from sqlalchemy import event

from scorecard.content.models import Content
from tests.folders import write_content
from tests.house import House, open_house
from tests.years import next_year, sign

NEWEST = 2026


def council_of(root: Path, years: int, content: Content) -> House:
    """Elmbridge with this many years up to 2026, every question answered anew in each."""
    write_content(root, content)
    house = open_house(root)
    _hurry(house)
    house.clock.now = dt.datetime(NEWEST - years + 1, 11, 25, 14, 5, tzinfo=dt.UTC)
    house.choose()
    for year in range(NEWEST - years + 1, NEWEST + 1):
        house.clock.now = house.clock.now.replace(year=year)
        _answer(house, year)
        if year < NEWEST:
            sign(house, f"25 11 {year}")
            house.clock.now = house.clock.now.replace(year=year + 1)
            next_year(house)
    return house


def _answer(house: House, year: int) -> None:
    """Levels that move from year to year; one in eleven is not known."""
    for questions in house.assessment().questions.values():
        for number, asked in enumerate(questions):
            unknown = (number + year) % 11 == 0
            level = str((number * 7 + year) % (asked.top + 1))
            house.post("unknown" if unknown else level, asked.id)


def _hurry(house: House) -> None:
    """Nobody waits until each save is on the disk."""
    engine = house.services.store.engine
    engine.dispose()
    event.listen(engine, "connect", lambda made, _: made.execute("PRAGMA synchronous = OFF"))
