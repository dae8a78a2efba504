"""What the score files are made from: a council's year and its numbers."""

from __future__ import annotations

from dataclasses import dataclass

from scorecard.scoring.model import Result


@dataclass(frozen=True, slots=True)
class ScoredYear:
    """One council and year with every number; `council` is an id."""

    council: str
    year: int
    result: Result
