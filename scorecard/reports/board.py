"""The board paper, put together from its sides; PDF and Word draw what comes out."""

from __future__ import annotations

from scorecard.formats import day
from scorecard.reports.board_appendix import appendix
from scorecard.reports.board_change import changes
from scorecard.reports.board_frame import approved_by, foot, frame, occasion
from scorecard.reports.board_gaps import gaps
from scorecard.reports.board_next import foundations, next_steps
from scorecard.reports.board_stand import decisions, standing
from scorecard.reports.board_tables import FULL, Length, tables_of
from scorecard.reports.model import Report
from scorecard.reports.paper import NewPage, NewSide, Paper, Sheet
from scorecard.reports.words import curly
from scorecard.texts import Texts

SIDES = 4  # at most, before the appendix
APPENDIX = "appendix"  # the mark of its heading


def board_paper(report: Report, _: Texts, length: Length = FULL) -> Paper:
    """The paper for the strategic board; of a public view, its public version."""
    tables, shown = tables_of(report, length), len(report.summary.gains[: length.gains])
    sheet = Sheet()
    decisions(sheet, report, tables, shown, _)
    standing(sheet, report, _)
    sheet.add(NewSide())
    if length.behind:
        next_steps(sheet, report, tables, shown, _)
        _about(sheet, report, _)
        sheet.add(NewPage())
        sheet.heading(_("Appendix: the tables"), mark=APPENDIX)
        gaps(sheet, report, tables, _)
    else:
        gaps(sheet, report, tables, _)
        sheet.add(NewSide())
        next_steps(sheet, report, tables, shown, _)
    foundations(sheet, report, tables, _)
    if "change" in tables.names:
        sheet.add(NewSide())
        changes(sheet, report, tables, length, _)
    _made(sheet, report, _)
    if not length.behind:
        _about(sheet, report, _)
    appendix(sheet, report, "" if length.behind else APPENDIX, _)
    title = _("Modern slavery: how prepared we are in {year}", year=report.year)
    return Paper(
        title=title,
        name=_("{council}: {title}", council=report.council.name, title=title),
        council=report.council.name,
        occasion=occasion(report, _),
        frame=frame(report, _),
        blocks=tuple(sheet.blocks),
        foot=foot(report, _),
        day=(report.as_at.year, report.as_at.month, report.as_at.day),
        language=_.language,
        bands=len(report.content.scale.bands),
    )


def _made(sheet: Sheet, report: Report, _: Texts) -> None:
    sheet.heading(_("How the number is made"))
    low = curly(report.content.scale.bands[0].name)
    sheet.para(
        _(
            "Each answer brings the points of its level, multiplied by the weight of its "
            "question. A theme’s "
            "score is what its answers brought, out of 100. The overall score is the mean of the "
            "themes, each "
            "by its weight. “We don’t know” counts as the lowest level; a question that does not "
            "apply, or is "
            "not answered yet, is left out. If a critical question is at the lowest level or “We "
            "don’t know”, "
            "its theme is shown as {band}, whatever its score.",
            band=low,
        )
    )


def _about(sheet: Sheet, report: Report, _: Texts) -> None:
    sheet.heading(_("About this paper"))
    approval, council = report.approval, report.council
    if approval is None:
        sheet.para(
            _(
                "Nobody has approved this assessment yet. Its numbers can change until it is "
                "signed off; this paper does not."
            )
        )
    else:
        sheet.para(
            _(
                "Approved by {who}. Signed off on {day}; its numbers can no longer change.",
                who=approved_by(report, _),
                day=day(approval.signed_off_on),
            )
        )
    sheet.para(
        _(
            "{council} ({type}, {nation}) assessed itself. The assessment {year} is for {months}.",
            council=council.name,
            type=council.type,
            nation=council.nation,
            year=report.year,
            months=report.months,
        ),
        " "
        + _(
            "Questionnaires {version}, law checked {checked}. Assessment {id}, content {hash}.",
            version=report.content.version,
            checked=day(report.content.law_checked),
            id=report.assessment[:8],
            hash=report.content_hash[:8],
        ),
        ""
        if approval is not None
        else " " + _("Made on {day} from the answers of that day.", day=day(report.made)),
    )
