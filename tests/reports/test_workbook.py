"""The workbook: as the Analysis Function asks, numbers as numbers, and never a formula of anybody's."""

from __future__ import annotations

import datetime as dt
import io
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from scorecard.errors import Invalid
from scorecard.formats import tenths
from scorecard.reports.book import LIMIT, Field, cell_text, header
from scorecard.reports.palette import band_paints
from scorecard.reports.workbook import workbook
from scorecard.texts import Texts
from tests.reports.book_case import NASTY, calc, converted, report_with
from tests.reports.book_checks import check_xlsx, parts_of
from tests.reports.report_case import APPROVAL, longest, make

SHEETS = [
    "About", "Contents", "Notes", "Scores", "Heatmap", "Answers", "Evidence", "Definitions", "Levels",
]  # fmt: skip
TEXTS = Texts()


def opened(body: bytes) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(body))


@pytest.fixture(scope="module")
def body() -> bytes:
    return workbook(make(), TEXTS)


@pytest.fixture(scope="module")
def book(body: bytes) -> Workbook:
    return opened(body)


def rows_of(sheet: Worksheet, table: str) -> list[dict[str, object]]:
    """A table's rows by their heads."""
    head, *rows = sheet[sheet.tables[table].ref]
    return [{one.value: cell.value for one, cell in zip(head, row, strict=True)} for row in rows]


def test_sheets_stand_in_order_and_it_opens_on_the_first(book: Workbook):
    assert book.sheetnames == SHEETS
    assert book.active == book.worksheets[0]
    assert all(len(name) < 31 for name in book.sheetnames)


def test_each_sheet_has_its_title_in_a1_and_its_source_and_state_below(book: Workbook):
    for sheet in book.worksheets:
        assert sheet["A1"].style == "Heading 1"
        assert sheet["A1"].value
        assert "Draft as at 22 November 2026. Self-assessed." in sheet["A2"].value
        assert "This sheet holds " in sheet["A3"].value


def test_each_table_is_one_with_a_name_and_heads_of_its_own_and_no_empty_row(book: Workbook):
    tables = {}
    for sheet in book.worksheets:
        assert not sheet.merged_cells.ranges
        assert sheet.tables
        for name, table in ((one.name, one) for one in sheet.tables.values()):
            head, *rows = sheet[table.ref]
            assert len({cell.value for cell in head}) == len(head)
            assert all(cell.value and cell.style in ("Column head", "Number head") for cell in head)
            assert rows
            assert all(any(cell.value is not None for cell in row) for row in rows)
            tables[name] = sheet.title
    assert len(tables) == 11


def test_heads_stay_in_sight_and_on_every_printed_page(book: Workbook):
    for sheet in book.worksheets:
        assert sheet.freeze_panes == "B5"
        assert sheet.print_title_rows == "$4:$4"
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.paperSize == 9
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (
            sheet.page_setup.fitToHeight == 0
        )  # as many pages as it takes; 1 wide is what goes without saying
        assert "Self-assessed." in sheet.oddFooter.left.text


def test_scores_are_numbers_to_the_decimal_of_every_other_report(book: Workbook):
    report = make()
    rows = rows_of(book["Scores"], "Themes")
    assert rows[0]["Score"] == tenths(report.result.overall.scores.score)
    for row in rows[1:]:
        found = report.result.themes[row["Theme id"]].scores
        assert row["Score"] == tenths(found.score)
        assert row["Lowest possible"] == tenths(found.lowest)
        assert isinstance(row["Score"], float | int)
    assert book["Scores"]["C5"].number_format == "0.0"


def test_an_empty_score_is_an_empty_cell_with_its_reason():
    rows = rows_of(
        opened(workbook(make(found={}, with_last_year=False), TEXTS))["Scores"], "Themes"
    )
    assert {row["Score"] for row in rows} == {None}
    assert {row["Why there is no score"] for row in rows} == {"No score"}


def test_the_heatmap_has_the_fills_of_its_bands_and_says_them_in_words_below(book: Workbook):
    sheet, report = book["Heatmap"], make()
    paints = band_paints(3)
    head, *rows = sheet[sheet.tables["Heatmap"].ref]
    words = rows_of(sheet, "HeatmapInWords")
    names = [name for _id, name in report.heatmap.bands]
    for row, said in zip(rows, words, strict=True):
        for column, cell in zip(head[1:], row[1:], strict=True):
            if cell.value is None:
                continue
            band = names.index(said[column.value].split(",")[0])
            assert cell.style == f"Band {band + 1} of 3"
            assert cell.fill.fgColor.rgb[2:] == paints[band].fill[1:]
            assert cell.font.color.rgb[2:] == paints[band].text[1:]


def test_every_question_asked_has_its_row_with_its_note_as_text(book: Workbook):
    report = make()
    rows = rows_of(book["Answers"], "Answers")
    assert [row["Question id"] for row in rows] == list(report.numbers)
    for row in rows:
        assert row["Note"] == (
            report.given[row["Question id"]].note if row["Question id"] in report.given else None
        )
    assert {row["State"] for row in rows} == {
        "Answered",
        "We don’t know",
        "Does not apply",
        "Not answered yet",
    }


def test_dates_are_dates(book: Workbook):
    days = [row["Dated"] for row in rows_of(book["Evidence"], "Evidence")]
    assert dt.date(2026, 9, 4) in {day.date() for day in days if day}
    assert None in days


