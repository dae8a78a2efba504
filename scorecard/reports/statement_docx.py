"""The draft statement as Word: a paragraph a sentence, each with its source in a style of its own, so
that all sources can be selected and deleted at once."""

from __future__ import annotations

from scorecard.formats import day
from scorecard.reports.board_frame import approved_by, state
from scorecard.reports.model import Report
from scorecard.reports.paper import Line, Paper, Sheet, bold, line, source
from scorecard.reports.statement import Area, Draft, statement_draft
from scorecard.reports.word import word
from scorecard.texts import Texts


def statement_docx(report: Report, texts: Texts) -> bytes:
    """The file. No notes, names of evidence or reasons stand in it. The same report gives the same
    bytes."""
    return word(statement_paper(report, texts), texts)


def statement_paper(report: Report, _: Texts) -> Paper:
    """The draft as a paper."""
    draft = statement_draft(report, _)
    sheet = Sheet()
    sheet.notice(bold(draft.mark), " " + draft.notice)
    for number, area in enumerate(draft.areas, 1):
        _area(sheet, number, area, _)
    _silent(sheet, draft, _)
    return Paper(
        title=draft.title,
        name=_("{council}: {title}", council=report.council.name, title=draft.title),
        council=report.council.name,
        occasion=_("Statement {year}, paragraphs to edit", year=report.year),
        frame=statement_frame(report, _),
        blocks=tuple(sheet.blocks),
        foot=draft.foot,
        day=(report.as_at.year, report.as_at.month, report.as_at.day),
        language=_.language,
        bands=len(report.content.scale.bands),
    )


def statement_frame(report: Report, _: Texts) -> tuple[tuple[str, Line], ...]:
    """What every report says of where it comes from."""
    questionnaires = _(
        "{version}, law checked {day}",
        version=report.content.version,
        day=day(report.content.law_checked),
    )
    return (
        (_("Assessment"), line(_("{year}, {months}", year=report.year, months=report.months))),
        (_("State"), line(state(report, _))),
        (_("Approved by"), line(approved_by(report, _))),
        (_("Questionnaires"), line(questionnaires)),
    )


def _area(sheet: Sheet, number: int, area: Area, _: Texts) -> None:
    sheet.heading(f"{number}. {area.title}")
    if area.note:
        sheet.plain(area.note)
    for sentence in area.sentences:
        sheet.plain(sentence.text, source(f" [{sentence.origin}]"))
    if not area.sentences:
        sheet.plain(_("The answers say nothing on this yet."))


def _silent(sheet: Sheet, draft: Draft, _: Texts) -> None:
    if not draft.silent:
        return
    sheet.heading(_("Nothing is said about"))
    for one in draft.silent:
        sheet.plain(one.text, " ", bold(one.why + "."))
