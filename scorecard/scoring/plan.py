"""What can be worked out before any answer is known: weights and points as whole numbers.

All weights of questions are multiplied by one factor that makes them, and each level's part of
them, whole. So the engine only adds whole numbers and divides at the end (docs/SCORING.md#numbers).
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from scorecard.content.models import Content, Question, Questionnaire
from scorecard.content.scope import Scope, is_asked
from scorecard.scoring.bands import Borders, borders_of
from scorecard.scoring.model import State


class Sums(NamedTuple):
    """What stands behind a number, as whole numbers; those of a set are the sums of its questions'.

    `weight` is that of the answered questions, `brought` the part of it that their levels bring;
    `positive` the weight answered above zero points, `backed` the part of that with evidence.
    """

    applicable_weight: int
    weight: int
    brought: int
    positive: int
    backed: int
    applicable: int
    answered: int
    unknown: int
    na: int
    out_of_scope: int


NOTHING = Sums(0, 0, 0, 0, 0, 0, 0, 0, 0, 0)


@dataclass(frozen=True, slots=True, eq=False)
class Given:
    """One possible answer to a question (none is one too), and what it adds to the sums.

    Compared by identity, which makes it a quick key: the plan holds each only once.
    """

    sums: Sums
    state: State
    level: int | None = None
    caps: bool = False


@dataclass(frozen=True, slots=True)
class QuestionPlan:
    """A question that is asked, with all its possible answers.

    `levels` holds for each level a pair: without evidence, with evidence.
    """

    id: str
    unanswered: Given
    unknown: Given
    na: Given
    levels: tuple[tuple[Given, Given], ...]


@dataclass(frozen=True, slots=True)
class CellPlan:
    """The questions of one theme and capability; `unasked` are ids of those out of scope, which
    are all that `start` counts."""

    capability: str
    questions: tuple[QuestionPlan, ...]
    unasked: tuple[str, ...]
    start: Sums


@dataclass(frozen=True, slots=True)
class ThemePlan:
    """A theme; its weight is a whole number on the denominator of all themes."""

    id: str
    weight: int
    cells: tuple[CellPlan, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """All that the engine needs besides the answers; the same for councils of one scope."""

    themes: tuple[ThemePlan, ...]
    capabilities: tuple[str, ...]
    borders: Borders


def plan_for(content: Content, scope: Scope) -> Plan:
    """The plan of a content for councils of one scope. Whoever scores many councils keeps it."""
    questions = [q for theme in content.questionnaires for q in theme.questions]
    factor = _common(value for q in questions for value in _parts(q))
    theme_factor = _common(Fraction(theme.weight) for theme in content.questionnaires)
    return Plan(
        themes=tuple(
            ThemePlan(
                theme.id, int(Fraction(theme.weight) * theme_factor), _cells(theme, scope, factor)
            )
            for theme in content.questionnaires
        ),
        capabilities=tuple(capability.id for capability in content.capabilities),
        borders=borders_of(content.scale),
    )


def _cells(theme: Questionnaire, scope: Scope, factor: int) -> tuple[CellPlan, ...]:
    plans = []
    for capability in sorted({q.capability for q in theme.questions}):
        own = [q for q in theme.questions if q.capability == capability]
        asked = tuple(_question(q, factor) for q in own if is_asked(theme, q, scope))
        unasked = tuple(q.id for q in own if not is_asked(theme, q, scope))
        start = NOTHING._replace(out_of_scope=len(unasked))
        plans.append(CellPlan(capability, asked, unasked, start))
    return tuple(plans)


def _question(question: Question, factor: int) -> QuestionPlan:
    weight, *brought = (int(part * factor) for part in _parts(question))
    unanswered = NOTHING._replace(applicable_weight=weight, applicable=1)
    answered = unanswered._replace(weight=weight, answered=1)
    return QuestionPlan(
        id=question.id,
        unanswered=Given(unanswered, "unanswered"),
        unknown=Given(answered._replace(unknown=1), "unknown", caps=question.critical),
        na=Given(NOTHING._replace(na=1), "na"),
        levels=tuple(
            _level(answered, part, position, question.critical)
            for position, part in enumerate(brought)
        ),
    )


def _level(answered: Sums, brought: int, position: int, critical: bool) -> tuple[Given, Given]:
    if not brought:  # zero points need no evidence: their weight stands in neither sum of it
        nothing = Given(answered, "answered", position, caps=critical)
        return nothing, nothing
    bare = answered._replace(brought=brought, positive=answered.weight)
    backed = bare._replace(backed=answered.weight)
    return Given(bare, "answered", position), Given(backed, "answered", position)


def _parts(question: Question) -> tuple[Fraction, ...]:
    """The question's weight, then weight x points / full points of each level."""
    weight = Fraction(question.weight)
    full = Fraction(question.levels[question.top].points)
    return (weight, *(weight * Fraction(level.points) / full for level in question.levels))


def _common(values: Iterable[Fraction]) -> int:
    """The smallest factor that makes all of them whole."""
    return math.lcm(*(value.denominator for value in values))
