"""Each of the three heatmaps leaves as SVG, PNG and CSV, drawn from one model."""

from __future__ import annotations

import csv
import io
import xml.etree.ElementTree as ET
from dataclasses import replace
from fractions import Fraction

import pytest

from scorecard.errors import Invalid
from scorecard.reports.file_names import file_name
from scorecard.reports.heatmap import Cell, Heatmap, Row
from scorecard.reports.heatmap_cell import heat_words, paint_of
from scorecard.reports.heatmap_chart import figure
from scorecard.reports.heatmap_strip import theme_strip
from scorecard.reports.heatmap_words import told
from scorecard.reports.kinds import Choice
from scorecard.reports.palette import LEAST, band_paints, contrast
from scorecard.reports.registry import draw
from scorecard.scoring.model import Answer
from scorecard.texts import Texts
from tests.reports.report_case import APPROVAL, longest, make
from tests.reports.svg_cells import SVG, cells_of, one_row

TEXTS = Texts()
STRIP = Choice("licensing")
YEARS = Heatmap(
    (("2025", "2025"), ("2026", "2026")),
    (("low", "Low"), ("high", "High")),
    (
        Row("", "Overall", (Cell("score", Fraction(30), 0, 3, 4, said="Foundation", steps=3, held=True), Cell("score", Fraction(60), 1, 4, 4)), None),
        Row("housing", "Housing", (Cell("no question"), Cell("none", Fraction(25), None, 1, 5, said="Too few")), None),
    ),
    frozenset({"2026"}),
)  # fmt: skip


def strip(**changed: Answer) -> Heatmap:
    report = make()
    questions = report.asked["licensing"]
    given = dict(zip(changed, changed.values(), strict=True))
    answers = {q.id: answer for q, answer in zip(questions, given.values(), strict=False)}
    return theme_strip(report.content, questions, answers, TEXTS)


def words(heatmap: Heatmap) -> list[tuple[str, ...]]:
    return [heat_words(heatmap, cell, TEXTS) for row in heatmap.rows for cell in row.cells]


def test_a_strip_has_every_question_of_the_theme_in_order_with_points_band_and_level():
    report = make()
    questions = report.asked["licensing"]
    drawn = strip(a=Answer("level", questions[0].top), b=Answer("level", 0))
    assert [row.name for row in drawn.rows] == [q.text for q in questions]
    first, second, third, *_rest = words(drawn)
    top = report.content.label(questions[0], questions[0].top)
    assert first == ("100.0", "Leading", f"Level: {top}")
    assert second[:2] == ("0.0", "Foundation")
    assert third == ("—", "Not answered")


def test_we_dont_know_brings_nothing_and_does_not_apply_has_no_number():
    first, second, *_rest = words(strip(a=Answer("unknown"), b=Answer("na")))
    assert first == ("0.0", "Foundation", "We don’t know")
    assert second == ("—", "Does not apply to us")


def test_a_year_prints_its_own_bands_and_that_one_is_held():
    assert words(YEARS) == [
        ("30.0", "Foundation, held", "3 of 4"),
        ("60.0", "High", "4 of 4"),
        ("—", "No question"),
        ("25.0", "Too few", "1 of 5"),
    ]
    own, other = (paint_of(YEARS, cell) for cell in YEARS.rows[0].cells)
    assert (own, other) == (band_paints(3)[0], band_paints(2)[1])


def test_the_sentences_name_the_lowest_and_highest_cell_and_count_the_empty_ones():
    said = told(YEARS, TEXTS)
    assert said == "Lowest 25.0: Housing, 2026. Highest 60.0: Overall, 2026. 1 cell has no score."
    assert told(replace(YEARS, rows=(YEARS.rows[1],)), TEXTS).startswith("Every score is 25.0.")
    assert told(one_row((Cell("none"),)), TEXTS) == "No cell has a score yet."
    three = one_row(
        (Cell("score", Fraction(1), 0, 1, 1),) * 3 + (Cell("score", Fraction(9), 0, 1, 1),)
    )
    assert told(three, TEXTS) == "Lowest 1.0: 3 cells. Highest 9.0: Housing, Column 3."


