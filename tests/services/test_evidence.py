"""Evidence and dates: what is taken, what is refused, and how."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scorecard.errors import Conflict, FieldErrors, Invalid, NotFound
from scorecard.services.dates import read_date
from scorecard.services.evidence import add_evidence, age_day, evidence_in, is_old, remove_evidence
from scorecard.services.model import Evidence
from tests.house import House
from tests.years import sign


def add(house: House, title="Policy", place="", dated="", question="a") -> Evidence:
    return add_evidence(
        house.actor, house.services, house.assessment_id, question, title, place, dated
    )


def remove(house: House, item: Evidence, version: int | None = None) -> None:
    seen = item.version if version is None else version
    remove_evidence(house.actor, house.services, house.assessment_id, item.id, seen)


def test_items_stand_in_the_order_they_were_added(house):
    added = [add(house, f"Item {n}", "Shared drive", "27 mar 2026") for n in (3, 1, 2)]
    assert list(house.desk().evidence) == added
    assert added[0].dated == dt.date(2026, 3, 27)


def test_evidence_belongs_to_the_question_and_outlives_a_change_of_mind(house):
    house.post("2")
    add(house)
    house.post("")
    house.post("unknown")
    assert house.desk().stored.answer.evidence == 1


def test_f31_the_same_item_twice_is_one_item(house):
    assert add(house, "Policy", "Shared drive") == add(house, " Policy ", "Shared  drive")
    assert len(house.desk().evidence) == 1


def test_a_removed_item_is_gone_and_removing_it_again_does_nothing(house):
    item = add(house)
    remove(house, item)
    remove(house, item)
    assert house.desk().evidence == ()
    assert house.desk().stored.version == 0


def test_removing_what_changed_meanwhile_is_a_conflict(house):
    item = add(house)
    with pytest.raises(Conflict):
        remove(house, item, version=7)
    assert len(house.desk().evidence) == 1


def test_f24_evidence_of_another_question_or_assessment_is_not_found(house):
    with pytest.raises(NotFound):
        add(house, question="nowhere")
    with pytest.raises(NotFound):
        remove(house, Evidence("forged", "", "", None, 1))
    item = add(house)
    house.assessment_id = "another"
    with pytest.raises(NotFound):
        remove(house, item)


def test_every_mistake_of_the_form_is_told_at_once(house):
    with pytest.raises(FieldErrors) as refused:
        add(house, "  ", "x" * 2001, "31 February 2027")
    assert [(e.field, str(e)) for e in refused.value.errors] == [
        ("title", "Enter a title for the evidence"),
        ("place", "Use 2000 characters or fewer: this is 1 too many."),
        ("dated", "February 2027 has 28 days, not 31"),
    ]
    assert house.desk().evidence == ()


@pytest.mark.parametrize("place", ["https://www.marshford.gov.uk/policy?id=1", "http://intranet/x"])
def test_a_web_address_is_a_link(place):
    assert Evidence("", "", place, None, 1).link == place


@pytest.mark.parametrize(
    "place",
    ["", "Shared drive", "javascript:alert(1)", "data:text/html,x", "file:///etc", "//evil", "https://", "https://gov.uk@evil",
     "https://[", "https://a b", "https://a\nb", "HTTPS:evil"],
)  # fmt: skip
def test_f13_anything_else_is_shown_as_text(place):
    assert Evidence("", "", place, None, 1).link is None


@pytest.mark.parametrize(
    "typed",
    [
        "27 3 2027",
        "27 mar 2027",
        "27 March 2027",
        "27 MARCH 2027",
        " 27/3/2027 ",
        "27.03.2027",
        "27-3-2027",
        "2027-03-27",
        "27 March, 2027",
    ],
)
def test_a_date_may_be_typed_in_many_ways(typed):
    assert read_date(typed) == dt.date(2027, 3, 27)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("31 February 2027", "February 2027 has 28 days, not 31"),
        ("29 2 2027", "February 2027 has 28 days, not 29"),
        ("0 3 2027", "March 2027 has 31 days, not 0"),
        ("3 3 0027", "Write the year with four figures, such as 2027"),
        ("3 3 27", "Write the year with four figures, such as 2027"),
        ("3 13 2027", "There is no month 13: months are 1 to 12"),
        ("3 Ma 2027", "There is no month of that name"),
        ("3 Juvember 2027", "There is no month of that name"),
        ("next Tuesday", "Write the date as day, month and year, such as 27 March 2027"),
        ("", "Write the date as day, month and year, such as 27 March 2027"),
        ("9" * 30_000, "Write the date as day, month and year, such as 27 March 2027"),
    ],
)
def test_f25_a_date_that_cannot_be_says_why(typed, said):
    with pytest.raises(Invalid) as refused:
        read_date(typed, "due")
    assert str(refused.value).startswith(said)
    assert refused.value.field == "due"


def test_f25_a_leap_day_is_a_day():
    assert read_date("29 Feb 2028") == dt.date(2028, 2, 29)


@given(st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2199, 12, 31)))
def test_every_day_is_read_back_from_how_it_is_shown(day):
    for shown in (
        day.isoformat(),
        f"{day.day} {day:%B} {day.year}",
        f"{day.day} {day:%b} {day.year}",
    ):
        assert read_date(shown) == day


@given(st.text(max_size=40))
def test_any_text_is_a_date_or_a_sentence(text):
    said: object
    try:
        said = read_date(text)
    except Invalid as error:
        said = str(error)
    assert isinstance(said, dt.date) or said


@pytest.mark.parametrize(
    ("dated", "review_on", "day", "old"),
    [
        (dt.date(2026, 3, 27), None, dt.date(2027, 3, 27), False),
        (dt.date(2026, 3, 27), None, dt.date(2027, 3, 28), True),
        (dt.date(2027, 2, 28), None, dt.date(2028, 2, 29), False),
        (dt.date(2027, 2, 27), None, dt.date(2028, 2, 29), True),
        (dt.date(2028, 2, 29), None, dt.date(2029, 3, 1), True),
        (None, None, dt.date(2099, 1, 1), False),
        (dt.date(2026, 3, 27), dt.date(2026, 9, 1), dt.date(2026, 9, 1), False),
        (dt.date(2026, 3, 27), dt.date(2026, 9, 1), dt.date(2026, 9, 2), True),
        (None, dt.date(2026, 9, 1), dt.date(2026, 9, 2), True),
    ],
)
def test_evidence_is_old_after_12_months_or_after_its_review(dated, review_on, day, old):
    assert is_old(Evidence("i", "Policy", "", dated, 1, review_on), day) is old


def test_in_a_signed_off_year_ages_are_counted_to_the_day_of_sign_off(house):
    item = add(house, dated="26 November 2025")
    assert age_day(house.assessment(), house.clock.now) == dt.date(2026, 11, 25)
    sign(house)
    later = house.clock.now + dt.timedelta(days=400)
    here = house.assessment()
    assert not is_old(item, age_day(here, later))
    assert evidence_in(house.actor, house.services, here) == {"a": (item,)}


def test_f25_a_review_before_the_date_of_the_evidence_is_refused(house):
    acting = (house.actor, house.services, house.assessment_id)
    with pytest.raises(FieldErrors) as raised:
        add_evidence(*acting, "a", "Policy", "", "27 3 2026", "26 3 2026")
    (error,) = raised.value.errors
    assert (error.field, "27 March 2026" in str(error)) == ("review_on", True)
    assert house.desk().evidence == ()
    kept = add_evidence(*acting, "a", "Policy", "", "27 3 2026", "27 3 2026")
    assert kept.review_on == dt.date(2026, 3, 27)
