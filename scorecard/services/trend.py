"""The council's years one after another (docs/SCORING.md#years)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from scorecard.services.access import require
from scorecard.services.assessments import open_assessment
from scorecard.services.figures import Figures, figures_of
from scorecard.services.freezing import figures_in, sign_off_info
from scorecard.services.model import Actor, SignOffInfo
from scorecard.services.opening import Services
from scorecard.services.results import result_of
from scorecard.services.snapshots import KeptSnapshot, kept_snapshots
from scorecard.storage.frozen_rows import SignOffParts, sign_offs_of_council
from scorecard.storage.rows import assessments_at_home
from scorecard.storage.tables import AssessmentRow, CouncilRow


@dataclass(frozen=True)
class TrendYear:
    """One year. `signed` is the sign-off that holds, None where it is open, then `figures` are so
    far; `sign_offs` are the earlier ones, reopened since. `content` names the version of the
    questions; `broke`: they are others than the year before, so no line is drawn across."""

    assessment_id: str
    year: int
    signed: SignOffInfo | None
    sign_offs: tuple[SignOffInfo, ...]
    figures: Figures
    content: str
    content_hash: str
    broke: bool


@dataclass(frozen=True)
class Trend:
    """Years oldest first, and the snapshots of all of them, newest first."""

    years: tuple[TrendYear, ...]
    snapshots: tuple[KeptSnapshot, ...]


def trend(actor: Actor, services: Services) -> Trend:
    """All years of the home council; empty before the first. However many years there are, the
    database is asked as often: only open ones are read whole, and they are one or two."""
    require(actor, "trend")
    return _trend(services, None)


def signed_years(actor: Actor, services: Services, moment: dt.datetime) -> tuple[TrendYear, ...]:
    """The years that were signed off at that moment, each as it then held; what was reopened or
    signed off since changes none of them."""
    require(actor, "signed_years")
    return _trend(services, moment).years


def _trend(services: Services, moment: dt.datetime | None) -> Trend:
    with services.store.reading() as session:
        every = assessments_at_home(session)
        if not every:
            return Trend((), ())
        council = every[0][1]
        signed: dict[str, list[SignOffParts]] = {}
        for one in sign_offs_of_council(session, council.id):
            signed.setdefault(one.row.assessment_id, []).append(one)
        years: list[TrendYear] = []
        for row, _, label in every:
            before = years[-1].content_hash if years else row.content_hash
            parts = signed.get(row.id, [])
            holds = holding(row, parts, moment)
            if holds is None and moment is not None:
                continue
            if holds is None:
                figures = _so_far(session, services, row, council)
            else:
                figures = figures_in(holds.row.summary)
            earlier = [p for p in parts if p is not holds]
            years.append(_year(row, label, earlier, holds, figures, before))
        return Trend(tuple(years), kept_snapshots(session, council.id))


def holding(
    row: AssessmentRow, signed: Sequence[SignOffParts], moment: dt.datetime | None
) -> SignOffParts | None:
    """The sign-off of a year that holds now, or held at a moment; None where the year was open."""
    if moment is None:
        return signed[-1] if row.status == "signed off" else None
    return next((parts for parts in signed if parts.held_at(moment)), None)


def _so_far(
    session: Session, services: Services, row: AssessmentRow, council: CouncilRow
) -> Figures:
    assessment = open_assessment(session, services, row, council)
    return figures_of(assessment, result_of(assessment))


def _year(
    row: AssessmentRow,
    label: str,
    earlier: list[SignOffParts],
    holds: SignOffParts | None,
    figures: Figures,
    before: str,
) -> TrendYear:
    return TrendYear(
        assessment_id=row.id,
        year=row.year,
        signed=sign_off_info(holds) if holds else None,
        sign_offs=tuple(sign_off_info(parts) for parts in earlier),
        figures=figures,
        content=label,
        content_hash=row.content_hash,
        broke=row.content_hash != before,
    )
