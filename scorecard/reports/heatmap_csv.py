"""The heatmap as CSV: one row a cell, ids beside names, a reason where there is no score."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass

from scorecard.formats import tenths
from scorecard.reports.csv_text import csv_text
from scorecard.reports.heatmap import Cell, Heatmap, Row
from scorecard.reports.heatmap_cell import band_name, column_name, reason
from scorecard.texts import Texts

VALUES = ("score", "band", "answered", "applicable", "reason", "held_at")


@dataclass(frozen=True)
class Axes:
    """What rows and columns are called in the header: `theme` makes `theme` and `theme_name`. `note`,
    where it is not empty, names one column more, for the level or note of a cell."""

    row: str = "theme"
    column: str = "capability"
    note: str = ""


def heatmap_csv(
    council: str, year: int, heatmap: Heatmap, texts: Texts, axes: Axes | None = None
) -> bytes:
    """The file in UTF-8 with a byte-order mark, lines as RFC 4180 has them. `council` is an id.
    Scores are points of 100 with one decimal; `held_at` is the band that holds a whole row."""
    said = axes or Axes()
    names = (said.row, f"{said.row}_name", said.column, f"{said.column}_name")
    page = io.StringIO()
    writer = csv.writer(page, lineterminator="\r\n")
    writer.writerow(("council", "year", *names, *VALUES, *((said.note,) if said.note else ())))
    for row in heatmap.rows:
        for at, cell in enumerate(row.cells):
            column, name = heatmap.columns[at][0], column_name(heatmap, at, texts)
            texts_of_row = (row.id or "(overall)", row.name, column, name)
            first = (csv_text(council), year, *map(csv_text, texts_of_row))
            held = csv_text(_held(heatmap, row, cell))
            more = (csv_text(cell.level or cell.note or ""),) if said.note else ()
            writer.writerow((*first, *_values(heatmap, cell, texts), held, *more))
    return page.getvalue().encode("utf-8-sig")


def _values(heatmap: Heatmap, cell: Cell, texts: Texts) -> tuple[object, ...]:
    score = "" if cell.score is None else tenths(cell.score)
    band, why = csv_text(band_name(heatmap, cell)), csv_text(reason(cell, texts))
    return score, band, cell.answered, cell.applicable, why


def _held(heatmap: Heatmap, row: Row, cell: Cell) -> str:
    return band_name(heatmap, cell) if cell.held else row.held_at or ""
