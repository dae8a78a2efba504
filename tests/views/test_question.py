"""The Question page: what it draws for each answer, and where its buttons lead."""

from __future__ import annotations

import pytest
from streamlit.elements.lib import policies

from tests.house import THEIRS, House
from tests.views.screen import Visit

REASON = "Enter why this question does not apply to you"


def test_c33_nothing_is_chosen_before_somebody_answers(visit: Visit) -> None:
    visit.go("question", id="a")
    assert visit.at.radio[0].value is None
    assert "To reach" not in visit.text
    assert "Clear this answer" not in visit.text


@pytest.mark.parametrize(
    ("stored", "shown"), [("0", "0"), ("3", "3"), ("unknown", "unknown"), ("na\nNo.", "na")]
)
def test_the_stored_answer_is_shown_with_the_time_it_was_saved(
    stored: str, shown: str, house: House, visit: Visit
) -> None:
    house.post(stored)
    visit.go("question", id="a")
    assert visit.at.radio[0].value == shown
    assert "Saved at 2:05pm" in visit.text


def test_levels_stand_in_written_order_then_the_two_honest_exits(visit: Visit) -> None:
    options = visit.go("question", id="a").at.radio[0].options
    assert options == [
        "Level 0",
        "Level 1",
        "Level 2",
        "Level 3",
        "We don’t know",
        "This does not apply to us",
    ]


def test_does_not_apply_is_offered_only_where_the_question_allows_it(visit: Visit) -> None:
    assert "This does not apply to us" not in visit.go("question", id="c").at.radio[0].options


def test_the_reason_is_asked_for_only_after_does_not_apply(visit: Visit) -> None:
    visit.go("question", id="a")
    assert [area.key for area in visit.at.text_area] == ["note-a"]
    visit.choose("1")
    assert [area.key for area in visit.at.text_area] == ["note-a"]
    visit.choose("na")
    assert [area.key for area in visit.at.text_area] == ["reason-a", "note-a"]
    assert "Not saved: a reason is needed" in visit.text


def test_until_the_reason_is_there_the_earlier_answer_stands_and_the_page_says_so(
    house: House, visit: Visit
) -> None:
    house.post("2")
    visit.go("question", id="a").choose("na")
    assert (
        "Not saved: a reason is needed . Until then your earlier answer stands"
        in visit.text.replace("needed.", "needed .")
    )


def test_f23_going_on_without_a_reason_is_told_in_the_summary_and_at_the_field(
    visit: Visit,
) -> None:
    visit.go("question", id="a").choose("na").press("Next question")
    assert visit.headings == ["What of a?"]
    assert visit.text.count(REASON) == 2
    assert "There is a problem" in visit.text
    assert "#field-reason-a" in visit.links
    assert visit.titles[-1].startswith("Error: What of a?")
    visit.run()
    assert "There is a problem" not in visit.text
    assert visit.titles[-1].startswith("What of a?")


def test_c17_a_note_over_the_limit_stays_in_the_box_and_the_overrun_is_named(visit: Visit) -> None:
    visit.go("question", id="b")
    visit.at.text_area(key="note-b").set_value("x" * 4100)
    visit.press("Next question")
    assert visit.headings == ["What of b?"]
    assert visit.text.count("Note must be 4,000 characters or less. It is 100 over") == 2
    assert visit.at.text_area(key="note-b").value == "x" * 4100


def test_next_and_previous_walk_through_the_theme_and_end_on_its_page(visit: Visit) -> None:
    visit.go("question", id="a")
    assert "Previous question" not in visit.text
    assert "Licensing: question 1 of 3" in visit.text
    visit.press("Next question")
    assert (visit.headings, visit.at.query_params["id"]) == (["What of b?"], "b")
    visit.press("Previous question")
    assert visit.headings == ["What of a?"]
    visit.press("Next question").press("Next question")
    assert "Licensing: question 3 of 3" in visit.text
    assert "Next question" not in visit.text
    visit.press("Check your answers")
    assert visit.headings == ["Licensing: check your answers"]


