"""The engine: content, a council's scope and its answers in, every number out (docs/SCORING.md).

Each answer adds its whole numbers to the sums of its cell; themes, capabilities and the overall
are sums of those, and each number is one division at the end. Councils repeat each other's sums,
so what follows from sums alone is kept and used again: it saves most of the divisions.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from scorecard.content.models import Content
from scorecard.content.scope import Scope
from scorecard.scoring.bands import Borders
from scorecard.scoring.model import (
    Answer,
    CellResult,
    Counts,
    OverallResult,
    QuestionResult,
    Result,
    Scores,
    ThemeResult,
)
from scorecard.scoring.plan import (
    NOTHING,
    Given,
    Plan,
    QuestionPlan,
    Sums,
    ThemePlan,
    plan_for,
)

OUT_OF_SCOPE = QuestionResult("out_of_scope", None, None, None, None, False)


def score(content: Content, scope: Scope, answers: Mapping[str, Answer]) -> Result:
    """All numbers of one council and year, in exact points of 100 (docs/SCORING.md).

    `answers` are by question id; those to questions out of scope have been left out by the caller,
    who also answers for `na` standing only where it may. Pure: the same in, the same out.
    """
    return score_by(plan_for(content, scope), answers)


def score_by(plan: Plan, answers: Mapping[str, Answer]) -> Result:
    """The same as `score`, for whoever scores many councils of one scope with one plan."""
    tallies = [_tally(theme, answers) for theme in plan.themes]
    themes = {tally.plan.id: _theme(tally, plan.borders) for tally in tallies}
    return Result(
        overall=_overall(tallies, themes, plan.borders),
        themes=themes,
        capabilities={
            capability: _cell(_added(t.cells[capability] for t in tallies if capability in t.cells))
            for capability in plan.capabilities
        },
        cells={
            tally.plan.id: {capability: _cell(sums) for capability, sums in tally.cells.items()}
            for tally in tallies
        },
        questions=_questions(tallies),
    )


# A page scores one council and a command thousands: enough for the sums that councils share.
_KEPT = 2**14
_fraction = lru_cache(maxsize=_KEPT)(Fraction)


@dataclass(frozen=True, slots=True)
class _Tally:
    """A theme's answers as they were given, and their sums by capability and in all."""

    plan: ThemePlan
    given: dict[str, Given]
    cells: dict[str, Sums]
    sums: Sums


def _tally(theme: ThemePlan, answers: Mapping[str, Answer]) -> _Tally:
    given: dict[str, Given] = {}
    cells = {}
    for cell in theme.cells:
        own = {q.id: _given(q, answers.get(q.id)) for q in cell.questions}
        cells[cell.capability] = _added([choice.sums for choice in own.values()], cell.start)
        given |= own
    return _Tally(theme, given, cells, _added(cells.values()))


def _given(question: QuestionPlan, answer: Answer | None) -> Given:
    if answer is None:
        return question.unanswered
    if answer.level is not None:
        return question.levels[answer.level][answer.evidence > 0]
    return question.na if answer.state == "na" else question.unknown


def _added(sums: Iterable[Sums], start: Sums = NOTHING) -> Sums:
    return Sums._make(map(sum, zip(start, *sums, strict=True)))


def _ratio(part: int, whole: int) -> Fraction | None:
    return _fraction(part, whole) if whole else None


def _scores(sums: Sums) -> Scores:
    left = sums.applicable_weight - sums.weight
    return Scores(
        score=_ratio(100 * sums.brought, sums.weight),
        lowest=_ratio(100 * sums.brought, sums.applicable_weight),
        highest=_ratio(100 * (sums.brought + left), sums.applicable_weight),
    )


@lru_cache(maxsize=_KEPT)
def _cell(sums: Sums) -> CellResult:
    counts = Counts(
        applicable=sums.applicable,
        answered=sums.answered,
        unknown=sums.unknown,
        na=sums.na,
        out_of_scope=sums.out_of_scope,
        evidenced=_ratio(sums.backed, sums.positive),
    )
    return CellResult(_scores(sums), counts)


