"""The Heatmap page: three heatmaps, each as coloured cells, plain table, chart and files."""

from __future__ import annotations

import pytest

from tests.house import House
from tests.views.screen import Visit
from tests.views.states import answer_all
from tests.years import next_year, sign

WAYS = (
    {},
    {"by": "year"},
    {"by": "question", "id": "licensing"},
)


@pytest.mark.parametrize("query", WAYS)
def test_each_heatmap_is_a_table_with_headers_words_and_a_summary(
    query: dict[str, str], house: House, visit: Visit
) -> None:
    answer_all(house, "1")
    sign(house)
    next_year(house)
    house.post("1", "a")
    visit.go("heatmap", **query)
    assert "Lowest " in visit.text or "Every score is 33.3" in visit.text
    heads = [given.get("scope") for tag, given in visit.tags if tag == "th"]
    assert None not in heads
    assert {"row", "col"} == set(heads)
    assert "Foundation" in visit.text
    assert "—" in visit.text
    assert not [given for _tag, given in visit.tags if "title" in given]


@pytest.mark.parametrize("query", WAYS)
def test_each_heatmap_has_a_plain_table_and_a_chart_on_request(
    query: dict[str, str], house: House, visit: Visit
) -> None:
    answer_all(house, "1")
    sign(house)
    next_year(house)
    visit.go("heatmap", **query)
    assert not visit.at.get("plotly_chart")
    assert "one row for each cell" not in visit.text
    visit.at.toggle(key="as-table").set_value(True)
    visit.at.toggle(key="as-chart").set_value(True)
    visit.run()
    assert "one row for each cell" in visit.text
    assert len(visit.at.get("plotly_chart")) == 1
    tables = "".join(visit.blocks).count("<caption>")
    assert tables == 2


@pytest.mark.parametrize(
    ("query", "asked"),
    list(zip(WAYS, ("", "&by=year", "&theme=licensing"), strict=True)),
)
def test_each_heatmap_offers_its_own_files(
    query: dict[str, str], asked: str, house: House, visit: Visit
) -> None:
    answer_all(house, "1")
    sign(house)
    next_year(house)
    house.post("1", "a")
    visit.go("heatmap", **query)
    files = [link for link in visit.links if link.startswith("/reports/")]
    assert files == [f"/reports/heatmap.{f}?year=2027{asked}" for f in ("svg", "png", "csv")]


def test_a_cell_of_a_strip_leads_to_its_question(house: House, visit: Visit) -> None:
    answer_all(house, "1")
    visit.go("heatmap", by="question", id="licensing")
    assert "/question?id=a" in visit.links
    assert "/heatmap?by=question&id=licensing" not in visit.links


def test_a_theme_that_is_not_asked_and_another_way_to_look(house: House, visit: Visit) -> None:
    answer_all(house, "1")
    assert "Page not found" in visit.go("heatmap", by="question", id="../x").text
    assert "Heatmap of themes by capability" in visit.go("heatmap", by="<script>").text
