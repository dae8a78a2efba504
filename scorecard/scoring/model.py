"""What goes into the engine and what comes out of it. Points of 100 are exact fractions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

State = Literal["answered", "unknown", "na", "unanswered", "out_of_scope"]


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer as it is given: a level (0 the lowest), "we don't know", or "does not apply".

    A question that nobody answered has no Answer at all. `evidence` counts items behind it.
    """

    state: Literal["level", "unknown", "na"]
    level: int | None = None
    evidence: int = 0


@dataclass(frozen=True, slots=True)
class Scores:
    """Points of 100: of what is answered, and what the rest could make of it. None: no number."""

    score: Fraction | None
    lowest: Fraction | None
    highest: Fraction | None


@dataclass(frozen=True, slots=True)
class Counts:
    """How many questions stand behind a number; `evidenced` is a share 0..1 of weight, or None."""

    applicable: int
    answered: int
    unknown: int
    na: int
    out_of_scope: int
    evidenced: Fraction | None


@dataclass(frozen=True, slots=True)
class CellResult:
    """A capability, or one cell of theme x capability."""

    scores: Scores
    counts: Counts


@dataclass(frozen=True, slots=True)
class ThemeResult:
    """A theme. `band` is the one that holds (capped); `band_uncapped` what the score alone gives.

    `capped_by`: critical questions at zero points or unknown, sorted. `answered_weight`: share
    0..1 of the applicable weight that is answered, None where nothing is applicable. `too_few`:
    less than half of it, so pages say so in place of the band.
    """

    scores: Scores
    counts: Counts
    band: str | None
    band_uncapped: str | None
    capped_by: tuple[str, ...]
    answered_weight: Fraction | None
    too_few: bool


@dataclass(frozen=True, slots=True)
class OverallResult:
    """All themes together. `themes_left_out`: themes without a score for any reason, sorted."""

    scores: Scores
    band: str | None
    band_uncapped: str | None
    capped_by: tuple[str, ...]
    themes_left_out: tuple[str, ...]
    too_few: bool


@dataclass(frozen=True, slots=True)
class QuestionResult:
    """One question. `share`, `potential` and `potential_overall` are points of 100 (docs/SCORING.md
    #explaining-a-number); all None unless it is answered or unknown."""

    state: State
    level: int | None
    share: Fraction | None
    potential: Fraction | None
    potential_overall: Fraction | None
    caps: bool


@dataclass(frozen=True, slots=True)
class Result:
    """All numbers of one council and year. Keys are ids; cells are keyed theme, then capability."""

    overall: OverallResult
    themes: Mapping[str, ThemeResult]
    capabilities: Mapping[str, CellResult]
    cells: Mapping[str, Mapping[str, CellResult]]
    questions: Mapping[str, QuestionResult]
