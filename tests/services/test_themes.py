"""What people say of a theme."""

from __future__ import annotations

import datetime as dt

import pytest

from scorecard.errors import Conflict, FieldErrors, NotFound
from scorecard.services.history import verify_history
from scorecard.services.model import ThemeState
from scorecard.services.themes import complete_theme, set_theme
from tests.house import House


def say(house: House, owner="Licensing team", due="5 December 2026", seen=0, theme="licensing"):
    return set_theme(house.actor, house.services, house.assessment_id, theme, owner, due, seen)


def complete(house: House, completed=True, seen=0, theme="licensing"):
    return complete_theme(house.actor, house.services, house.assessment_id, theme, completed, seen)


def test_owner_and_due_date_may_be_set_and_emptied(house):
    assert say(house) == ThemeState(False, "Licensing team", dt.date(2026, 12, 5), 1)
    assert say(house, "", "", 1) == ThemeState(False, "", None, 2)


def test_a_theme_is_completed_whatever_is_unanswered_and_can_be_taken_up_again(house):
    assert complete(house) == ThemeState(True, "", None, 1)
    assert complete(house, False, 1) == ThemeState(False, "", None, 2)


def test_saying_the_same_again_changes_nothing_though_the_page_is_old(house):
    say(house)
    complete(house, seen=1)
    before = verify_history(house.actor, house.services).count
    assert say(house, seen=0).version == complete(house, seen=0).version == 2
    assert verify_history(house.actor, house.services).count == before


def test_f27_what_somebody_else_said_is_not_overwritten(house):
    say(house)
    with pytest.raises(Conflict):
        say(house, "Housing team", seen=0)
    with pytest.raises(Conflict):
        complete(house, seen=0)
    assert house.assessment().themes["licensing"] == ThemeState(
        False, "Licensing team", dt.date(2026, 12, 5), 1
    )


def test_f25_mistakes_name_their_fields_and_nothing_is_saved(house):
    with pytest.raises(FieldErrors) as refused:
        say(house, "x" * 201, "31 2 2027")
    assert [error.field for error in refused.value.errors] == ["owner", "due"]
    assert house.assessment().themes["licensing"] == ThemeState()


@pytest.mark.parametrize("theme", ["nowhere", ""])
def test_f24_a_theme_that_is_not_asked_is_not_found(house, theme):
    with pytest.raises(NotFound):
        say(house, theme=theme)
    with pytest.raises(NotFound):
        complete(house, theme=theme)
