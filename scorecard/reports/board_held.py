"""What holds a band down and what is not known, as the first side of a board paper says it."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from scorecard.formats import percent, points
from scorecard.reports.ages import ages_of_all
from scorecard.reports.model import Report
from scorecard.reports.paper import Sheet, bold
from scorecard.reports.summary import Cap, ThemeLine
from scorecard.reports.words import curly, listed
from scorecard.texts import Texts

NAMED = 2  # critical questions up to this many are told in full, more by their numbers


def held_down(sheet: Sheet, report: Report, _: Texts) -> None:
    """What holds a band down: by theme, with the questions where there are few."""
    held = [theme for theme in report.summary.themes if theme.held]
    if not held:
        return
    caps = report.summary.caps
    told = [
        _held_theme(report, theme, [c for c in caps if c.theme == theme.title], len(caps), _)
        for theme in held
    ]
    middle = _(
        "While a theme is held, the council’s own band cannot be higher than {band}.",
        band=report.summary.middle,
    )
    sheet.para(bold(_("What holds a band down.")), " " + " ".join([*told, middle]))


def _held_theme(
    report: Report, theme: ThemeLine, caps: Sequence[Cap], all_caps: int, _: Texts
) -> str:
    low = curly(report.content.scale.bands[0].name)
    title, score = curly(theme.title), points(theme.scores.score or Fraction(0))
    numbers = report.numbers
    if all_caps > NAMED:
        where = listed([str(numbers[cap.question.id]) for cap in caps], _)
        return _.n(
            "{title} has {score} points, and is held at {low} by critical question {where}.",
            "{title} has {score} points, and is held at {low} by critical questions {where}.",
            len(caps),
            title=title,
            score=score,
            low=low,
            where=where,
        )
    told = " ".join(_asked(cap, _) for cap in caps)
    found = report.result.themes[theme.id]
    if found.band == found.band_uncapped:
        return _.n(
            "{title} has {score} points, so {low} by its score, and a critical question would "
            "hold it there: {told}",
            "{title} has {score} points, so {low} by its score, and {n} critical questions would "
            "hold it there: {told}",
            len(caps),
            title=title,
            score=score,
            low=low,
            told=told,
        )
    return _.n(
        "{title} has {score} points, and stays at {low} because of this critical question: {told}",
        "{title} has {score} points, and stays at {low} because of these critical questions: "
        "{told}",
        len(caps),
        title=title,
        score=score,
        low=low,
        told=told,
    )


def _asked(cap: Cap, _: Texts) -> str:
    answer = _("We don’t know") if cap.answer is None else curly(cap.answer)
    question = curly(cap.question.text)
    return _("{question} (“{answer}”).", question=question, answer=answer)


def not_known(sheet: Sheet, report: Report, _: Texts) -> None:
    summary = report.summary
    said = []
    waiting = [
        (line.counts.applicable - line.counts.answered, curly(line.title))
        for line in summary.themes
        if line.unfinished
    ]
    if waiting:
        each = [_("{n} in {theme}", n=n, theme=title) for n, title in waiting]
        left = summary.applicable - summary.answered
        said.append(
            _.n(
                "1 of {all} questions is not answered: {each}.",
                "{n} of {all} questions are not answered: {each}.",
                left,
                all=summary.applicable,
                each=listed(each, _),
            )
        )
    else:
        said.append(_("Every question is answered."))
    if summary.unknown:
        said.append(
            _.n(
                "1 answer is “We don’t know” ({share}).",
                "{n} answers are “We don’t know” ({share}).",
                summary.unknown,
                share=percent(summary.unknown_share),
            )
        )
    else:
        said.append(_("No answer is “We don’t know”."))
    said += _evidence(report, _)
    sheet.para(bold(_("What is not known.")), " " + " ".join(said))


def _evidence(report: Report, _: Texts) -> list[str]:
    found, share = ages_of_all(report), report.summary.evidenced
    if share is None:
        return []
    if not found.items:
        return [_("No answer has evidence behind it.")]
    behind = _(
        "{share} of what is answered above the lowest level has evidence behind it;",
        share=percent(share),
    )
    if found.items == 1:
        age = (
            _("the one item is older than 12 months.")
            if found.old
            else _("the one item is of the last 12 months, or has no date.")
        )
    else:
        age = _.n(
            "{n} of {all} items is older than 12 months.",
            "{n} of {all} items are older than 12 months.",
            found.old,
            all=found.items,
        )
    return [f"{behind} {age}"]
