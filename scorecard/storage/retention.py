"""Taking out what was kept long enough: the texts of a year, or the year whole. The history stays."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from sqlalchemy import CompoundSelect, delete, func, select, union, update
from sqlalchemy.orm import Session

from scorecard.storage.store import Store, told_plainly
from scorecard.storage.tables import (
    AnswerRow,
    AssessmentRow,
    EvidenceRow,
    PaperFrameRow,
    PredecessorRow,
    RefusedRow,
    SignOffRow,
    SnapshotRow,
    TextRow,
    ThemeStateRow,
)

# What belongs to a year, so that nothing points to what is gone already.
PARTS = (
    ThemeStateRow,
    RefusedRow,
    AnswerRow,
    EvidenceRow,
    SignOffRow,
    SnapshotRow,
    PredecessorRow,
    PaperFrameRow,
)
NAMED = (
    (AnswerRow, AnswerRow.reason_text),
    (AnswerRow, AnswerRow.note_text),
    (EvidenceRow, EvidenceRow.title_text),
    (EvidenceRow, EvidenceRow.place_text),
    (RefusedRow, RefusedRow.value_text),
    (SignOffRow, SignOffRow.reopened_reason_text),
)


def named_texts(session: Session, assessment_id: str) -> set[str]:
    """The ids of the texts that the rows of a year name, frozen ones apart."""
    wanted = union(
        *(
            select(column).where(table.assessment_id == assessment_id, column.is_not(None))
            for table, column in NAMED
        )
    )
    return {str(id) for id in session.scalars(wanted)}


def frozen_bodies(session: Session, assessment_id: str) -> list[str]:
    """All that was frozen of a year, reopened sign-offs and snapshots included."""
    return [
        body
        for table in (SignOffRow, SnapshotRow)
        for body in session.scalars(select(table.body).where(table.assessment_id == assessment_id))
    ]


def brought_bodies(session: Session, assessment_id: str) -> list[str]:
    """All that predecessors brought into a year."""
    wanted = select(PredecessorRow.body).where(PredecessorRow.assessment_id == assessment_id)
    return list(session.scalars(wanted))


def texts_left(session: Session, ids: Sequence[str]) -> int:
    """How many of these texts were not taken out yet."""
    wanted = select(func.count(TextRow.id)).where(TextRow.id.in_(ids), TextRow.body.is_not(None))
    return session.scalar(wanted) or 0


def has_frame(session: Session, assessment_id: str) -> bool:
    """Whether the head of the year's board paper, which may name people, is still there."""
    return session.get(PaperFrameRow, assessment_id) is not None


def take_out_frame(session: Session, assessment_id: str) -> None:
    """Deletes what stood in the head of the year's board paper."""
    session.execute(delete(PaperFrameRow).where(PaperFrameRow.assessment_id == assessment_id))


def still_needed(session: Session) -> set[str]:
    """The ids of the years whose answers wait in an open one, which tells when they were given."""
    return {str(id) for id in session.scalars(_needed())}


def _needed() -> CompoundSelect[tuple[str | None]]:
    is_open = AssessmentRow.status == "open"
    return union(
        select(AssessmentRow.copied_from).where(is_open, AssessmentRow.copied_from.is_not(None)),
        select(AnswerRow.copied_from)
        .join(AssessmentRow, AssessmentRow.id == AnswerRow.assessment_id)
        .where(is_open, AnswerRow.copied_from.is_not(None)),
    )


def take_out_texts(session: Session, ids: Sequence[str], now: dt.datetime) -> None:
    """Empties these texts; what names them stays, and the history holds their digests."""
    session.execute(
        update(TextRow)
        .where(TextRow.id.in_(ids), TextRow.body.is_not(None))
        .values(body=None, erased_at=now)
    )


def take_out_year(session: Session, assessment_id: str, texts: Sequence[str]) -> None:
    """Deletes a year with all that belongs to it, these texts included."""
    for table in PARTS:
        session.execute(delete(table).where(table.assessment_id == assessment_id))
    session.execute(delete(AssessmentRow).where(AssessmentRow.id == assessment_id))
    session.execute(delete(TextRow).where(TextRow.id.in_(texts)))


def sweep(store: Store) -> None:
    """Writes a file of SQLite anew, so that nothing taken out remains in its unused space or its log.
    Raises Unavailable where another program is busy with it."""
    if store.path is None:
        return
    with told_plainly():
        connection = store.engine.raw_connection()
        try:
            for statement in _sweeping():
                connection.cursor().execute(statement)
        finally:
            connection.close()


def _sweeping() -> Iterator[str]:
    yield "VACUUM"
    yield "PRAGMA wal_checkpoint(TRUNCATE)"
