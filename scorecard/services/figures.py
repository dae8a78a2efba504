"""The little of a year that lists of years show: numbers, bands, counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from scorecard.reports.summary import summarise
from scorecard.scoring.model import Result, Scores
from scorecard.services.model import Assessment


@dataclass(frozen=True)
class ThemeFigures:
    """A theme of one year. `band` is its id, None without a score; `held`: a critical question caps
    it, also where its score alone would give no more."""

    title: str
    scores: Scores
    band: str | None
    held: bool
    too_few: bool
    applicable: int
    answered: int


@dataclass(frozen=True)
class Figures:
    """A whole year. `held`: the band is below what the score would give.

    `evidenced` is a share 0..1 of the weight answered above zero points, None where nothing is;
    `with_evidence` counts answers; `caps` critical questions that hold a band down. `bands` names
    the year's bands by id, lowest first; `themes` is in the content's order.
    """

    scores: Scores
    band: str | None
    held: bool
    too_few: bool
    applicable: int
    answered: int
    unknown: int
    with_evidence: int
    evidenced: Fraction | None
    caps: int
    bands: Mapping[str, str]
    themes: Mapping[str, ThemeFigures]

    @property
    def unknown_share(self) -> Fraction | None:
        """'We don't know' as a share 0..1 of the answers, None without one."""
        return Fraction(self.unknown, self.answered) if self.answered else None


def figures_of(assessment: Assessment, result: Result) -> Figures:
    """The figures of an assessment as it was read, with its numbers."""
    given = assessment.given
    summary = summarise(assessment.content, assessment.questions, given, {}, result)
    overall = result.overall
    return Figures(
        scores=overall.scores,
        band=overall.band,
        held=summary.held,
        too_few=overall.too_few,
        applicable=summary.applicable,
        answered=summary.answered,
        unknown=summary.unknown,
        with_evidence=sum(a.state != "na" and a.evidence > 0 for a in given.values()),
        evidenced=summary.evidenced,
        caps=len(summary.caps),
        bands={band.id: band.name for band in assessment.content.scale.bands},
        themes={
            line.id: ThemeFigures(
                title=line.title,
                scores=line.scores,
                band=result.themes[line.id].band,
                held=line.held,
                too_few=line.too_few,
                applicable=line.counts.applicable,
                answered=line.counts.answered,
            )
            for line in summary.themes
        },
    )
