"""Answers given to one content, under another one: which still count, and what that makes of the scores."""

from __future__ import annotations

from hypothesis import given, settings

from scorecard.content.models import Question
from scorecard.scoring.carrying import carried, recomputed
from scorecard.scoring.engine import score
from scorecard.scoring.model import Answer
from tests.builders import content, question, scope, theme
from tests.scoring.laws import cases

EVERYWHERE = scope()
UNKNOWN, NA = Answer("unknown"), Answer("na")


def at(level: int) -> Answer:
    return Answer("level", level)


def one(*questions: Question):
    return content(theme("licensing", *questions))


def meaning(question: Question, number: int) -> Question:
    return question.model_copy(update={"meaning": number})


def test_answers_that_the_new_content_still_takes_are_carried_and_no_others():
    before = one(
        question("same"), question("gone"), question("meaning"), question("short"),
        question("na"), question("unknown", na=False), question("scope"),
    )  # fmt: skip
    after = one(
        question("same"), meaning(question("meaning"), 2), question("short", points=(0, 1)),
        question("na", na=False), question("unknown", na=False), question("scope", nations=["wales"]),
    )  # fmt: skip
    given = {
        "same": Answer("level", 3, 2), "gone": at(1), "meaning": at(1), "short": at(2),
        "na": NA, "unknown": UNKNOWN, "scope": at(1),
    }  # fmt: skip
    assert carried(before, after, EVERYWHERE, given) == {
        "same": Answer("level", 3, 2),
        "unknown": UNKNOWN,
    }
    assert carried(before, before, EVERYWHERE, given) == given


def test_what_is_not_carried_counts_as_not_answered_and_the_old_score_stays():
    before = one(question("a", points=(0, 1)), question("b", points=(0, 1)))
    after = one(question("a", points=(0, 1)), meaning(question("b", points=(0, 1)), 2))
    own = recomputed(before, after, EVERYWHERE, EVERYWHERE, {"a": at(1), "b": at(0)})
    assert (own.given, own.kept) == (2, 1)
    assert (own.old.overall.scores.score, own.new.overall.scores.score) == (50, 100)
    assert own.new.questions["b"].state == "unanswered"


def test_each_content_is_scored_for_the_functions_that_the_council_has_by_it():
    own = content(theme("housing", question("h"), functions=["housing"]))
    told = recomputed(own, own, EVERYWHERE, scope(functions=["licensing"]), {"h": at(3)})
    assert (told.old.overall.scores.score, told.new.overall.scores.score) == (100, None)


@settings(max_examples=40, deadline=None)
@given(cases())
def test_under_the_same_content_every_answer_is_kept_and_every_number_stays(case):
    own = recomputed(case.content, case.content, case.scope, case.scope, case.answers)
    assert own.kept == own.given == len(case.answers)
    assert own.old == own.new == score(case.content, case.scope, case.answers)
