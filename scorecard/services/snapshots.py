"""Snapshots: a dated, named copy of an open year, never changed (docs/ARCHITECTURE.md#frozen-years)."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from sqlalchemy.orm import Session

from scorecard.errors import Closed, Invalid
from scorecard.services.access import require
from scorecard.services.assessments import open_assessment
from scorecard.services.cleaning import clean_line
from scorecard.services.figures import Figures
from scorecard.services.finding import find
from scorecard.services.freezing import figures_in, freeze
from scorecard.services.model import Actor, SnapshotInfo
from scorecard.services.opening import Services
from scorecard.storage.frozen_rows import snapshots_of_council
from scorecard.storage.history import Link, record
from scorecard.storage.rows import home_council
from scorecard.storage.tables import AssessmentRow, CouncilRow, SnapshotRow


@dataclass(frozen=True)
class KeptSnapshot:
    """A snapshot with what lists of years show of it."""

    info: SnapshotInfo
    figures: Figures


def keep_snapshot(actor: Actor, services: Services, assessment_id: str, name: str) -> SnapshotInfo:
    """Keeps the open year as it stands under a name of its own.

    Raises Invalid with the field `name`, Closed where the year is signed off, NotFound, Unavailable.
    """
    require(actor, "keep_snapshot")
    title = clean_line(name, "name")
    if not title:
        raise Invalid("Enter a name for the snapshot", "name")
    guidance = services.live.folder().guidance  # read before others have to wait for us
    with services.store.writing() as session:
        found = find(session, services, assessment_id).row
        if found.status == "signed off":
            raise Closed(f"{found.year} is signed off, so no new snapshot can be kept.")
        _refuse_name(session, found, title)
        council = session.get_one(CouncilRow, found.council_id)
        ice = freeze(session, open_assessment(session, services, found, council), guidance)
        row = SnapshotRow(
            id=str(uuid.uuid4()),
            assessment_id=found.id,
            name=title,
            at=services.clock(),
            by=actor.person_id,
            **vars(ice),
        )
        session.add(row)
        record(
            session,
            Link(
                at=row.at,
                actor=actor.person_id,
                subject="assessment",
                action="snapshot kept",
                assessment_id=found.id,
                after=f"snapshot {row.id} {row.digest}",
            ),
        )
        return SnapshotInfo(row.id, found.year, row.name, row.at)


def snapshots(
    actor: Actor, services: Services, year: int | None = None
) -> tuple[KeptSnapshot, ...]:
    """The home council's snapshots of a year, or of all years, newest first."""
    require(actor, "snapshots")
    with services.store.reading() as session:
        council = home_council(session)
        every = () if council is None else kept_snapshots(session, council.id)
    return tuple(kept for kept in every if year in (None, kept.info.year))


def kept_snapshots(session: Session, council_id: str) -> tuple[KeptSnapshot, ...]:
    """All snapshots of a council, newest first, in the transaction at hand."""
    return tuple(
        KeptSnapshot(SnapshotInfo(row.id, year, row.name, row.at), figures_in(row.summary))
        for row, year in snapshots_of_council(session, council_id)
    )


def _refuse_name(session: Session, row: AssessmentRow, title: str) -> None:
    taken = {
        kept.info.name.casefold(): kept.info.name
        for kept in kept_snapshots(session, row.council_id)
        if kept.info.year == row.year
    }
    if there := taken.get(title.casefold()):
        raise Invalid(f"{row.year} has a snapshot named ‘{there}’. Enter another name", "name")
