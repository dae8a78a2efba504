"""Every page draws in every state, with one heading, the council's line and the footer."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.folders import write_content
from tests.house import House, new_house, open_house
from tests.views.conftest import Visitor
from tests.views.states import PAGES, STATES, na_everywhere

DANGER = "In immediate danger call 999. Otherwise follow your council’s referral pathway."


@pytest.fixture(params=STATES)
def filled(request: pytest.FixtureRequest, tmp_path: Path):
    """A house in each of the states."""
    house = new_house(tmp_path, na_everywhere())
    STATES[request.param](house)
    yield house
    house.close()


def test_every_page_draws(filled: House, visitor: Visitor) -> None:
    visit = visitor(filled)
    for name, addresses in PAGES.items():
        for page, query in addresses:
            visit.go(page, **query)
            assert len(visit.headings) == 1, (page, visit.headings)
            assert "There is a problem" not in visit.text, (page, visit.text)
            assert "Page not found" not in visit.text, page
            assert DANGER in visit.text
            assert "It is not an audit or assurance." in visit.text
            assert "content 2026.1, law checked 22 November 2026" in visit.text or page == "council"
            own = page in ("theme", "question", "council")
            shown = visit.headings[0] if own else name
            assert visit.titles[-1].startswith(shown), (page, visit.titles[-1])
            assert visit.titles[-1].endswith(" - Scorecard")


@pytest.mark.parametrize(
    "page", ["start", "theme", "question", "results", "heatmap", "guidance", "settings"]
)
def test_without_a_council_every_page_leads_to_choosing_one(
    page: str, tmp_path: Path, visitor: Visitor
) -> None:
    write_content(tmp_path, na_everywhere())
    house = open_house(tmp_path)
    visit = visitor(house).go(page, id="a")
    house.close()
    assert visit.headings == ["Choose your council"]
    assert visit.at.selectbox(key="council").value is None
    assert "Menu" not in visit.text


@pytest.mark.parametrize(
    ("page", "query"),
    [
        ("question", {"id": "nothing-of-the-kind"}),
        ("question", {}),
        ("question", {"id": "a", "year": "1999"}),
        ("question", {"id": "a", "year": "two"}),
        ("question", {"id": "a' OR 1=1 --"}),
        ("question", {"id": "<script>alert(1)</script>"}),
        ("theme", {"id": "nothing-of-the-kind"}),
        ("theme", {}),
        ("theme", {"id": "licensing", "year": "-2026"}),
        ("start", {"year": "1999"}),
        ("results", {"year": "99999"}),
        ("heatmap", {"year": "²026"}),
        ("guidance", {"year": ""}),
        ("settings", {"year": "1999"}),
        ("reports", {"year": "1999"}),
        ("reports", {"snapshot": "No such snapshot"}),
    ],
)
def test_f52_an_address_of_what_does_not_exist_is_page_not_found(
    page: str, query: dict[str, str], house: House, visitor: Visitor
) -> None:
    visit = visitor(house).go(page, **query)
    assert visit.headings == ["Page not found"]
    assert "Everything that was saved is still there." in visit.text
    assert visit.titles[-1] == "Page not found - Scorecard"
    assert not visit.at.radio
    assert "alert(1)" not in visit.text


def test_f24_a_question_or_theme_out_of_scope_is_page_not_found_too(
    tmp_path: Path, visitor: Visitor
) -> None:
    from scorecard.services.model import ChosenCouncil

    write_content(tmp_path, na_everywhere())
    house = open_house(tmp_path)
    house.choose(ChosenCouncil("E07000207", "", "", "", ("housing",)))
    visit = visitor(house)
    assert visit.go("question", id="h").headings == ["What of h?"]
    assert visit.go("question", id="a").headings == ["Page not found"]
    assert visit.go("theme", id="licensing").headings == ["Page not found"]
    house.close()


def test_the_year_in_the_address_is_kept_by_every_link(house: House, visitor: Visitor) -> None:
    visit = visitor(house)
    for page, query in (
        (p, q) for addresses in PAGES.values() for p, q in addresses if p != "council"
    ):
        visit.go(page, **query, year="2026")
        pages = (
            "/?",
            "/theme",
            "/question",
            "/results",
            "/heatmap",
            "/guidance",
            "/settings",
            "/years",
            "/reports",
            "/sign-off",
        )
        to_pages = [link for link in visit.links if link == "/" or link.startswith(pages)]
        assert to_pages, page
        assert [link for link in to_pages if "year=2026" not in link] == [], page
