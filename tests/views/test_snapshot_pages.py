"""A snapshot by itself: the pages of a year as they were kept, to be looked at and nothing else."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from scorecard.services.evidence import add_evidence
from scorecard.services.snapshots import keep_snapshot
from scorecard.services.themes import complete_theme
from tests.house import House
from tests.views.screen import Visit
from tests.years import answer_all, next_year, sign

NAME = "Board & friends, 3rd"
AT = {"year": "2026", "snapshot": NAME}
AS_ON = "As on 25 November 2026, not signed off."
PAGES = {
    "start": {}, "theme": {"id": "licensing"}, "question": {"id": "a"}, "results": {}, "heatmap": {},
}  # fmt: skip
KEEPING = ("/?", "/results", "/heatmap", "/theme", "/question", "/reports")


@pytest.fixture
def kept(house: House) -> House:
    """A year with a snapshot, answered otherwise since."""
    answer_all(house)
    place = (house.actor, house.services, house.assessment_id)
    add_evidence(*place, "a", "Policy", "Shared drive", "27 3 2024")
    keep_snapshot(*place, NAME)
    house.post("0", "a", seen=1)
    house.post("Another note.", "a", "note", seen=1)
    complete_theme(*place, "licensing", True, 0)
    return house


@pytest.mark.parametrize("page", PAGES)
def test_a_page_of_a_snapshot_says_what_day_it_is_of_and_nothing_on_it_can_be_edited(
    page: str, kept: House, visit: Visit
) -> None:
    visit.go(page, **PAGES[page], **AT)
    assert AS_ON in visit.text
    assert NAME in visit.text
    assert f"2026, {NAME} - Scorecard" in visit.titles[-1]
    fields = [*visit.at.radio, *visit.at.text_area, *visit.at.text_input]
    assert fields == []
    pressing = [b.label for b in visit.at.button if b.label != "Show what is saved"]
    assert pressing == []
    assert not any(given.get("data-assessment") for _tag, given in visit.tags)


@pytest.mark.parametrize("page", PAGES)
def test_every_link_inside_keeps_the_snapshot_and_the_others_lead_out(
    page: str, kept: House, visit: Visit
) -> None:
    visit.go(page, **PAGES[page], **AT)
    asked = {link: parse_qs(urlsplit(link).query) for link in visit.links if link[:1] == "/"}
    assert "/?year=2026" in asked, "the way out: the year as it is now"
    for link, query in asked.items():
        if link.startswith(KEEPING) and link != "/?year=2026":
            assert query.get("snapshot") == [NAME], link
        else:
            assert "snapshot" not in query, link


def test_what_was_kept_is_shown_and_not_what_came_after(kept: House, visit: Visit) -> None:
    text = visit.go("question", id="a", **AT).text
    assert "Ask the team." in text
    assert "Another note." not in text
    assert (
        visit.text.index("Level 2")
        < visit.text.index("(your answer)")
        < visit.text.index("Level 3")
    )
    assert "Look" in visit.go("theme", id="licensing", **AT).text
    assert "Completed" not in visit.go("start", **AT).text
    visit.go("question", id="a", year="2026")
    assert visit.at.text_area[0].value == "Another note."


def test_results_of_a_snapshot_do_not_say_that_they_will_change(kept: House, visit: Visit) -> None:
    kept.post("", "b", seen=1)
    place = (kept.actor, kept.services, kept.assessment_id)
    keep_snapshot(*place, "Less")
    visit.go("results", year="2026", snapshot="Less")
    assert visit.headings == ["Results so far"]
    assert "will change" not in visit.text
    assert "will change" in visit.go("results", year="2026").text


def test_a_snapshot_of_nothing_asks_for_no_answer(house: House, visit: Visit) -> None:
    keep_snapshot(house.actor, house.services, house.assessment_id, NAME)
    visit.go("results", **AT)
    assert "There is no score: nothing was answered." in visit.text
    assert not any(link.startswith("/question") for link in visit.links)


def test_the_heatmap_of_a_snapshot_is_of_its_day_and_its_files_are_its_own(
    kept: House, visit: Visit
) -> None:
    sign(kept)
    next_year(kept)
    visit.go("heatmap", by="year", **AT)
    assert "Themes by year" not in visit.text
    assert "Elmbridge Borough Council, 2026, 25 November 2026." in visit.text
    files = [link for link in visit.links if link.startswith("/reports/")]
    assert files
    assert all(parse_qs(urlsplit(f).query)["snapshot"] == [NAME] for f in files)


def test_the_years_page_leads_to_the_snapshot(kept: House, visit: Visit) -> None:
    visit.go("years")
    assert "/results?year=2026&snapshot=Board+%26+friends%2C+3rd" in visit.links


def test_a_page_that_shows_no_snapshot_shows_the_year(kept: House, visit: Visit) -> None:
    visit.go("sign_off", **AT)
    assert AS_ON not in visit.text
    assert "Housing is not completed yet." in visit.text


@pytest.mark.parametrize("page", PAGES)
def test_f52_a_snapshot_that_there_is_not_is_page_not_found(
    page: str, kept: House, visit: Visit
) -> None:
    asked = {**PAGES[page], "year": "2026", "snapshot": "No such"}
    assert visit.go(page, **asked).headings == ["Page not found"]
