"""Bands of a score: decided on the exact value, before rounding (docs/SCORING.md#bands)."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from fractions import Fraction

from scorecard.content.models import Band, Scale


@dataclass(frozen=True, slots=True)
class Borders:
    """The bands, lowest first: `ids[i]` begins at `starts[i]` points of 100, that bound inside."""

    ids: tuple[str, ...]
    starts: tuple[Fraction, ...]

    def position(self, score: Fraction) -> int:
        """Which band a score lies in, 0 the lowest."""
        return bisect_right(self.starts, score) - 1


def borders_of(scale: Scale) -> Borders:
    """The bands of a scale with exact borders."""
    return Borders(
        tuple(band.id for band in scale.bands), tuple(Fraction(band.start) for band in scale.bands)
    )


def band_of(scale: Scale, score: Fraction) -> Band:
    """The band of an exact score of a capability or a cell, which nothing caps."""
    return scale.bands[borders_of(scale).position(score)]


def just_under(scale: Scale, score: Fraction) -> Band | None:
    """The band whose border a score is shown at although it lies below: 39.96 is shown as 40.0."""
    shown = round(score, 1)
    return next((b for b in scale.bands if score < Fraction(b.start) <= shown), None)
