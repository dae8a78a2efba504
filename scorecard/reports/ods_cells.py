"""Cells, rows and tables of an ODS as XML. Text of people is escaped here and is never a formula: no
cell is written with one."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from xlsxwriter.utility import xl_col_to_name

from scorecard.reports.book import (
    Field,
    Jump,
    Painted,
    Sheet,
    Table,
    Value,
    cell_text,
    header,
    lines_high,
)

LINE = 5.3  # millimetres of a line of text
LETTER = 2.1  # millimetres of a column for each letter
EMPTY = "<table:table-row><table:table-cell/></table:table-row>"
STYLE = {
    "text": "Body text",
    "number": "Number as it is",
    "points": "Score",
    "share": "Share",
    "day": "Date",
}
# Blanks that XML would join: tabs, and those at the beginning or after another.
_BLANKS = re.compile(r"\t|^ +|(?<= ) +| +$")


def sheet_xml(sheet: Sheet) -> str:
    """A whole sheet; the first table's header repeats on paper."""
    rows = [
        _row(_text(sheet.title, "Heading 1")),
        _row(_text(sheet.about, "Source line")),
        _row(_text(sheet.holds, "Source line")),
    ]
    for number, table in enumerate(sheet.tables):
        if number:
            rows += [EMPTY, _row(_text(table.heading, "Heading 2"))]
        head = _head(table)
        rows.append(
            head if number else f"<table:table-header-rows>{head}</table:table-header-rows>"
        )
        rows += _rows(table)
    columns = "".join(_column(width) for width in widths(sheet))
    name = quoteattr(sheet.name)
    return f'<table:table table:name={name} table:style-name="sheet">{columns}{"".join(rows)}</table:table>'


def ranges_xml(sheets: tuple[Sheet, ...]) -> str:
    """Each table with its name, as programs know a table."""
    found = []
    for sheet in sheets:
        top = 4
        for number, table in enumerate(sheet.tables):
            top += 2 if number else 0
            last, column = top + len(table.rows), xl_col_to_name(len(table.fields) - 1)
            name = "'" + sheet.name.replace("'", "''") + "'"
            place = quoteattr(f"{name}.A{top}:{name}.{column}{last}")
            found.append(
                f'<table:database-range table:name="{table.name}" table:target-range-address={place} '
                f'table:display-filter-buttons="{"true" if len(table.rows) > 1 else "false"}"/>'
            )
            top = last + 1
    return f"<table:database-ranges>{''.join(found)}</table:database-ranges>"


def widths(sheet: Sheet) -> tuple[int, ...]:
    """Columns in letters; the first table decides, the others add what it does not have."""
    found: list[int] = []
    for table in sheet.tables:
        found += [field.width for field in table.fields[len(found) :]]
    return tuple(found) or (28,)


def heights(sheet: Sheet) -> set[int]:
    """How many lines rows of a sheet have."""
    every = {lines_high(row.values, t.fields) for t in sheet.tables for row in t.rows}
    return every | {lines_high(header(t.fields), t.fields) for t in sheet.tables}


def style_name(name: str) -> str:
    """A style's name as files write it."""
    return name.replace(" ", "_20_")


def _column(width: int) -> str:
    return f'<table:table-column table:style-name="width{width}"/>'


def _head(table: Table) -> str:
    cells = (
        _text(head, "Column head" if field.form in ("text", "day") else "Number head")
        for head, field in zip(header(table.fields), table.fields, strict=True)
    )
    return _row("".join(cells), lines_high(header(table.fields), table.fields))


def _rows(table: Table) -> Iterator[str]:
    for row in table.rows:
        cells = (_cell(field, value) for field, value in zip(table.fields, row.values, strict=True))
        yield _row("".join(cells), lines_high(row.values, table.fields))


def _row(cells: str, lines: int | None = None) -> str:
    style = "" if lines is None else f' table:style-name="lines{lines}"'
    return f"<table:table-row{style}>{cells}</table:table-row>"


def _cell(field: Field, value: Value) -> str:
    style = STYLE[field.form]
    match value:
        case None:
            return "<table:table-cell/>"
        case str():
            return _text(value, "Body text") if cell_text(value) else "<table:table-cell/>"
        case Painted():
            return _number(value.value, f"Band {value.band + 1}")
        case Jump():
            return _jump(value)
        case dt.date():
            shown = f'office:value-type="date" office:date-value="{value.isoformat()}"'
            return f'<table:table-cell table:style-name="Date" {shown}/>'
        case _:
            return _number(value, style)


def _number(value: float, style: str) -> str:
    kind = "percentage" if style == "Share" else "float"
    return (
        f'<table:table-cell table:style-name="{style_name(style)}" office:value-type="{kind}" '
        f'office:value="{value}"/>'
    )


def _text(text: str, style: str) -> str:
    return _cell_of(_paragraphs(text), style)


def _jump(value: Jump) -> str:
    name = value.sheet.replace("'", "''")
    place = quoteattr(f"#'{name}'.A1")
    link = f'<text:a xlink:type="simple" xlink:href={place}>{_line(value.sheet)}</text:a>'
    return _cell_of(f"<text:p>{link}</text:p>", "Hyperlink")


def _cell_of(paragraphs: str, style: str) -> str:
    return (
        f'<table:table-cell table:style-name="{style_name(style)}" office:value-type="string">'
        f"{paragraphs}</table:table-cell>"
    )


def _paragraphs(text: str) -> str:
    lines = cell_text(text).split("\n")
    return "".join(f"<text:p>{_line(line)}</text:p>" for line in lines)


def _line(line: str) -> str:
    """One line, its blanks kept."""
    return _BLANKS.sub(_kept, escape(line))


def _kept(found: re.Match[str]) -> str:
    return "<text:tab/>" if found[0] == "\t" else f'<text:s text:c="{len(found[0])}"/>'
