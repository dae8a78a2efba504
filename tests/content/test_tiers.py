"""The level chosen decides the tier of resources (docs/SCORING.md#signposting)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scorecard.content.tiers import tier_for


@pytest.mark.parametrize(
    ("levels", "tiers"),
    [
        (2, ["foundation", None]),
        (3, ["foundation", "leading", None]),
        (4, ["foundation", "developing", "leading", None]),
        (6, ["foundation", "developing", "developing", "developing", "leading", None]),
    ],
)
def test_lowest_is_foundation_next_to_top_leading_and_top_none(
    levels: int, tiers: list[str | None]
) -> None:
    assert [tier_for(levels, position) for position in range(levels)] == tiers


@given(st.integers(2, 30))
def test_dont_know_is_signposted_like_the_lowest_level(levels: int) -> None:
    assert tier_for(levels, None) == "foundation"
