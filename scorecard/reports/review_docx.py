"""The paper of a theme to be reviewed, as a Word file: real headings, header rows that repeat."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.table import CT_Row
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table, _Cell

from scorecard.reports.review import QuestionSheet, ReviewPaper
from scorecard.reports.word_file import docx_bytes
from scorecard.texts import Texts

Row = Sequence[str]
Rows = Sequence[Row]
WIDE = 269  # millimetres between the margins of A4 on its side


def review_docx(paper: ReviewPaper, texts: Texts) -> bytes:
    """The file. Text of the content stands in it as text alone: no links, no fields."""
    document = docx.Document()
    _set_up(document, paper)
    _head(document, paper, texts)
    _doubts(document, paper, texts)
    document.add_heading(texts("The questions"), 1)
    for question in paper.questions:
        _question(document, question, texts)
    _signature(document, texts)
    return docx_bytes(document)


def _set_up(document: Document, paper: ReviewPaper) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(14)
    styles = document.styles
    styles["Normal"].font.size = Pt(10)
    for name in ("Normal", "Title", "Heading 1", "Heading 2", "Heading 3"):
        _plain(styles[name])
    for language in styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), paper.language)
    about = document.core_properties
    about.title, about.language, about.author, about.comments = paper.title, paper.language, "", ""
    about.created = about.modified = dt.datetime.combine(paper.checked, dt.time(), dt.UTC)


def _plain(style: Any) -> None:
    """One plain dark font, in place of the template's own, which its theme chooses."""
    style.font.name = "Arial"
    style.font.color.rgb = RGBColor(0x0B, 0x0C, 0x0C)
    fonts = style.element.rPr.rFonts
    for kind in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.attrib.pop(qn(f"w:{kind}Theme"), None)


def _head(document: Document, paper: ReviewPaper, _: Texts) -> None:
    document.add_heading(paper.title, 0)
    document.add_paragraph(paper.summary)
    document.add_paragraph(
        _(
            "Read each question as an officer who must answer it. Write in the column for remarks "
            "what is wrong, what is asked twice, and which levels you cannot tell apart. Then sign "
            "at the end."
        )
    )
    rows = [(fact.name, fact.value) for fact in paper.facts]
    _table(document, (_("About this theme"), _("Now")), rows, (60, WIDE - 60))


def _doubts(document: Document, paper: ReviewPaper, _: Texts) -> None:
    document.add_heading(_("Doubts first"), 1)
    if not paper.doubts:
        document.add_paragraph(_("No ground is in doubt."))
        return
    document.add_paragraph(
        _.n(
            "{n} ground is still being confirmed.",
            "{n} grounds are still being confirmed.",
            len(paper.doubts),
        )
    )
    heads = (_("Question"), _("Ground"), _("To look up"), _("What you found"))
    rows = [
        (f"{d.number}. {d.question}", f"{d.ground}\n{d.nations}\n{d.address}", d.doubt, "")
        for d in paper.doubts
    ]
    _table(document, heads, rows, (60, 75, 69, 65))


def _question(document: Document, question: QuestionSheet, _: Texts) -> None:
    document.add_heading(f"{question.number}. {question.text}", 2)
    document.add_paragraph(question.why)
    if question.answering:
        document.add_paragraph(question.answering)
    parts = (
        (
            _("Levels of question {number}", number=question.number),
            (_("Level"), _("What is true"), _("Next step"), _("Remarks")),
            _levels(question, _),
            (32, 92, 80, 65),
        ),
        (
            _("Grounds of question {number}", number=question.number),
            (_("Nations"), _("Ground"), _("Status"), _("Remarks")),
            _grounds(question),
            (45, 104, 55, 65),
        ),
        (
            _("Resources that answer question {number}", number=question.number),
            (_("Tier"), _("Resource"), _("Status"), _("Remarks")),
            _resources(question),
            (32, 112, 60, 65),
        ),
        (
            _("What is decided about question {number}", number=question.number),
            (_("What"), _("Now"), _("Remarks")),
            _decided(question, _),
            (45, 159, 65),
        ),
    )
    for title, heads, rows, widths in parts:
        if rows:
            document.add_heading(title, 3)
            _table(document, heads, rows, widths)


def _levels(question: QuestionSheet, _: Texts) -> Rows:
    return [
        (
            _lines(level.label, _("Points: {points}", points=level.points)),
            _lines(level.text, _("Seen: {where}", where=level.seen) if level.seen else ""),
            level.next,
            "",
        )
        for level in question.levels
    ]


def _grounds(question: QuestionSheet) -> Rows:
    return [
        (
            ground.nations,
            _lines(ground.title, ground.address),
            f"{ground.kind}. {ground.status}",
            "",
        )
        for ground in question.grounds
    ]


def _resources(question: QuestionSheet) -> Rows:
    return [(r.tier, _lines(r.title, r.address), r.status, "") for r in question.resources]


def _decided(question: QuestionSheet, _: Texts) -> Rows:
    facts = [(fact.name, fact.value, "") for fact in question.facts]
    evidence = "; ".join(question.evidence)
    return [(_("Evidence"), evidence, ""), *facts, (_("Id"), question.id, "")]


def _signature(document: Document, _: Texts) -> None:
    document.add_heading(_("Signed"), 1)
    document.add_paragraph(
        _("I have read this theme. My remarks stand beside what they are about.")
    )
    heads = (_("Name"), _("Role and council"), _("Date"), _("Signature"))
    table = _table(document, heads, [("", "", "", "")], (70, 80, 45, 74))
    table.rows[1].height = Mm(16)


def _table(document: Document, heads: Row, rows: Rows, widths: Sequence[int]) -> Table:
    """A table whose first row repeats on each page and whose rows do not break; widths in mm."""
    table: Table = document.add_table(len(rows) + 1, len(heads), style="Table Grid")
    table.autofit = False
    head, *others = table.rows
    _fill(head.cells, heads, widths)
    _mark(head._tr, "w:tblHeader")
    for cell in head.cells:
        cell.paragraphs[0].runs[0].bold = True
    for row, texts in zip(others, rows, strict=True):
        _fill(row.cells, texts, widths)
        _mark(row._tr, "w:cantSplit")
    return table


def _fill(cells: Sequence[_Cell], texts: Row, widths: Sequence[int]) -> None:
    for cell, text, width in zip(cells, texts, widths, strict=True):
        cell.text = text
        cell.width = Mm(width)


def _mark(row: CT_Row, name: str) -> None:
    row.get_or_add_trPr().append(OxmlElement(name))


def _lines(*texts: str) -> str:
    return "\n".join(text for text in texts if text)
