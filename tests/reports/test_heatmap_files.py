"""The heatmap as files: every value printed, every band in words, ink that stands out from every fill."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scorecard.errors import Unavailable
from scorecard.reports import typesetting
from scorecard.reports.csv_text import csv_text
from scorecard.reports.heatmap import Cell, Heatmap, Row
from scorecard.reports.heatmap_csv import Axes, heatmap_csv
from scorecard.reports.heatmap_png import heatmap_png
from scorecard.reports.heatmap_svg import COLUMN, INSET, PAPER
from scorecard.reports.heatmap_words import Caption, caption_of, describe, report_heatmap
from scorecard.reports.lines_of import lines_of, width_of
from scorecard.reports.palette import contrast
from scorecard.texts import Texts
from tests.reports.report_case import longest, make
from tests.reports.svg_cells import (
    CAPTION,
    SVG,
    VALUES,
    cell_contrasts,
    cells_of,
    drawn,
    every_cell,
    one_row,
)

TEXTS = Texts()


@pytest.mark.parametrize("bands", range(2, 21))
def test_the_ink_of_every_cell_stands_out_at_every_value(bands: int):
    found = every_cell(bands)
    assert len(found) == VALUES + 3
    assert len({rect.get("fill") for rect, _words in found[:VALUES]}) == bands
    assert min(cell_contrasts(bands)) >= 4.5


def test_what_stands_beside_the_cells_stands_out_too():
    for word in drawn(report_heatmap(make(), TEXTS)).findall(f"{SVG}text"):
        assert contrast(word.get("fill", ""), PAPER) >= 4.5


def test_every_cell_prints_its_value_its_band_in_words_and_how_many_answers():
    heatmap = report_heatmap(make(), TEXTS)
    shown = [[word.text for word in words] for _rect, words in cells_of(drawn(heatmap))]
    assert len(shown) == sum(len(row.cells) for row in heatmap.rows)
    assert ["100.0", "Leading", "1 of 2"] in shown
    assert {words[1] for words in shown} <= {"Foundation", "Developing", "Leading"}


def test_a_cell_without_a_score_has_a_dash_and_the_reason_and_looks_different():
    cells = (
        Cell("none", applicable=2),
        Cell("outside"),
        Cell("no question"),
        Cell("score", Fraction(0), 0, 1, 1),
    )
    found = cells_of(drawn(one_row(cells)))
    shown = [[word.text for word in words] for _rect, words in found]
    assert shown[:3] == [
        ["—", "No score", "0 of 2"],
        ["—", "Not your function"],
        ["—", "No question"],
    ]
    assert shown[3][0] == "0.0"
    assert found[0][0].get("stroke")
    assert [rect.get("fill") for rect, _words in found[1:3]] == ["url(#hatch)"] * 2


def test_it_has_a_title_from_the_data_and_a_description_of_its_shape():
    report = make()
    svg = drawn(report_heatmap(report, TEXTS), caption_of(report, TEXTS))
    assert svg.get("role") == "img"
    title, desc = svg.findtext(f"{SVG}title") or "", svg.findtext(f"{SVG}desc") or ""
    assert title.startswith("Procurement is the weakest theme. Marshford Borough Council, 2026: ")
    assert desc.startswith("A table of 6 rows and 6 columns.")
    assert desc.endswith("Scores from 22.2 to 100.0.")
    assert "Draft as at 22 November 2026." in caption_of(report, TEXTS).source


def test_nothing_is_called_weakest_on_too_few_answers():
    report = make(found={}, with_last_year=False)
    assert caption_of(report, TEXTS).title == "Scores by theme and capability"
    assert describe(report_heatmap(report, TEXTS), TEXTS).endswith("No cell has a score yet.")


def test_a_theme_that_is_held_says_so_under_its_name():
    texts = [word.text for word in drawn(report_heatmap(make(), TEXTS)).findall(f"{SVG}text")]
    assert texts[texts.index("Housing") + 1] == "held at Foundation"


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=60), st.integers(1, 4), st.integers(1, 4))
def test_f14_any_name_is_text_and_the_drawing_is_whole(name: str, rows: int, columns: int):
    heatmap = Heatmap(
        tuple((f"c{at}", name) for at in range(columns)),
        (("low", name), ("high", name)),
        tuple(Row(f"r{at}", name, (Cell("score", Fraction(1), 0, 1, 1),) * columns, name) for at in range(rows)),
    )  # fmt: skip
    svg = drawn(heatmap, Caption(name, name, name, name))
    assert {one.tag.removeprefix(SVG) for one in svg.iter()} <= {
        "svg", "title", "desc", "defs", "pattern", "rect", "path", "g", "text",
    }  # fmt: skip
    assert len(cells_of(svg)) == rows * columns


@given(st.text(max_size=200), st.integers(20, 200))
def test_lines_lose_no_letter_and_keep_to_their_width(text: str, width: int):
    found = lines_of(text, width, 13)
    assert "".join("".join(found).split()) == "".join(text.split())
    assert all(width_of(line, 13) <= width or len(line) == 1 for line in found)


def test_the_longest_texts_stay_inside_their_cells():
    for rect, words in cells_of(drawn(report_heatmap(longest(), TEXTS))):
        low = float(rect.get("y", "")) + float(rect.get("height", ""))
        assert all(float(word.get("y", "")) < low for word in words)
        assert all(
            width_of(word.text or "", float(word.get("font-size", ""))) <= COLUMN - INSET
            for word in words
        )


def test_the_picture_is_made_without_a_browser_and_is_the_same_twice():
    heatmap = report_heatmap(make(), TEXTS)
    made = heatmap_png(heatmap, CAPTION, TEXTS)
    assert made.startswith(b"\x89PNG")
    assert made == heatmap_png(heatmap, CAPTION, TEXTS)
    width = int.from_bytes(made[16:20], "big")
    svg = drawn(heatmap)
    assert width == pytest.approx(float(svg.get("width", "")) * 144 / 96, abs=2)


def test_a_missing_font_is_said_in_place_of_a_picture_without_letters(monkeypatch, tmp_path):
    monkeypatch.setattr(typesetting, "FONT", tmp_path / "PublicSans.ttf")
    with pytest.raises(Unavailable, match=r"PublicSans\.ttf is missing"):
        heatmap_png(report_heatmap(make(), TEXTS), CAPTION, TEXTS)


def rows_of(body: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(body.decode("utf-8-sig"), newline="")))


def test_the_csv_has_a_row_for_each_cell_and_the_same_numbers_as_the_drawing():
    heatmap = report_heatmap(make(), TEXTS)
    body = heatmap_csv("E07000999", 2026, heatmap, TEXTS)
    assert body.startswith(b"\xef\xbb\xbfcouncil,year,theme,theme_name,capability,")
    head, *rows = rows_of(body)
    printed = [words[0].text for _rect, words in cells_of(drawn(heatmap))]
    assert [row[head.index("score")] for row in rows] == printed
    assert rows[0][:4] == ["E07000999", "2026", "(overall)", "All themes"]
    assert rows[-1][head.index("held_at")] == ""
    assert {row[head.index("held_at")] for row in rows} == {"", "Foundation"}


def test_the_csv_of_other_axes_names_them_and_says_why_a_cell_is_empty():
    cells = (Cell("none", applicable=2), Cell("outside"), Cell("no question"))
    head, *rows = rows_of(
        heatmap_csv("x", 2026, one_row(cells), TEXTS, Axes("council_area", "theme"))
    )
    assert head[2:6] == ["council_area", "council_area_name", "theme", "theme_name"]
    assert [row[-2] for row in rows] == ["No score", "Not your function", "No question"]
    assert [row[6] for row in rows] == ["", "", ""]


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=30))
def test_f19_no_name_in_the_csv_is_read_as_a_formula_and_the_name_comes_back(name: str):
    wild = name.replace("\0", "")
    heatmap = replace(one_row((Cell("score", Fraction(1), 0, 1, 1),)), columns=(("c0", wild),))
    cell = rows_of(heatmap_csv("x", 2026, heatmap, TEXTS))[1][5]
    assert cell == csv_text(wild)
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert (cell[1:] if cell != wild else cell) == wild
