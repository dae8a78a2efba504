"""What 'Show the working' shows adds up."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from hypothesis import given, settings

from scorecard.scoring.engine import score
from scorecard.scoring.model import Answer
from scorecard.scoring.working import cell_working, overall_working, theme_working
from tests.builders import content, question, scope, theme
from tests.scoring.laws import cases


@settings(max_examples=60, deadline=None)
@given(cases())
def test_the_rows_of_every_sum_add_up_to_the_score_and_follow_from_what_they_show(case):
    result = score(case.content, case.scope, case.answers)
    for id in case.content.themes:
        working = theme_working(case.content, result, id)
        assert working.score == result.themes[id].scores.score
        assert sum(row.share for row in working.rows) == (working.score or 0)
        for row in working.rows:
            brought = Fraction(row.weight) * Fraction(row.points) / Fraction(row.full_points)
            assert row.share == 100 * brought / Fraction(working.weight)
    overall = overall_working(case.content, result)
    assert overall.score == result.overall.scores.score
    assert sum(row.part for row in overall.rows) == (overall.score or 0)
    assert {row.theme for row in overall.rows} == set(result.themes) - set(
        result.overall.themes_left_out
    )


@settings(max_examples=60, deadline=None)
@given(cases())
def test_every_cell_and_capability_and_its_borders_follow_from_the_rows(case):
    result = score(case.content, case.scope, case.answers)
    sets = [
        (cell_working(case.content, result, capability, theme), found.scores)
        for theme, cells in result.cells.items()
        for capability, found in cells.items()
    ]
    sets += [
        (cell_working(case.content, result, capability), found.scores)
        for capability, found in result.capabilities.items()
    ]
    sets += [
        (theme_working(case.content, result, theme), found.scores)
        for theme, found in result.themes.items()
    ]
    for working, scores in sets:
        assert (working.score, working.lowest, working.highest) == (
            scores.score,
            scores.lowest,
            scores.highest,
        )
        assert sum(row.share for row in working.rows) == (working.score or 0)


def test_rows_stand_in_written_order_and_leave_out_what_is_not_answered():
    own = content(
        theme(
            "a", question("z", weight=2), question("b"), question("c"), question("d"), weight="1.5"
        )
    )
    answers = {"z": Answer("level", 1), "b": Answer("unknown"), "c": Answer("na")}
    working = theme_working(own, score(own, scope(), answers), "a")
    assert [(row.question.id, row.level, row.points) for row in working.rows] == [
        ("z", 1, Decimal(1)),
        ("b", None, Decimal(0)),
    ]
    assert working.weight == 3
    assert overall_working(own, score(own, scope(), answers)).weight == Decimal("1.5")


def test_a_theme_without_answers_has_no_rows_and_no_score():
    own = content(theme("a", question("x")))
    result = score(own, scope(), {})
    assert theme_working(own, result, "a").rows == ()
    assert theme_working(own, result, "a").score is None
    assert overall_working(own, result).rows == ()
