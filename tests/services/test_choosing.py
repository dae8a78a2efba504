"""Choosing a council and putting a wrong choice right."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import select

from scorecard.content.canon import content_hash
from scorecard.errors import Conflict, Invalid, NotFound
from scorecard.services.assessments import read_assessment, years
from scorecard.services.choosing import change_council, choose_council
from scorecard.services.councils import home, register, search_key
from scorecard.services.history import verify_history
from scorecard.services.model import ChosenCouncil
from scorecard.storage.tables import ContentCopyRow
from tests.folders import ELMBRIDGE as RECORD
from tests.folders import write_content
from tests.house import ELMBRIDGE, House, new_house, open_house, two_themes

SURREY = ChosenCouncil("E10000030", "", "", "")
UNLISTED = ChosenCouncil(None, "  Marshford   Borough Council ", "england", "district")


@pytest.fixture
def empty(tmp_path):
    """A database without a council."""
    write_content(tmp_path, two_themes())
    house = open_house(tmp_path)
    yield house
    house.close()


def change(house: House, chosen: ChosenCouncil, version: int | None = None):
    return change_council(house.actor, house.services, chosen, version)


def test_before_a_choice_there_is_no_council_and_no_assessment(empty):
    assert home(empty.actor, empty.services) is None
    assert years(empty.actor, empty.services) == ()
    with pytest.raises(NotFound):
        read_assessment(empty.actor, empty.services)
    with pytest.raises(NotFound):
        change(empty, SURREY)


def test_the_choice_opens_the_year_at_hand_with_the_scope_of_the_type(empty):
    assessment = empty.choose()
    assert (assessment.council.name, assessment.year, assessment.status) == (
        "Elmbridge Borough Council", 2026, "open",
    )  # fmt: skip
    assert assessment.scope.functions == {"licensing", "housing"}
    assert set(assessment.questions) == {"licensing", "housing"}
    assert home(empty.actor, empty.services) == assessment.council
    assert years(empty.actor, empty.services) == (2026,)


def test_february_belongs_to_the_year_before(empty):
    empty.clock.now = dt.datetime(2027, 2, 1, 12, tzinfo=dt.UTC)
    assert empty.choose().year == 2026


@pytest.mark.parametrize(("hour", "year"), [(22, 2026), (23, 2027)])
def test_the_year_turns_at_midnight_in_london(empty, hour, year):
    empty.clock.now = dt.datetime(
        2027, 3, 31, hour, 30, tzinfo=dt.UTC
    )  # summer time: one hour ahead
    assert empty.choose().year == year


def test_a_double_press_gives_the_assessment_that_is_there(empty):
    first, again = empty.choose(), empty.choose()
    assert first.id == again.id
    assert verify_history(empty.actor, empty.services).count == 2


def test_another_choice_at_first_start_is_a_conflict(empty):
    empty.choose()
    with pytest.raises(Conflict, match="Elmbridge"):
        empty.choose(SURREY)


def test_a_council_that_is_not_listed_has_the_functions_of_its_type(empty):
    council = empty.choose(UNLISTED).council
    assert (council.name, council.register_id, council.functions) == (
        "Marshford Borough Council",
        None,
        None,
    )


def test_own_functions_win_over_those_of_the_type(empty):
    assessment = empty.choose(ChosenCouncil("E07000207", "", "", "", ("housing",)))
    assert (set(assessment.questions), assessment.council.functions) == ({"housing"}, ("housing",))


@pytest.mark.parametrize(
    ("chosen", "field"),
    [
        (ChosenCouncil("E99999999", "", "", ""), "council"),
        (ChosenCouncil(None, " ", "england", "district"), "name"),
        (ChosenCouncil(None, "M" * 201, "england", "district"), "name"),
        (ChosenCouncil(None, "Marsh\u202eford", "england", "district"), "name"),
        (ChosenCouncil(None, "Marshford", "france", "district"), "nation"),
        (ChosenCouncil(None, "Marshford", "england", "duchy"), "type"),
        (ChosenCouncil(None, "Marshford", "england", "district", ("navy",)), "functions"),
    ],
)
def test_a_choice_that_cannot_be_names_its_field_and_changes_nothing(empty, chosen, field):
    with pytest.raises(Invalid) as refused:
        choose_council(empty.actor, empty.services, chosen)
    assert refused.value.field == field
    assert home(empty.actor, empty.services) is None


def test_a_wrong_choice_is_put_right_and_answers_come_back_when_it_is_changed_again(house):
    house.post("2", "a")
    house.post("A note", "h", "note")
    changed = change(house, SURREY)
    assert (changed.council.name, changed.questions, changed.answers) == (
        "Surrey County Council",
        {},
        {},
    )
    with pytest.raises(NotFound):
        house.post("1", "a")
    back = change(house, ELMBRIDGE)
    assert {key: stored.answer for key, stored in back.answers.items()} == {
        "a": house.desk().stored.answer,
        "h": None,
    }
    assert back.answers["h"].note == "A note"
    assert (house.value("a"), back.id) == ("2", changed.id)


def test_a_change_is_one_link_of_the_history_and_the_same_again_is_none(house):
    before = verify_history(house.actor, house.services).count
    change(house, SURREY)
    change(house, SURREY)
    assert verify_history(house.actor, house.services).count == before + 1


def test_a_change_of_what_somebody_else_changed_meanwhile_is_a_conflict(house):
    seen = house.assessment().version
    change(house, UNLISTED, seen)
    with pytest.raises(Conflict):
        change(house, SURREY, seen)
    assert house.assessment().council.name == "Marshford Borough Council"


def test_f10_an_open_year_keeps_its_content_whatever_the_files_say(house):
    before = house.assessment()
    write_content(
        house.root,
        two_themes().model_copy(update={"questionnaires": two_themes().questionnaires[:1]}),
    )
    assert house.assessment().content == before.content
    house.services.copies.clear()
    assert house.assessment().content == before.content, "read back from the stored copy"


@pytest.mark.parametrize(
    ("from_", "until", "day", "offered"),
    [
        ("2027-04-01", None, "2027-03-31", False),
        ("2027-04-01", None, "2027-04-01", True),
        (None, "2027-03-31", "2027-03-31", True),
        (None, "2027-03-31", "2027-04-01", False),
    ],
)
def test_a_council_is_on_offer_from_its_first_to_its_last_day(tmp_path, from_, until, day, offered):
    dates = {key: value for key, value in (("from", from_), ("until", until)) if value}
    write_content(tmp_path, two_themes(), [{**RECORD, **dates}])
    house = open_house(tmp_path)
    house.clock.now = dt.datetime.fromisoformat(f"{day}T12:00:00+00:00")
    assert bool(register(house.actor, house.services)) is offered
    house.close()


def test_the_register_is_sorted_by_what_names_do_not_share(tmp_path):
    names = [
        "The City of Ely",
        "London Borough of Brent",
        "City of York Council",
        "Ynys Môn",
        "Adur",
    ]
    councils = [{**RECORD, "id": f"E{n}", "name": name} for n, name in enumerate(names)]
    write_content(tmp_path, two_themes(), councils)
    house = open_house(tmp_path)
    assert [e.key for e in register(house.actor, house.services)] == [
        "adur",
        "brent",
        "ely",
        "ynys mon",
        "york council",
    ]
    house.close()


@pytest.mark.parametrize(
    ("typed", "key"), [("CITY OF York", "york"), ("  the  Vale ", "vale"), ("Thetford", "thetford")]
)
def test_what_is_typed_is_searched_as_names_are(typed, key):
    assert search_key(typed) == key


def test_the_stored_copy_is_called_by_the_newest_version_and_the_oldest_check_of_the_law(tmp_path):
    old, new = two_themes().questionnaires
    themes = (
        old.model_copy(update={"version": "2026.10"}),
        new.model_copy(update={"version": "2026.9", "law_checked": dt.date(2025, 1, 2)}),
    )
    house = new_house(tmp_path, two_themes().model_copy(update={"questionnaires": themes}))
    with house.services.store.reading() as session:
        copy = session.scalars(select(ContentCopyRow)).one()
    assert (copy.label, copy.law_checked) == ("2026.10", dt.date(2025, 1, 2))
    assert copy.hash == house.assessment().content_hash == content_hash(house.assessment().content)
    house.close()
