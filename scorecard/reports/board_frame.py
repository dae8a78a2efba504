"""The head of a paper: for which meeting, whose report it is, in what state, who approved it."""

from __future__ import annotations

from scorecard.formats import day
from scorecard.reports.model import PaperFrame, Report
from scorecard.reports.paper import Line, bold, line, soft
from scorecard.texts import Texts

Lines = tuple[tuple[str, Line], ...]


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


def occasion(report: Report, _: Texts) -> str:
    """The meeting and its date, as far as they are known; else which assessment it is."""
    told = _meeting(report)
    if not told:
        told = _("Assessment {year}", year=report.year)
    return _("{occasion}: public version of the paper", occasion=told) if report.public else told


def frame(report: Report, _: Texts) -> Lines:
    """The head's lines; what is not known is left out."""
    return tuple((label, value) for label, value in _lines(report, _) if value)


def frame_to_complete(report: Report, _: Texts) -> Lines:
    """The same with a line for each that is not known, saying who completes it: for Word."""
    missing = line(soft(_("To be completed by {who}", who=_("the author of the report"))))
    known = _lines(report, _)
    meeting = () if _meeting(report) else ((_("Meeting and date"), missing),)
    return (*meeting, *((label, value or missing) for label, value in known))


def _meeting(report: Report) -> str:
    found = report.frame or PaperFrame()
    held = "" if found.meeting_date is None else day(found.meeting_date)
    return ", ".join(part for part in (found.meeting, held) if part)


def _lines(report: Report, _: Texts) -> Lines:
    found = report.frame or PaperFrame()
    as_at = day(report.as_at)
    contact = _("Democratic Services") if report.public else found.contact
    publication = _("Public version") if report.public else found.publication
    return (
        (_("Report of"), line(found.report_of)),
        (_("Contact"), line(contact)),
        (_("Wards affected"), line(found.wards)),
        (
            _("State"),
            line(bold(_("Draft")), _(", as at {day}", day=as_at))
            if report.approval is None
            else line(bold(_("Signed off")), _(" on {day}", day=as_at)),
        ),
        (_("Purpose"), line(_("For decision"))),
        (_("Key decision"), line(found.key_decision)),
        (_("Publication"), line(publication)),
        (_("Approved by"), line(approved_by(report, _))),
    )
