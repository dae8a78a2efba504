"""One way to show each number, date and time."""

from __future__ import annotations

import datetime as dt
import doctest
from decimal import ROUND_HALF_EVEN, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scorecard import formats


def test_the_examples_in_the_docstrings_hold():
    outcome = doctest.testmod(formats)
    assert outcome.attempted >= 6
    assert outcome.failed == 0


@pytest.mark.parametrize(
    ("value", "shown"),
    [("0.05", "0.0"), ("0.15", "0.2"), ("0.25", "0.2"), ("62.45", "62.4"), ("62.55", "62.6"),
     ("99.95", "100.0"), ("100", "100.0"), ("-0.04", "0.0"), ("-2.55", "-2.6")],
)  # fmt: skip
def test_points_show_one_decimal_halves_to_even(value, shown):
    assert formats.points(Fraction(value)) == shown


@given(st.decimals("-100", "100", places=5))
def test_points_agree_with_exact_decimal_rounding(value):
    shown = value.quantize(Decimal("0.1"), ROUND_HALF_EVEN)
    assert Decimal(formats.points(Fraction(value))) == shown
    assert formats.tenths(Fraction(value)) == float(shown)


@given(st.fractions(0, 100).filter(lambda value: value < 40))
def test_f114_a_number_below_a_border_can_always_be_shown_below_it(value):
    shown = Fraction(formats.points_below(value, Fraction(40)))
    assert shown < 40


def test_f114_as_few_decimals_as_tell_it():
    assert formats.points_below(Fraction("39.96"), Fraction(40)) == "39.96"
    assert formats.points_below(Fraction("39.9"), Fraction(40)) == "39.9"
    with pytest.raises(ValueError, match="below the border"):
        formats.points_below(Fraction(40), Fraction(40))


def test_no_number_stays_none():
    assert formats.tenths(None) is None
    assert formats.exact(None) is None


@pytest.mark.parametrize(
    ("moment", "time", "date"),
    [
        ("2026-11-22T14:05:00+00:00", "2:05pm", "22 November 2026"),
        ("2026-07-01T23:30:00+00:00", "12:30am", "2 July 2026"),
        ("2026-03-29T00:59:00+00:00", "12:59am", "29 March 2026"),
        ("2026-03-29T01:00:00+00:00", "2:00am", "29 March 2026"),
        ("2026-10-25T00:30:00+00:00", "1:30am", "25 October 2026"),
        ("2026-10-25T01:30:00+00:00", "1:30am", "25 October 2026"),
        ("2026-12-01T12:00:00+00:00", "12:00pm", "1 December 2026"),
    ],
)
def test_moments_are_shown_in_the_time_of_the_united_kingdom(moment, time, date):
    utc = dt.datetime.fromisoformat(moment)
    assert formats.time_of_day(utc) == time
    assert formats.day_of(utc) == date


def test_every_month_is_written_as_a_word():
    shown = [formats.day(dt.date(2027, month, 1)) for month in range(1, 13)]
    assert shown[0] == "1 January 2027"
    assert len({text.split()[1] for text in shown}) == 12
    assert not any(char.isdigit() for text in shown for char in text.split()[1])


def test_counts_have_commas():
    assert formats.thousands(1234567) == "1,234,567"
