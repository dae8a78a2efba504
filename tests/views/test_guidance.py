"""The guidance library: filters that stand in the address, and 'Show 10 more'."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.builders import resource
from tests.folders import write_content
from tests.house import House, new_house, open_house, two_themes
from tests.views.conftest import Visitor
from tests.views.screen import Visit


def write_guidance(root: Path, name: str, *resources) -> None:
    """Puts a file of guidance into a content folder."""
    exclude = set() if name == "general" else {"themes"}
    body = [item.model_dump(mode="json", exclude=exclude) for item in resources]
    (root / "guidance" / f"{name}.yaml").write_text(json.dumps(body), "utf-8")


@pytest.fixture
def library(tmp_path: Path, visitor: Visitor):
    """Twelve resources for licensing, one of them of the tier leading, one for people, one withdrawn."""
    write_content(tmp_path, two_themes())
    several = [resource(f"law-{n:02}") for n in range(9)]
    several += [
        resource("for-people", capabilities=["people"]),
        resource("for-leaders", tier="leading"),
        resource("in-doubt", status="check"),
        resource("gone", status="withdrawn"),
    ]
    write_guidance(tmp_path, "licensing", *several)
    house = open_house(tmp_path)
    house.choose()
    yield visitor(house)
    house.close()


def titles(visit: Visit) -> list[str]:
    """The titles on the page, in order."""
    return [
        given["id"]
        for tag, given in visit.tags
        if tag == "a" and (given.get("id") or "").startswith("title-")
    ]


def test_ten_are_shown_at_first_and_show_more_leads_to_the_first_new_one(library: Visit) -> None:
    library.go("guidance")
    assert "13 resources" in library.text
    assert len(titles(library)) == 10
    library.press("Show 3 more")
    assert len(titles(library)) == 13
    eleventh = titles(library)[10]
    wishes = [given for _tag, given in library.tags if "data-focus-now" in given]
    assert [given["data-focus-on"] for given in wishes] == [eleventh]
    assert not [button for button in library.at.button if button.label.startswith("Show")]


def test_a_withdrawn_resource_is_not_shown_and_a_doubtful_one_says_so(library: Visit) -> None:
    library.go("guidance", tier="foundation").press("Show 2 more")
    assert "title-gone" not in titles(library)
    row = next(body for body in library.blocks if "title-in-doubt" in body).split("title-in-doubt")[
        1
    ]
    assert "Being confirmed" in row
    assert "Checked 22 November 2026" in library.text


@pytest.mark.parametrize(
    ("parameter", "value", "found"),
    [("tier", "leading", ["title-for-leaders"]), ("capability", "people", ["title-for-people"])],
)
def test_a_link_to_a_filtered_list_works(
    parameter: str, value: str, found: list[str], library: Visit
) -> None:
    library.go("guidance", **{parameter: value})
    assert titles(library) == found
    assert library.at.selectbox(key=f"filter-{parameter}").value == value


def test_a_filter_goes_into_the_address_and_comes_out_again(library: Visit) -> None:
    library.go("guidance")
    library.at.selectbox(key="filter-capability").set_value("people")
    library.run()
    assert titles(library) == ["title-for-people"]
    assert library.at.query_params["capability"] == "people"
    library.at.selectbox(key="filter-capability").set_value(None)
    library.run()
    assert "capability" not in library.at.query_params
    assert "13 resources" in library.text


def test_filters_that_let_nothing_through_can_be_cleared(library: Visit) -> None:
    library.go("guidance", tier="leading", capability="people")
    assert "No resource matches. Remove a filter." in library.text
    library.press("Clear all filters")
    assert "13 resources" in library.text
    assert library.at.selectbox(key="filter-tier").value is None
    assert not library.at.query_params


def test_clearing_filters_keeps_the_year(library: Visit) -> None:
    library.go("guidance", tier="leading", capability="people", year="2026").press(
        "Clear all filters"
    )
    assert library.at.query_params == {"year": "2026"}


def test_f52_a_filter_that_does_not_exist_is_passed_over(library: Visit) -> None:
    library.go("guidance", tier="nothing-of-the-kind", theme="<b>")
    assert "13 resources" in library.text
    assert library.at.selectbox(key="filter-tier").value is None


def test_why_a_resource_is_shown_is_said(tmp_path: Path, visitor: Visitor) -> None:
    root = tmp_path / "asked"
    root.mkdir()
    house = new_house(root)
    write_guidance(root, "licensing", resource("law"))
    for question in ("a", "b", "c"):
        house.post("0", question)
    text = visitor(house).go("guidance").text
    assert "Shown because Licensing is at Foundation" in text
    assert "For every council" in text
    house.close()


def test_guidance_of_another_nation_is_not_shown(tmp_path: Path, visitor: Visitor) -> None:
    root = tmp_path / "england"
    root.mkdir()
    house: House = new_house(root)
    write_guidance(
        root,
        "licensing",
        resource("scots", nations=["scotland"]),
        resource("here", nations=["england"]),
    )
    found = titles(visitor(house).go("guidance"))
    assert "title-here" in found
    assert "title-scots" not in found
    house.close()
