"""One way to show a number, a date and a time, on pages and in files (docs/SCORING.md#rounding).

Rounding happens here and nowhere else: one decimal, halves to even.
"""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from zoneinfo import ZoneInfo

# Not from the clock: reports show times too, and never ask for the present one.
_LONDON = ZoneInfo("Europe/London")

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def points(value: Fraction) -> str:
    """Points of 100 with one decimal, halves to even.

    >>> points(Fraction(125, 3)), points(Fraction(1, 20)), points(Fraction(-3, 2))
    ('41.7', '0.0', '-1.5')
    """
    return _decimals(value, 1)


def points_below(value: Fraction, border: Fraction) -> str:
    """Points with as many decimals as it takes to see that they lie below a border.

    >>> points_below(Fraction("39.996"), Fraction(40))
    '39.996'
    """
    if value >= border:
        raise ValueError("only a number below the border can be shown below it")
    decimals = 1
    while Fraction(_decimals(value, decimals)) >= border:
        decimals += 1
    return _decimals(value, decimals)


def tenths(value: Fraction | None) -> float | None:
    """Points as `points` shows them, as a number for files; None stays None.

    >>> tenths(Fraction(125, 3))
    41.7
    """
    return None if value is None else float(points(value))


def exact(value: Fraction | None) -> str | None:
    """The exact number behind the shown one, as a fraction in its lowest terms; None stays None.

    >>> exact(Fraction(125, 3)), exact(Fraction(20))
    ('125/3', '20')
    """
    return None if value is None else str(value)


def percent(value: Fraction) -> str:
    """A share 0..1 as a percentage with one decimal.

    >>> percent(Fraction(5, 8))
    '62.5%'
    """
    return f"{points(100 * value)}%"


def thousands(value: int) -> str:
    """A count with commas.

    >>> thousands(12345)
    '12,345'
    """
    return f"{value:,}"


def day(value: dt.date) -> str:
    """A date in full: `22 November 2026`."""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def day_of(moment: dt.datetime) -> str:
    """The date that a moment falls on in the United Kingdom."""
    return day(moment.astimezone(_LONDON).date())


def months_of(year: int, first_month: int) -> str:
    """The twelve months of an assessment year: `April 2026 to March 2027`.

    >>> months_of(2026, 4), months_of(2026, 1)
    ('April 2026 to March 2027', 'January 2026 to December 2026')
    """
    last_year = year if first_month == 1 else year + 1
    return f"{_MONTHS[first_month - 1]} {year} to {_MONTHS[first_month - 2]} {last_year}"


def time_of_day(moment: dt.datetime) -> str:
    """The time of day of a moment in the United Kingdom: `2:05pm`."""
    local = moment.astimezone(_LONDON)
    half = "am" if local.hour < 12 else "pm"
    return f"{local.hour % 12 or 12}:{local.minute:02}{half}"


def _decimals(value: Fraction, decimals: int) -> str:
    """Rounded on the exact value, halves to even, in whole numbers: a float would round 0.15 by
    what it is in binary, and files show too many numbers for the arithmetic of fractions."""
    unit = 10**decimals
    units, rest = divmod(abs(value.numerator) * unit, value.denominator)
    if 2 * rest + units % 2 > value.denominator:
        units += 1
    sign = "-" if value.numerator < 0 and units else ""
    return f"{sign}{units // unit}.{units % unit:0{decimals}}"
