"""Tables of Word papers: header rows that repeat, rows that stay whole, names and descriptions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm, RGBColor

from scorecard.reports.heatmap import Cell as HeatCell
from scorecard.reports.heatmap_cell import heat_words
from scorecard.reports.palette import Paint
from scorecard.reports.paper import Cell, HeatTable, Line, Table
from scorecard.reports.word_styles import SOFT, SOURCE, TABLE, dress, mark
from scorecard.reports.words import curly, printable
from scorecard.texts import Texts

WIDE = 170  # millimetres between the margins
FIRST = 36  # of them, the heatmap's first column
LONG = 700  # letters: a row with more may break over pages


def add_line(paragraph: Any, line: Line) -> None:
    """A line's runs; text of people stands in it as text alone."""
    for run in line:
        made = paragraph.add_run(printable(run.text))
        if run.tone == "bold":
            made.bold = True
        if run.tone == "soft":
            made.font.color.rgb = SOFT
        if run.tone == "source":
            made.style = SOURCE


def add_table(document: Document, table: Table) -> None:
    """A table; columns that hold bars alone are left out, their numbers stand beside them."""
    _caption(document, table.caption)
    kept = [place for place, column in enumerate(table.columns) if column.head]
    columns = [table.columns[place] for place in kept]
    total = sum(column.width for column in columns)
    widths = [WIDE * column.width / total for column in columns]
    made = _new(document, len(columns), widths, table.caption or table.describes, table.describes)
    for target, column in zip(made.rows[0].cells, columns, strict=True):
        _text(target, column.head, column.right, bold=True)
    for row in table.rows:
        added = made.add_row()
        if sum(cell.letters for cell in row) <= LONG:
            mark(added, "w:cantSplit")
        _fill(added, row, kept, [column.right for column in columns])
    _set_widths(made, widths)


def _fill(added: Any, row: Sequence[Cell], kept: Sequence[int], right: Sequence[bool]) -> None:
    """One row; a cell over several columns is merged over those that are kept."""
    at = 0
    cells = added.cells
    for cell in row:
        over = [place for place, column in enumerate(kept) if at <= column < at + cell.span]
        at += cell.span
        if not over:
            continue
        target = cells[over[0]]
        if len(over) > 1:
            target = target.merge(cells[over[-1]])
        _lines(target, cell, right[over[0]] and cell.span == 1)


def _lines(target: Any, cell: Cell, right: bool) -> None:
    for place, line in enumerate(cell.lines):
        paragraph = target.paragraphs[0] if place == 0 else target.add_paragraph()
        small = place > 0 or (cell.small and line[0].tone != "bold")
        dress(paragraph, "Table small" if small else "Table text")
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT if right else None
        add_line(paragraph, line)
    if not cell.lines:
        dress(target.paragraphs[0], "Table text")


def add_heat_table(
    document: Document, block: HeatTable, paints: Sequence[Paint], texts: Texts
) -> None:
    """The heatmap as a table with the bands' fills; every cell has its words."""
    _caption(document, block.caption)
    heads = [curly(name) for _id, name in block.heatmap.columns]
    widths = [float(FIRST), *([(WIDE - FIRST) / len(heads)] * len(heads))]
    made = _new(document, len(widths), widths, block.caption, block.describes)
    for place, (target, head) in enumerate(
        zip(made.rows[0].cells, (block.corner, *heads), strict=True)
    ):
        _text(target, head, False, bold=True, style="Table small" if place else "Table text")
    for at, row in enumerate(block.heatmap.rows):
        added = made.add_row()
        mark(added, "w:cantSplit")
        _text(added.cells[0], curly(row.name), False, bold=True)
        if row.held_at is not None:
            held = added.cells[0].add_paragraph(style="Table small")
            held.add_run(texts("held at {band}", band=curly(row.held_at)))
        for target, found in zip(added.cells[1:], row.cells, strict=True):
            paint = None if found.band is None else paints[found.band]
            _heat_cell(target, found, heat_words(block.heatmap, found, texts), paint, gap=at == 0)
    _set_widths(made, widths)


def _heat_cell(
    target: Any, found: HeatCell, words: Sequence[str], paint: Paint | None, *, gap: bool
) -> None:
    """A cell in its band's colours, white lines around it; `gap`: a wide one below the total."""
    fill = paint.fill if paint else ("#F5F3EE" if found.kind != "none" else "#FFFFFF")
    colour = RGBColor.from_string(paint.text[1:]) if paint else SOFT
    shade = parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{fill[1:]}"/>')
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="FFFFFF"/>'
        for side, size in (("top", 12), ("left", 12), ("bottom", 48 if gap else 12), ("right", 12))
    )
    properties = target._tc.get_or_add_tcPr()
    properties.append(parse_xml(f"<w:tcBorders {nsdecls('w')}>{borders}</w:tcBorders>"))
    properties.append(shade)
    for place, word in enumerate(words):
        paragraph = target.paragraphs[0] if place == 0 else target.add_paragraph()
        dress(paragraph, "Cell value" if place == 0 else "Cell word")
        paragraph.add_run(printable(word)).font.color.rgb = colour


def _caption(document: Document, text: str) -> None:
    if text:
        document.add_paragraph(printable(text), style="Caption")


def _new(document: Document, columns: int, widths: Sequence[float], name: str, told: str) -> Any:
    """A table with its header row, name and description."""
    made: Any = document.add_table(1, columns, style=TABLE)
    made.autofit = False
    for column, width in zip(made.columns, widths, strict=True):  # LibreOffice goes by these
        column.width = Mm(width)
    mark(made.rows[0], "w:cantSplit")
    mark(made.rows[0], "w:tblHeader")
    properties = made._tbl.tblPr
    for look in properties.findall(f"{{{properties.nsmap['w']}}}tblLook"):
        properties.remove(look)
    properties.append(
        parse_xml(
            f'<w:tblLook {nsdecls("w")} w:val="00A0" w:firstRow="1" w:lastRow="0" '
            'w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        )
    )
    for tag, text in (("tblCaption", name), ("tblDescription", told)):
        element = parse_xml(f"<w:{tag} {nsdecls('w')}/>")
        element.set(f"{{{properties.nsmap['w']}}}val", printable(text))
        properties.append(element)
    return made


def _set_widths(made: Any, widths: Sequence[float]) -> None:
    for row in made.rows:
        for target in row._tr.tc_lst:
            span = target.grid_span
            at = target.grid_offset
            target.width = Mm(sum(widths[at : at + span]))


def _text(target: Any, text: str, right: bool, *, bold: bool, style: str = "Table text") -> None:
    paragraph = target.paragraphs[0]
    dress(paragraph, style)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT if right else None
    paragraph.add_run(printable(text)).bold = bold
