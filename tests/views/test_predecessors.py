"""Years of a council that follows others: a file is looked at, kept, listed with its result, removed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from scorecard.services.answers import clear_answer
from scorecard.services.predecessors import predecessors
from scorecard.services.taking_over import take_over
from tests.house import MINE, House
from tests.merging import bring, council, elmbridge, mole, new_council
from tests.views.conftest import Visitor
from tests.views.screen import Visit
from tests.years import answer_all, edited, next_year, sign

ELMBRIDGE, MOLE = "Elmbridge Borough Council", "Mole Valley District Council"
Files = tuple[bytes, bytes]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    root = tmp_path_factory.mktemp("files")
    return elmbridge(root), mole(root)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """East Surrey in its first year."""
    made = new_council(tmp_path)
    yield made
    made.close()


def kept(house: House) -> list[str]:
    found = predecessors(house.actor, house.services, house.assessment_id)
    return [one.name for one in found]


def look(visit: Visit, body: bytes) -> Visit:
    """Chooses a file and asks to look at it."""
    visit.at.get("file_uploader")[0].set_value([("year.json", body, "application/json")])
    return visit.press("Look at this file")


def buttons(visit: Visit) -> list[str]:
    return [button.label for button in visit.at.button]


def test_a_file_is_looked_at_then_kept_and_listed(house: House, visit: Visit, files: Files) -> None:
    visit.go("years")
    assert f"They are: {ELMBRIDGE}; {MOLE}." in visit.text
    look(visit, files[0])
    assert (
        f"{ELMBRIDGE}, 2026 Signed off on 25 November 2026. Score 41.7, Developing." in visit.text
    )
    assert (
        "3 of 4 questions answered, 1 with ‘We don’t know’. 1 does not apply to it." in visit.text
    )
    assert "4 of its answers can be used here." in visit.text
    assert kept(house) == []
    visit.press("Keep this year")
    assert kept(house) == [ELMBRIDGE]
    assert f"{ELMBRIDGE} 2026 is kept." in visit.text
    assert f"Not brought in yet: {MOLE}." in visit.text
    assert "Keep this year" not in buttons(visit)
    assert house.assessment().given == {}
    assert "is kept" not in visit.go("years").text


def test_start_leads_to_it_in_an_open_first_year_alone(house: House, visit: Visit) -> None:
    visit.go("start")
    assert "East Surrey Council follows 2 councils. Bring in what was answered there" in visit.text
    assert "/years" in visit.links
    answer_all(house)
    sign(house)
    assert "follows 2 councils" not in visit.go("start").text
    next_year(house)
    assert "follows 2 councils" not in visit.go("start").text


def test_a_year_that_was_not_signed_off_is_said(visit: Visit, files: Files) -> None:
    text = look(visit.go("years"), files[1]).text
    assert "Not signed off." in text
    assert "so far (lowest " in text
    assert "too few answers for a band" in text


def test_pressing_without_a_file_is_told_at_the_field(visit: Visit) -> None:
    visit.go("years").press("Look at this file")
    assert visit.text.count("Select a file to look at") == 2
    assert visit.titles[-1].startswith("Error: Years")


def test_a_file_that_comes_after_the_press_is_looked_at(visit: Visit, files: Files) -> None:
    visit.go("years").press("Look at this file")
    visit.at.get("file_uploader")[0].set_value([("year.json", files[0], "application/json")])
    assert "4 of its answers can be used here." in visit.run().text
    assert "Select a file to look at" not in visit.text


def test_f47_a_damaged_file_is_told_at_the_field_and_nothing_is_kept(
    house: House, visit: Visit, files: Files
) -> None:
    look(visit.go("years"), files[0][:-60])
    assert visit.text.count("this file is cut short or damaged there") == 2
    assert "Keep this year" not in buttons(visit)
    assert kept(house) == []


def test_f92_a_file_kept_meanwhile_in_another_window_is_told(
    house: House, visit: Visit, files: Files
) -> None:
    look(visit.go("years"), files[0])
    bring(house, files[0])
    visit.press("Keep this year")
    assert "was brought in already" in visit.text
    assert kept(house) == [ELMBRIDGE]


def test_f72_what_stands_in_a_file_is_shown_as_text(visit: Visit, files: Files) -> None:
    nasty = files[0].replace(b'"score_exact"', b'"<script>alert(1)</script>"', 1)
    look(visit.go("years"), nasty)
    assert not any("<script>" in block for block in visit.blocks)
    nasty = files[0].replace(b'"id": "E07000207"', b'"id": "<b>x</b>"')
    look(visit.go("years"), nasty)
    assert not any("<b>x" in block for block in visit.blocks)


def test_other_questions_are_told_with_those_that_cannot_be_used(
    tmp_path: Path, visitor: Visitor, files: Files
) -> None:
    new = new_council(tmp_path / "raised", edited(a={"meaning": 2}))
    text = look(visitor(new).go("years"), files[0]).text
    assert "It answered another version of the questions." in text
    assert "1 answer cannot be used as it stands What of a?" in text
    new.close()


def test_one_is_removed_while_no_answer_rests_on_it(
    house: House, visit: Visit, files: Files
) -> None:
    first, second = (bring(house, body) for body in files)
    acting = (house.actor, house.services, house.assessment_id)
    take_over(*acting, "a", first.id, 0, MINE)
    visit.go("years").press("Remove", nth=0)
    assert "1 answer here comes from Elmbridge Borough Council." in visit.text
    clear_answer(*acting, "a", 1, MINE)
    visit.press("Remove", nth=0)
    assert f"{ELMBRIDGE} is removed." in visit.text
    assert kept(house) == [second.name]
    says = [given["data-says"] for _, given in visit.tags if "data-says" in given]
    assert says == [f"Remove: {MOLE}"]


def test_when_all_are_brought_in_there_is_no_field(
    house: House, visit: Visit, files: Files
) -> None:
    for body in files:
        bring(house, body)
    visit.go("years")
    assert not visit.at.get("file_uploader")
    assert "Not brought in yet" not in visit.text


def test_later_their_results_are_shown_and_nothing_can_be_changed(
    house: House, visit: Visit, files: Files
) -> None:
    bring(house, files[0])
    answer_all(house)
    sign(house)
    next_year(house)
    text = visit.go("years").text
    assert "They are no years of East Surrey Council." in text
    assert f"{ELMBRIDGE}, 2026 Signed off" in text
    assert not visit.at.get("file_uploader")
    assert "Remove" not in buttons(visit)
    table = next(block for block in visit.blocks if "All years" in block)
    assert re.findall(r"<strong>(\d{4})</strong>", table) == ["2028", "2027"]


def test_more_of_them_ask_the_database_no_more_often(
    house: House, visit: Visit, files: Files, statements: list[str]
) -> None:
    counts = []
    for body in files:
        bring(house, body)
        visit.go("years")
        statements.clear()
        visit.go("years")
        counts.append(len(statements))
    assert counts[0] == counts[1] > 0


def test_a_council_that_follows_none_never_sees_any_of_it_nor_asks_the_database(
    tmp_path: Path, house: House, visitor: Visitor, statements: list[str]
) -> None:
    other = council(tmp_path / "surrey", "E10000030")
    visit = visitor(other).go("start")
    assert "none of it counts until you use it" not in visit.text
    visit.go("years")
    assert "came before" not in visit.text
    assert not visit.at.get("file_uploader")
    assert not any("from predecessor" in statement.lower() for statement in statements)
    other.close()
