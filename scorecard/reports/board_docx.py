"""The board paper as Word, in the frame that council reports share, for boards that paste."""

from __future__ import annotations

from dataclasses import replace

from scorecard.reports.board import APPENDIX, SIDES, board_paper
from scorecard.reports.board_frame import frame_to_complete
from scorecard.reports.board_stand import DECIDE
from scorecard.reports.board_tables import BEHIND, FULL, SHORT, Length
from scorecard.reports.model import Report
from scorecard.reports.paper import Block, Heading, NewPage, Paper, line
from scorecard.reports.paper import Para as Paragraph
from scorecard.reports.word import word
from scorecard.reports.word_sides import sides
from scorecard.texts import Texts

# The headings that the council completes take room too: what the PDF has as table 6 goes first.
LENGTHS = (FULL, replace(FULL, answers=0), SHORT, BEHIND)


def board_docx(report: Report, texts: Texts) -> bytes:
    """The paper's file; of a public view, its public version. The same report gives the same bytes.
    Raises Unavailable where the scale's picture cannot be made."""
    return word(framed_paper(report, texts), texts)


def framed_paper(report: Report, texts: Texts) -> Paper:
    """What the file says: as much as four sides hold before the appendix, in the council's frame."""
    return _fitting(report, texts)[0]


def actions_asked(report: Report, texts: Texts) -> int:
    """How many next actions the board is asked to agree: what the Word file has room for, which is
    the longer one, so that PDF and Word ask for the same."""
    return _fitting(report, texts)[1].gains


def _fitting(report: Report, texts: Texts) -> tuple[Paper, Length]:
    for length in LENGTHS:
        paper = board_paper(report, texts, length)
        paper = paper if report.public else _in_frame(paper, report, texts)
        if sides(paper, APPENDIX, texts) <= SIDES:
            break
    return paper, length


def _in_frame(paper: Paper, report: Report, _: Texts) -> Paper:
    """The same paper with the lines and headings that a council's report has and we cannot fill."""
    blocks: list[Block] = []
    for block in paper.blocks:
        if isinstance(block, Heading) and block.mark == DECIDE:
            blocks.append(replace(block, text=_("Recommendations")))
        elif isinstance(block, Heading) and block.mark == APPENDIX:
            blocks[-1:] = [*_to_complete(_), NewPage()]  # before the new page of the appendix
            blocks.append(block)
        else:
            blocks.append(block)
    return replace(paper, frame=frame_to_complete(report, _), blocks=tuple(blocks))


def _to_complete(_: Texts) -> list[Block]:
    author, finance = _("the author of the report"), _("the chief finance officer")
    monitoring = _("the monitoring officer")
    headings = (
        (_("Options considered"), author),
        (_("Preferred option and reasons"), author),
        (_("Risk"), author),
        (_("Consultation"), author),
        (_("Financial implications"), finance),
        (_("Legal implications"), monitoring),
        (_("Equality implications"), _("the equality lead")),
        (_("Data protection implications"), _("the data protection officer")),
        (_("Background papers"), author),
    )
    made: list[Block] = [Heading(_("For the council to complete"))]
    for heading, who in headings:
        told = _("To be completed by {who}.", who=who)
        made += [Heading(heading, 2), Paragraph(line(told), manner="open")]
    return made
