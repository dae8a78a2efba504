"""The workbook's answers and evidence: one row a question asked, one row an item."""

from __future__ import annotations

from collections.abc import Iterator

from scorecard.content.models import Question
from scorecard.formats import tenths
from scorecard.reports.ages import is_old
from scorecard.reports.book import Field, Row, Table, Value
from scorecard.reports.model import Report
from scorecard.reports.words import answer_name, curly
from scorecard.texts import Texts


def answers_table(report: Report, _: Texts) -> Table:
    """Every question asked, with what was said to it; notes stand here as they were typed."""
    fields = (
        *_place_fields(_),
        Field(_("Capability"), 22),
        Field(_("Weight"), 12, "number"),
        Field(_("Critical"), 12),
        Field(_("State"), 16),
        Field(_("Level, 0 the lowest"), 12, "number"),
        Field(_("Answer"), 20),
        Field(_("Answer in full"), 48),
        Field(_("Why it does not apply"), 32),
        Field(_("Note"), 60),
        Field(_("Items of evidence"), 12, "number"),
        Field(_("Share of the theme’s score"), 14, "points"),
        Field(_("Still to gain in the overall score"), 14, "points"),
        Field(_("Next action"), 48),
    )
    names = {capability.id: capability.name for capability in report.content.capabilities}
    rows = (
        Row((*place, *_answer(report, question, names, _)), question.text)
        for question, place in _asked(report)
    )
    return Table("Answers", fields, tuple(rows))


def _place_fields(_: Texts) -> tuple[Field, ...]:
    return (
        Field(_("Theme"), 24),
        Field(_("Number"), 12, "number"),
        Field(_("Question id"), 28),
        Field(_("Question"), 48),
    )


def _asked(report: Report) -> Iterator[tuple[Question, tuple[Value, ...]]]:
    """Each question asked with where it stands."""
    for theme in report.themes:
        for question in report.asked[theme.id]:
            place = (curly(theme.title), report.number(question), question.id, curly(question.text))
            yield question, place


def _answer(
    report: Report, question: Question, names: dict[str, str], _: Texts
) -> tuple[Value, ...]:
    given, numbers = report.given_to(question), report.result.questions[question.id]
    level = None if given.answer is None else given.answer.level
    return (
        curly(names[question.capability]),
        float(question.weight),
        _("Yes") if question.critical else _("No"),
        _state(numbers.state, _),
        level,
        answer_name(report, question, _),
        "" if level is None else curly(question.levels[level].text),
        given.reason,
        given.note,
        len(given.evidence),
        tenths(numbers.share),
        tenths(numbers.potential_overall),
        _next(question, level, numbers.state),
    )


def _state(state: str, _: Texts) -> str:
    return {
        "answered": _("Answered"),
        "unknown": _("We don’t know"),
        "na": _("Does not apply"),
        "unanswered": _("Not answered yet"),
        "out_of_scope": _("Not your function"),
    }[state]


def _next(question: Question, level: int | None, state: str) -> str:
    """The step towards the level above; none at the top, where it does not apply, or unanswered."""
    if state not in ("answered", "unknown"):
        return ""
    return curly(question.levels[level or 0].next or "")


def evidence_table(report: Report, _: Texts) -> Table:
    """Every item of evidence, with its age on the day of the report."""
    fields = (
        *_place_fields(_),
        Field(_("Evidence"), 48),
        Field(_("Link or place"), 48),
        Field(_("Dated"), 20, "day"),
        Field(_("Over 12 months old"), 14),
    )
    rows = []
    for question, place in _asked(report):
        for item in report.given_to(question).evidence:
            old = _("Yes") if is_old(item, report.as_at) else _("No")
            age = _("No date") if item.dated is None else old
            rows.append(Row((*place, item.title, item.place, item.dated, age), question.text))
    return Table("Evidence", fields, tuple(rows))
