"""The scores of the same answers under two versions of the questions, overall and by theme."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from scorecard.content.models import Content
from scorecard.reports.words import capital
from scorecard.scoring.carrying import Recomputed
from scorecard.scoring.model import OverallResult, Result, ThemeResult
from scorecard.texts import Texts


@dataclass(frozen=True)
class MovedScore:
    """One score, in points of 100, None where there is none; `told` says how the band moves."""

    name: str
    old: Fraction | None
    new: Fraction | None
    told: str

    @property
    def change(self) -> Fraction | None:
        """None where one of the versions gives no score."""
        return None if self.old is None or self.new is None else self.new - self.old


def scores_moved(
    old: Content, new: Content, scores: Recomputed, _: Texts
) -> tuple[MovedScore, ...]:
    """The overall score first, then each theme that either version asks, in today's order."""
    was, now = _asked(scores.old), _asked(scores.new)
    titles = {t.id: t.title for t in (*new.questionnaires, *old.questionnaires)}
    themes = [
        _line(titles[id], _side(was.get(id), old, _), _side(now.get(id), new, _), _)
        for id in titles
        if id in was or id in now
    ]
    overall = _line(
        _("Overall"), _side(scores.old.overall, old, _), _side(scores.new.overall, new, _), _
    )
    return (overall, *themes)


@dataclass(frozen=True)
class _Side:
    score: Fraction | None
    band: str


def _asked(result: Result) -> dict[str, ThemeResult]:
    """The themes that put a question to the council."""
    return {id: t for id, t in result.themes.items() if t.counts.applicable + t.counts.na}


def _side(found: OverallResult | ThemeResult | None, content: Content, _: Texts) -> _Side | None:
    if found is None:
        return None
    names = {band.id: band.name for band in content.scale.bands}
    if found.scores.score is None or found.band is None:
        return _Side(None, _("no score"))
    if found.too_few:
        return _Side(found.scores.score, _("too few answers for a band"))
    return _Side(found.scores.score, names[found.band])


def _line(name: str, old: _Side | None, new: _Side | None, _: Texts) -> MovedScore:
    if old is None:
        told = _("New theme")
    elif new is None:
        told = _("No longer asked")
    elif old.band == new.band:
        told = _("{band} under both", band=old.band)
    else:
        told = _("{was}, then {now}", was=old.band, now=new.band)
    was, now = old.score if old else None, new.score if new else None
    return MovedScore(name, was, now, capital(told))
