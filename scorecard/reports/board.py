"""The board paper, put together from its sides; PDF and Word draw what comes out."""

from __future__ import annotations

from scorecard.formats import day
from scorecard.reports.board_appendix import appendix
from scorecard.reports.board_change import changes
from scorecard.reports.board_gaps import gaps
from scorecard.reports.board_next import foundations, next_steps
from scorecard.reports.board_stand import decisions, standing
from scorecard.reports.board_tables import FULL, Length, tables_of
from scorecard.reports.model import PaperFrame, Report
from scorecard.reports.paper import Line, NewPage, NewSide, Paper, Sheet, bold, line
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
        occasion=_occasion(report, _),
        frame=_frame(report, _),
        blocks=tuple(sheet.blocks),
        foot=foot(report, _),
        day=(report.as_at.year, report.as_at.month, report.as_at.day),
        language=_.language,
        bands=len(report.content.scale.bands),
    )


def state(report: Report, _: Texts) -> str:
    """Draft or signed off, with its day, as a sentence without its full stop."""
    if report.approval is None:
        return _("Draft as at {day}", day=day(report.made))
    return _("Signed off on {day}", day=day(report.approval.signed_off_on))


def foot(report: Report, _: Texts) -> tuple[str, str]:
    """What stands below every page of a paper."""
    first = _(
        "{council}, modern slavery assessment {year}. {state}.",
        council=report.council.name,
        year=report.year,
        state=state(report, _),
    )
    assessed = _("Self-assessed. It is not an audit or assurance.")
    return first, _("Public version.") + " " + assessed if report.public else assessed


def approved_by(report: Report, _: Texts) -> str:
    """Who approved the year and when; the public version gives the role alone."""
    approval = report.approval
    if approval is None:
        return _("Nobody yet")
    who = ", ".join(part for part in (approval.name, approval.role) if part)
    return _("{who}, {day}", who=who, day=day(approval.approved_on))


def _occasion(report: Report, _: Texts) -> str:
    frame = report.frame or PaperFrame()
    held = "" if frame.meeting_date is None else day(frame.meeting_date)
    told = ", ".join(part for part in (frame.meeting, held) if part)
    if not told:
        told = _("Assessment {year}", year=report.year)
    return _("{occasion}: public version of the paper", occasion=told) if report.public else told


def _frame(report: Report, _: Texts) -> tuple[tuple[str, Line], ...]:
    """The head's lines; what is not known is left out."""
    frame = report.frame or PaperFrame()
    draft = report.approval is None
    as_at = day(report.as_at)
    contact = _("Democratic Services") if report.public else frame.contact
    publication = _("Public version") if report.public else frame.publication
    told = (
        (_("Report of"), line(frame.report_of)),
        (_("Contact"), line(contact)),
        (_("Wards affected"), line(frame.wards)),
        (
            _("State"),
            line(bold(_("Draft")), _(", as at {day}", day=as_at))
            if draft
            else line(bold(_("Signed off")), _(" on {day}", day=as_at)),
        ),
        (_("Purpose"), line(_("For decision"))),
        (_("Key decision"), line(frame.key_decision)),
        (_("Publication"), line(publication)),
        (_("Approved by"), line(approved_by(report, _))),
    )
    return tuple((label, value) for label, value in told if value)


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
