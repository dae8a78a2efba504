"""Two years compared, rule by rule, with numbers that a person can check by hand (docs/SCORING.md#years)."""

from __future__ import annotations

from fractions import Fraction

import pytest

from scorecard.content.models import Content, Question
from scorecard.content.scope import Scope
from scorecard.scoring.comparing import YearInput, compare
from scorecard.scoring.comparison import Change, Comparison, Given, LeftOut, Part
from scorecard.scoring.engine import score
from scorecard.scoring.model import Answer
from tests.builders import content, question, scope, theme

EVERYWHERE = scope()
UNKNOWN, NA = Answer("unknown"), Answer("na")


def at(level: int) -> Answer:
    return Answer("level", level)


def year(own: Content, scope: Scope = EVERYWHERE, **answers: Answer) -> YearInput:
    return YearInput(own, scope, answers, score(own, scope, answers))


def one(*questions: Question) -> Content:
    return content(theme("licensing", *questions))


def there(change: Change | None) -> Change:
    assert change is not None
    return change


def meaning(question: Question, number: int) -> Question:
    return question.model_copy(update={"meaning": number})


def left(comparison: Comparison) -> dict[str, str]:
    return {out.question: out.reason for out in comparison.left_out}


def test_a_better_answer_makes_its_share_of_the_weight():
    own = one(question("a", points=(0, 1, 2), weight=3), question("b", points=(0, 1)))
    change = there(compare(year(own, a=at(0), b=at(1)), year(own, a=at(1), b=at(1))).overall)
    assert change.parts == (Part("a", Fraction(75, 2), Fraction(0)), Part("b", 0, 0))
    assert (change.old.compared, change.new.compared) == (25, Fraction(125, 2))
    assert change.change == change.answers == Fraction(75, 2)


def test_we_do_not_know_counts_as_an_answer_worth_nothing():
    own = one(question("a", points=(0, 1, 2)))
    comparison = compare(year(own, a=UNKNOWN), year(own, a=at(1)))
    assert there(comparison.overall).answers == 50
    assert comparison.questions["a"].old == Given(None, None, Fraction(0))


def test_from_we_do_not_know_to_the_lowest_level_is_another_answer_that_moves_nothing():
    own = one(question("a"))
    comparison = compare(year(own, a=UNKNOWN), year(own, a=at(0)))
    assert comparison.questions["a"].answer_changed
    assert there(comparison.overall).change == 0


def test_levels_are_named_as_each_year_named_them():
    named = question("a", points=(0, 1))
    plain = tuple(level.model_copy(update={"label": None}) for level in named.levels)
    by_scale = named.model_copy(update={"levels": plain})
    given = compare(year(one(named), a=at(1)), year(one(by_scale), a=at(1))).questions["a"]
    assert (given.old, given.new) == (Given(1, "Level 1", 1), Given(1, "Basic", 1))
    assert not given.answer_changed


def test_another_weight_makes_the_part_of_weights_by_the_new_answer():
    before = one(question("a", points=(0, 1)), question("b", points=(0, 1)))
    after = one(question("a", points=(0, 1), weight=3), question("b", points=(0, 1)))
    change = there(compare(year(before, a=at(0), b=at(1)), year(after, a=at(1), b=at(1))).overall)
    assert change.parts == (Part("a", Fraction(50), Fraction(25)), Part("b", 0, Fraction(-25)))
    assert (change.answers, change.weights, change.change) == (50, 0, 50)


def test_another_weight_of_a_theme_moves_the_overall_score_alone():
    def themes(weight: int) -> Content:
        return content(
            theme("housing", question("h", points=(0, 1))),
            theme("licensing", question("a", points=(0, 1)), weight=weight),
        )

    comparison = compare(year(themes(1), a=at(1), h=at(0)), year(themes(3), a=at(1), h=at(0)))
    assert there(comparison.overall).weights == there(comparison.overall).change == 25
    assert [there(change).change for change in comparison.themes.values()] == [0, 0]
    assert there(comparison.capabilities["policy"]).change == 0


def test_f10_changed_points_of_a_level_belong_to_weights_and_not_to_the_answer():
    before, after = one(question("a", points=(0, 1, 4))), one(question("a", points=(0, 3, 4)))
    stayed = there(compare(year(before, a=at(1)), year(after, a=at(1))).overall)
    assert stayed.parts == (Part("a", Fraction(0), Fraction(50)),)
    moved = there(compare(year(before, a=at(0)), year(after, a=at(1))).overall)
    assert moved.parts == (Part("a", Fraction(25), Fraction(50)),)


def test_a_level_that_the_old_year_did_not_have_is_valued_with_its_fellow_by_the_new_points():
    before, after = one(question("a", points=(0, 1))), one(question("a", points=(0, 1, 2)))
    change = there(compare(year(before, a=at(1)), year(after, a=at(2))).overall)
    assert change.parts == (Part("a", Fraction(50), Fraction(-50)),)
    assert change.change == 0


def test_f10_other_bands_change_no_score_and_each_year_keeps_its_own():
    own = theme("licensing", question("a"))
    before, after = content(own), content(own, bands=[("low", 0), ("high", 20)])
    old, new = year(before, a=at(1)), year(after, a=at(1))
    assert there(compare(old, new).overall).change == 0
    assert (old.result.overall.band, new.result.overall.band) == ("foundation", "high")


