"""How many sides a Word paper takes before its appendix, told beforehand.

Only the program that opens the file breaks it into pages. Letters are taken as wide as in DejaVu
Sans, which stands in where a computer has neither Arial nor a font of its measures; so the paper is
short enough with Arial too.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from scorecard.reports.heatmap_cell import heat_words
from scorecard.reports.paper import (
    Block,
    Cell,
    Heading,
    HeatTable,
    Line,
    NewPage,
    NewSide,
    Paper,
    Para,
    Standing,
    Table,
    TwoLists,
)
from scorecard.reports.words import curly
from scorecard.texts import Texts

MM = 72 / 25.4  # points
PAGE = (297 - 16 - 25) * MM
LOST = 5.0  # points at the foot of a page that the next line does not fit into
LETTER, BOLD, LOOSE = 0.52, 1.08, 1.03  # of a letter, of its size; the end of lines left empty
LEADING = 1.15  # a line, of its size
ROW = 3.9  # above and below the text of a row, with its line
GAP = 5.0  # below the total of the heatmap
INSET = 6.0  # left and right of the text of a cell
WIDE, FIRST = 170 * MM, 36 * MM


def sides(paper: Paper, mark: str, texts: Texts) -> float:
    """The sides up to the heading with this mark, in pages; 4.2: a fifth of a fifth page."""
    height = 24.0 + 14 + _tall(paper.title, WIDE, 20, BOLD)
    height += sum(1 + _line(value, WIDE - 36 * MM, 10) for _label, value in paper.frame)
    for block in _before(paper.blocks, mark):
        height += _TALL[type(block)](block, texts)
    return height / (PAGE - LOST)


def _before(blocks: Sequence[Block], mark: str) -> Iterable[Block]:
    for block in blocks:
        if isinstance(block, Heading) and block.mark == mark:
            return
        yield block


def _heading(block: Heading, texts: Texts) -> float:
    size, space = (14, 9) if block.level == 1 else (11.5, 6)
    return space + _tall(block.text, WIDE, size, BOLD)


def _para(block: Para, texts: Texts) -> float:
    if block.manner == "open":
        return _line(block.line, WIDE, 10)
    return 6 + _line(block.line, WIDE - 21 * MM, 11)


def _standing(block: Standing, texts: Texts) -> float:
    return 36 * LEADING + 18 * MM + 12


def _lists(block: TwoLists, texts: Texts) -> float:
    lines = [one for own in block.lists for one in own]
    return 2 * 15 + sum(1 + _line(one, WIDE - 14 * MM, 10) for one in lines)


def _heat(block: HeatTable, texts: Texts) -> float:
    heads = [curly(name) for _id, name in block.heatmap.columns]
    width = (WIDE - FIRST) / len(heads) - INSET
    height = (
        _caption(block.caption) + GAP + ROW + max(_tall(head, width, 9, BOLD) for head in heads)
    )
    for row in block.heatmap.rows:
        name = _tall(row.name, FIRST - INSET, 10, BOLD) + (10 if row.held_at else 0)
        words = [heat_words(block.heatmap, found, texts) for found in row.cells]
        tallest = max(
            _tall(own[0], width, 12) + sum(_tall(word, width, 9) for word in own[1:])
            for own in words
        )
        height += ROW + max(name, tallest)
    return height


def _table(table: Table, texts: Texts) -> float:
    kept = [column.width if column.head else 0 for column in table.columns]
    widths = [WIDE * width / sum(kept) for width in kept]
    heads = [
        _tall(column.head, width - INSET, 10, BOLD)
        for column, width in zip(table.columns, widths, strict=True)
        if column.head
    ]
    height = _caption(table.caption) + ROW + max(heads)
    return height + sum(ROW + _row(row, widths) for row in table.rows)


def _row(row: Sequence[Cell], widths: Sequence[float]) -> float:
    at, tallest = 0, 0.0
    for cell in row:
        width = sum(widths[at : at + cell.span]) - INSET
        at += cell.span
        if width > 0:
            lines = (_line(one, width, 10 if n == 0 else 9) for n, one in enumerate(cell.lines))
            tallest = max(tallest, sum(lines))
    return tallest


def _caption(text: str) -> float:
    return 6 + _tall(text, WIDE, 9.5, BOLD) if text else 0.0


def _line(line: Line, width: float, size: float) -> float:
    """The height of runs set one after the other."""
    letters = sum(len(run.text) * (BOLD if run.tone == "bold" else 1) for run in line)
    return _height(letters, width, size)


def _tall(text: str, width: float, size: float, weight: float = 1.0) -> float:
    return _height(len(text) * weight, width, size)


def _height(letters: float, width: float, size: float) -> float:
    lines = max(1, math.ceil(letters * size * LETTER * LOOSE / width))
    return lines * size * LEADING


_TALL: dict[type[Block], Callable[[Any, Texts], float]] = {
    Heading: _heading,
    Para: _para,
    Standing: _standing,
    TwoLists: _lists,
    HeatTable: _heat,
    Table: _table,
    NewSide: lambda block, texts: 0.0,
    NewPage: lambda block, texts: 0.0,
}
