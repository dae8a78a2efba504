"""The sum behind a score, row by row, so that a person can follow it ('Show the working').

The rows add up to the score exactly; each is rounded only where it is shown
(docs/SCORING.md#explaining-a-number).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from scorecard.content.models import Content, Question
from scorecard.scoring.model import Result


@dataclass(frozen=True)
class QuestionRow:
    """One answered question: `share` = 100 x weight x points / full points / the weight of all rows."""

    question: Question
    level: int | None  # None: "we don't know"
    weight: Decimal
    points: Decimal
    full_points: Decimal
    share: Fraction


@dataclass(frozen=True)
class QuestionsWorking:
    """A score over some questions as a sum: `weight` is that of the rows, their shares add up to `score`.

    `brought` is the sum of weight x points / full points; `applicable_weight` also counts the questions
    that are not answered yet: at their lowest they leave `brought` as it is, at their highest they add
    all their weight. Without an answered question there are no rows and no score.
    """

    rows: tuple[QuestionRow, ...]
    weight: Decimal
    applicable_weight: Decimal
    brought: Fraction

    @property
    def score(self) -> Fraction | None:
        return 100 * self.brought / Fraction(self.weight) if self.rows else None

    @property
    def left(self) -> Decimal:
        """The weight of the questions that are not answered yet."""
        return self.applicable_weight - self.weight

    @property
    def lowest(self) -> Fraction | None:
        whole = Fraction(self.applicable_weight)
        return 100 * self.brought / whole if whole else None

    @property
    def highest(self) -> Fraction | None:
        whole = Fraction(self.applicable_weight)
        return 100 * (self.brought + Fraction(self.left)) / whole if whole else None


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


def theme_working(content: Content, result: Result, theme: str) -> QuestionsWorking:
    """The rows of a theme's score, in written order; points of 100."""
    return _working(content.themes[theme].questions, result)


def cell_working(
    content: Content, result: Result, capability: str, theme: str | None = None
) -> QuestionsWorking:
    """The rows of a heatmap cell's score, or of the whole capability where no theme is given: questions of
    all themes by their own weights, theme weights play no part; points of 100."""
    themes = content.questionnaires if theme is None else (content.themes[theme],)
    return _working((q for t in themes for q in t.questions if q.capability == capability), result)


def _working(questions: Iterable[Question], result: Result) -> QuestionsWorking:
    asked = [(q, result.questions[q.id]) for q in questions]
    applicable = [q for q, found in asked if found.state in ("answered", "unknown", "unanswered")]
    answered = [(q, found) for q, found in asked if found.state in ("answered", "unknown")]
    weight = sum((q.weight for q, _ in answered), Decimal(0))
    rows = []
    brought = Fraction(0)
    for question, found in answered:
        worth = question.levels[found.level or 0].points
        full = question.levels[question.top].points
        part = Fraction(question.weight) * Fraction(worth) / Fraction(full)
        brought += part
        share = 100 * part / Fraction(weight)
        rows.append(QuestionRow(question, found.level, question.weight, worth, full, share))
    whole = sum((q.weight for q in applicable), Decimal(0))
    return QuestionsWorking(tuple(rows), weight, whole, brought)


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
