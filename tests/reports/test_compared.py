"""The sum behind a change, as it is shown: every line and the total add up, with 'Rounding' where they must."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from hypothesis import HealthCheck, given, settings

from scorecard.content.models import Content
from scorecard.formats import points
from scorecard.reports.compared import Bill, Compared, OneYear, compared
from scorecard.scoring.comparing import YearInput, compare
from scorecard.scoring.engine import score
from scorecard.scoring.model import Answer
from tests.builders import content, question, scope, theme
from tests.scoring.two_years import Years, two_years


def level(position: int) -> Answer:
    return Answer("level", position)


def year(content: Content, answers: dict[str, Answer]) -> YearInput:
    return YearInput(content, scope(), answers, score(content, scope(), answers))


def side(year: YearInput) -> OneYear:
    states = year.result.questions.items()
    rests = frozenset(id for id, q in states if q.state in ("answered", "unknown"))
    return OneYear(year.content, year.result, rests)


def shown(old: YearInput, new: YearInput) -> Compared:
    return compared(compare(old, new), side(old), side(new))


def lines(bill: Bill) -> list[Decimal]:
    change = bill.change
    parts = (-change.old.apart, change.answers, change.weights, change.new.apart, bill.rounding)
    return [Decimal(points(part)) for part in parts]


@given(two_years())
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_shown_lines_lead_from_the_one_shown_score_to_the_other(years: Years) -> None:
    bill = shown(*years).bill
    if bill is None:
        return
    change = bill.change
    whole = Decimal(points(change.new.own)) - Decimal(points(change.old.own))
    assert sum(lines(bill)) == whole
    exact = -change.old.apart + change.answers + change.weights + change.new.apart
    assert exact == change.new.own - change.old.own
    assert bill.rose + bill.fell == len(shown(*years).answers)


def test_rounding_is_a_line_only_where_the_others_miss_the_total() -> None:
    questions = [question(id, points=(0, 1)) for id in "abcdefghijkl"]
    asked = content(theme("licensing", *questions), capabilities=["policy"])
    both = {q.id: level(0) for q in questions}
    up = {**both, "a": level(1)}
    even = shown(year(asked, both), year(asked, up)).bill
    assert even is not None
    assert even.rounding == 0  # 8.33 is shown as 8.3 at both places
    fewer = {id: answer for id, answer in up.items() if id not in ("k", "l", "j")}
    odd = shown(year(asked, both), year(asked, fewer)).bill
    assert odd is not None
    assert odd.change.new.own == Fraction(100, 9)
    assert sum(lines(odd)) == Decimal("11.1")


def test_answers_stand_by_the_size_of_their_part_whichever_way_they_went() -> None:
    asked = content(theme("licensing", question("a"), question("b", weight=3), question("c")))
    old = year(asked, {"a": level(0), "b": level(2), "c": level(1)})
    new = year(asked, {"a": level(1), "b": level(0), "c": level(1)})
    told = shown(old, new)
    assert [answer.question.id for answer in told.answers] == ["b", "a"]
    assert [answer.points > 0 for answer in told.answers] == [False, True]
    assert told.bill is not None
    assert (told.bill.rose, told.bill.fell) == (1, 1)
    assert len(told.all) == 3


def test_what_is_left_out_is_counted_once_by_its_reason() -> None:
    first = content(theme("licensing", question("a"), question("gone"), question("b")))
    second = content(theme("licensing", question("a"), question("fresh"), question("b")))
    old = year(first, {"a": level(1), "gone": level(3), "b": level(1)})
    told = shown(old, year(second, {"a": level(2), "fresh": level(2)}))
    reasons = {group.reason: group.questions for group in told.outside}
    assert reasons == {"new": ("fresh",), "unanswered": ("b",), "withdrawn": ("gone",)}
    assert told.left_out == 3
    assert told.bill is not None
    assert (told.bill.apart_old, told.bill.apart_new) == (2, 1)
    assert told.bill.apart_of_new_questions == 1


def test_without_a_question_in_common_there_is_no_sum_but_the_reasons_stay() -> None:
    old = year(content(theme("licensing", question("a"))), {"a": level(1)})
    new = year(content(theme("licensing", question("b"))), {"b": level(1)})
    told = shown(old, new)
    assert told.bill is None
    assert told.count == 0
    assert {group.reason for group in told.outside} == {"new", "withdrawn"}


def test_a_theme_held_down_by_a_critical_question_says_so() -> None:
    asked = content(
        theme("licensing", question("a", critical=True), *(question(id) for id in "bcdef"))
    )
    high = {id: level(3) for id in "abcdef"}
    told = shown(year(asked, high), year(asked, {**high, "a": level(0)}))
    (line,) = told.themes
    assert line.was is not None
    assert line.now is not None
    assert (line.was.name, line.was.caps) == ("Leading", 0)
    assert (line.now.name, line.now.caps) == ("Foundation", 1)
    assert told.down == (line,)
    assert told.most is None
