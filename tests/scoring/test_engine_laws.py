"""The laws at the end of the rules of scoring, each for any content, council and answers."""

from __future__ import annotations

import random
from dataclasses import replace
from fractions import Fraction

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from scorecard.content.models import Content
from scorecard.scoring.engine import score, score_by
from scorecard.scoring.model import Answer, CellResult, Result, Scores
from scorecard.scoring.plan import plan_for
from tests.builders import number
from tests.scoring.laws import Case, answers_to, cases, decimals, slow_overall, slow_scores

LAWS = settings(max_examples=120, deadline=None)


def result_of(case: Case) -> Result:
    return score(case.content, case.scope, case.answers)


def all_scores(result: Result) -> dict[str, Scores]:
    """Every set of questions that has numbers, by a name."""
    found = {"overall": result.overall.scores}
    found |= {f"theme {id}": theme.scores for id, theme in result.themes.items()}
    found |= {f"capability {id}": cell.scores for id, cell in result.capabilities.items()}
    for theme, row in result.cells.items():
        found |= {f"cell {theme} {id}": cell.scores for id, cell in row.items()}
    return found


def triple(scores: Scores) -> tuple[Fraction | None, ...]:
    return scores.score, scores.lowest, scores.highest


def with_questionnaires(content: Content, change) -> Content:
    """The same content with other questionnaires; a new one, since copies keep what was looked up."""
    return Content(
        scale=content.scale,
        capabilities=content.capabilities,
        authorities=content.authorities,
        questionnaires=tuple(change(content.questionnaires)),
    )


@LAWS
@given(cases())
def test_the_engine_gives_what_the_rules_give_question_by_question(case):
    result, content = result_of(case), case.content
    assert triple(result.overall.scores) == slow_overall(case)
    for theme in content.questionnaires:
        own = [q.id for q in theme.questions]
        assert triple(result.themes[theme.id].scores) == slow_scores(case, own)
        for capability, cell in result.cells[theme.id].items():
            column = [q.id for q in theme.questions if q.capability == capability]
            assert column
            assert triple(cell.scores) == slow_scores(case, column)
    for capability in content.capabilities:
        pooled = [id for id, (_, q) in content.questions.items() if q.capability == capability.id]
        assert triple(result.capabilities[capability.id].scores) == slow_scores(case, pooled)


@LAWS
@given(cases(), st.randoms(use_true_random=False))
def test_order_of_questions_themes_and_answers_is_irrelevant(case, shuffler: random.Random):
    def turned(themes):
        themes = [
            theme.model_copy(
                update={"questions": tuple(shuffler.sample(theme.questions, len(theme.questions)))}
            )
            for theme in themes
        ]
        return shuffler.sample(themes, len(themes))

    answers = dict(shuffler.sample(list(case.answers.items()), len(case.answers)))
    other = Case(with_questionnaires(case.content, turned), case.scope, answers)
    assert result_of(other) == result_of(case)


@LAWS
@given(cases())
def test_every_score_lies_within_0_to_100_and_between_lowest_and_highest(case):
    for name, scores in all_scores(result_of(case)).items():
        if scores.lowest is None:
            assert triple(scores) == (None, None, None), name
        else:
            assert 0 <= scores.lowest <= scores.highest <= 100, name
        if scores.score is not None:
            assert scores.lowest <= scores.score <= scores.highest, name


@LAWS
@given(cases(), st.data())
def test_however_the_rest_is_answered_the_finished_score_lies_between_lowest_and_highest(
    case, data
):
    unanswered = {id: q for id, q in case.asked.items() if id not in case.answers}
    rest = {
        id: data.draw(st.sampled_from(answers_to(q)[:-1]))  # all but "does not apply"
        for id, q in unanswered.items()
    }
    finished = all_scores(result_of(replace(case, answers={**case.answers, **rest})))
    for name, before in all_scores(result_of(case)).items():
        after = finished[name].score
        assert (after is None) == (before.lowest is None), name
        assert after is None or before.lowest <= after <= before.highest, name


@LAWS
@given(cases(), st.data())
def test_as_an_answer_comes_in_lowest_never_falls_and_highest_never_rises(case, data):
    unanswered = [id for id in case.asked if id not in case.answers]
    assume(unanswered)
    id = data.draw(st.sampled_from(unanswered))
    answer = data.draw(st.sampled_from(answers_to(case.asked[id])[:-1]))
    after = all_scores(result_of(replace(case, answers={**case.answers, id: answer})))
    for name, before in all_scores(result_of(case)).items():
        if before.lowest is not None:
            assert after[name].lowest >= before.lowest, name
            assert after[name].highest <= before.highest, name