@pytest.mark.parametrize("choice", [STRIP, Choice(by_year=True), Choice()])
@pytest.mark.parametrize("form", ["svg", "png", "csv"])
def test_each_heatmap_leaves_in_each_format(choice: Choice, form: str):
    report = replace(make(), by_year=YEARS)
    body = draw(report, "heatmap", form, TEXTS, choice)
    assert body == draw(report, "heatmap", form, TEXTS, choice)
    if form == "svg":
        svg = ET.fromstring(body)
        told_text = "".join(svg.itertext())
        for part in ("Marshford Borough Council", "2026", "Draft as at", "Self-assessed"):
            assert part in told_text
        for rect, texts in cells_of(svg):
            fill = rect.get("fill", "")
            assert fill.startswith("url") or all(
                contrast(text.get("fill", ""), fill) >= LEAST for text in texts
            )
            width = float(svg.get("width", ""))
            assert float(rect.get("x", "")) + float(rect.get("width", "")) <= width


def test_the_years_say_in_every_file_where_the_questions_changed():
    report = replace(make(), by_year=YEARS)
    svg = draw(report, "heatmap", "svg", TEXTS, Choice(by_year=True)).decode()
    assert "2026, content" in svg
    rows = list(csv.DictReader(io.StringIO(
        draw(report, "heatmap", "csv", TEXTS, Choice(by_year=True)).decode("utf-8-sig")
    )))  # fmt: skip
    assert [row["column_year"] for row in rows] == ["2025", "2026"] * 2
    assert [row["held_at"] for row in rows] == ["Foundation", "", "", ""]
    assert [row["reason"] for row in rows] == ["", "", "No question", "Too few"]
    assert rows[1]["column_year_name"] == "2026, content changed"


def test_the_strips_csv_has_a_row_a_question_with_its_level():
    report = make()
    body = draw(report, "heatmap", "csv", TEXTS, STRIP).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(body)))
    assert [row["question"] for row in rows] == [q.id for q in report.asked["licensing"]]
    assert {row["level"] for row in rows} >= {"Leading", "We don’t know"}


def test_a_theme_that_is_not_asked_is_refused_and_the_name_says_which_heatmap():
    with pytest.raises(Invalid):
        draw(make(), "heatmap", "svg", TEXTS, Choice("nothing"))
    assert file_name(make(), "heatmap", "svg", STRIP).endswith("-heatmap-licensing.svg")
    years = file_name(make(), "heatmap", "svg", Choice(by_year=True))
    assert years.endswith("-heatmap-by-year.svg")


@pytest.mark.parametrize("heatmap", [YEARS, strip(a=Answer("level", 1)), one_row((Cell("none"),))])
def test_the_chart_prints_the_same_words_on_the_same_fills_as_the_table(heatmap: Heatmap):
    chart = figure(heatmap, TEXTS, "#1A1D1F")
    notes = [note.text.replace("<b>", "").replace("</b>", "") for note in chart.layout.annotations]
    assert notes == ["<br>".join(said) for said in words(heatmap)]
    assert [(note.x, note.y) for note in chart.layout.annotations] == [
        (x, y) for y in chart.data[0].y for x in chart.data[0].x
    ]
    assert len(chart.layout.xaxis.ticktext) == len(heatmap.columns)
    assert len(chart.layout.yaxis.ticktext) == len(heatmap.rows)
    filled = [cell.band is not None for row in heatmap.rows for cell in row.cells]
    assert [z is not None for row in chart.data[0].z for z in row] == filled


def test_the_longest_questions_stay_inside_the_drawing():
    report = longest()
    theme = next(iter(report.asked))
    svg = ET.fromstring(draw(report, "heatmap", "svg", TEXTS, Choice(theme)))
    height = float(svg.get("height", ""))
    assert all(float(text.get("y", "")) < height for text in svg.iter(f"{SVG}text"))


@pytest.mark.parametrize("choice", [STRIP, Choice(by_year=True), Choice()])
def test_a_signed_off_heatmap_says_who_approved_it_by_role_alone(choice: Choice):
    report = replace(make(approval=APPROVAL), by_year=YEARS)
    told_text = "".join(ET.fromstring(draw(report, "heatmap", "svg", TEXTS, choice)).itertext())
    assert "Signed off on 3 March 2027." in told_text
    assert "Approved by: Chief Executive, 1 March 2027." in told_text.replace("  ", " ")
    assert "Planted" not in told_text
