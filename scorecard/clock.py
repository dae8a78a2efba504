"""The one place that reads the time of day; everything else is handed a clock."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from zoneinfo import ZoneInfo

Clock = Callable[[], dt.datetime]
LONDON = ZoneInfo("Europe/London")


def utc_now() -> dt.datetime:
    """The present moment, in UTC."""
    return dt.datetime.now(dt.UTC)


def year_at(moment: dt.datetime, first_month: int) -> int:
    """The assessment year at hand: named for the calendar year of the month in which it begins.

    With `first_month` 4, February 2027 lies in the year 2026.
    """
    local = moment.astimezone(LONDON)
    return local.year if local.month >= first_month else local.year - 1
