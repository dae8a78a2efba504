"""Forms while another program holds the database: told at their fields, and what was typed stays."""

from __future__ import annotations

from functools import partial

import pytest

from scorecard.services.evidence import evidence_in
from scorecard.services.holds import holds
from scorecard.services.opening import open_services
from scorecard.services.paper_frame import paper_frame
from scorecard.views.parts import session
from tests.house import House
from tests.views.screen import Visit
from tests.views.test_years_busy import BUSY, held
from tests.years import answer_all


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Waits a moment for the database, not the usual seconds."""
    monkeypatch.setattr(session, "open_services", partial(open_services, busy_seconds=0.1))


def pressed_twice(house: House, visit: Visit, button: str, heading: str) -> None:
    """Presses while the database is held: the page stands, with what is wrong; and once more."""
    with held(house):
        visit.press(button)
    assert visit.headings == [heading]
    assert BUSY in visit.text
    visit.press(button)
    assert BUSY not in visit.text


def test_f39_evidence_is_saved_at_the_second_press(house: House, visit: Visit) -> None:
    visit.go("question", id="a").press("Add evidence")
    for field, text in (("title", "Policy"), ("place", "Shelf 4"), ("dated", "27 3 2026")):
        visit.at.text_input(key=f"evidence-{field}-a").set_value(text)
    pressed_twice(house, visit, "Save this evidence", "What of a?")
    (item,) = evidence_in(house.actor, house.services, house.assessment())["a"]
    assert item.title == "Policy"


def test_f39_an_owner_is_saved_at_the_second_press(house: House, visit: Visit) -> None:
    visit.go("theme", id="licensing").at.text_input(key="owner-licensing").set_value("The team")
    pressed_twice(house, visit, "Save owner and due date", "Licensing: check your answers")
    assert house.assessment().themes["licensing"].owner == "The team"


def test_f39_a_theme_is_completed_at_the_second_press(house: House, visit: Visit) -> None:
    answer_all(house)
    visit.go("theme", id="licensing").at.radio[0].set_value(True)
    with held(house):
        visit.press("Save and go to Start")
    assert BUSY in visit.text
    visit.press("Save and go to Start")
    assert house.assessment().themes["licensing"].completed


def test_f39_a_year_is_held_at_the_second_press(house: House, visit: Visit) -> None:
    visit.go("settings")
    visit.at.selectbox(key="hold-year").select(2026)
    visit.at.selectbox(key="hold-why").select("request")
    pressed_twice(house, visit, "Hold this year", "Settings")
    assert [hold.year for hold in holds(house.actor, house.services)] == [2026]


def test_f39_the_head_of_the_paper_is_saved_at_the_second_press(house: House, visit: Visit) -> None:
    answer_all(house)
    visit.go("reports").at.text_input(key="head-meeting-2026").set_value("Cabinet")
    pressed_twice(house, visit, "Save the head", "Reports")
    kept = paper_frame(house.actor, house.services, house.assessment_id)
    assert kept.frame.meeting == "Cabinet"
