"""A theme on paper as PDF/UA-1: a page to fill in by hand at a meeting, or the year's answers."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from scorecard.reports.kinds import EVERYONE, PDF, Choice, Format, Kind
from scorecard.reports.model import Report
from scorecard.reports.theme_form import FormQuestion, theme_form
from scorecard.reports.typesetting import typeset
from scorecard.texts import Texts

LONG = 2_600  # letters: a longer question may break over pages, or it might not fit on one


def theme_pdf(report: Report, texts: Texts, choice: Choice) -> bytes:
    """The chosen theme's form. No saved note stands on it. The same report gives the same bytes.
    Raises Invalid where the theme is not asked, Unavailable where a font or typst is not in order."""
    _ = texts
    form = theme_form(report, choice, _)
    language, _dash, region = _.language.partition("-")
    occasion = (
        _("Assessment {year}", year=report.year)
        if choice.filled
        else _("Assessment {year}, paper form for a meeting", year=report.year)
    )
    data = {
        "name": _("{council}: {title}", council=report.council.name, title=form.title),
        "council": report.council.name,
        "title": form.title,
        "occasion": occasion,
        "lead": form.lead,
        "foot": list(form.foot),
        "day": [report.as_at.year, report.as_at.month, report.as_at.day],
        "lang": language,
        "region": region.lower() or None,
        "filled": choice.filled,
        "who": [_("Filled in by (team or role)"), _("Date"), _("Typed in by (team or role)")],
        "words": {
            "page": _("Page"),
            "of": _("of"),
            "choose": _(
                "Choose the highest level that is wholly true. Each one includes those before it."
            ),
            "chosen": _("chosen"),
            "or": _("or"),
            "evidence": _("Evidence"),
            "none": _("None on record."),
            "note": _("Note"),
            "warning": _(
                "Do not write anything that could identify a person who may be a victim, a "
                "witness or a "
                "suspect. Notes can be asked for under freedom of information."
            ),
        },
        "questions": [_entry(question) for question in form.questions],
    }
    return typeset("theme.typ", data, report.as_at).body


def _entry(question: FormQuestion) -> dict[str, Any]:
    """A question as plain data for the template."""
    made: dict[str, Any] = {
        "count": question.count,
        "text": question.text,
        "why": list(question.why),
        "ground": question.ground,
        "options": [asdict(option) for option in question.options],
        "others": [asdict(option) for option in question.others],
        "examples": question.examples,
        "evidence": list(question.evidence),
        "reason": list(question.reason),
    }
    return {**made, "long": _letters(made) > LONG}


def _letters(data: Any) -> int:
    if isinstance(data, str):
        return len(data)
    if isinstance(data, dict):
        return sum(_letters(one) for one in data.values())
    return sum(_letters(one) for one in data) if isinstance(data, list) else 0


THEME = Kind(
    id="theme",
    title=lambda _: _("One theme on paper"),
    purpose=lambda _: _("Its questions and levels to print, blank or with the answers."),
    suits=lambda _: _("For a meeting, or for whoever answers on paper."),
    holds=lambda _: _("No notes. With the answers it names evidence and gives reasons."),
    readers=EVERYONE,
    group="meeting",
    formats=(Format("pdf", "PDF", PDF, theme_pdf, 110),),
    asks_theme=True,
)
