"""The ODS: the same sheets and values as the xlsx, text as text, and LibreOffice takes it as it is."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scorecard.errors import Invalid
from scorecard.reports.book import LIMIT, cell_text
from scorecard.reports.palette import band_paints
from scorecard.reports.workbook import workbook
from scorecard.reports.workbook_ods import workbook_ods
from scorecard.texts import Texts
from tests.reports.book_case import NASTY, calc, converted, report_with
from tests.reports.ods_reader import full, part, sheets
from tests.reports.report_case import longest, make

TEXTS = Texts()


@pytest.fixture(scope="module")
def body() -> bytes:
    return workbook_ods(make(), TEXTS)


def excel(body: bytes) -> dict[str, list[list[object]]]:
    """Every sheet's rows of an xlsx; dates as ISO texts, numbers as floats."""
    book = openpyxl.load_workbook(io.BytesIO(body))
    return {
        sheet.title: [[plain(c.value) for c in row] for row in sheet.iter_rows()]
        for sheet in book.worksheets
    }


def plain(value: object) -> object:
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    return float(value) if isinstance(value, int) else value or None


def trimmed(rows: list[list[object]]) -> list[list[object]]:
    """Rows without the empty cells at their end."""
    found = []
    for row in rows:
        last = max((at for at, value in enumerate(row, 1) if value is not None), default=0)
        found.append(row[:last])
    return found


@pytest.mark.parametrize("report", [make(), make(found={}, with_last_year=False), longest()])
def test_it_holds_the_same_values_as_the_xlsx(report):
    mine, theirs = sheets(workbook_ods(report, TEXTS)), excel(workbook(report, TEXTS))
    assert list(mine) == list(theirs)
    for name, rows in mine.items():
        assert trimmed(rows) == trimmed(theirs[name])


def test_its_kind_stands_first_and_unpacked_and_every_part_is_named(body: bytes):
    with zipfile.ZipFile(io.BytesIO(body)) as packed:
        first, *others = packed.infolist()
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert packed.read("mimetype") == b"application/vnd.oasis.opendocument.spreadsheet"
        named = {one.get(full("manifest:full-path")) for one in part(body, "META-INF/manifest.xml")}
        assert named == {"/", *(one.filename for one in others)} - {"META-INF/manifest.xml"}
        assert packed.testzip() is None


def test_every_style_that_a_cell_names_is_there_with_a_name_for_people(body: bytes):
    used = {
        cell.get(full("table:style-name"))
        for cell in part(body, "content.xml").iter(full("table:table-cell"))
    }
    styles = {
        one.get(full("style:name")) for one in part(body, "styles.xml").iter(full("style:style"))
    }
    assert used - {None} <= styles
    assert {"Heading_20_1", "Column_20_head", "Body_20_text", "Score", "Band_20_3"} <= used
    columns = {
        one.get(full("table:style-name"))
        for one in part(body, "content.xml").iter(full("table:table-column"))
    }
    rows = {
        one.get(full("table:style-name"))
        for one in part(body, "content.xml").iter(full("table:table-row"))
    }
    own = {
        one.get(full("style:name")) for one in part(body, "content.xml").iter(full("style:style"))
    }
    assert (columns | rows) - {None} <= own


def test_each_table_is_named_and_its_header_repeats_on_paper(body: bytes):
    content = part(body, "content.xml")
    ranges = [one.get(full("table:name")) for one in content.iter(full("table:database-range"))]
    assert len(ranges) == len(set(ranges)) == 11
    values = sheets(body)
    for one in content.iter(full("table:database-range")):
        sheet, place = (one.get(full("table:target-range-address")) or "").split(":")[0].split(".")
        assert values[sheet.strip("'")][int(place[1:]) - 1][0] is not None
    assert len(list(content.iter(full("table:table-header-rows")))) == 9


def test_heads_stay_in_sight(body: bytes):
    told = zipfile.ZipFile(io.BytesIO(body)).read("settings.xml").decode()
    assert told.count('"VerticalSplitPosition" config:type="int">4<') == 9
    assert '"ActiveTable" config:type="string">About<' in told


def test_the_fills_of_bands_are_those_of_the_xlsx(body: bytes):
    told = zipfile.ZipFile(io.BytesIO(body)).read("styles.xml").decode()
    for paint in band_paints(3):
        assert f'fo:background-color="{paint.fill}"' in told
        assert f'fo:color="{paint.text}"' in told


def checked_text(text: str) -> None:
    rows = sheets(workbook_ods(report_with(text, text, text, text), TEXTS))
    want = cell_text(text) or None
    assert rows["Answers"][4][12] == want
    assert rows["Answers"][5][11] == want
    assert rows["Evidence"][4][4:6] == [want, want]


@pytest.mark.parametrize("text", NASTY)
def test_f19_a_text_that_looks_like_a_formula_or_a_link_stays_text(text: str):
    checked_text(text)


@settings(deadline=None, max_examples=40)
@given(st.text(max_size=80) | st.text(" \t\n=<&x", max_size=12))
def test_f19_any_text_comes_back_with_its_blanks_and_is_never_a_formula(text: str):
    checked_text(text)


def test_f20_a_text_that_no_cell_holds_is_refused_with_its_question():
    with pytest.raises(Invalid, match=r"‘Note’ of ‘What of a\?’"):
        workbook_ods(report_with("x" * (LIMIT + 1)), TEXTS)


def test_the_same_report_gives_the_same_bytes_without_times_of_making(body: bytes):
    assert body == workbook_ods(make(), TEXTS)
    told = zipfile.ZipFile(io.BytesIO(body)).read("meta.xml").decode()
    assert "2026-11-22T00:00:00" in told
    assert "LibreOffice" not in told


def test_libreoffice_opens_it_and_reads_the_same_values(tmp_path: Path):
    """With LibreOffice Calc on this computer it makes an xlsx of the ODS, which must hold what our own
    xlsx holds; without, what the standard says of the file is read instead."""
    kept = "\n".join(text for text in NASTY[:-1] if "\t" not in text)  # Calc itself drops tabs
    report, office = report_with(kept), calc()
    ods, want = workbook_ods(report, TEXTS), excel(workbook(report, TEXTS))
    if office:
        found = excel(converted(office, ods, "ods", "xlsx:Calc MS Excel 2007 XML", tmp_path))
    else:
        found = sheets(ods)
    for name, rows in want.items():
        assert trimmed(found[name])[: len(rows)] == trimmed(rows)
