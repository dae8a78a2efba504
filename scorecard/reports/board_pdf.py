"""The board paper as PDF/UA-1, at most four sides before its appendix."""

from __future__ import annotations

from scorecard.reports.board import APPENDIX, SIDES, board_paper
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
    for length, breaks in TRIES:
        data = paper_data(board_paper(report, texts, length), texts)
        made = typeset("paper.typ", {**data, "breaks": breaks}, report.as_at)
        if made.pages[APPENDIX] <= SIDES + 1:
            break
    return made.body
