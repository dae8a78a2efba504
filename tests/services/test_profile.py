"""Changing the council's profile: the open year comes along where a person says so, others never."""

from __future__ import annotations

import pytest

from scorecard.errors import Closed, Invalid, NotFound
from scorecard.services.assessments import read_assessment
from scorecard.services.choosing import change_council, change_profile, follows_profile
from scorecard.services.councils import home
from scorecard.services.history import verify_history
from scorecard.services.model import ChosenCouncil
from scorecard.services.moving import move_to_today, preview_move
from scorecard.services.results import result_of
from tests.folders import write_content
from tests.house import ELMBRIDGE, House, open_house, two_themes
from tests.years import answer_all, edited, next_year, rewrite, sign

SURREY = ChosenCouncil("E10000030", "", "", "")
HOUSING_ALONE = ChosenCouncil("E07000207", "", "", "", ("housing",))


def acting(house: House) -> tuple:
    return (house.actor, house.services)


def test_a_profile_that_changes_alone_moves_no_year(house):
    answer_all(house)
    before = house.assessment()
    council = change_profile(*acting(house), SURREY)
    after = house.assessment()
    assert (council.name, council.type) == ("Surrey County Council", "county")
    assert home(*acting(house)) == council
    assert (after.scope, after.questions, after.given) == (
        before.scope, before.questions, before.given,
    )  # fmt: skip
    assert (after.council.type, after.council.nation) == ("district", "england")
    assert result_of(after) == result_of(before)


def test_the_next_year_is_opened_with_the_profile_that_a_signed_off_year_could_not_take(house):
    answer_all(house)
    sign(house)
    signed = house.assessment()
    with pytest.raises(Closed):
        change_council(*acting(house), HOUSING_ALONE)
    change_profile(*acting(house), HOUSING_ALONE)
    assert house.assessment() == signed
    assert list(next_year(house).questions) == ["housing"]
    assert read_assessment(*acting(house), 2026) == signed


def test_a_year_that_stayed_behind_comes_along_later_with_the_same_profile(house):
    change_profile(*acting(house), HOUSING_ALONE)
    assert not follows_profile(*acting(house), house.assessment())
    came = change_council(*acting(house), HOUSING_ALONE)
    assert list(came.questions) == ["housing"]
    assert follows_profile(*acting(house), came)


def test_a_year_follows_until_the_profile_changes_without_it_and_again_when_it_is_back(house):
    assert follows_profile(*acting(house), house.assessment())
    change_profile(*acting(house), SURREY)
    assert not follows_profile(*acting(house), house.assessment())
    change_profile(*acting(house), ELMBRIDGE)
    assert follows_profile(*acting(house), house.assessment())


def test_moving_a_year_that_stayed_behind_to_todays_questions_keeps_what_it_asks_about(house):
    answer_all(house)
    change_profile(*acting(house), HOUSING_ALONE)
    rewrite(house, edited(a={"text": "What of a, in law?"}))
    place = (*acting(house), house.assessment_id)
    moved = move_to_today(*place, preview_move(*place).target)
    assert set(moved.questions) == {"licensing", "housing"}


def test_a_change_of_the_profile_is_one_link_of_the_history_and_the_same_again_is_none(house):
    before = verify_history(*acting(house)).count
    change_profile(*acting(house), SURREY)
    change_profile(*acting(house), SURREY)
    checked = verify_history(*acting(house))
    assert (checked.count, checked.broken) == (before + 1, None)


def test_a_profile_that_cannot_be_changes_nothing(house):
    before = home(*acting(house))
    with pytest.raises(Invalid):
        change_profile(*acting(house), ChosenCouncil("E99999999", "", "", ""))
    assert home(*acting(house)) == before


def test_before_a_council_is_chosen_there_is_no_profile(tmp_path):
    write_content(tmp_path, two_themes())
    house = open_house(tmp_path)
    with pytest.raises(NotFound):
        change_profile(*acting(house), SURREY)
    house.close()