@LAWS
@given(cases(), st.data())
def test_a_higher_level_in_place_of_a_lower_or_of_unknown_never_lowers_any_score(case, data):
    assume(case.asked)
    id = data.draw(st.sampled_from(sorted(case.asked)))
    top = case.asked[id].top
    low = data.draw(st.none() | st.integers(0, top - 1))
    high = data.draw(st.integers(0 if low is None else low + 1, top))
    first = Answer("unknown") if low is None else Answer("level", low)
    better = result_of(replace(case, answers={**case.answers, id: Answer("level", high)}))
    worse = result_of(replace(case, answers={**case.answers, id: first}))
    now = all_scores(better)
    for name, before in all_scores(worse).items():
        for old, new in zip(triple(before), triple(now[name]), strict=True):
            assert (old is None) == (new is None), name
            assert old is None or new >= old, name


@LAWS
@given(cases(), decimals("0", "9"))
def test_multiplying_all_weights_by_one_factor_changes_nothing(case, factor):
    def heavier(themes):
        for theme in themes:
            own = tuple(q.model_copy(update={"weight": q.weight * factor}) for q in theme.questions)
            yield theme.model_copy(update={"weight": theme.weight * number(7), "questions": own})

    other = replace(case, content=with_questionnaires(case.content, heavier))
    assert result_of(other) == result_of(case)


@LAWS
@given(cases(), st.data())
def test_na_equals_the_question_not_being_there_but_for_the_counts(case, data):
    assume(case.asked)
    id = data.draw(st.sampled_from(sorted(case.asked)))
    with_na = result_of(replace(case, answers={**case.answers, id: Answer("na")}))

    def without(themes):
        for theme in themes:
            own = tuple(q for q in theme.questions if q.id != id)
            yield theme.model_copy(update={"questions": own})

    rest = {key: answer for key, answer in case.answers.items() if key != id}
    removed = result_of(Case(with_questionnaires(case.content, without), case.scope, rest))
    there = all_scores(with_na)
    assert all(there[name] == scores for name, scores in all_scores(removed).items())
    assert with_na.overall == removed.overall
    assert {key: q for key, q in with_na.questions.items() if key != id} == removed.questions
    for theme, counted in with_na.themes.items():
        bare = removed.themes[theme]
        na = counted.counts.na - bare.counts.na
        assert replace(counted, counts=bare.counts) == bare
        assert replace(counted.counts, na=bare.counts.na) == bare.counts
        assert na == (case.content.questions[id][0].id == theme)


@LAWS
@given(cases())
def test_shares_of_a_theme_add_up_to_its_score_and_with_the_potentials_to_100(case):
    result = result_of(case)
    for theme in case.content.questionnaires:
        explained = [
            result.questions[q.id]
            for q in theme.questions
            if result.questions[q.id].share is not None
        ]
        score = result.themes[theme.id].scores.score
        if score is None:
            assert not explained
            continue
        assert sum(q.share for q in explained) == score
        assert sum(q.share + q.potential for q in explained) == 100


@LAWS
@given(cases())
def test_potentials_for_the_overall_are_what_it_lacks_to_100(case):
    result = result_of(case)
    potentials = [q.potential_overall for q in result.questions.values() if q.share is not None]
    assert sum(potentials) == (100 - result.overall.scores.score if potentials else 0)


@LAWS
@given(cases())
def test_counts_add_up_to_all_questions_in_every_set(case):
    result = result_of(case)

    def total(cell: CellResult) -> int:
        counts = cell.counts
        assert counts.unknown <= counts.answered <= counts.applicable
        assert counts.evidenced is None or 0 <= counts.evidenced <= 1
        return counts.applicable + counts.na + counts.out_of_scope

    assert sum(map(total, result.capabilities.values())) == len(case.content.questions)
    for theme in case.content.questionnaires:
        assert total(result.themes[theme.id]) == len(theme.questions)
        assert sum(map(total, result.cells[theme.id].values())) == len(theme.questions)


@LAWS
@given(st.lists(cases(), min_size=1, max_size=3))
def test_what_was_scored_before_never_changes_a_result(several):
    alone = [result_of(case) for case in several]
    plans = [plan_for(case.content, case.scope) for case in several]
    for case, plan, result in reversed(list(zip(several, plans, alone, strict=True))):
        assert score_by(plan, case.answers) == result
