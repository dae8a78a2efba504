"""The trend as a drawing: its line stops where the questions changed, and where there is no score."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from fractions import Fraction

from scorecard.reports.trend_chart import figure
from scorecard.reports.trend_svg import Border, TrendPoint, stretches, trend_svg
from scorecard.texts import Texts

BANDS = (Border("Foundation", Fraction(0)), Border("Developing & more", Fraction(40)))


def year(label: str, score: int | None, *, broke: bool = False) -> TrendPoint:
    """A year that could have been ten points less or more."""
    if score is None:
        return TrendPoint(label, None, None, None, broke)
    return TrendPoint(label, Fraction(score), Fraction(score - 10), Fraction(score + 10), broke)


THREE = (year("2024", 30), year("2025", 45), year("2026", 60, broke=True))


def drawn(years: tuple[TrendPoint, ...]) -> ET.Element:
    return ET.fromstring(trend_svg(years, BANDS, Texts()))


def of_class(svg: ET.Element, name: str) -> list[ET.Element]:
    return [node for node in svg.iter() if node.get("class") == name]


def test_a_line_is_never_drawn_across_a_break_or_a_year_without_a_score() -> None:
    assert stretches(THREE) == ((0, 1), (2,))
    assert stretches((year("1", 10), year("2", None), year("3", 20))) == ((0,), (2,))
    assert stretches((year("1", 10), year("2", 20), year("3", 30))) == ((0, 1, 2),)


def test_a_break_is_a_dashed_line_with_words_between_its_years() -> None:
    svg = drawn(THREE)
    (dashed,) = of_class(svg, "break")
    dots = [float(dot.get("cx") or 0) for dot in of_class(svg, "dot")]
    assert dots[1] < float(dashed.get("x1") or 0) < dots[2]
    assert "content changed" in [node.text for node in svg.iter()]
    assert [len((line.get("points") or "").split()) for line in of_class(svg, "line")] == [2]


def test_scores_are_printed_with_one_decimal_and_names_are_escaped() -> None:
    said = [node.text for node in drawn(THREE).iter() if node.text]
    assert {"30.0", "45.0", "60.0", "2024", "2025", "2026"} <= set(said)
    assert "Developing & more, from 40" in said


def test_a_higher_score_stands_higher_and_its_range_reaches_from_lowest_to_highest() -> None:
    svg = drawn(THREE)
    heights = [float(dot.get("cy") or 0) for dot in of_class(svg, "dot")]
    assert heights == sorted(heights, reverse=True)
    first = of_class(svg, "whisker")[0]
    assert float(first.get("y1") or 0) < heights[0] < float(first.get("y2") or 0)


def test_the_chart_draws_the_same_stretches_and_the_break() -> None:
    chart = figure(THREE, Texts(), "#1A1D1F")
    assert [list(line.x) for line in chart.data] == [["2024", "2025"], ["2026"]]
    assert [shape.line.dash for shape in chart.layout.shapes] == ["dash"]
