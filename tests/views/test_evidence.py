"""Evidence on the Question page: adding, errors, removing, and what Next does with an open form."""

from __future__ import annotations

import pytest

from scorecard.services.evidence import add_evidence, remove_evidence
from tests.house import House
from tests.views.screen import Visit


def fill(visit: Visit, title: str = "", place: str = "", dated: str = "") -> Visit:
    """Types into the three fields."""
    for field, text in (("title", title), ("place", place), ("dated", dated)):
        visit.at.text_input(key=f"evidence-{field}-a").set_value(text)
    return visit


@pytest.fixture
def form(visit: Visit) -> Visit:
    """The Question page with the form open."""
    return visit.go("question", id="a").press("Add evidence")


def test_the_fields_open_on_request(visit: Visit) -> None:
    visit.go("question", id="a")
    assert not visit.at.text_input
    visit.press("Add evidence")
    assert [field.key for field in visit.at.text_input] == [
        "evidence-title-a",
        "evidence-place-a",
        "evidence-dated-a",
        "evidence-review_on-a",
    ]
    visit.press("Cancel")
    assert not visit.at.text_input


def test_evidence_is_saved_and_the_form_closes(form: Visit, house: House) -> None:
    fill(form, "Licensing policy", "https://intranet.example/policy", "27 mar 2026").press(
        "Save this evidence"
    )
    item = house.desk().evidence[0]
    assert (item.title, item.place, str(item.dated)) == (
        "Licensing policy", "https://intranet.example/policy", "2026-03-27",
    )  # fmt: skip
    assert not form.at.text_input
    assert "Licensing policy" in form.said
    assert "27 March 2026" in form.text


def test_f25_each_mistake_is_told_at_its_field_and_what_was_typed_stays(
    form: Visit, house: House
) -> None:
    fill(form, "", "Shelf 4", "31 2 2026").press("Save this evidence")
    for said in ("Enter a title for the evidence", "February 2026 has 28 days, not 31"):
        assert form.text.count(said) == 2
    assert "#field-evidence-title-a" in form.links
    assert "#field-evidence-dated-a" in form.links
    assert form.at.text_input(key="evidence-place-a").value == "Shelf 4"
    assert house.desk().evidence == ()


def test_next_saves_an_open_form_so_that_typing_is_not_lost(form: Visit, house: House) -> None:
    fill(form, "Minutes", "", "").press("Next question")
    assert form.headings == ["What of b?"]
    assert [item.title for item in house.desk().evidence] == ["Minutes"]


def test_next_stays_where_an_open_form_has_a_mistake(form: Visit) -> None:
    fill(form, "", "Shelf 4", "").press("Next question")
    assert form.headings == ["What of a?"]
    assert form.text.count("Enter a title for the evidence") == 2


def test_next_passes_over_an_empty_form(form: Visit, house: House) -> None:
    form.press("Next question")
    assert form.headings == ["What of b?"]
    assert house.desk().evidence == ()


def test_evidence_is_removed(house: House, visit: Visit) -> None:
    for title in ("First", "Second"):
        add_evidence(house.actor, house.services, house.assessment_id, "a", title, "", "")
    visit.go("question", id="a")
    assert [given["data-says"] for _tag, given in visit.tags if "data-button" in given] == [
        "Remove: First", "Remove: Second",
    ]  # fmt: skip
    visit.press("Remove")
    assert [item.title for item in house.desk().evidence] == ["Second"]
    assert "First" not in visit.said


def test_evidence_that_another_window_removed_is_simply_gone(house: House, visit: Visit) -> None:
    item = add_evidence(house.actor, house.services, house.assessment_id, "a", "First", "", "")
    visit.go("question", id="a")
    remove_evidence(house.actor, house.services, house.assessment_id, item.id, item.version)
    visit.press("Remove")
    assert "First" not in visit.said
    assert "There is a problem" not in visit.text


def test_only_a_plain_web_address_becomes_a_link(house: House, visit: Visit) -> None:
    for number, place in enumerate(
        ("https://records.example/1", "javascript:alert(1)", "https://user@evil.example", "Shelf 4")
    ):
        add_evidence(
            house.actor, house.services, house.assessment_id, "a", f"Item {number}", place, ""
        )
    visit.go("question", id="a")
    assert "https://records.example/1" in visit.links
    assert not [link for link in visit.links if "javascript" in link or "evil" in link]
    assert {"javascript:alert(1)", "https://user@evil.example", "Shelf 4"} <= set(visit.said)