def test_the_critical_route_keeps_to_critical_questions_and_ends_on_start(
    visitor, tmp_path
) -> None:
    from tests.builders import content, question, theme
    from tests.house import new_house

    parts = [question(id, critical=id in "ac") for id in "abc"]
    root = tmp_path / "critical"
    root.mkdir()
    house = new_house(
        root, content(theme("licensing", *parts), theme("housing", question("h", critical=True)))
    )
    visit = visitor(house).go("question", id="h", route="critical")
    assert "Critical questions: 1 of 3. Housing" in visit.text
    visit.press("Next question")
    assert visit.headings == ["What of a?"]
    visit.press("Next question")
    assert (visit.headings, visit.at.query_params["route"]) == (["What of c?"], "critical")
    visit.press("Check your answers")
    assert visit.headings == ["Your assessment for 2026"]
    house.close()


def test_signposts_belong_to_the_present_choice(house: House, visit: Visit) -> None:
    house.post("1")
    assert "Step from 1 of a." in visit.go("question", id="a").text
    assert "To reach Level 2" in visit.text
    assert "Step from 2 of a." in visit.choose("2").text
    assert "This is the top level" in visit.choose("3").text
    assert "Step from 0 of a." in visit.choose("unknown").text
    assert "To reach" not in visit.choose("na").text


def test_clear_this_answer_takes_the_choice_away_and_keeps_the_note(
    house: House, visit: Visit
) -> None:
    house.post("2")
    house.post("Kept.", part="note")
    visit.go("question", id="a").press("Clear this answer")
    assert visit.at.radio[0].value is None
    assert "Saved at" not in visit.text
    assert house.value() == ""
    assert visit.at.text_area(key="note-a").value == "Kept."


def test_clear_wipes_nothing_that_another_window_saved_unseen(house: House, visit: Visit) -> None:
    house.post("2", tab=THEIRS)
    visit.go("question", id="a").choose("1")
    visit.press("Clear this answer")
    assert house.value() == "2"


def test_an_untouched_page_follows_what_another_window_saved(house: House, visit: Visit) -> None:
    house.post("2")
    visit.go("question", id="a")
    house.post("1", seen=1, tab=THEIRS)
    assert visit.run().at.radio[0].value == "1"


def test_the_script_is_told_what_the_run_drew(house: House, visit: Visit) -> None:
    house.post("2")
    desk = next(
        given for tag, given in visit.go("question", id="a").tags if given.get("class") == "sc-desk"
    )
    assert (desk["data-question"], desk["data-level-version"], desk["data-note-version"]) == (
        "a",
        "1",
        "0",
    )
    assert desk["data-assessment"] == house.assessment_id
    visit.choose("1")
    desk = next(given for tag, given in visit.tags if given.get("class") == "sc-desk")
    assert desk["data-level-version"] == ""


@pytest.fixture
def in_conflict(house: House) -> House:
    """Theirs is level 1, mine level 2; neither is settled."""
    house.post("1", tab=THEIRS)
    assert house.post("2", seen=0).kind == "conflict"
    return house


def test_f27_both_sides_of_a_conflict_are_shown(in_conflict: House, visit: Visit) -> None:
    visit.go("question", id="a")
    assert (
        "This was changed to Level 1 in another window at 2:05pm. Yours is Level 2." in visit.text
    )


@pytest.mark.parametrize(("button", "stands"), [("Keep mine", "2"), ("Use theirs", "1")])
def test_f27_the_person_chooses_which_side_stands(
    button: str, stands: str, in_conflict: House, visit: Visit
) -> None:
    visit.go("question", id="a").press(button)
    assert in_conflict.value() == stands
    assert visit.at.radio[0].value == stands
    assert "in another window" not in visit.text


def test_the_levels_are_never_given_a_value_and_a_default_at_once(
    in_conflict: House, visit: Visit, monkeypatch
) -> None:
    """Streamlit would write a trace of it into the log, once for each process."""
    said: list[str] = []
    monkeypatch.setattr(policies, "_shown_default_value_warning", False)
    monkeypatch.setattr(policies._LOGGER, "warning", lambda *what, **_: said.append(str(what)))
    visit.go("question", id="a").press("Use theirs")
    assert visit.at.radio[0].value == "1"
    assert said == []


def test_f28_a_note_in_conflict_shows_both_texts_until_the_person_chooses(
    house: House, visit: Visit
) -> None:
    house.post("Theirs of the note", part="note", tab=THEIRS)
    assert house.post("Mine of the note", part="note", seen=0).kind == "conflict"
    visit.go("question", id="a")
    assert "Theirs of the note" in visit.said
    assert "Mine of the note" in visit.said
    visit.press("Keep my note")
    assert house.desk().stored.note == "Mine of the note"
    assert visit.at.text_area(key="note-a").value == "Mine of the note"
