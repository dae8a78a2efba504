"""One theme as a form on paper, blank or with the year's answers; never with a saved note."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scorecard.content.models import Question, Questionnaire
from scorecard.errors import Invalid
from scorecard.formats import day
from scorecard.reports.ages import is_old
from scorecard.reports.board_frame import approved_by, foot, state
from scorecard.reports.kinds import Choice
from scorecard.reports.model import Given, Report
from scorecard.reports.paper import paragraphs_of
from scorecard.reports.words import curly, ground_text, grounds
from scorecard.texts import Texts


@dataclass(frozen=True)
class Option:
    """A box to tick: its name, what it means; `chosen` where the year says so. `writes`: a line
    follows to write on."""

    label: str
    text: str
    chosen: bool
    writes: bool = False


@dataclass(frozen=True)
class FormQuestion:
    """One question on the form. `evidence`: items on record, one a line."""

    count: str
    text: str
    why: tuple[str, ...]
    ground: str
    options: tuple[Option, ...]
    others: tuple[Option, ...]
    examples: str
    evidence: tuple[str, ...]
    reason: tuple[str, ...]


@dataclass(frozen=True)
class Form:
    """The whole form."""

    title: str
    lead: str
    foot: tuple[str, str]
    questions: tuple[FormQuestion, ...]


def theme_form(report: Report, choice: Choice, _: Texts) -> Form:
    """The form of the chosen theme. Raises Invalid where this council is not asked that theme."""
    theme = report.content.themes.get(choice.theme or "")
    if theme is None or theme.id not in report.asked:
        raise Invalid(_("Select a theme"), "theme")
    questions = report.asked[theme.id]
    counted = _.n("1 question.", "{n} questions.", len(questions))
    made = (
        _("With the answers of {year}. {state}.", year=report.year, state=state(report, _))
        if choice.filled
        else _("Blank form, made {day}.", day=day(report.made))
    )
    assessed = _("The answers are a self-assessment, not an audit or assurance.")
    about = _(
        "{council}, assessment {year}. Questionnaires {version}, law checked {checked}.",
        council=report.council.name,
        year=report.year,
        version=report.content.version,
        checked=day(theme.law_checked),
    )
    return Form(
        title=curly(theme.title),
        lead=" ".join((counted, made, assessed, about, *_approved(report, choice, _))),
        foot=_foot(report, choice, _),
        questions=tuple(_question(report, theme, q, choice, _) for q in questions),
    )


def _approved(report: Report, choice: Choice, _: Texts) -> tuple[str, ...]:
    """Who approved the answers that stand on it; a draft has said so already."""
    if report.approval is None or not choice.filled:
        return ()
    return (_("Approved by: {who}.", who=approved_by(report, _)),)


def _foot(report: Report, choice: Choice, _: Texts) -> tuple[str, str]:
    if choice.filled:
        return foot(report, _)
    first = _(
        "{council}, modern slavery assessment {year}. Blank form of {day}.",
        council=report.council.name,
        year=report.year,
        day=day(report.made),
    )
    return first, _("Self-assessed. It is not an audit or assurance.")


def _question(
    report: Report, theme: Questionnaire, question: Question, choice: Choice, _: Texts
) -> FormQuestion:
    given = report.given_to(question) if choice.filled else Given(None)
    of = len(report.asked[theme.id])
    count = _("Question {n} of {of}", n=report.number(question), of=of)
    return FormQuestion(
        count=_("{count}. Critical", count=count) if question.critical else count,
        text=curly(question.text),
        why=tuple(curly(text) for text in (question.why, question.answering or "") if text),
        ground=_ground(report, question, _),
        options=tuple(_levels(report, question, given)),
        others=tuple(_others(question, given, _)),
        examples=_examples(question, _),
        evidence=tuple(_evidence(report, given, _)),
        reason=tuple(paragraphs_of(given.reason)) if _is(given, "na") else (),
    )


def _is(given: Given, state: str) -> bool:
    return given.answer is not None and given.answer.state == state


def _ground(report: Report, question: Question, _: Texts) -> str:
    told = [f"{ground_text(ground, _)}." for ground in grounds(report, question)]
    told.append(_("Weight {weight}.", weight=f"{question.weight:f}"))
    last = _last_year(report, question, _)
    return " ".join([*told, last] if last else told)


def _last_year(report: Report, question: Question, _: Texts) -> str:
    """What was said in the earlier year, where the two can be compared."""
    both = report.earlier.comparison.questions.get(question.id) if report.earlier else None
    if report.earlier is None or both is None:
        return ""
    label = _("We don’t know") if both.old.label is None else curly(both.old.label)
    return _("Answer of {year}: {answer}.", year=report.earlier.year, answer=label)


def _levels(report: Report, question: Question, given: Given) -> Sequence[Option]:
    chosen = given.answer.level if given.answer is not None else None
    return [
        Option(curly(report.content.label(question, place)), curly(level.text), place == chosen)
        for place, level in enumerate(question.levels)
    ]


def _others(question: Question, given: Given, _: Texts) -> Sequence[Option]:
    unknown = _("Counts as the lowest level until someone finds out.")
    others = [Option(_("We don’t know"), unknown, _is(given, "unknown"))]
    if question.not_applicable:
        why = _("Say why:")
        others.append(Option(_("This does not apply to us"), why, _is(given, "na"), True))
    return others


def _examples(question: Question, _: Texts) -> str:
    lead = _("Title, link or where it is held, and its date.")
    if not question.evidence:
        return lead
    return f"{lead} " + _(
        "For example: {examples}.", examples="; ".join(curly(one) for one in question.evidence)
    )


def _evidence(report: Report, given: Given, _: Texts) -> Sequence[str]:
    told = []
    for item in given.evidence:
        dated = _("no date") if item.dated is None else day(item.dated)
        one = _("{title}, {date}", title=item.title, date=dated)
        old = _("{item} (older than 12 months)", item=one)
        told.append(old if is_old(item, report.as_at) else one)
    return told
