"""The head of a year's board paper: what its meeting needs and the assessment does not know.

It is no part of what is signed off, since a paper's meeting is often called afterwards: it can be
typed at any time, and the same head on a signed-off year gives the same paper, byte for byte.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from scorecard.errors import Conflict, FieldErrors, Invalid
from scorecard.reports.model import PaperFrame
from scorecard.services.access import require
from scorecard.services.cleaning import clean_line
from scorecard.services.dates import read_date
from scorecard.services.finding import find
from scorecard.services.model import Actor
from scorecard.services.opening import Services
from scorecard.storage.history import Link, record
from scorecard.storage.tables import PaperFrameRow, SnapshotRow

CHANGED = (
    "The head of the paper was changed in another window. Nothing was saved. Look at it again."
)


@dataclass(frozen=True)
class TypedFrame:
    """The head as it was typed: a line each, blank where it is left out."""

    report_of: str = ""
    contact: str = ""
    wards: str = ""
    key_decision: str = ""
    publication: str = ""
    meeting: str = ""
    meeting_date: str = ""


LINES = tuple(field.name for field in fields(TypedFrame) if field.name != "meeting_date")


@dataclass(frozen=True)
class StoredFrame:
    """The head as it is stored, and how often it was saved."""

    frame: PaperFrame
    version: int


def paper_frame(actor: Actor, services: Services, assessment_id: str) -> StoredFrame:
    """The head of the board paper of a year, or of the year that a snapshot is of; empty lines where
    nobody typed one."""
    require(actor, "paper_frame")
    with services.store.reading() as session:
        return _stored(_row(session, assessment_id))


def save_paper_frame(
    actor: Actor, services: Services, assessment_id: str, typed: TypedFrame, seen: int
) -> StoredFrame:
    """Keeps the head as typed, signed off or not. `seen`: the version that the person looked at.

    Raises FieldErrors with the field of each line that cannot be taken (200 letters at most; a date),
    Conflict where another window saved meanwhile, NotFound, Closed for a snapshot, Unavailable. Then
    nothing was changed.
    """
    require(actor, "save_paper_frame")
    frame = _checked(typed)
    with services.store.writing() as session:
        find(session, services, assessment_id)
        row = _row(session, assessment_id)
        before = _stored(row)
        if before.frame == frame:
            return before
        if before.version != seen:
            raise Conflict(CHANGED)
        if row is None:
            row = PaperFrameRow(assessment_id=assessment_id)
            session.add(row)
        for name, value in vars(frame).items():
            setattr(row, name, value)
        row.version = before.version + 1
        after = StoredFrame(frame, row.version)
        record(session, _link(actor, services, assessment_id, before, after))
    services.sizes.clear()  # a paper with another head has another size
    return after


def frame_in(session: Session, assessment_id: str) -> PaperFrame | None:
    """The head for the papers of a year or a snapshot; None where nobody typed one."""
    stored = _stored(_row(session, assessment_id))
    return stored.frame if stored.frame != PaperFrame() else None


def _row(session: Session, assessment_id: str) -> PaperFrameRow | None:
    """By the id of a year, or of a snapshot of it."""
    of_snapshot = select(SnapshotRow.assessment_id).where(SnapshotRow.id == assessment_id)
    own = PaperFrameRow.assessment_id
    wanted = or_(own == assessment_id, own == of_snapshot.scalar_subquery())
    return session.scalars(select(PaperFrameRow).where(wanted)).one_or_none()


def _stored(row: PaperFrameRow | None) -> StoredFrame:
    if row is None:
        return StoredFrame(PaperFrame(), 0)
    kept = {name: getattr(row, name) for name in LINES}
    return StoredFrame(PaperFrame(**kept, meeting_date=row.meeting_date), row.version)


def _checked(typed: TypedFrame) -> PaperFrame:
    lines, errors = {}, []
    for name in LINES:
        try:
            lines[name] = clean_line(getattr(typed, name), name)
        except Invalid as error:
            errors.append(error)
    held = None
    try:
        held = read_date(typed.meeting_date, "meeting_date") if typed.meeting_date.strip() else None
    except Invalid as error:
        errors.append(error)
    if errors:
        raise FieldErrors(tuple(errors))
    return PaperFrame(**lines, meeting_date=held)


def _link(
    actor: Actor, services: Services, assessment_id: str, before: StoredFrame, after: StoredFrame
) -> Link:
    """The names of the lines alone: what stands in them may be a person's name."""
    return Link(
        at=services.clock(),
        actor=actor.person_id,
        subject="paper frame",
        action="framed",
        assessment_id=assessment_id,
        before=_filled(before),
        after=_filled(after),
    )


def _filled(stored: StoredFrame) -> str:
    given = [name for name, value in vars(stored.frame).items() if value]
    return f"version {stored.version}: {' '.join(given) or 'empty'}"
