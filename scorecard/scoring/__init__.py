"""Questionnaires, a council's scope and its answers in; exact scores out (docs/SCORING.md)."""

from scorecard.scoring.engine import score

__all__ = ["score"]
