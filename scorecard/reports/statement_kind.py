"""The draft statement, as the list of reports shows it."""

from __future__ import annotations

from scorecard.reports.kinds import DOCX, EVERYONE, Choice, Format, Kind
from scorecard.reports.model import Report
from scorecard.reports.statement_docx import statement_docx
from scorecard.reports.statement_md import statement_md
from scorecard.texts import Texts


def _docx(report: Report, texts: Texts, choice: Choice) -> bytes:
    return statement_docx(report, texts)


def _md(report: Report, texts: Texts, choice: Choice) -> bytes:
    return statement_md(report, texts)


STATEMENT = Kind(
    id="statement",
    title=lambda _: _("Paragraphs for a modern slavery statement"),
    purpose=lambda _: _(
        "Sentences from your answers for each area of a statement, each with the question that it "
        "comes from. Section 54 does not bind councils as such."
    ),
    suits=lambda _: _("For whoever writes your statement."),
    holds=lambda _: _("Always a draft. No notes; it names who approved the year."),
    readers=EVERYONE,
    group="board",
    formats=(
        Format("docx", "Word", DOCX, _docx, 40),
        Format("md", "Markdown", "text/markdown; charset=utf-8", _md, 10),
    ),
)
