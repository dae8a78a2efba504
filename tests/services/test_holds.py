"""A held year stays whole, however old it is, until somebody lifts the hold."""

from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import closing

import pytest

from scorecard.errors import Conflict, Invalid, NotFound
from scorecard.services.copies import open_copy, save_copy
from scorecard.services.history import verify_history
from scorecard.services.holds import WHYS, Hold, hold_year, holds, lift_hold
from scorecard.services.retention import let_go, retention_due
from scorecard.services.signing import sign_off
from tests.services.test_retention import MUCH_LATER, at, fill, listed, on_disk
from tests.years import answer_all, complete_all


@pytest.fixture
def old(house):
    """A house with 2026 and 2027 signed off, both long ago."""
    fill(house)
    house.clock.now = MUCH_LATER
    return house


def test_c64_a_held_year_is_listed_as_held_and_does_not_go(old):
    hold_year(old.actor, old.services, 2026, "request")
    first, second = retention_due(old.actor, old.services)
    assert (first.year, first.what, first.held) == (2026, "year", "request")
    assert (second.year, second.held) == (2027, None)
    let_go(old.actor, old.services, (second,))
    assert listed(retention_due(old.actor, old.services)) == [(2026, "year")]


def test_c64_letting_a_held_year_go_is_refused_and_nothing_changes(old):
    hold_year(old.actor, old.services, 2026, "claim")
    due, before = retention_due(old.actor, old.services), on_disk(old)
    with pytest.raises(Conflict, match="2026 is held"):
        let_go(old.actor, old.services, due)
    assert on_disk(old) == before


def test_c64_a_hold_between_looking_and_letting_go_is_in_time(old):
    looked_at = at(old, MUCH_LATER)
    hold_year(old.actor, old.services, 2026, "inquiry")
    with pytest.raises(Conflict, match="2026 is held"):
        let_go(old.actor, old.services, looked_at)


def test_after_a_hold_is_lifted_the_year_may_go_again(old):
    looked_at = at(old, MUCH_LATER)
    hold_year(old.actor, old.services, 2026, "other")
    lift_hold(old.actor, old.services, 2026)
    assert holds(old.actor, old.services) == ()
    let_go(old.actor, old.services, looked_at)
    assert retention_due(old.actor, old.services) == ()


def test_the_history_tells_when_a_hold_began_and_ended_and_why(house):
    links = verify_history(house.actor, house.services).count
    hold_year(house.actor, house.services, 2026, "request")
    lift_hold(house.actor, house.services, 2026)
    with closing(sqlite3.connect(house.database)) as connection:
        told = connection.execute(
            "select action, before, after from history where seq > ? order by seq", (links,)
        ).fetchall()
    assert told == [("held", None, "request"), ("hold lifted", "request", None)]
    assert verify_history(house.actor, house.services).broken is None


def test_a_hold_changes_nothing_that_a_sign_off_rests_on(house):
    answer_all(house)
    complete_all(house)
    here = house.assessment()
    hold_year(house.actor, house.services, 2026, "request")
    sign_off(house.actor, house.services, here.id, "A. Jones", "Mayor", "25 11 2026", here.seen)
    assert [hold.year for hold in holds(house.actor, house.services)] == [2026]


def test_a_hold_is_in_a_copy_of_everything(house):
    hold_year(house.actor, house.services, 2026, "request")
    body = save_copy(house.actor, house.services)
    lift_hold(house.actor, house.services, 2026)
    open_copy(house.actor, house.services, body)
    (held,) = holds(house.actor, house.services)
    assert held == Hold(2026, "request", held.since)
    assert held.since.tzinfo == dt.UTC


@pytest.mark.parametrize(
    ("year", "why", "error"),
    [(2026, "because", Invalid), (2026, "", Invalid), (2019, "request", NotFound)],
)
def test_what_cannot_be_held_is_refused_and_nothing_changes(house, year, why, error):
    before = verify_history(house.actor, house.services)
    with pytest.raises(error):
        hold_year(house.actor, house.services, year, why)
    assert holds(house.actor, house.services) == ()
    assert verify_history(house.actor, house.services) == before


def test_a_year_is_held_once_and_lifted_once(house):
    hold_year(house.actor, house.services, 2026, "request")
    with pytest.raises(Conflict, match="held already"):
        hold_year(house.actor, house.services, 2026, "claim")
    lift_hold(house.actor, house.services, 2026)
    with pytest.raises(NotFound, match="not held"):
        lift_hold(house.actor, house.services, 2026)


def test_every_kind_of_reason_can_be_stored(house):
    for why in WHYS:
        assert hold_year(house.actor, house.services, 2026, why).why == why
        lift_hold(house.actor, house.services, 2026)
