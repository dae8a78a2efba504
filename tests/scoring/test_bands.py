"""Which band a number lies in, and when a shown number seems to lie in another."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scorecard.scoring.bands import band_of, just_under
from tests.builders import content

SCALE = content().scale


@pytest.mark.parametrize(
    ("score", "band"),
    [(0, "foundation"), (Fraction("39.999"), "foundation"), (40, "developing"), (100, "leading")],
)
def test_the_lower_border_lies_inside_the_band(score, band):
    assert band_of(SCALE, Fraction(score)).id == band


@pytest.mark.parametrize("score", ["39.95", "39.96", "39.9999", "74.96"])
def test_f114_a_number_shown_at_a_border_it_has_not_reached_is_told(score):
    near = just_under(SCALE, Fraction(score))
    assert near is not None
    assert near.start == round(Fraction(score), 1)
    assert band_of(SCALE, Fraction(score)) != near


@pytest.mark.parametrize("score", ["0", "39.94", "40", "40.04", "74.9", "100"])
def test_f114_other_numbers_need_no_such_words(score):
    assert just_under(SCALE, Fraction(score)) is None


@given(st.fractions(0, 100))
def test_every_score_has_one_band(score):
    later = [band for band in SCALE.bands if band.start > score]
    assert band_of(SCALE, score) == SCALE.bands[len(SCALE.bands) - len(later) - 1]
