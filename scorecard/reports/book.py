"""A workbook as sheets of tables, the same for xlsx and ODS: what stands in it, not how it is written."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from scorecard.errors import Invalid
from scorecard.formats import thousands
from scorecard.texts import Texts

LIMIT = 32_767  # what a cell holds, counted as Excel counts: in UTF-16
# What XML cannot hold at all; texts lose these before they are saved, so that nothing else changes here.
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

Form = Literal["text", "number", "points", "share", "day"]


@dataclass(frozen=True)
class Painted:
    """A score in points of 100 on the fill of its band."""

    value: float
    band: int


@dataclass(frozen=True)
class Jump:
    """The name of a sheet, as a link to it."""

    sheet: str


Value = str | int | float | dt.date | Painted | Jump | None


@dataclass(frozen=True)
class Field:
    """A column: its head, its width in letters, and how its values are shown. `share` is 0..1."""

    head: str
    width: int
    form: Form = "text"


@dataclass(frozen=True)
class Row:
    """One row; `about` names it in a message, `None` where it is only ours."""

    values: tuple[Value, ...]
    about: str | None = None


@dataclass(frozen=True)
class Table:
    """A table with one header row. `name` is made of letters alone; `heading` stands above all but
    the first of a sheet."""

    name: str
    fields: tuple[Field, ...]
    rows: tuple[Row, ...]
    heading: str = ""


@dataclass(frozen=True)
class Sheet:
    """A sheet: its name, its title in A1, a line about it in A2, its tables from A4 on."""

    name: str
    title: str
    about: str
    tables: tuple[Table, ...]
    holds: str  # a line that says which tables follow


@dataclass(frozen=True)
class Book:
    """The whole. `foot` stands below every printed page, in two lines; `bands` is how many there are."""

    title: str
    council: str
    day: dt.date
    foot: tuple[str, str]
    page: tuple[str, str]  # the words around a page's number
    bands: int
    language: str
    sheets: tuple[Sheet, ...]


def cell_text(text: str) -> str:
    """The text as a cell holds it: line ends alike, without what no XML can hold."""
    return _NO_XML.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def header(fields: tuple[Field, ...]) -> tuple[str, ...]:
    """The heads of a table in one line each, none twice: Excel takes capitals and small letters for
    the same."""
    found: dict[str, None] = {}
    for field in fields:
        plain = cell_text(" ".join(field.head.split()))
        head, count = plain, 1
        while head.casefold() in {one.casefold() for one in found}:
            count += 1
            head = f"{plain} ({count})"
        found[head] = None
    return tuple(found)


def lines_high(values: Iterable[Value], fields: tuple[Field, ...]) -> int:
    """About how many lines a row needs. No program but Excel finds out by itself, and rather too much
    is told than too little."""
    highest = 1
    for field, value in zip(fields, values, strict=True):
        if isinstance(value, str) and len(value) > field.width - 3:
            room = max(1, field.width - 3)
            highest = max(highest, sum(1 + len(line) // room for line in value.split("\n")))
    return highest


def check_lengths(book: Book, _: Texts) -> None:
    """Raises Invalid where a text is longer than a cell holds: it is never cut."""
    for head, text, about in _texts(book):
        letters = len(text.encode("utf-16-le", "surrogatepass")) // 2
        if letters > LIMIT:
            raise Invalid(
                _(
                    "The workbook was not made: ‘{head}’ of ‘{about}’ has {letters} letters, more than "
                    "the {limit} that a cell holds. Make it shorter, or export JSON, which holds it whole.",
                    head=head,
                    about=about,
                    letters=thousands(letters),
                    limit=thousands(LIMIT),
                )
            )


def _texts(book: Book) -> Iterator[tuple[str, str, str]]:
    """Every text that may be long, with its column and what its row is about."""
    for sheet in book.sheets:
        for table in sheet.tables:
            for row in table.rows:
                for field, value in zip(table.fields, row.values, strict=True):
                    if isinstance(value, str) and len(value) > LIMIT // 2:
                        yield field.head, value, row.about or sheet.title
