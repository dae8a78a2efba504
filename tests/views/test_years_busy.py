"""Years and Sign off while another program holds the database: told on top, and nothing is lost."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

import pytest

from scorecard.services.opening import open_services
from scorecard.views.parts import session
from tests.house import House
from tests.views.screen import Visit
from tests.years import answer_all, complete_all, edited, rewrite, sign

BUSY = "The database is busy. Try again in a moment."


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Waits a moment for the database, not the usual seconds."""
    monkeypatch.setattr(session, "open_services", partial(open_services, busy_seconds=0.1))


@contextmanager
def held(house: House) -> Iterator[None]:
    """The database, as another program holds it while it writes."""
    other = sqlite3.connect(house.database, isolation_level=None)
    try:
        other.execute("BEGIN IMMEDIATE")
        yield
    finally:
        other.close()


def told_on_top(visit: Visit, heading: str, link: str) -> bool:
    """Whether the page stands whole, with the summary that leads to `link`."""
    return visit.headings == [heading] and BUSY in visit.text and link in visit.links


def test_f39_a_snapshot_is_kept_at_the_second_press(house: House, visit: Visit) -> None:
    answer_all(house)
    visit.go("years").at.text_input(key="snapshot-name").set_value("Board")
    with held(house):
        visit.press("Keep a snapshot")
    assert told_on_top(visit, "Years", "#field-snapshot-name")
    visit.press("Keep a snapshot")
    assert "/results?year=2026&snapshot=Board" in visit.links


def test_f39_a_year_is_signed_off_at_the_second_press(house: House, visit: Visit) -> None:
    answer_all(house)
    complete_all(house)
    visit.go("sign_off")
    for key, value in (("name", "Jo Lee"), ("role", "Leader"), ("date", "1 3 2020")):
        visit.at.text_input(key=f"approved-{key}").set_value(value)
    with held(house):
        visit.press("Sign off 2026")
    assert told_on_top(visit, "Sign off 2026", "#sc-check")
    assert house.assessment().signed is None
    visit.press("Sign off 2026")
    assert visit.headings == ["2026 is signed off"]


def test_f39_a_year_is_reopened_at_the_second_press(house: House, visit: Visit) -> None:
    answer_all(house)
    sign(house)
    visit.go("sign_off").at.text_area[0].set_value("A figure was wrong.")
    with held(house):
        visit.press("Reopen 2026")
    assert told_on_top(visit, "2026 is signed off", "#field-reopen-reason")
    visit.press("Reopen 2026")
    assert visit.headings == ["Sign off 2026"]


def test_f39_the_next_year_is_opened_at_the_second_press(house: House, visit: Visit) -> None:
    answer_all(house)
    sign(house)
    visit.go("years")
    with held(house):
        visit.press("Open 2027")
    assert told_on_top(visit, "Years", "#sc-next")
    visit.press("Open 2027")
    assert visit.headings == ["Your assessment for 2027"]


def test_f39_a_year_is_moved_at_the_second_press(house: House, visit: Visit) -> None:
    answer_all(house)
    rewrite(house, edited(a={"weight": 2}))
    move = "Move 2026 to today’s questions"
    visit.go("years", move="2026")
    with held(house):
        visit.press(move)
    assert told_on_top(visit, move, "#sc-would-change")
    visit.press(move)
    assert visit.headings == ["Your assessment for 2026"]
