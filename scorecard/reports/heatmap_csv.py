"""The heatmap as CSV: one row a cell, ids beside names, a reason where there is no score."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass

from scorecard.formats import tenths
from scorecard.reports.csv_text import csv_text
from scorecard.reports.heatmap import Cell, Heatmap
from scorecard.texts import Texts

VALUES = ("score", "band", "answered", "applicable", "reason", "held_at")


@dataclass(frozen=True)
class Axes:
    """What rows and columns are called in the header: `theme` makes `theme` and `theme_name`."""

    row: str = "theme"
    column: str = "capability"


def heatmap_csv(
    council: str, year: int, heatmap: Heatmap, texts: Texts, axes: Axes | None = None
) -> bytes:
    """The file in UTF-8 with a byte-order mark, lines as RFC 4180 has them. `council` is an id.
    Scores are points of 100 with one decimal; `held_at` is the band that holds a whole row."""
    said = axes or Axes()
    names = (said.row, f"{said.row}_name", said.column, f"{said.column}_name")
    page = io.StringIO()
    writer = csv.writer(page, lineterminator="\r\n")
    writer.writerow(("council", "year", *names, *VALUES))
    for row in heatmap.rows:
        for (column, name), cell in zip(heatmap.columns, row.cells, strict=True):
            texts_of_row = (row.id or "(overall)", row.name, column, name)
            first = (csv_text(council), year, *map(csv_text, texts_of_row))
            writer.writerow((*first, *_values(heatmap, cell, texts), csv_text(row.held_at or "")))
    return page.getvalue().encode("utf-8-sig")


def _values(heatmap: Heatmap, cell: Cell, _: Texts) -> tuple[object, ...]:
    band = "" if cell.band is None else csv_text(heatmap.bands[cell.band][1])
    score = "" if cell.score is None else tenths(cell.score)
    return score, band, cell.answered, cell.applicable, reason(cell, _)


def reason(cell: Cell, _: Texts) -> str:
    """Why a cell has no score; empty where it has one."""
    return {
        "score": "",
        "none": _("No score"),
        "outside": _("Not your function"),
        "no question": _("No question"),
    }[cell.kind]
