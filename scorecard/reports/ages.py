"""Evidence and its age, counted to the day that a report stands for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from scorecard.reports.model import EvidenceItem, Report


@dataclass(frozen=True)
class Ages:
    """Counts of items; `newest` is the latest date, None where none is dated."""

    items: int
    old: int
    undated: int
    newest: dt.date | None


@dataclass(frozen=True)
class ThemeAges:
    """The same for a theme; `share`: of the weight answered above zero points, 0..1, or None."""

    title: str
    ages: Ages
    share: Fraction | None


def is_old(item: EvidenceItem, as_at: dt.date) -> bool:
    """Whether an item is older than 12 months on a day; one of the same day last year is not."""
    return item.dated is not None and item.dated < year_before(as_at)


def year_before(day: dt.date) -> dt.date:
    """The same day of the year before; 28 February for the 29th."""
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


def ages(items: Iterable[EvidenceItem], as_at: dt.date) -> Ages:
    """How many items, how many older than 12 months, how many without a date; the newest."""
    every = tuple(items)
    dates = [item.dated for item in every if item.dated is not None]
    return Ages(
        len(every),
        sum(is_old(item, as_at) for item in every),
        len(every) - len(dates),
        max(dates, default=None),
    )


def ages_by_theme(report: Report) -> tuple[ThemeAges, ...]:
    """Each theme's evidence, in the content's order: items behind questions with an answer."""
    return tuple(
        ThemeAges(
            theme.title,
            ages(_items(report, theme.id), report.as_at),
            report.result.themes[theme.id].counts.evidenced,
        )
        for theme in report.themes
    )


def ages_of_all(report: Report) -> Ages:
    """The same for all themes together."""
    return ages((i for id in report.asked for i in _items(report, id)), report.as_at)


def _items(report: Report, theme: str) -> Iterable[EvidenceItem]:
    for question in report.asked[theme]:
        given = report.given_to(question)
        if given.answer is not None:
            yield from given.evidence
