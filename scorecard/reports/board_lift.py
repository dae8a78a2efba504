"""What the first next action would do to its theme's band: said only where the engine proves it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from scorecard.reports.model import Report
from scorecard.reports.words import curly
from scorecard.scoring.engine import score


@dataclass(frozen=True)
class Lift:
    """A theme's title, and the names of its band now and after the step."""

    theme: str
    old: str
    new: str


def lifted(report: Report) -> Lift | None:
    """What one level more on the first of the biggest gains does; None where the band stays."""
    if not report.summary.gains:
        return None
    question = report.summary.gains[0].question
    theme, _question = report.content.questions[question.id]
    answers = report.answers
    now = answers[question.id]
    step = replace(now, state="level", level=(now.level or 0) + 1)
    after = score(report.content, report.scope, {**answers, question.id: step}).themes[theme.id]
    before = report.result.themes[theme.id]
    ids = [band.id for band in report.content.scale.bands]
    if before.too_few or before.band is None or after.band is None:
        return None
    if ids.index(after.band) <= ids.index(before.band):
        return None
    names = {band.id: curly(band.name) for band in report.content.scale.bands}
    return Lift(curly(theme.title), names[before.band], names[after.band])
