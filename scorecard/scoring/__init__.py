"""Questionnaires, a council's scope and its answers in; exact scores out. The rules: docs/SCORING.md."""
