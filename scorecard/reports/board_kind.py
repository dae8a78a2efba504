"""The board paper and its public version, as the list of reports shows them."""

from __future__ import annotations

from scorecard.reports.board_docx import board_docx
from scorecard.reports.board_pdf import board_pdf
from scorecard.reports.kinds import DOCX, EVERYONE, PDF, Choice, Format, Kind
from scorecard.reports.model import Report, public_view
from scorecard.texts import Texts


def _pdf(report: Report, texts: Texts, choice: Choice) -> bytes:
    return board_pdf(report, texts)


def _docx(report: Report, texts: Texts, choice: Choice) -> bytes:
    return board_docx(report, texts)


def _public_pdf(report: Report, texts: Texts, choice: Choice) -> bytes:
    return board_pdf(public_view(report), texts)


def _public_docx(report: Report, texts: Texts, choice: Choice) -> bytes:
    return board_docx(public_view(report), texts)


BOARD = Kind(
    id="board",
    title=lambda _: _("Board paper"),
    purpose=lambda _: _(
        "Four sides for the strategic board: what to decide, where the council stands, what to "
        "do next. Every answer follows in an appendix."
    ),
    suits=lambda _: _("For the strategic board. Word, to paste into your own template."),
    holds=lambda _: _("Names officers and evidence: not for publication."),
    readers=EVERYONE,
    group="board",
    formats=(Format("pdf", "PDF", PDF, _pdf, 120), Format("docx", "Word", DOCX, _docx, 70)),
)
PUBLIC = Kind(
    id="public",
    title=lambda _: _("Version for the public"),
    purpose=lambda _: _(
        "The same paper for your website or a request under freedom of information. It says what "
        "was left out."
    ),
    suits=lambda _: _("For your website and for freedom of information officers."),
    holds=lambda _: _("No notes, no names, no free text."),
    readers=EVERYONE,
    group="board",
    formats=(
        Format("pdf", "PDF", PDF, _public_pdf, 120),
        Format("docx", "Word", DOCX, _public_docx, 70),
    ),
)
