"""The laws of comparing, for any two years: docs/SCORING.md#years."""

from __future__ import annotations

import dataclasses

from hypothesis import event, given, settings

from scorecard.scoring.comparing import YearInput, compare
from scorecard.scoring.comparison import Change, Comparison
from scorecard.scoring.engine import score
from tests.scoring.laws import Case, cases
from tests.scoring.two_years import two_years, with_themes, year

laws = settings(max_examples=60, deadline=None)


def changes(comparison: Comparison) -> dict[tuple[str, str], Change]:
    """Every change that there is, by what it is of."""
    named = {
        ("overall", ""): comparison.overall,
        **{("theme", id): change for id, change in comparison.themes.items()},
        **{("capability", id): change for id, change in comparison.capabilities.items()},
    }
    return {name: change for name, change in named.items() if change is not None}


def on_these(own: YearInput, name: tuple[str, str], ids: set[str]):
    """What the engine says where nothing but these questions was answered."""
    result = score(own.content, own.scope, {id: own.answers[id] for id in ids})
    kind, id = name
    held = {"overall": {"": result.overall}, "theme": result.themes}.get(kind, result.capabilities)
    return held[id].scores.score


@laws
@given(two_years())
def test_the_parts_add_up_to_the_change_exactly_from_own_score_to_own_score(years):
    comparison = compare(*years)
    event(f"questions compared: {min(len(comparison.questions), 3)}")
    for change in changes(comparison).values():
        assert sum(part.answer + part.weights for part in change.parts) == change.change
        assert change.answers + change.weights == change.change
        way = -change.old.apart + change.answers + change.weights + change.new.apart
        assert change.old.own + way == change.new.own


@laws
@given(two_years())
def test_the_compared_scores_are_the_engines_on_the_compared_questions_alone(years):
    comparison = compare(*years)
    for name, change in changes(comparison).items():
        ids = {part.question for part in change.parts}
        for own, side in zip(years, (change.old, change.new), strict=True):
            assert side.compared == on_these(own, name, ids)
            assert 0 <= side.compared <= 100


@laws
@given(two_years())
def test_the_own_scores_are_those_of_the_results(years):
    for (kind, id), change in changes(compare(*years)).items():
        for own, side in zip(years, (change.old, change.new), strict=True):
            result = own.result
            held = {"overall": {"": result.overall}, "theme": result.themes}
            assert side.own == held.get(kind, result.capabilities)[id].scores.score


@laws
@given(two_years())
def test_swapping_the_years_negates_every_change(years):
    there, back = compare(*years), compare(*reversed(years))
    assert {name: -change.change for name, change in changes(there).items()} == {
        name: change.change for name, change in changes(back).items()
    }
    for name, change in changes(there).items():
        other = changes(back)[name]
        assert (change.old, change.new) == (other.new, other.old)
    turned = {"new": "withdrawn", "withdrawn": "new"}
    assert [(left.question, turned.get(left.reason, left.reason)) for left in there.left_out] == [
        (left.question, left.reason) for left in back.left_out
    ]


@laws
@given(cases())
def test_a_year_compared_with_itself_did_not_change_in_any_part(case):
    own = year(case.content, case.scope, case.answers)
    comparison = compare(own, own)
    for change in changes(comparison).values():
        assert (
            {part.answer for part in change.parts} == {part.weights for part in change.parts} == {0}
        )
        assert change.old == change.new
        assert change.old.apart == 0
    assert {left.reason for left in comparison.left_out} <= {"na", "unanswered"}


@laws
@given(two_years())
def test_the_order_of_questions_themes_and_answers_is_irrelevant(years):
    def turned(own: YearInput) -> YearInput:
        themes = tuple(
            t.model_copy(update={"questions": t.questions[::-1]})
            for t in reversed(own.content.questionnaires)
        )
        content = with_themes(own.content, *themes)
        answers = dict(reversed(own.answers.items()))
        return dataclasses.replace(own, content=content, answers=answers)

    there, other = compare(*years), compare(*map(turned, years))
    assert repr(there) == repr(other)  # order of what comes out included


@laws
@given(two_years())
def test_every_question_that_a_year_asks_is_compared_or_left_out_for_one_reason(years):
    comparison = compare(*years)
    asked = {id for own in years for id in Case(own.content, own.scope, {}).asked}
    left = [left.question for left in comparison.left_out]
    assert len(left) == len(set(left))
    assert set(left).isdisjoint(comparison.questions)
    assert {*left, *comparison.questions} == asked


@laws
@given(two_years())
def test_an_answer_that_stayed_makes_no_part_whatever_the_levels_are_worth(years):
    comparison = compare(*years)
    for change in changes(comparison).values():
        for part in change.parts:
            if not comparison.questions[part.question].answer_changed:
                assert part.answer == 0


@laws
@given(cases(), cases())
def test_where_the_content_stayed_all_of_the_change_comes_from_answers(first, second):
    """Weights move nothing while the same questions can be compared by the same content."""
    asked = Case(first.content, first.scope, {}).asked
    levels = [answer.level or 0 for answer in second.answers.values()] or [0]
    again = {
        id: dataclasses.replace(answer, level=levels[n % len(levels)] % (asked[id].top + 1))
        if answer.level is not None
        else answer
        for n, (id, answer) in enumerate(first.answers.items())
    }
    old = year(first.content, first.scope, first.answers)
    for change in changes(compare(old, year(first.content, first.scope, again))).values():
        assert {part.weights for part in change.parts} == {0}
        assert change.answers == change.new.own - change.old.own
