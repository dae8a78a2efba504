"""Dates as people type them: '27 3 2027', '27 mar 2027', '27 March 2027', '27/3/2027',
'2027-03-27'."""

from __future__ import annotations

import calendar
import datetime as dt
import re

from scorecard.errors import Invalid

MONTHS = tuple(calendar.month_name)[1:]  # English: the product sets no locale
WRITTEN = re.compile(r"(\d{1,2})[ ./-]+(\d{1,2}|[a-z]+)[ .,/-]+(\d{1,9})", re.IGNORECASE)
ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
EXAMPLE = "Write the date as day, month and year, such as 27 March 2027"


def read_date(text: str, field: str | None = None) -> dt.date:
    """The date that was typed: day, month, year, or year-month-day. Raises Invalid saying what is
    wrong with it, and what to write (F25)."""
    typed = " ".join(text.split())
    if iso := ISO.fullmatch(typed):
        year, month, day = iso.groups()
    elif written := WRITTEN.fullmatch(typed):
        day, month, year = written.groups()
    else:
        raise Invalid(EXAMPLE, field)
    return _day(int(day), _month(month, field), _year(year, field), field)


def _month(text: str, field: str | None) -> int:
    if text.isdecimal():
        if 1 <= int(text) <= 12:
            return int(text)
        raise Invalid(f"There is no month {int(text)}: months are 1 to 12", field)
    starts = [
        number
        for number, name in enumerate(MONTHS, start=1)
        if len(text) >= 3 and name.casefold().startswith(text.casefold())
    ]
    if len(starts) == 1 or text.casefold() == "sept":
        return starts[0]
    raise Invalid(f"There is no month of that name. {EXAMPLE}", field)


def _year(text: str, field: str | None) -> int:
    if len(text) != 4 or not 1900 <= int(text) <= 2199:
        raise Invalid("Write the year with four figures, such as 2027", field)
    return int(text)


def _day(day: int, month: int, year: int, field: str | None) -> dt.date:
    last = calendar.monthrange(year, month)[1]
    if 1 <= day <= last:
        return dt.date(year, month, day)
    raise Invalid(f"{MONTHS[month - 1]} {year} has {last} days, not {day}", field)
