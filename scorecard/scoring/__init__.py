"""Questionnaires, a council's scope and its answers in; exact scores out (docs/SCORING.md)."""