def _theme(tally: _Tally, borders: Borders) -> ThemeResult:
    """A theme's numbers and band; a critical question at zero or unknown caps it (#bands)."""
    sums, cell = tally.sums, _cell(tally.sums)
    capped_by = tuple(sorted(id for id, given in tally.given.items() if given.caps))
    return ThemeResult(
        scores=cell.scores,
        counts=cell.counts,
        band=_band(borders, cell.scores.score, 0 if capped_by else None),
        band_uncapped=_band(borders, cell.scores.score, None),
        capped_by=capped_by,
        answered_weight=_ratio(sums.weight, sums.applicable_weight),
        too_few=2 * sums.weight < sums.applicable_weight,
    )


def _band(borders: Borders, score: Fraction | None, cap: int | None) -> str | None:
    if score is None:
        return None
    position = borders.position(score)
    return borders.ids[position if cap is None else min(position, cap)]


def _overall(
    tallies: list[_Tally], themes: Mapping[str, ThemeResult], borders: Borders
) -> OverallResult:
    """The overall numbers; the band is held at the middle one while a theme is capped (#bands)."""
    scores = _overall_scores(tallies)
    capped_by = tuple(sorted(id for theme in themes.values() for id in theme.capped_by))
    return OverallResult(
        scores=scores,
        band=_band(borders, scores.score, len(borders.ids) // 2 if capped_by else None),
        band_uncapped=_band(borders, scores.score, None),
        capped_by=capped_by,
        themes_left_out=tuple(sorted(t.plan.id for t in tallies if not t.sums.weight)),
        too_few=any(theme.too_few for theme in themes.values()),
    )


def _overall_scores(tallies: list[_Tally]) -> Scores:
    """Theme scores by theme weight: the score over themes that have one, the others over all that
    have an applicable question."""
    parts = [(t.plan.weight, t.sums) for t in tallies]
    return Scores(
        score=_mean((w, s.brought, s.weight) for w, s in parts),
        lowest=_mean((w, s.brought, s.applicable_weight) for w, s in parts),
        highest=_mean(
            (w, s.brought + s.applicable_weight - s.weight, s.applicable_weight) for w, s in parts
        ),
    )


def _mean(parts: Iterable[tuple[int, int, int]]) -> Fraction | None:
    """100 x sum(weight x part / whole) / sum(weight), over parts with a whole; None without any."""
    present = [part for part in parts if part[2]]
    if not present:
        return None
    common = math.lcm(*(whole for _, _, whole in present))
    above = sum(weight * part * (common // whole) for weight, part, whole in present)
    return Fraction(100 * above, common * sum(weight for weight, _, _ in present))


def _questions(tallies: list[_Tally]) -> dict[str, QuestionResult]:
    theme_weights = sum(t.plan.weight for t in tallies if t.sums.weight)
    results = {}
    for tally in tallies:
        weight, theme_weight = tally.sums.weight, tally.plan.weight
        for id, given in tally.given.items():
            results[id] = _explained(given, weight, theme_weight, theme_weights)
        for cell in tally.plan.cells:
            results |= dict.fromkeys(cell.unasked, OUT_OF_SCOPE)
    return results


@lru_cache(maxsize=_KEPT)
def _explained(given: Given, weight: int, theme_weight: int, theme_weights: int) -> QuestionResult:
    """What an answer brings and could still bring, in points of 100 (#explaining-a-number).

    `weight` is that of all answered questions of the theme, `theme_weights` that of all themes with
    a score.
    """
    own = given.sums
    if not own.weight:
        return QuestionResult(given.state, None, None, None, None, False)
    missing = 100 * (own.weight - own.brought)
    return QuestionResult(
        state=given.state,
        level=given.level,
        share=_fraction(100 * own.brought, weight),
        potential=_fraction(missing, weight),
        potential_overall=_fraction(missing * theme_weight, weight * theme_weights),
        caps=given.caps,
    )
