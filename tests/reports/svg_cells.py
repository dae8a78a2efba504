"""The heatmap as drawn, cell by cell, for tests and measures."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from fractions import Fraction

from scorecard.reports.heatmap import Cell, Heatmap, Row
from scorecard.reports.heatmap_svg import HATCH, QUIET, heatmap_svg
from scorecard.reports.heatmap_words import Caption
from scorecard.reports.palette import contrast
from scorecard.texts import Texts

SVG = "{http://www.w3.org/2000/svg}"
CAPTION = Caption("Housing is the weakest", "Marshford, 2026", "Self-assessed.", "Theme")
VALUES = 201  # every half point of 100


def one_row(cells: tuple[Cell, ...], bands: int = 3) -> Heatmap:
    columns = tuple((f"c{at}", f"Column {at}") for at in range(len(cells)))
    names = tuple((f"b{at}", f"Band {at}") for at in range(bands))
    return Heatmap(columns, names, (Row("housing", "Housing", cells, None),))


def drawn(heatmap: Heatmap, caption: Caption = CAPTION) -> ET.Element:
    return ET.fromstring(heatmap_svg(heatmap, caption, Texts()))


def cells_of(svg: ET.Element) -> list[tuple[ET.Element, list[ET.Element]]]:
    groups = [group for group in svg.iter(f"{SVG}g") if group.get("class") == "cell"]
    return [(group.find(f"{SVG}rect"), list(group.iter(f"{SVG}text"))) for group in groups]


def fills(rect: ET.Element) -> tuple[str, ...]:
    """The colours behind a cell's text; behind a hatch these are two."""
    fill = rect.get("fill", "")
    return (QUIET, HATCH) if fill == "url(#hatch)" else (fill,)


def every_cell(bands: int) -> list[tuple[ET.Element, list[ET.Element]]]:
    """A cell for every half point, and one for each reason to have no score."""
    every = [
        Cell("score", Fraction(value, 2), min(bands - 1, value * bands // 200), 4, 5)
        for value in range(VALUES)
    ]
    cells = (*every, Cell("none", applicable=2), Cell("outside"), Cell("no question"))
    return cells_of(drawn(one_row(cells, bands)))


def cell_contrasts(bands: int) -> list[float]:
    """The contrast ratio of each word with what is behind it, in every such cell."""
    return [
        contrast(word.get("fill", ""), fill)
        for rect, words in every_cell(bands)
        for word in words
        for fill in fills(rect)
    ]
