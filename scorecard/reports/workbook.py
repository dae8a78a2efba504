"""The workbook as xlsx by XlsxWriter. Whatever people typed is a text cell, never a formula or a link."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import dataclass
from typing import Any

import xlsxwriter

from scorecard.reports.book import (
    Book,
    Field,
    Jump,
    Painted,
    Sheet,
    Table,
    Value,
    cell_text,
    check_lengths,
    header,
    lines_high,
)
from scorecard.reports.book_pages import book_of
from scorecard.reports.model import Report
from scorecard.reports.palette import band_paints
from scorecard.reports.workbook_styles import with_named_styles
from scorecard.texts import Texts

TABLES_AT = 3  # the row of the first header, counted from 0
A4, OLDEST = 9, 1900  # Excel's number of the paper; the first year of its calendar
LINE, TALLEST = 15, 409  # points: a line of text, the highest row that Excel has
FOOTER_LIMIT = 255  # letters of a footer
OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
FONT = {"font_name": "Arial", "font_size": 11, "font_scheme": "none"}
TOP = {"valign": "top", "text_wrap": True}
RIGHT = {"align": "right", "indent": 1}  # or a number would touch the text of the next column
STYLES: dict[str, dict[str, Any]] = {
    "Heading 1": {"bold": True, "font_size": 16},
    "Heading 2": {"bold": True, "font_size": 13},
    "Source line": {"font_color": "#50565A"},
    "Column head": {"bold": True, "bottom": 2, **TOP},
    "Number head": {"bold": True, "bottom": 2, **RIGHT, **TOP},
    "Body text": {"quote_prefix": True, **TOP},  # Excel keeps a text as text when it is edited
    "Number as it is": {"valign": "top", **RIGHT},
    "Score": {"num_format": "0.0", "valign": "top", **RIGHT},
    "Share": {"num_format": "0.0%", "valign": "top", **RIGHT},
    "Date": {"num_format": "d mmmm yyyy", "align": "left", "valign": "top"},
    "Hyperlink": {"font_color": "#0E5A5F", "underline": 1, "valign": "top"},
}
BY_FORM = {
    "text": "Body text",
    "number": "Number as it is",
    "points": "Score",
    "share": "Share",
    "day": "Date",
}


def workbook(report: Report, texts: Texts) -> bytes:
    """The file, notes included; the same report gives the same bytes. Raises Invalid, naming the
    question, where a text is longer than a cell holds."""
    return book_xlsx(book_of(report, texts), texts)


def book_xlsx(book: Book, texts: Texts) -> bytes:
    """Any book as xlsx."""
    check_lengths(book, texts)
    body = io.BytesIO()
    fonts = {"default_format_properties": dict(FONT)}  # a copy: XlsxWriter writes into it
    made = xlsxwriter.Workbook(body, OPTIONS | fonts)
    made.set_properties(
        {
            "title": cell_text(book.title)[:FOOTER_LIMIT],
            "author": cell_text(book.council)[:FOOTER_LIMIT],
            "created": dt.datetime.combine(book.day, dt.time()),
        }
    )
    formats = {name: made.add_format(style) for name, style in _styles(book.bands).items()}
    for sheet in book.sheets:
        _Writer(made.add_worksheet(sheet.name), formats, book).sheet(sheet)
    made.close()
    used = {style.xf_index: name for name, style in formats.items() if style.xf_index}
    return with_named_styles(body.getvalue(), [used[index] for index in sorted(used)])


def _styles(bands: int) -> dict[str, dict[str, Any]]:
    """Ours, and one for each band, lowest first."""
    paints = {
        f"Band {number} of {bands}": {
            "num_format": "0.0", "valign": "top", "bg_color": paint.fill, "font_color": paint.text,
            "border": 1, "border_color": "#FFFFFF",
        }
        for number, paint in enumerate(band_paints(bands), 1)
    }  # fmt: skip
    return STYLES | paints


@dataclass(frozen=True)
class _Writer:
    """Writes one worksheet."""

    page: Any
    formats: dict[str, Any]
    book: Book

    def sheet(self, sheet: Sheet) -> None:
        page = self.page
        page.write_string(0, 0, cell_text(sheet.title), self.formats["Heading 1"])
        page.write_string(1, 0, cell_text(sheet.about), self.formats["Source line"])
        page.write_string(2, 0, cell_text(sheet.holds), self.formats["Source line"])
        row = TABLES_AT
        for number, table in enumerate(sheet.tables):
            if number:
                row += 1  # an empty row between tables
                page.write_string(row, 0, cell_text(table.heading), self.formats["Heading 2"])
                row += 1
            row = self._table(table, row)
        self._set_up(sheet)

    def _table(self, table: Table, top: int) -> int:
        """Writes a table; which row comes after it."""
        heads, last = header(table.fields), top + len(table.rows)
        styles = [self.formats[_head(field)] for field in table.fields]
        columns = [
            {"header": head, "header_format": style}
            for head, style in zip(heads, styles, strict=True)
        ]
        self.page.add_table(
            top, 0, last, len(heads) - 1,
            {
                "name": table.name,
                "style": None,
                "autofilter": len(table.rows) > 1,
                "columns": columns,
            },
        )  # fmt: skip
        self.page.set_row(top, lines_high(heads, table.fields) * LINE)
        for row, values in enumerate(table.rows, top + 1):
            self.page.set_row(row, min(TALLEST, lines_high(values.values, table.fields) * LINE))
            for column, (field, value) in enumerate(zip(table.fields, values.values, strict=True)):
                self._cell(row, column, field, value)
        return last + 1

    def _cell(self, row: int, column: int, field: Field, value: Value) -> None:
        style = self.formats[BY_FORM[field.form]]
        match value:
            case None:
                pass
            case str():
                self._text(row, column, cell_text(value))
            case Painted():
                paint = self.formats[f"Band {value.band + 1} of {self.book.bands}"]
                self.page.write_number(row, column, value.value, paint)
            case Jump():
                place = f"internal:'{value.sheet}'!A1"
                self.page.write_url(row, column, place, self.formats["Hyperlink"], value.sheet)
            case dt.date():
                self._day(row, column, value)
            case _:
                self.page.write_number(row, column, value, style)

    def _text(self, row: int, column: int, value: str) -> None:
        if value:  # an empty text is an empty cell
            self.page.write_string(row, column, value, self.formats["Body text"])

    def _day(self, row: int, column: int, value: dt.date) -> None:
        """A date as a date; as text where it lies before Excel's calendar."""
        if value.year < OLDEST:
            self.page.write_string(row, column, value.isoformat(), self.formats["Body text"])
        else:
            self.page.write_datetime(row, column, value, self.formats["Date"])

    def _set_up(self, sheet: Sheet) -> None:
        """Widths, what stays in sight, and how it prints."""
        page = self.page
        for table in reversed(sheet.tables):  # the first table decides
            for column, field in enumerate(table.fields):
                page.set_column(column, column, field.width)
        page.set_landscape()
        page.set_paper(A4)
        page.fit_to_pages(1, 0)
        if sheet.tables:
            page.freeze_panes(TABLES_AT + 1, 1)
            page.repeat_rows(TABLES_AT)
        page.set_footer(_footer(self.book))


def _head(field: Field) -> str:
    """The style of a head: over numbers it stands to the right as they do."""
    return "Column head" if field.form in ("text", "day") else "Number head"


def _footer(book: Book) -> str:
    """The printed footer; the council's name is left out where Excel has no room for it, it stands
    on the page."""
    word, of = book.page
    right = f"&R{word} &P {of} &N"
    plain = (line.replace("&", "&&") for line in book.foot)
    left = "&L" + "\n".join(plain)
    fits = len(left) + len(right) <= FOOTER_LIMIT
    return left + right if fits else "&L" + book.foot[1].replace("&", "&&")[:150] + right
