"""A new council's first year: files of its predecessors are looked at, then kept beside it, and taken out again."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from fractions import Fraction

import pytest

from scorecard.errors import Closed, Conflict, Invalid, NotFound
from scorecard.services.copies import open_copy, save_copy
from scorecard.services.history import verify_history
from scorecard.services.model import ChosenCouncil
from scorecard.services.predecessors import (
    bring_in,
    came_before,
    look_at_predecessor,
    predecessors,
    put_away,
)
from scorecard.services.results import result_of
from scorecard.services.snapshots import keep_snapshot
from scorecard.services.trend import trend
from tests import merging
from tests.folders import write_content
from tests.house import House, open_house, two_themes
from tests.merging import COUNCILS, EAST, bring, changed, council, elmbridge, new_council
from tests.years import answer_all, edited, next_year, sign


@pytest.fixture(scope="module")
def body(tmp_path_factory) -> bytes:
    return elmbridge(tmp_path_factory.mktemp("one"))


@pytest.fixture(scope="module")
def moles(tmp_path_factory) -> bytes:
    return merging.mole(tmp_path_factory.mktemp("two"))


@pytest.fixture
def new(tmp_path):
    house = new_council(tmp_path)
    yield house
    house.close()


def stored(house: House) -> tuple[int, ...]:
    """How many predecessors, texts and links of the history there are."""
    with closing(sqlite3.connect(house.database)) as connection:
        return tuple(
            connection.execute(f"select count(*) from {table}").fetchone()[0]
            for table in ("predecessor", "text", "history")
        )


def looked_at(house: House, data: bytes):
    return look_at_predecessor(house.actor, house.services, data)


def kept(house: House):
    return predecessors(house.actor, house.services, house.assessment().id)


def refused(house: House, data: bytes, error: type[Exception], match: str) -> None:
    """Neither looked at nor kept."""
    before = stored(house)
    for use_case in (look_at_predecessor, bring_in):
        with pytest.raises(error, match=match) as caught:
            use_case(house.actor, house.services, data)
        assert str(caught.value).endswith("Nothing was changed.")
    assert stored(house) == before


def test_the_councils_that_came_before_are_those_that_name_this_one(new, tmp_path):
    found = came_before(new.actor, new.services, new.assessment())
    assert [c.name for c in found] == ["Elmbridge Borough Council", "Mole Valley District Council"]
    other = council(tmp_path / "surrey", "E10000030")
    assert came_before(other.actor, other.services, other.assessment()) == ()
    other.close()


def test_a_file_is_looked_at_before_anything_is_kept(new, body):
    before = stored(new)
    told = looked_at(new, body)
    assert (told.name, told.year.year, str(told.year.signed_on)) == (
        "Elmbridge Borough Council", 2026, "2026-11-25"
    )  # fmt: skip
    assert (told.usable, told.unusable, told.elsewhere, told.new) == (4, (), 0, 0)
    assert (told.same, told.notice) == (True, "")
    year = told.year
    assert (year.asked, year.answered, year.unknown, year.na, year.items) == (4, 3, 1, 1, 2)
    assert stored(new) == before


def test_what_is_brought_in_is_kept_with_their_result_and_none_of_it_is_this_council_s(new, body):
    before = trend(new.actor, new.services)
    brought = bring(new, body)
    assert kept(new) == (brought,)
    assert brought.year == looked_at_before(new, body, brought)
    assert new.assessment().answers == {}
    assert result_of(new.assessment()).overall.scores.score is None
    assert trend(new.actor, new.services) == before
    assert verify_history(new.actor, new.services).broken is None


def looked_at_before(new, body, brought):
    put_away(new.actor, new.services, brought.id)
    return looked_at(new, body).year


def test_their_result_is_the_one_that_they_had(new, body, tmp_path):
    house = council(tmp_path / "again", "E07000207")
    answer_all(house)
    overall = result_of(house.assessment()).overall
    house.close()
    year = bring(new, body).year
    assert (year.scores, year.band) == (overall.scores, overall.band)
    assert year.scores.score is not None
    assert {theme.id: theme.score for theme in year.themes}["housing"] == Fraction(0)


def test_a_year_that_was_not_signed_off_says_so_and_a_snapshot_says_its_day(new, moles, tmp_path):
    told = looked_at(new, moles).year
    assert (told.signed_on, told.kept_on) == (None, None)
    house = council(tmp_path / "snapped", "E07000210")
    house.post("1", "a")
    keep_snapshot(house.actor, house.services, house.assessment_id, "Board")
    house.post("3", "a", seen=1)
    told = looked_at(new, merging.written(house, "Board")).year
    assert (told.signed_on, str(told.kept_on), told.answered) == (None, "2026-11-25", 1)


def test_f92_the_same_file_twice_is_kept_once(new, body):
    bring(new, body)
    match = r"Elmbridge Borough Council was brought in already on 4 May 2027, with its year 2026\."
    refused(new, body, Conflict, match)
    refused(new, changed(body, lambda w: w["assessment"].update(year=2025)), Conflict, "already")
    assert len(kept(new)) == 1


def test_f84_a_council_that_is_none_of_its_predecessors_is_refused_with_those_that_are(new, body):
    def surrey(whole):
        whole["assessment"]["council"] |= {"id": "E10000030", "name": "Surrey County Council"}

    match = (
        "does not say that East Surrey Council follows the council in this file, 'Surrey County "
        r"Council'\. It follows: Elmbridge Borough Council; Mole Valley District Council\."
    )
    refused(new, changed(body, surrey), Invalid, match)


def test_f84_a_predecessor_that_was_not_chosen_from_the_list_there_is_told_how(new, body):
    def unlisted(whole):
        whole["assessment"]["council"]["id"] = "elmbridge-borough-council"

    refused(new, changed(body, unlisted), Invalid, "Choose it from the list on its Settings page")


def test_f84_the_council_itself_and_a_year_after_its_first_are_refused(new, body):
    own = changed(body, lambda w: w["assessment"]["council"].update(id=EAST))
    refused(new, own, Invalid, "This file holds East Surrey Council itself")
    late = changed(body, lambda w: w["assessment"].update(year=2028))
    refused(new, late, Invalid, "2028, after the first year of East Surrey Council")


def test_a_council_that_follows_none_takes_nothing_in(tmp_path, body):
    house = council(tmp_path, "E10000030")
    refused(house, body, Invalid, "names none that Surrey County Council follows")
    house.close()
    write_content(tmp_path / "unlisted", two_themes(), COUNCILS)
    house = open_house(tmp_path / "unlisted")
    house.choose(ChosenCouncil(None, "East Surrey Council", "england", "district"))
    refused(house, body, Invalid, "choose it from the list on the Settings page")
    house.close()


def test_before_a_council_is_chosen_nothing_is_taken_in(tmp_path, body):
    write_content(tmp_path, two_themes(), COUNCILS)
    house = open_house(tmp_path)
    with pytest.raises(NotFound, match="Choose your council"):
        bring_in(house.actor, house.services, body)
    house.close()


def test_only_an_open_first_year_takes_anything_in(new, body):
    answer_all(new)
    sign(new)
    first = r"first year of East Surrey Council while it is open\."
    refused(new, body, Conflict, rf"{first} Reopen 2027 first\. N")
    next_year(new)
    refused(new, body, Conflict, f"{first} N")


def test_f47_a_damaged_file_leaves_everything_as_it_was(new, body):
    refused(new, body[:-60], Invalid, "cut short or damaged")
    refused(new, b"[" * 100_000, Invalid, "nested too deeply")


def test_f15_half_a_character_is_named_with_its_line(new, body):
    half = body.replace(b"Ask the team in Esher.", rb"Ask \ud800 the team.", 1)
    refused(new, half, Invalid, r"Line \d+, column \d+: half a character stands there\.")


def test_f17_what_cannot_be_seen_is_taken_out_and_said(new, body):
    def hidden(whole):
        whole["answers"]["a"]["note"] = "Ask\x07 the team."
        whole["answers"]["a"]["evidence"][0]["title"] = "Policy\nof 2024"

    told = looked_at(new, changed(body, hidden))
    assert told.notice == "Characters that cannot be seen were taken out."


def test_what_cannot_be_taken_over_is_told_by_question(tmp_path, body):
    new = new_council(tmp_path, edited(a={"meaning": 2}, b={"not_applicable": False}))
    told = looked_at(new, body)
    assert (told.usable, told.unusable, told.same) == (2, ("a", "b"), False)
    new.close()


def test_answers_to_questions_that_are_not_asked_here_are_counted(new, body):
    def withdrawn(whole):
        whole["answers"]["z"] = whole["answers"]["c"]
        whole["result"]["questions"]["z"] = whole["result"]["questions"]["c"]
        del whole["answers"]["h"], whole["result"]["questions"]["h"]

    told = looked_at(new, changed(body, withdrawn))
    assert (told.usable, told.elsewhere, told.new) == (3, 1, 1)


def test_one_that_was_brought_in_can_be_put_away_with_its_texts(new, body, moles):
    bring(new, moles)
    before = stored(new)
    brought = bring(new, body)
    assert stored(new)[1] > before[1]
    put_away(new.actor, new.services, brought.id)
    put_away(new.actor, new.services, brought.id)  # a double press
    assert stored(new) == (before[0], before[1], before[2] + 2)
    assert [one.name for one in kept(new)] == ["Mole Valley District Council"]
    bring(new, body)


def test_none_is_put_away_once_the_year_is_signed_off(new, body):
    brought = bring(new, body)
    answer_all(new)
    sign(new)
    with pytest.raises(Closed):
        put_away(new.actor, new.services, brought.id)
    assert kept(new) == (brought,)


def test_bringing_in_is_no_change_for_whoever_signs_off(new, body):
    answer_all(new)
    seen = new.assessment()
    bring(new, body)
    new.post("0", "h", seen=1, tab="another")
    assert new.assessment().seen > seen.seen
    put_away(new.actor, new.services, kept(new)[0].id)
    sign(new)


def test_a_copy_of_everything_holds_them_and_notices_when_one_was_changed(new, body, tmp_path):
    bring(new, body)
    copy = save_copy(new.actor, new.services)
    write_content(tmp_path / "other", two_themes(), COUNCILS)
    other = open_house(tmp_path / "other")
    open_copy(other.actor, other.services, copy)
    assert kept(other) == kept(new)
    other.close()
    with closing(sqlite3.connect(new.database)) as connection, connection:
        connection.execute("drop trigger predecessor_stays")
        connection.execute(
            "update predecessor set body = replace(body, '\"level\":2', '\"level\":3')"
        )
        connection.execute(
            "create trigger predecessor_stays before update on predecessor "
            "begin select raise(abort, 'what a predecessor answered is never changed'); end"
        )
    with pytest.raises(Exception, match="was changed by another program"):
        save_copy(new.actor, new.services)


def test_a_kept_one_is_never_changed(new, body):
    bring(new, body)
    with (
        closing(sqlite3.connect(new.database)) as connection,
        pytest.raises(sqlite3.IntegrityError, match="never changed"),
    ):
        connection.execute("update predecessor set year = 2020")
