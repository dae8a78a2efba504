"""Facts people ask councils for, answered from the assessment, as Word. Always a public view."""

from __future__ import annotations

from scorecard.content.models import FactAsked, Question
from scorecard.formats import day
from scorecard.reports.board_frame import approved_by, foot, state
from scorecard.reports.kinds import DOCX, EVERYONE, Choice, Format, Kind
from scorecard.reports.model import Report, public_view
from scorecard.reports.paper import Cell, Column, Paper, Sheet, Table, bold, cell, line, soft
from scorecard.reports.word import word
from scorecard.reports.words import answer_name, curly
from scorecard.texts import Texts


def facts_docx(report: Report, texts: Texts) -> bytes:
    """The file: each fact with the answers that tell it. No notes, names, reasons or evidence titles,
    whatever report comes in. The same report gives the same bytes."""
    return word(facts_paper(public_view(report), texts), texts)


def facts_paper(report: Report, _: Texts) -> Paper:
    """The paper; of the questions named, those asked of this council."""
    sheet = _answers(report, _)
    title = _("Modern slavery: facts people ask for, {year}", year=report.year)
    return Paper(
        title=title,
        name=_("{council}: {title}", council=report.council.name, title=title),
        council=report.council.name,
        occasion=_("Assessment {year}", year=report.year),
        frame=(
            (_("State"), line(state(report, _))),
            (_("Approved by"), line(approved_by(report, _))),
            (
                _("Questionnaires"),
                line(
                    _(
                        "{version}, law checked {day}",
                        version=report.content.version,
                        day=day(report.content.law_checked),
                    )
                ),
            ),
        ),
        blocks=tuple(sheet.blocks),
        foot=foot(report, _),
        day=(report.as_at.year, report.as_at.month, report.as_at.day),
        language=_.language,
        bands=len(report.content.scale.bands),
    )


def _answers(report: Report, _: Texts) -> Sheet:
    """What the paper is, what was left out, then an answer a fact."""
    sheet = Sheet()
    sheet.plain(
        _(
            "Answers of {council} to questions that are often asked, from its assessment {year} "
            "({months}).",
            council=report.council.name,
            year=report.year,
            months=report.months,
        ),
        " " + _("Self-assessed. It is not an audit or assurance: nobody outside has checked."),
    )
    sheet.plain(
        bold(_("Left out:")),
        " "
        + _(
            "notes, names, reasons in people’s own words, and the titles and places of evidence. "
            "Whether "
            "something may be released is for your information governance team to decide."
        ),
    )
    asked = {q.id: q for own in report.asked.values() for q in own}
    for fact in report.facts:
        _fact(sheet, report, fact, [asked[id] for id in fact.questions if id in asked], _)
    return sheet


def _fact(
    sheet: Sheet, report: Report, fact: FactAsked, questions: list[Question], _: Texts
) -> None:
    known = [id for id in fact.questions if id in report.content.questions]
    if known and not questions:
        return  # not this council's function, or another nation's law
    sheet.heading(curly(fact.ask))
    if not questions:
        sheet.plain(
            bold(_("Not recorded here.")),
            " "
            + _(
                "The assessment {year} does not ask this. Answer it from your own records.",
                year=report.year,
            ),
        )
        return
    sheet.add(
        Table(
            "",
            _("What the assessment says to: {ask}", ask=curly(fact.ask)),
            (
                Column(_("Question"), 60),
                Column(_("Answer for {year}", year=report.year), 88),
                Column(_("Evidence"), 22),
            ),
            tuple(_row(report, question, _) for question in questions),
        )
    )


def _row(report: Report, question: Question, _: Texts) -> tuple[Cell, ...]:
    theme = report.content.questions[question.id][0]
    place = _("{theme}, question {n}", theme=curly(theme.title), n=report.number(question))
    given = report.given_to(question)
    if given.answer is None:
        told = cell(bold(_("Not recorded here")), _("Not answered yet."))
    else:
        level = given.answer.level
        said = "" if level is None else _said(report, question, level)
        told = cell(bold(answer_name(report, question, _)), said)
    items = len(given.evidence)
    counted = _.n("1 item", "{n} items", items) if items else _("None")
    return (
        cell(curly(question.text), soft(place)),
        told,
        cell(counted),
    )


def _said(report: Report, question: Question, level: int) -> str:
    """All that holds at a level: the statement's sentence where one was written for these words, else
    the levels up to it, since each says only what is true as well."""
    every = (one for area in report.statement for one in area.sentences)
    own = next((one for one in every if one.question == question.id and one.fits(question)), None)
    written = None if own is None else own.levels[level]
    if written:
        return curly(written)
    told = question.levels[1 : level + 1] or question.levels[:1]
    return curly(" ".join(one.text for one in told))


def _draw(report: Report, texts: Texts, choice: Choice) -> bytes:
    return facts_docx(report, texts)


FACTS = Kind(
    id="facts",
    title=lambda _: _("Facts people ask for"),
    purpose=lambda _: _(
        "What is often asked under freedom of information, answered from the assessment."
    ),
    suits=lambda _: _("For freedom of information officers."),
    holds=lambda _: _("No notes, no names."),
    readers=EVERYONE,
    group="board",
    formats=(Format("docx", "Word", DOCX, _draw, 40),),
)
