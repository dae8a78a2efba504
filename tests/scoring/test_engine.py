"""Rules of the numbers, each on the smallest council that shows it; more in tests/examples."""

from __future__ import annotations

from fractions import Fraction

import pytest

from scorecard.content.models import Content
from scorecard.scoring.engine import score
from scorecard.scoring.model import Answer, Result, Scores
from tests.builders import content, question, scope, theme

UNKNOWN, NA = Answer("unknown"), Answer("na")
NO_SCORES = Scores(None, None, None)


def at(level: int, evidence: int = 0) -> Answer:
    return Answer("level", level, evidence)


def scored(content: Content, **answers: Answer) -> Result:
    return score(content, scope(), answers)


def one_theme(*, bands=(("low", 0), ("mid", 40), ("high", 75)), **critical: bool) -> Content:
    """A theme of two-level questions, by name and whether they are critical."""
    own = [question(id, points=(0, 1), critical=c) for id, c in critical.items()]
    return content(theme("licensing", *own), bands=bands)


def test_f113_nobody_answered_gives_no_score_but_a_lowest_and_a_highest():
    result = scored(one_theme(a=False, b=True))
    assert result.overall.scores == Scores(None, Fraction(0), Fraction(100))
    assert result.overall.band is None
    assert result.overall.themes_left_out == ("licensing",)
    assert result.themes["licensing"].counts.evidenced is None


def test_f113_all_not_applicable_gives_no_number_at_all():
    result = scored(one_theme(a=False, b=True), a=NA, b=NA)
    assert result.overall.scores == result.themes["licensing"].scores == NO_SCORES
    assert result.themes["licensing"].answered_weight is None
    assert not result.themes["licensing"].too_few
    assert not result.overall.too_few


def test_f113_all_unknown_scores_zero_and_is_shown():
    result = scored(one_theme(a=False, b=False), a=UNKNOWN, b=UNKNOWN)
    assert result.overall.scores == Scores(Fraction(0), Fraction(0), Fraction(0))
    assert result.themes["licensing"].counts.unknown == 2
    assert result.themes["licensing"].counts.answered == 2


def test_f113_one_question_only():
    result = scored(one_theme(a=False), a=at(1))
    assert result.overall.scores.score == 100
    assert result.questions["a"].share == 100


def test_f113_a_weight_a_thousand_million_times_another_loses_nothing():
    huge = content(
        theme("licensing", question("a", weight="0.000000001"), question("b", weight="999999999"))
    )
    result = scored(huge, a=at(3), b=at(0))
    assert result.overall.scores.score == 100 / (1 + Fraction(999999999) * 10**9)


def test_content_without_themes_and_capabilities_without_questions_have_no_score():
    result = scored(content())
    assert result.overall.scores == NO_SCORES
    assert not result.overall.too_few
    assert result.capabilities["policy"].scores == NO_SCORES


@pytest.mark.parametrize(
    ("points", "band"),
    [("39.999999999", "low"), ("40", "mid"), ("74.96", "mid"), ("75", "high"), ("100", "high")],
)
def test_f114_the_band_goes_by_the_exact_score(points, band):
    levels = (0, points) if points == "100" else (0, points, 100)
    own = content(
        theme("licensing", question("a", points=levels)),
        bands=(("low", 0), ("mid", 40), ("high", 75)),
    )
    assert scored(own, a=at(1)).themes["licensing"].band == band


def test_a_critical_question_at_zero_or_unknown_caps_its_theme_at_the_lowest_band():
    own = one_theme(a=True, b=False, c=False, d=False)
    for answer in (at(0), UNKNOWN):
        result = scored(own, a=answer, b=at(1), c=at(1), d=at(1)).themes["licensing"]
        assert result.scores.score == 75
        assert (result.band, result.band_uncapped) == ("low", "high")
        assert result.capped_by == ("a",)


@pytest.mark.parametrize("answer", [NA, None, at(1)])
def test_a_critical_question_not_applicable_unanswered_or_above_zero_caps_nothing(answer):
    given = {"a": answer} if answer else {}
    result = scored(one_theme(a=True, b=False), b=at(1), **given)
    assert result.themes["licensing"].capped_by == ()
    assert result.themes["licensing"].band == "high"
    assert not result.questions["a"].caps


