"""Two years of a council held against each other, and what made the change (docs/SCORING.md#years).

Only questions that both years ask in the same meaning and answer are compared, each year by its own
weights and points. The parts of a change add up to it exactly: nothing is rounded here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from scorecard.content.models import Question
from scorecard.scoring.comparable import Reasons, homes_of, reasons_of
from scorecard.scoring.comparison import (
    Change,
    ComparedQuestion,
    Comparison,
    Given,
    LeftOut,
    Part,
    Side,
    YearInput,
)
from scorecard.scoring.model import Result, Scores

__all__ = ["Comparison", "YearInput", "compare"]


def compare(old: YearInput, new: YearInput) -> Comparison:
    """What changed from one year to another, in exact points of 100 (docs/SCORING.md#years).

    The years may have other questions, weights, points and scopes; which is the earlier one is for
    the caller to say. The same in gives the same out, in whatever order questions stand. Raises
    ValueError where a year's result is not that of its answers.
    """
    reasons = reasons_of(old, new)
    pairs = {id: _pair(id, old, new) for id, reason in reasons.items() if reason is None}
    themes = homes_of(old, new, reasons, lambda place: place[0].id)
    columns = homes_of(old, new, reasons, lambda place: place[1].capability)

    def change(own: Reasons, scores: Callable[[Result], Scores]) -> Change | None:
        staying = {id: pairs[id] for id, reason in own.items() if reason is None}
        return _change(staying, old, new, scores, _shares)

    return Comparison(
        questions={id: pair.given for id, pair in pairs.items()},
        left_out=_left_out(reasons),
        overall=_change(pairs, old, new, lambda result: result.overall.scores, _overall_shares),
        themes={id: change(own, _of_theme(id)) for id, own in themes.items()},
        capabilities={id: change(own, _of_capability(id)) for id, own in columns.items()},
        left_out_of_theme={id: _left_out(own) for id, own in themes.items()},
        left_out_of_capability={id: _left_out(own) for id, own in columns.items()},
    )


@dataclass(frozen=True, slots=True)
class _Pair:
    """A question that can be compared, as each year has it."""

    old: Question
    new: Question
    given: ComparedQuestion

    @property
    def by_answer(self) -> Fraction:
        """How far the answer alone moved, as a share of full points.

        Both levels count by the old year's points, or changed points would pass for another answer;
        where the old year has no such level, both count by the new year's.
        """
        was, now = self.given.old.level, self.given.new.level
        judge = self.old if now is None or now <= self.old.top else self.new
        return _worth(judge, now) - _worth(judge, was)


def _pair(id: str, old: YearInput, new: YearInput) -> _Pair:
    (_, was), (_, now) = old.content.questions[id], new.content.questions[id]
    return _Pair(was, now, ComparedQuestion(id, _given(old, was), _given(new, now)))


def _given(year: YearInput, question: Question) -> Given:
    level = year.answers[question.id].level
    label = None if level is None else year.content.label(question, level)
    return Given(level, label, _worth(question, level))


def _worth(question: Question, level: int | None) -> Fraction:
    """Points / full points of a level; "we don't know" is worth nothing."""
    if level is None:
        return Fraction(0)
    return Fraction(question.levels[level].points) / Fraction(question.levels[question.top].points)


def _of_theme(id: str) -> Callable[[Result], Scores]:
    return lambda result: result.themes[id].scores


def _of_capability(id: str) -> Callable[[Result], Scores]:
    return lambda result: result.capabilities[id].scores


def _left_out(reasons: Reasons) -> tuple[LeftOut, ...]:
    return tuple(LeftOut(id, reason) for id, reason in reasons.items() if reason is not None)


def _change(
    pairs: Mapping[str, _Pair],
    old: YearInput,
    new: YearInput,
    scores: Callable[[Result], Scores],
    shares: Callable[[YearInput, Iterable[str]], Mapping[str, Fraction]],
) -> Change | None:
    """The change over a set of questions; `scores` finds the set's own score in a result, `shares`
    tells how much each question counts among them."""
    if not pairs:
        return None
    share_was, share_now = shares(old, pairs), shares(new, pairs)
    was = {id: 100 * share_was[id] * pair.given.old.worth for id, pair in pairs.items()}
    now = {id: 100 * share_now[id] * pair.given.new.worth for id, pair in pairs.items()}
    by_answer = {id: 100 * share_was[id] * pair.by_answer for id, pair in pairs.items()}
    return Change(
        old=_side(scores(old.result), was),
        new=_side(scores(new.result), now),
        parts=tuple(
            Part(id, answer, now[id] - was[id] - answer) for id, answer in by_answer.items()
        ),
    )


def _side(own: Scores, brought: Mapping[str, Fraction]) -> Side:
    if own.score is None:
        raise ValueError("a year has answers, and a result that knows of none")
    return Side(own.score, sum(brought.values(), Fraction(0)))


def _shares(year: YearInput, ids: Iterable[str]) -> dict[str, Fraction]:
    """Each question's weight among these, as a share 0..1."""
    weights = {id: Fraction(year.content.questions[id][1].weight) for id in ids}
    whole = sum(weights.values(), Fraction(0))
    return {id: weight / whole for id, weight in weights.items()}


def _overall_shares(year: YearInput, ids: Iterable[str]) -> dict[str, Fraction]:
    """The same in the overall score: its theme's weight among the themes x its own in the theme."""
    by_theme: dict[str, list[str]] = {}
    for id in ids:
        by_theme.setdefault(year.content.questions[id][0].id, []).append(id)
    whole = sum((Fraction(year.content.themes[theme].weight) for theme in by_theme), Fraction(0))
    return {
        id: Fraction(year.content.themes[theme].weight) / whole * share
        for theme, own in by_theme.items()
        for id, share in _shares(year, own).items()
    }