def test_f08_a_question_that_was_taken_out_is_left_out_and_stands_between_own_and_compared():
    before = one(question("a", points=(0, 1)), question("b", points=(0, 1)))
    comparison = compare(
        year(before, a=at(0), b=at(1)), year(one(question("a", points=(0, 1))), a=at(1))
    )
    assert left(comparison) == {"b": "withdrawn"}
    change = there(comparison.overall)
    assert (change.old.own, change.old.compared, change.old.apart) == (50, 0, 50)
    assert (change.new.own, change.new.compared, change.new.apart) == (100, 100, 0)
    assert change.change == change.answers == 100


def test_each_question_left_out_has_the_first_reason_that_holds():
    narrow = meaning(question("scope", nations=["wales"]), 2)
    before = one(
        question("gone"), question("same"), narrow, question("meaning"), question("na"),
        question("open"), question("both"), question("na-open"),
    )  # fmt: skip
    after = one(
        question("new"), question("same"), question("scope"), meaning(question("meaning"), 2),
        question("na"), question("open"), question("both"), question("na-open"),
    )  # fmt: skip
    both = {"same": at(1), "meaning": at(1)}
    comparison = compare(
        year(before, **both, **{"na-open": NA}, gone=at(1), na=NA, open=at(1)),
        year(after, **both, new=at(1), na=at(1), scope=at(1)),
    )
    assert list(comparison.questions) == ["same"]
    assert left(comparison) == {
        "both": "unanswered", "gone": "withdrawn", "meaning": "meaning", "na": "na", "na-open": "na", "new": "new",
        "open": "unanswered", "scope": "out_of_scope",
    }  # fmt: skip


def test_what_neither_year_asks_is_not_missed():
    own = one(question("a"), question("w", nations=["wales"]))
    grown = one(question("a"), question("w", nations=["wales"]), question("x", nations=["wales"]))
    assert compare(year(own, a=at(1)), year(grown, a=at(1))).left_out == ()


def test_a_council_that_took_on_a_function_is_compared_on_what_it_had_before():
    own = content(
        theme("housing", question("h"), functions=["housing"]), theme("licensing", question("a"))
    )
    comparison = compare(
        year(own, scope(functions=["licensing"]), a=at(1)), year(own, a=at(1), h=at(3))
    )
    assert left(comparison) == {"h": "out_of_scope"}
    assert there(comparison.overall).change == 0
    assert there(comparison.overall).new.apart == Fraction(100, 3)
    assert comparison.themes["housing"] is None
    assert comparison.left_out_of_theme["housing"] == (LeftOut("h", "out_of_scope"),)


def test_a_theme_of_one_year_alone_has_no_comparison():
    before = content(theme("old", question("o")), theme("licensing", question("a")))
    after = content(theme("licensing", question("a")), theme("zoo", question("z")))
    comparison = compare(year(before, a=at(1), o=at(1)), year(after, a=at(1), z=at(1)))
    assert {id: change is None for id, change in comparison.themes.items()} == {
        "licensing": False, "old": True, "zoo": True,
    }  # fmt: skip


def test_a_question_that_moved_counts_overall_and_in_neither_of_its_homes():
    before = content(
        theme("housing", question("h", points=(0, 1))),
        theme("licensing", question("a", points=(0, 1)), question("m", points=(0, 1))),
    )
    moved = question("m", points=(0, 1), capability="people")
    after = content(
        theme("housing", question("h", points=(0, 1)), moved),
        theme("licensing", question("a", points=(0, 1))),
    )
    given = {"h": at(0), "a": at(1), "m": at(1)}
    comparison = compare(year(before, **given), year(after, **given))
    assert list(comparison.questions) == ["a", "h", "m"]
    assert comparison.left_out == ()
    assert there(comparison.overall).weights == there(comparison.overall).change == 25
    gone = (LeftOut("m", "moved"),)
    assert comparison.left_out_of_theme == {"housing": gone, "licensing": gone}
    assert comparison.left_out_of_capability == {"people": gone, "policy": gone}
    assert there(comparison.themes["housing"]).change == 0
    assert there(comparison.themes["housing"]).new.apart == 50
    assert comparison.capabilities["people"] is None


def test_a_capability_pools_the_questions_of_all_themes_whatever_the_themes_weigh():
    own = content(
        theme("housing", question("h", points=(0, 1), weight=3), weight=9),
        theme("licensing", question("a", points=(0, 1))),
    )
    comparison = compare(year(own, a=at(0), h=at(1)), year(own, a=at(1), h=at(1)))
    assert there(comparison.capabilities["policy"]).answers == 25
    assert there(comparison.overall).answers == 10


def test_years_with_nothing_in_common_have_reasons_only():
    comparison = compare(year(one(question("a")), a=at(1)), year(one(question("b")), b=at(1)))
    assert comparison.overall is None
    assert left(comparison) == {"a": "withdrawn", "b": "new"}


def test_a_result_that_is_not_of_these_answers_is_refused():
    own = one(question("a"))
    other = YearInput(own, EVERYWHERE, {"a": at(1)}, score(own, EVERYWHERE, {}))
    with pytest.raises(ValueError, match="a result that knows of none"):
        compare(year(own, a=at(1)), other)
