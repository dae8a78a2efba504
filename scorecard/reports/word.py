"""A paper drawn as Word: real styles and headings, so that a board's own template takes it in."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Sequence
from typing import Any

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm, Pt, RGBColor

from scorecard.reports.palette import Paint, band_paints
from scorecard.reports.paper import (
    Block,
    Heading,
    HeatTable,
    NewPage,
    Paper,
    Para,
    Standing,
    Table,
    TwoLists,
)
from scorecard.reports.paper_data import standing_data
from scorecard.reports.typesetting import picture
from scorecard.reports.word_file import docx_bytes
from scorecard.reports.word_styles import SOFT, add_styles
from scorecard.reports.word_tables import add_heat_table, add_line, add_table
from scorecard.reports.words import printable
from scorecard.texts import Texts

MANNERS = {"plain": "Normal", "notice": "Notice", "open": "To complete"}


def word(paper: Paper, texts: Texts) -> bytes:
    """The file; the same paper gives the same bytes. Raises Unavailable where a picture cannot be
    made."""
    document = docx.Document()
    _set_up(document, paper, texts)
    _head(document, paper)
    paints = band_paints(paper.bands)
    new_page = False
    for block in paper.blocks:
        if isinstance(block, NewPage):
            new_page = True
            continue
        _draw(document, block, paints, texts)
        if new_page:  # an empty paragraph with a break would be read out
            document.paragraphs[-1].paragraph_format.page_break_before = True
        new_page = False
    return docx_bytes(document)


def _set_up(document: Document, paper: Paper, texts: Texts) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin, section.bottom_margin = Mm(16), Mm(25)
    add_styles(document, paper.language)
    about = document.core_properties
    about.title, about.language = printable(paper.name)[:255], paper.language
    about.author, about.comments = printable(paper.council)[:255], ""
    about.created = about.modified = dt.datetime(*paper.day, tzinfo=dt.UTC)
    _footer(section.footer, paper, texts)


def _footer(footer: Any, paper: Paper, texts: Texts) -> None:
    footer.paragraphs[0].style = "Footer"
    footer.paragraphs[0].add_run(printable(paper.foot[0]))
    second = footer.add_paragraph(f"{printable(paper.foot[1])}\t{texts('Page')} ", style="Footer")
    _field(second, "PAGE")
    second.add_run(f" {texts('of')} ")
    _field(second, "NUMPAGES")


def _field(paragraph: Any, name: str) -> None:
    """A number that Word counts for itself."""
    made = f'<w:fldSimple {nsdecls("w")} w:instr="{name}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    paragraph._p.append(parse_xml(made))


def _head(document: Document, paper: Paper) -> None:
    top = document.add_paragraph(style="Council line")
    top.add_run(printable(paper.council)).bold = True
    top.add_run(f"   {printable(paper.occasion)}").font.color.rgb = SOFT
    document.add_paragraph(printable(paper.title), style="Title")
    for label, value in paper.frame:
        line = document.add_paragraph(style="Frame line")
        line.add_run(f"{label}:\t")
        add_line(line, value)


def _draw(document: Document, block: Block, paints: Sequence[Paint], texts: Texts) -> None:
    match block:
        case Heading():
            document.add_heading(printable(block.text), block.level)
        case Para():
            style = MANNERS[block.manner] if block.number is None else "Numbered paragraph"
            add_line(document.add_paragraph(style=style), block.line)
        case Standing():
            _standing(document, block, paints)
        case TwoLists():
            _lists(document, block)
        case HeatTable():
            add_heat_table(document, block, paints, texts)
        case Table():
            add_table(document, block)
        case _:  # sides are a matter of the PDF: Word's pages are the council's
            pass


def _standing(document: Document, block: Standing, paints: Sequence[Paint]) -> None:
    line = document.add_paragraph(style="Score")
    line.add_run(block.score).bold = True
    line.add_run(f" {block.after}  ").font.size = Pt(11)
    band = line.add_run(f"\u00a0{block.band_name}\u00a0")
    band.font.size, band.bold = Pt(11), True
    if block.band is not None:
        paint = paints[block.band]
        band.font.color.rgb = RGBColor.from_string(paint.text[1:])
        fill = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{paint.fill[1:]}"/>'
        band._r.get_or_add_rPr().append(parse_xml(fill))
    if block.so_far:
        line.add_run(f"  {block.so_far}").font.size = Pt(11)
    drawn = picture("scale-picture.typ", standing_data(block, paints))
    held = document.add_paragraph().add_run().add_picture(io.BytesIO(drawn), width=Mm(158))
    held._inline.docPr.set("descr", block.picture)
    held._inline.docPr.set("name", "")


def _lists(document: Document, block: TwoLists) -> None:
    for head, lines in zip(block.heads, block.lists, strict=True):
        document.add_paragraph(head, style="List head")
        for line in lines:
            add_line(document.add_paragraph(style="List Bullet"), line)
