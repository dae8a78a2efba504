"""The sum behind a score, row by row, so that a person can follow it ('Show the working').

The rows add up to the score exactly; each is rounded only where it is shown
(docs/SCORING.md#explaining-a-number).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from scorecard.content.models import Content, Question
from scorecard.scoring.model import Result


@dataclass(frozen=True)
class QuestionRow:
    """One answered question: `share` = 100 x weight x points / full points / the theme's weight."""

    question: Question
    level: int | None  # None: "we don't know"
    weight: Decimal
    points: Decimal
    full_points: Decimal
    share: Fraction


@dataclass(frozen=True)
class ThemeWorking:
    """A theme's score as a sum: `weight` is that of the rows, their shares add up to `score`.

    Without an answered question there are no rows and no score.
    """

    rows: tuple[QuestionRow, ...]
    weight: Decimal
    score: Fraction | None


@dataclass(frozen=True)
class ThemeRow:
    """One theme with a score: `part` = weight x score / the weight of all rows."""

    theme: str
    title: str
    weight: Decimal
    score: Fraction
    part: Fraction


@dataclass(frozen=True)
class OverallWorking:
    """The overall score as a sum: `weight` is that of the rows, their parts add up to `score`."""

    rows: tuple[ThemeRow, ...]
    weight: Decimal
    score: Fraction | None


def theme_working(content: Content, result: Result, theme: str) -> ThemeWorking:
    """The rows of a theme's score, in written order; points of 100."""
    rows = []
    for question in content.themes[theme].questions:
        given = result.questions[question.id]
        if given.share is None:
            continue
        worth = question.levels[given.level or 0].points
        full = question.levels[question.top].points
        rows.append(QuestionRow(question, given.level, question.weight, worth, full, given.share))
    return ThemeWorking(
        tuple(rows),
        sum((row.weight for row in rows), Decimal(0)),
        result.themes[theme].scores.score,
    )


def overall_working(content: Content, result: Result) -> OverallWorking:
    """The rows of the overall score, in order of theme id; points of 100."""
    scored = [
        (theme, score)
        for theme in content.questionnaires
        if (score := result.themes[theme.id].scores.score) is not None
    ]
    weight = sum((theme.weight for theme, _ in scored), Decimal(0))
    rows = tuple(
        ThemeRow(theme.id, theme.title, theme.weight, score, _part(theme.weight, score, weight))
        for theme, score in scored
    )
    return OverallWorking(rows, weight, result.overall.scores.score)


def _part(weight: Decimal, score: Fraction, whole: Decimal) -> Fraction:
    return Fraction(weight) * score / Fraction(whole)
