"""The Theme page: answers at a glance, owner and due date, and saying that it is completed."""

from __future__ import annotations

import datetime as dt

import pytest

from scorecard.clock import LONDON
from scorecard.services.evidence import add_evidence
from scorecard.services.themes import complete_theme, set_theme
from tests.house import House
from tests.views.screen import Visit

CHANGED = "This theme was changed meanwhile. Look at it again, then save."


def theme_state(house: House):
    """What is stored of Licensing."""
    return house.assessment().themes["licensing"]


def test_c12_every_question_has_one_row_and_a_link_of_its_own_name(
    house: House, visit: Visit
) -> None:
    house.post("1", "a")
    visit.go("theme", id="licensing")
    links = [link for link in visit.links if link.startswith("/question")]
    assert links == ["/question?id=b", "/question?id=a", "/question?id=b", "/question?id=c"]
    assert visit.text.count("Change : What of a?") == 1
    assert visit.text.count("Answer : What of b?") == 1


def test_answers_are_shown_with_what_stands_behind_them(house: House, visit: Visit) -> None:
    house.post("0", "a")
    house.post("na\nWe license none.", "b")
    house.post("unknown", "c")
    add_evidence(house.actor, house.services, house.assessment_id, "a", "Policy", "", "")
    text = visit.go("theme", id="licensing").text
    assert "Level 0 1 item of evidence Critical: keeps Licensing in the band Foundation" in text
    assert "Does not apply to us We license none." in text
    assert "We don’t know Change" in text
    assert "2 of 2 questions are answered. 1 does not apply to you." in text


def test_nothing_is_said_about_completion_before_a_person_says_it(visit: Visit) -> None:
    visit.go("theme", id="licensing")
    assert visit.at.radio[0].value is None
    visit.press("Save and go to Start")
    assert visit.text.count("Select whether you have completed Licensing") == 2
    assert visit.titles[-1].startswith("Error: Licensing: check your answers")
    assert "#field-completed-licensing" in visit.links


@pytest.mark.parametrize("completed", [True, False])
def test_c04_the_person_decides_when_a_theme_is_completed(
    completed: bool, house: House, visit: Visit
) -> None:
    visit.go("theme", id="licensing")
    visit.at.radio[0].set_value(completed)
    visit.press("Save and go to Start")
    assert visit.headings == ["Your assessment for 2026"]
    assert theme_state(house).completed is completed
    assert ("1 of 2 themes are completed." in visit.text) is completed


def test_a_completed_theme_can_be_opened_again(house: House, visit: Visit) -> None:
    complete_theme(house.actor, house.services, house.assessment_id, "licensing", True, 0)
    visit.go("theme", id="licensing")
    assert visit.at.radio[0].value is True
    visit.at.radio[0].set_value(False)
    visit.press("Save and go to Start")
    assert theme_state(house).completed is False


def put(visit: Visit, owner: str, due: str) -> Visit:
    """Types owner and due date and saves them."""
    visit.at.text_input(key="owner-licensing").set_value(owner)
    visit.at.text_input(key="due-licensing").set_value(due)
    return visit.press("Save owner and due date")


def test_owner_and_due_date_are_saved_and_shown(house: House, visit: Visit) -> None:
    put(visit.go("theme", id="licensing"), "Licensing team", "27 mar 2027")
    state = theme_state(house)
    assert (state.owner, state.due) == ("Licensing team", dt.date(2027, 3, 27))
    assert "Licensing team, due 27 March 2027." in visit.text
    put(visit, "Licensing team", "28 mar 2027")
    assert "due 28 March 2027." in visit.text
    assert "Licensing team due 28 March 2027" in visit.go("start").text.replace(",", "")


def test_f25_a_date_that_does_not_exist_is_told_and_stays_in_the_field(
    house: House, visit: Visit
) -> None:
    put(visit.go("theme", id="licensing"), "Licensing team", "31 2 2027")
    assert visit.text.count("February 2027 has 28 days, not 31") == 2
    assert visit.at.text_input(key="due-licensing").value == "31 2 2027"
    assert theme_state(house).owner == ""


def test_f28_an_owner_set_in_another_window_is_told_before_it_can_be_replaced(
    house: House, visit: Visit
) -> None:
    visit.go("theme", id="licensing")
    set_theme(house.actor, house.services, house.assessment_id, "licensing", "Theirs", "", 0)
    put(visit, "Mine", "")
    assert visit.text.count(CHANGED) == 2
    assert "Theirs" in visit.text
    assert visit.at.text_input(key="owner-licensing").value == "Mine"
    assert theme_state(house).owner == "Theirs"
    visit.press("Save owner and due date")
    assert theme_state(house).owner == "Mine"


def test_a_late_theme_is_named_so_on_start_until_it_is_completed(
    house: House, visit: Visit
) -> None:
    late = dt.datetime.now(LONDON).date() - dt.timedelta(days=40)
    set_theme(
        house.actor, house.services, house.assessment_id, "licensing", "", late.isoformat(), 0
    )
    assert "40 days late" in visit.go("start").text
    complete_theme(house.actor, house.services, house.assessment_id, "licensing", True, 1)
    assert "late" not in visit.go("start").text


def test_a_theme_prints_with_all_questions_levels_and_the_choice(
    house: House, visit: Visit
) -> None:
    house.post("1", "a")
    text = visit.go("theme", id="licensing").text
    assert "All questions with their levels" in text
    assert "☒ Level 1 : What is true at level 1." in text
    assert text.count("☒") == 1
    assert text.count("☐") == 4 + 2 - 1 + 6 + 3