def test_a_date_before_the_calendar_of_spreadsheets_stays_as_it_was_typed():
    report = report_with("")
    from dataclasses import replace

    row = report.given["a"]
    old = replace(row, evidence=(replace(row.evidence[0], dated=dt.date(1833, 8, 28)),))
    found = opened(workbook(replace(report, given={"a": old}), TEXTS))["Evidence"]
    assert rows_of(found, "Evidence")[0]["Dated"] == "1833-08-28"


def test_without_evidence_the_sheet_says_so():
    sheet = opened(workbook(make(found={}, with_last_year=False), TEXTS))["Evidence"]
    assert sheet["A3"].value == "No evidence is on record."
    assert not sheet.tables


def test_contents_leads_to_every_other_sheet(book: Workbook):
    links = [cell.hyperlink.location for (cell,) in book["Contents"]["A5:A12"]]
    assert links == [f"'{name}'!A1" for name in SHEETS if name != "Contents"]


def test_about_says_who_approved_it_and_which_questionnaires():
    told = {
        row["About"]: row["What it says"]
        for row in rows_of(opened(workbook(make(approval=APPROVAL), TEXTS))["About"], "About")
    }
    assert told["Approved by"] == "Ada Planted, Chief Executive, 1 March 2027"
    assert told["State"] == "Signed off on 3 March 2027"
    assert told["Questionnaires"].startswith(make().content.version)
    assert told["Council"] == "Marshford Borough Council"


def test_styles_have_names_and_are_few(book: Workbook):
    names = set(book.named_styles)
    assert {"Heading 1", "Heading 2", "Column head", "Body text", "Score", "Date"} <= names
    assert len(names) < 20


def checked_text(text: str) -> None:
    """The text comes back from every field of people as it was, in cells of the text type."""
    body = workbook(report_with(text, text, text, text), TEXTS)
    book = opened(body)
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            assert all(cell.data_type != "f" for cell in row)
    want = cell_text(text) or None
    answers, evidence = rows_of(book["Answers"], "Answers"), rows_of(book["Evidence"], "Evidence")
    assert answers[0]["Note"] == want
    assert answers[1]["Why it does not apply"] == want
    assert (evidence[0]["Evidence"], evidence[0]["Link or place"]) == (want, want)
    assert not any("externalLink" in name or "vba" in name for name in parts_of(body))


@pytest.mark.parametrize("text", NASTY)
def test_f19_a_text_that_looks_like_a_formula_or_a_link_stays_text(text: str):
    checked_text(text)
    assert not [
        one
        for one in parts_of(workbook(report_with(text), TEXTS)).values()
        if b'TargetMode="External"' in one
    ]


@settings(deadline=None, max_examples=40)
@given(st.text(max_size=80))
def test_f19_any_text_comes_back_and_is_never_a_formula(text: str):
    checked_text(text)


def test_f19_a_text_of_people_keeps_being_text_when_it_is_edited(book: Workbook):
    note = next(cell for cell in book["Answers"][5] if str(cell.value).startswith("Planted note"))
    assert note.quotePrefix


def test_f17_control_characters_break_no_file():
    body = workbook(report_with("a\0b\x07c\x1bd\x0be\u2028f\ud800\r\ng"), TEXTS)
    check_xlsx(body)
    assert rows_of(opened(body)["Answers"], "Answers")[0]["Note"] == "abcde\u2028f\ng"


def test_f20_a_text_that_no_cell_holds_is_refused_with_its_question_and_never_cut():
    longest_that_fits = "x" * LIMIT
    assert (
        rows_of(opened(workbook(report_with(longest_that_fits), TEXTS))["Answers"], "Answers")[0][
            "Note"
        ]
        == longest_that_fits
    )
    with pytest.raises(Invalid, match=r"‘Note’ of ‘What of a\?’ has 32,768 letters.*export JSON"):
        workbook(report_with("x" * (LIMIT + 1)), TEXTS)
    with pytest.raises(Invalid, match="has 40,000 letters"):
        workbook(report_with("🙂" * 20_000), TEXTS)


def test_heads_that_are_the_same_are_told_apart():
    assert header((Field("Policy", 1), Field("policy ", 1), Field("A\nB", 1))) == (
        "Policy",
        "policy (2)",
        "A B",
    )


def test_the_same_report_gives_the_same_bytes(body: bytes):
    assert body == workbook(make(), TEXTS)


@pytest.mark.parametrize("report", [make(), make(found={}, with_last_year=False), longest()])
def test_no_part_gives_a_program_a_reason_to_repair_it(report):
    check_xlsx(workbook(report, TEXTS))


def test_libreoffice_opens_it_and_saves_the_same_values(body: bytes, tmp_path: Path):
    """With LibreOffice Calc on this computer the file goes through it; without, the file is taken
    apart instead, and what openpyxl saves anew must be whole and the same."""
    office = calc()
    if office:
        again = converted(office, body, "xlsx", "xlsx:Calc MS Excel 2007 XML", tmp_path)
    else:
        check_xlsx(body)
        saved = io.BytesIO()
        opened(body).save(saved)
        again = saved.getvalue()
    first, second = opened(body), opened(again)
    assert second.sheetnames == SHEETS
    for sheet in first.worksheets:
        mine = [[cell.value for cell in row] for row in sheet.iter_rows()]
        theirs = [
            [cell.value for cell in row]
            for row in second[sheet.title].iter_rows(
                max_col=sheet.max_column, max_row=sheet.max_row
            )
        ]
        assert mine == theirs
