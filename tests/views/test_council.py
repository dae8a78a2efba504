"""Choosing the council, and putting a wrong choice right without losing an answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders import content, question, theme
from tests.folders import write_content
from tests.house import House, open_house, two_themes
from tests.views.conftest import Visitor
from tests.views.screen import Visit
from tests.years import next_year, sign


@pytest.fixture
def empty(tmp_path: Path):
    """A database without a council."""
    root = tmp_path / "empty"
    root.mkdir()
    write_content(root, two_themes())
    house = open_house(root)
    yield house
    house.close()


@pytest.fixture
def first(empty: House, visitor: Visitor) -> Visit:
    """A new user's first page."""
    return visitor(empty).go("council")


def pick(visit: Visit, council: str) -> Visit:
    """Selects a council of the list."""
    visit.at.selectbox(key="council").set_value(council)
    return visit.run()


def test_nothing_is_preselected_and_starting_without_a_choice_is_an_error(first: Visit) -> None:
    assert first.headings == ["Choose your council"]
    assert first.at.selectbox(key="council").value is None
    first.press("Start the assessment for 2026")
    assert first.text.count("Select your council") == 2
    assert "#field-council" in first.links
    assert first.titles[-1].startswith("Error: Choose your council")


def test_a_choice_says_what_will_be_asked_before_it_is_made(first: Visit) -> None:
    pick(first, "E07000207")
    assert (
        "Nation England Kind of council District council Services it runs Licensing; Housing"
        in first.text
    )
    assert "This makes 2 themes and 4 questions: about 8 minutes in all" in first.text


def test_choosing_leads_to_start(first: Visit, empty: House) -> None:
    pick(first, "E07000207").press("Start the assessment for 2026")
    assert first.headings == ["Your assessment for 2026"]
    assert "Elmbridge Borough Council" in first.said
    assert empty.assessment().council.name == "Elmbridge Borough Council"


def test_services_can_be_corrected_before_starting(first: Visit, empty: House) -> None:
    pick(first, "E07000207")
    first.at.checkbox(key="function-E07000207-housing").uncheck()
    first.run()
    assert "This makes 1 theme and 3 questions" in first.text
    first.press("Start the assessment for 2026")
    assert list(empty.assessment().questions) == ["licensing"]


def test_a_council_that_is_not_listed_gives_three_facts(first: Visit, empty: House) -> None:
    first.at.checkbox(key="unlisted").check()
    first.run()
    first.press("Start the assessment for 2026")
    assert first.text.count("Enter the name of your council") == 2
    first.at.text_input(key="unlisted-name").set_value("Newtown Council")
    first.press("Start the assessment for 2026")
    assert first.text.count("Select the nation of your council") == 2
    first.at.selectbox(key="unlisted-nation").set_value("wales")
    first.run().press("Start the assessment for 2026")
    assert first.text.count("Select what kind of council it is") == 2
    assert first.at.text_input(key="unlisted-name").value == "Newtown Council"
    first.at.selectbox(key="unlisted-type").set_value("district")
    first.run().press("Start the assessment for 2026")
    assert first.headings == ["Your assessment for 2026"]
    council = empty.assessment().council
    assert (council.name, council.nation, council.register_id) == ("Newtown Council", "wales", None)


def test_a_wrong_choice_is_put_right_and_put_back_without_losing_an_answer(
    house: House, visitor: Visitor
) -> None:
    house.post("2", "a")
    visit = visitor(house).go("council", change="1")
    assert visit.headings == ["Change your council"]
    assert visit.at.selectbox(key="council").value == "E07000207"
    pick(visit, "E10000030").press("Save this council")
    assert "Surrey County Council" in visit.said
    assert house.assessment().answers == {}
    pick(visit.go("council", change="1"), "E07000207").press("Save this council")
    assert "1 of 3 questions answered" in visit.text
    assert house.value("a") == "2"


def test_changes_ahead_are_said(tmp_path: Path, visitor: Visitor) -> None:
    root = tmp_path / "ends"
    root.mkdir()
    ends = {
        "id": "E07000207", "name": "Elmbridge Borough Council", "nation": "england", "type": "district",
        "until": "2199-03-31", "successors": ["E06000099"],
    }  # fmt: skip
    follows = {
        "id": "E06000099",
        "name": "East Surrey Council",
        "nation": "england",
        "type": "district",
        "from": "2199-04-01",
    }
    write_content(root, content(theme("licensing", question("a"))), [ends, follows])
    house = open_house(root)
    visit = pick(visitor(house).go("council"), "E07000207")
    assert "Its last day is 31 March 2199. It becomes part of East Surrey Council." in visit.text
    assert visit.at.selectbox(key="council").options == ["Elmbridge Borough Council"]
    house.close()


def test_the_open_year_is_brought_along_unless_the_person_says_no(
    house: House, visitor: Visitor
) -> None:
    visit = pick(visitor(house).go("council", change="1"), "E10000030")
    assert visit.at.checkbox(key="along").label == "Bring 2026 along"
    visit.at.checkbox(key="along").uncheck()
    visit.run().press("Save this council")
    assert visit.headings == ["Your assessment for 2026"]
    assert "Surrey County Council" in visit.said
    assert len(house.assessment().questions) == 2
    assert "2026 asks what it asked before" in visit.go("settings").text
    visit.go("council", change="1").press("Save this council")
    assert house.assessment().questions == {}
    assert "asks what it asked before" not in visit.go("settings").text


def test_with_no_open_year_none_is_offered_and_the_next_one_takes_the_change(
    house: House, visitor: Visitor
) -> None:
    sign(house)
    visit = pick(visitor(house).go("council", change="1"), "E10000030")
    assert "along" not in [box.key for box in visit.at.checkbox]
    assert "2026 is signed off and stays as it is." in visit.text
    visit.press("Save this council")
    assert house.assessment().council.type == "district"
    assert next_year(house).council.name == "Surrey County Council"
