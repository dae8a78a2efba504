"""Draft sentences for a modern slavery statement, each with the question that it comes from.

A sentence is that of the level chosen, from data/statement.yaml; nothing is added to it.
"""

from __future__ import annotations

from dataclasses import dataclass

from scorecard.content.models import Question, StatementSentence
from scorecard.formats import day
from scorecard.reports.model import Report
from scorecard.reports.words import answer_name, curly
from scorecard.texts import Texts


@dataclass(frozen=True)
class Drafted:
    """A sentence, and where it comes from: theme and number, the level's name, how much evidence."""

    text: str
    question: str
    origin: str


@dataclass(frozen=True)
class Area:
    """An area with its sentences; it may have none. `note` says what words in them mean, or is empty."""

    title: str
    note: str
    sentences: tuple[Drafted, ...]


@dataclass(frozen=True)
class Silent:
    """A question drawn on that makes no sentence, and why."""

    question: str
    text: str
    why: str


@dataclass(frozen=True)
class Draft:
    """The whole: `notice` follows the word that it is a draft."""

    title: str
    mark: str
    notice: str
    foot: tuple[str, str]
    areas: tuple[Area, ...]
    silent: tuple[Silent, ...]


def statement_draft(report: Report, _: Texts) -> Draft:
    """What can be said from the answers. Questions not asked of this council are left out, and an area
    of which none is asked."""
    areas, silent = [], []
    asked = {q.id: q for own in report.asked.values() for q in own}
    for area in report.statement:
        drafted, drawn_on = [], [one for one in area.sentences if one.question in asked]
        if not drawn_on:
            continue
        for sentence in drawn_on:
            found = _drafted(report, asked[sentence.question], sentence, _)
            if isinstance(found, Drafted):
                drafted.append(found)
            else:
                silent.append(found)
        note = curly(area.note or "") if drafted else ""
        areas.append(Area(curly(area.title), note, tuple(drafted)))
    return Draft(
        title=_("Draft paragraphs for a modern slavery statement"),
        mark=_("Draft. Not approved, not for publication."),
        notice=_notice(report, _),
        foot=_foot(report, _),
        areas=tuple(areas),
        silent=tuple(silent),
    )


def _drafted(
    report: Report, question: Question, sentence: StatementSentence, _: Texts
) -> Drafted | Silent:
    """The sentence of the level chosen; never one that was written for other words of the question."""
    answer, text = report.given_to(question).answer, curly(question.text)
    if not sentence.fits(question):
        why = _("the question of this year is not the one that the sentences are written for")
        return Silent(question.id, text, why)
    if answer is None or answer.level is None:
        return Silent(question.id, text, answer_name(report, question, _))
    said = sentence.levels[answer.level]
    if said is None:
        return Silent(question.id, text, _("no sentence is written for this answer"))
    return Drafted(curly(said), question.id, _origin(report, question, _))


def _origin(report: Report, question: Question, _: Texts) -> str:
    items = len(report.given_to(question).evidence)
    return _(
        "{theme}, question {n}: {answer}; {evidence}",
        theme=curly(report.content.questions[question.id][0].title),
        n=report.number(question),
        answer=answer_name(report, question, _),
        evidence=_.n("1 item of evidence", "{n} items of evidence", items)
        if items
        else _("no evidence"),
    )


def _notice(report: Report, _: Texts) -> str:
    made = (
        _("Made on {day} from a self-assessment that is not signed off", day=day(report.made))
        if report.approval is None
        else _("Made from the self-assessment signed off on {day}", day=day(report.as_at))
    )
    return " ".join(
        (
            _(
                "Each sentence says no more than the answer named after it. Words in round brackets "
                "tell what else counts as that answer: keep or delete them as it fits."
            ),
            _(
                "Section 54 of the Modern Slavery Act 2015 does not bind councils as such, in any "
                "nation of the United Kingdom (law checked on {day}; check it again before you "
                "publish). A council publishes a statement by its own choice. A company that it "
                "controls may be bound.",
                day=day(report.content.law_checked),
            ),
            _("{made}; it is not an audit or assurance.", made=made),
        )
    )


def _foot(report: Report, _: Texts) -> tuple[str, str]:
    first = _(
        "{council}, modern slavery statement {year}. Draft of {day}.",
        council=report.council.name,
        year=report.year,
        day=day(report.as_at),
    )
    return first, _("Self-assessed. It is not an audit or assurance.")
