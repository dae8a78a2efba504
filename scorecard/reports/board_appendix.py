"""The appendix of a board paper: every question asked, its answer, ground and evidence."""

from __future__ import annotations

from scorecard.content.models import Question, Questionnaire
from scorecard.formats import day
from scorecard.reports.ages import ages, is_old
from scorecard.reports.model import EvidenceItem, Given, Report
from scorecard.reports.paper import (
    Cell,
    Column,
    Line,
    NewPage,
    Run,
    Sheet,
    Table,
    bold,
    cell,
    line,
    paragraphs_of,
    soft,
)
from scorecard.reports.words import answer_name, curly, ground_text, grounds
from scorecard.texts import Texts


def appendix(sheet: Sheet, report: Report, mark: str, _: Texts) -> None:
    """Every question, answer and ground, a table a theme."""
    sheet.add(NewPage())
    sheet.heading(_("Appendix: every question, answer and ground"), mark=mark)
    for theme in report.themes:
        title = curly(theme.title)
        sheet.heading(title, 2)
        sheet.add(_table(report, theme, title, _))


def _table(report: Report, theme: Questionnaire, title: str, _: Texts) -> Table:
    return Table(
        "",
        _("Every question of {theme}: its ground, the answer, and the evidence.", theme=title),
        (
            Column(_("No."), 10),
            Column(_("{theme}: question and ground", theme=title), 70),
            Column(_("Answer"), 56),
            Column(_("Evidence"), 34),
        ),
        tuple(_row(report, question, _) for question in report.asked[theme.id]),
    )


def _row(report: Report, question: Question, _: Texts) -> tuple[Cell, ...]:
    return (
        cell(str(report.number(question))),
        cell(curly(question.text), _ground(report, question, _)),
        cell(*_answer(report, question, _), small=True),
        cell(*_evidence(report, report.given_to(question), _), small=True),
    )


def _ground(report: Report, question: Question, _: Texts) -> Line:
    told = "; ".join(ground_text(ground, _) for ground in grounds(report, question))
    runs = [soft(f"{told}.")] if told else []
    if question.critical:
        runs.append(bold(" " + _("Critical") if runs else _("Critical")))
    return line(*runs)


def _answer(report: Report, question: Question, _: Texts) -> list[Run | str]:
    given = report.given_to(question)
    said: list[Run | str] = [bold(answer_name(report, question, _))]
    if given.answer is None:
        return said
    if given.answer.level is not None:
        said.append(curly(question.levels[given.answer.level].text))
    if given.answer.state == "na" and given.reason.strip():
        first, *others = paragraphs_of(given.reason)
        said += [_("Reason given: {reason}", reason=first), *others]
    return said


def _evidence(report: Report, given: Given, _: Texts) -> list[Run | str]:
    if not given.evidence:
        return [_("None")]
    if report.public:
        return [_counted(report, given, _)]
    return [_item(report, item, _) for item in given.evidence]


def _item(report: Report, item: EvidenceItem, _: Texts) -> str:
    dated = _("no date") if item.dated is None else day(item.dated)
    told = _("{title}, {date}", title=item.title, date=dated)
    return _("{item} (older than 12 months)", item=told) if is_old(item, report.as_at) else told


def _counted(report: Report, given: Given, _: Texts) -> str:
    found = ages(given.evidence, report.as_at)
    told = _.n("1 item", "{n} items", found.items)
    if found.newest is not None:
        told += ", " + _("newest {day}", day=day(found.newest))
    if found.old:
        told += ", " + _.n("1 older than 12 months", "{n} older than 12 months", found.old)
    return told
