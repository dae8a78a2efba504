"""The board paper as PDF/UA-1, at most four sides before its appendix."""

from __future__ import annotations

from dataclasses import replace

from scorecard.reports.board import APPENDIX, SIDES, board_paper
from scorecard.reports.board_docx import actions_asked
from scorecard.reports.board_tables import BEHIND, FULL, SHORT
from scorecard.reports.model import Report
from scorecard.reports.paper_data import paper_data
from scorecard.reports.typesetting import typeset
from scorecard.texts import Texts

# First each section on a side of its own; then run together; then with less of what is
# longest; at last with the tables behind.
TRIES = ((FULL, True), (FULL, False), (SHORT, False), (BEHIND, False))


def board_pdf(report: Report, texts: Texts) -> bytes:
    """The paper's file; of a public view, its public version. The same report gives the same bytes.
    Raises Unavailable where a font or typst is not in order."""
    asked = actions_asked(report, texts)
    for length, breaks in TRIES:
        told = replace(length, gains=min(length.gains, asked))
        data = paper_data(board_paper(report, texts, told), texts)
        made = typeset("paper.typ", {**data, "breaks": breaks}, report.as_at)
        if made.pages[APPENDIX] <= SIDES + 1:
            break
    return made.body
