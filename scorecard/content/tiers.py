"""Which tier of resources a level calls for (docs/SCORING.md#signposting)."""

from __future__ import annotations

from scorecard.content.models import Tier


def tier_for(levels: int, position: int | None) -> Tier | None:
    """The tier for the level at `position` (0 the lowest) of `levels`; position None: 'don't know'.

    Returns None for the top level: there is nothing above it to point to.
    """
    if position is None or position == 0:
        return "foundation"
    if position >= levels - 1:
        return None
    return "leading" if position == levels - 2 else "developing"