def test_all_questions_that_cap_are_named_also_where_the_band_would_be_low_anyway():
    result = scored(one_theme(b=True, a=True), a=at(0), b=UNKNOWN)
    assert result.themes["licensing"].capped_by == ("a", "b")
    assert result.overall.capped_by == ("a", "b")
    assert result.questions["a"].caps
    assert result.questions["b"].caps


@pytest.mark.parametrize(
    ("bands", "held_at"), [(2, "b1"), (3, "b1"), (4, "b2"), (5, "b2"), (6, "b3")]
)
def test_the_overall_is_held_at_the_middle_band_while_any_theme_is_capped(bands, held_at):
    scale = [(f"b{n}", n) for n in range(bands)]
    capped = content(
        theme("a", question("low", critical=True)), theme("b", question("high")), bands=scale
    )
    result = scored(capped, low=UNKNOWN, high=at(3))
    assert result.themes["a"].band == "b0"
    assert result.overall.band == held_at
    assert result.overall.band_uncapped == f"b{bands - 1}"


def test_the_overall_band_below_the_middle_stays_where_it_is():
    low = content(theme("a", question("x", critical=True)))
    assert scored(low, x=at(0)).overall.band == "foundation"


def test_too_few_answers_is_less_than_half_of_the_weight_not_of_the_questions():
    own = content(
        theme("a", question("heavy", weight=3), question("b"), question("c"), question("d"))
    )
    assert scored(own, b=at(1), c=at(1)).themes["a"].too_few
    assert not scored(own, heavy=at(1)).themes["a"].too_few
    assert scored(own, heavy=at(1)).themes["a"].answered_weight == Fraction(1, 2)


def test_the_overall_waits_for_every_theme_that_has_an_applicable_question():
    own = content(theme("a", question("x")), theme("b", question("y")), theme("c", question("z")))
    finished = scored(own, x=at(2), z=NA)
    assert not finished.themes["a"].too_few
    assert finished.overall.too_few
    assert not scored(own, x=at(2), y=UNKNOWN, z=NA).overall.too_few


def test_capabilities_pool_questions_of_all_themes_and_know_no_theme_weights():
    own = content(
        theme("a", question("x", capability="refer", weight=3), weight=100),
        theme("b", question("y", capability="refer", weight=1)),
    )
    result = scored(own, x=at(3), y=at(0))
    assert result.capabilities["refer"].scores.score == 75
    assert set(result.cells["a"]) == {"refer"}


def test_a_question_out_of_scope_leaves_everything_and_is_counted():
    own = content(
        theme("a", question("x"), question("welsh", nations=("wales",), critical=True)),
        theme("care", question("y"), functions=("care",)),
        functions=("licensing", "care"),
    )
    result = score(own, scope(functions=("licensing",)), {"x": at(3)})
    assert result.questions["welsh"].state == "out_of_scope"
    assert result.questions["welsh"].share is None
    assert result.themes["a"].scores.lowest == 100
    assert result.themes["a"].counts.out_of_scope == 1
    assert result.themes["care"].scores == NO_SCORES
    assert result.cells["care"]["policy"].counts.out_of_scope == 1
    assert result.capabilities["policy"].counts.out_of_scope == 2
    assert result.overall.themes_left_out == ("care",)


def test_evidence_counts_where_a_level_is_above_zero_and_by_weight():
    own = content(theme("a", question("x", weight=3), question("y"), question("z", weight=9)))
    result = scored(own, x=at(1, evidence=2), y=at(3), z=at(0, evidence=5))
    assert result.themes["a"].counts.evidenced == Fraction(3, 4)


def test_each_question_says_its_state_and_only_answered_ones_have_a_share():
    own = one_theme(a=False, b=False, c=False, d=False)
    result = scored(own, a=at(1), b=UNKNOWN, c=NA).questions
    assert [result[id].state for id in "abcd"] == ["answered", "unknown", "na", "unanswered"]
    assert [result[id].level for id in "abcd"] == [1, None, None, None]
    assert [result[id].share for id in "abcd"] == [50, 0, None, None]
    assert [result[id].potential for id in "abcd"] == [0, 50, None, None]


def test_the_potential_for_the_overall_goes_by_the_weights_of_the_themes_that_count():
    own = content(
        theme("a", question("x", points=(0, 1)), weight=3),
        theme("b", question("y", points=(0, 1)), weight=1),
        theme("c", question("z"), weight=50),
    )
    result = scored(own, x=at(0), y=at(1)).questions
    assert (result["x"].potential, result["x"].potential_overall) == (100, 75)
