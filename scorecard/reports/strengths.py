"""The strongest and weakest parts of a result: cells of theme and capability that enough stands behind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from scorecard.content.models import Content, Question
from scorecard.scoring.bands import borders_of
from scorecard.scoring.model import Answer, Result

EACH = 3  # how many of each are named
LEAST = 3  # answers that a cell must have to be named


@dataclass(frozen=True)
class Strength:
    """One cell. `score` is points of 100, `band` the position of its own band, uncapped."""

    theme: str
    capability: str
    score: Fraction
    band: int


@dataclass(frozen=True)
class _Ranked:
    found: Strength
    weight: Fraction  # answered
    place: int  # in the content's order


def strengths(
    content: Content,
    asked: Mapping[str, tuple[Question, ...]],
    given: Mapping[str, Answer],
    result: Result,
) -> tuple[tuple[Strength, ...], tuple[Strength, ...]]:
    """The strongest and the weakest cells, at most three each, none in both.

    Only cells with three answers or more and at least half of their weight answered. More weight
    answered goes first among equals, then the content's order. Where fewer than six are left, they
    are split evenly, and the middle one of an odd number stands in neither.
    """
    ranked = _ranked(content, asked, given, result)
    each = min(EACH, len(ranked) // 2)
    best = sorted(ranked, key=lambda r: (-r.found.score, -r.weight, r.place))[:each]
    others = [r for r in ranked if r not in best]
    worst = sorted(others, key=lambda r: (r.found.score, -r.weight, r.place))[:each]
    return tuple(r.found for r in best), tuple(r.found for r in worst)


def _ranked(
    content: Content,
    asked: Mapping[str, tuple[Question, ...]],
    given: Mapping[str, Answer],
    result: Result,
) -> list[_Ranked]:
    found: list[_Ranked] = []
    for theme, questions in asked.items():
        for capability in content.capabilities:
            cell = result.cells.get(theme, {}).get(capability.id)
            if cell is None or cell.scores.score is None or cell.counts.answered < LEAST:
                continue
            own = [q for q in questions if q.capability == capability.id]
            weight = _answered(own, given)
            if 2 * weight >= _applicable(own, given):
                strength = _strength(content, theme, capability.name, cell.scores.score)
                found.append(_Ranked(strength, weight, len(found)))
    return found


def _strength(content: Content, theme: str, capability: str, score: Fraction) -> Strength:
    band = borders_of(content.scale).position(score)
    return Strength(content.themes[theme].title, capability, score, band)


def _answered(questions: list[Question], given: Mapping[str, Answer]) -> Fraction:
    """The weight of the questions with a level or "we don't know"."""
    said = (q for q in questions if q.id in given and given[q.id].state != "na")
    return sum((Fraction(q.weight) for q in said), Fraction(0))


def _applicable(questions: list[Question], given: Mapping[str, Answer]) -> Fraction:
    here = (q for q in questions if q.id not in given or given[q.id].state != "na")
    return sum((Fraction(q.weight) for q in here), Fraction(0))
