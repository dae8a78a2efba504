"""A paper's blocks as plain data for the typst templates: numbers, words and colours, no source."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from scorecard.reports.heatmap import Row
from scorecard.reports.heatmap_cell import heat_words
from scorecard.reports.palette import Paint, band_paints
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

Entry = dict[str, Any]
LONG = 700  # letters: a row with more may break over pages, or it might not fit on one
NARROW = 12  # letters: a heatmap with a longer word in its head is hyphenated there


def paper_data(paper: Paper, texts: Texts) -> Entry:
    """The whole paper."""
    paints = band_paints(paper.bands)
    language, _dash, region = paper.language.partition("-")
    return {
        "title": paper.title,
        "name": paper.name,
        "council": paper.council,
        "occasion": paper.occasion,
        "day": list(paper.day),
        "lang": language,
        "region": region.lower() or None,
        "foot": list(paper.foot),
        "words": {"page": texts("Page"), "of": texts("of")},
        "frame": [{"label": label, "line": _line(value)} for label, value in paper.frame],
        "blocks": [_DRAW[type(block)](block, paints, texts) for block in paper.blocks],
    }


def _line(line: Line) -> list[Entry]:
    return [{"text": run.text, "tone": run.tone} for run in line]


def _paint(paint: Paint | None) -> Entry | None:
    return None if paint is None else {"fill": paint.fill, "text": paint.text}


def _heading(block: Heading, paints: Sequence[Paint], texts: Texts) -> Entry:
    return {"kind": "heading", "text": block.text, "level": block.level, "mark": block.mark}


def _para(block: Para, paints: Sequence[Paint], texts: Texts) -> Entry:
    told = block.manner == "notice"
    return {"kind": "para", "number": block.number, "line": _line(block.line), "notice": told}


def _standing(block: Standing, paints: Sequence[Paint], texts: Texts) -> Entry:
    return standing_data(block, paints)


def standing_data(block: Standing, paints: Sequence[Paint]) -> Entry:
    """The score with its scale, which Word takes as a picture."""
    bands = [
        {"start": float(start), "label": label, "fill": paint.fill}
        for (_name, start, label), paint in zip(block.bands, paints, strict=True)
    ]
    return {
        "kind": "standing",
        "score": block.score,
        "after": block.after,
        "at": float(block.at),
        "lowest": float(block.lowest),
        "highest": float(block.highest),
        "lowest-text": block.lowest_text,
        "highest-text": block.highest_text,
        "band": block.band,
        "band-name": block.band_name,
        "so-far": block.so_far,
        "paint": None if block.band is None else _paint(paints[block.band]),
        "bands": bands,
    }


def _two_lists(block: TwoLists, paints: Sequence[Paint], texts: Texts) -> Entry:
    lists = [[_line(line) for line in one] for one in block.lists]
    return {"kind": "two-lists", "heads": list(block.heads), "lists": lists}


def _heat(block: HeatTable, paints: Sequence[Paint], texts: Texts) -> Entry:
    heads = [curly(name) for _id, name in block.heatmap.columns]
    return {
        "kind": "heat",
        "caption": block.caption,
        "corner": block.corner,
        "heads": heads,
        "narrow": any(len(word) > NARROW for head in heads for word in head.split()),
        "rows": [_heat_row(block, row, paints, texts) for row in block.heatmap.rows],
    }


def _heat_row(block: HeatTable, row: Row, paints: Sequence[Paint], texts: Texts) -> Entry:
    held = "" if row.held_at is None else texts("held at {band}", band=curly(row.held_at))
    cells = [
        {
            "kind": found.kind,
            "words": list(heat_words(block.heatmap, found, texts)),
            "paint": None if found.band is None else _paint(paints[found.band]),
        }
        for found in row.cells
    ]
    return {"name": curly(row.name), "held": held, "cells": cells}


def _table(block: Table, paints: Sequence[Paint], texts: Texts) -> Entry:
    return {
        "kind": "table",
        "caption": block.caption,
        "starts": [float(start) for start in block.starts],
        "columns": [{"head": c.head, "width": c.width, "right": c.right} for c in block.columns],
        "rows": [_row(row, paints) for row in block.rows],
    }


def _row(row: Sequence[Cell], paints: Sequence[Paint]) -> list[Entry]:
    long = max(cell.letters for cell in row) > LONG
    return [
        {
            "lines": [_line(line) for line in cell.lines],
            "span": cell.span,
            "small": cell.small,
            "long": long,
            "bar": None
            if cell.bar is None
            else {"score": float(cell.bar.score), "fill": paints[cell.bar.band].fill},
        }
        for cell in row
    ]


_DRAW: dict[type[Block], Callable[[Any, Sequence[Paint], Texts], Entry]] = {
    Heading: _heading,
    Para: _para,
    Standing: _standing,
    TwoLists: _two_lists,
    HeatTable: _heat,
    Table: _table,
    NewSide: lambda block, paints, texts: {"kind": "side"},
    NewPage: lambda block, paints, texts: {"kind": "page"},
}
