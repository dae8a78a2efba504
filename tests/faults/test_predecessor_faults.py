"""Bringing in, using and putting away a predecessor's year while the store fails: the old state or the new one."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

import pytest

from scorecard.errors import Unavailable
from scorecard.services.predecessors import bring_in, predecessors, put_away
from scorecard.services.taking_over import take_over
from tests.faults.test_store_faults import contents, failing_at
from tests.house import MINE, House
from tests.merging import bring, elmbridge, mole, new_council


class Stopped(BaseException):
    """What a page's run is stopped with between two of its lines."""


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    root = tmp_path_factory.mktemp("files")
    return elmbridge(root), mole(root)


@pytest.fixture
def new(tmp_path, files):
    house = new_council(tmp_path)
    bring(house, files[0])
    yield house
    house.close()


def brought(house: House) -> str:
    return predecessors(house.actor, house.services, house.assessment_id)[0].id


def actions(house: House, body: bytes) -> dict[str, Callable[[], object]]:
    """What may be stopped, ready to be called."""
    acting, id = (house.actor, house.services), brought(house)
    return {
        "bring in": lambda: bring_in(*acting, body),
        "use": lambda: take_over(*acting, house.assessment_id, "a", id, 0, MINE),
        "put away": lambda: put_away(*acting, id),
    }


@pytest.mark.parametrize("error", [Stopped, sqlite3.OperationalError])
@pytest.mark.parametrize("name", ["bring in", "use", "put away"])
def test_f33_f40_stopped_at_any_call_of_the_store_nothing_is_half_done(name, error, new, files):
    before = contents(new)
    action = actions(new, files[1])[name]
    for call in range(200):
        with failing_at(call, error) as seen:
            try:
                action()
                break
            except (Stopped, Unavailable):
                pass
        assert contents(new) == before, f"changed by a run that was stopped at call {call}"
    assert call == seen[0] > 3
    assert contents(new) != before, "untouched, the action does something"
