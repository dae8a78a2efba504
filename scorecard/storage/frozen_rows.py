"""Sign-offs and snapshots as use cases read them: with what was frozen where it is needed, and
without where a list of years will do."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import case, select
from sqlalchemy.orm import Session, defer

from scorecard.storage.tables import AssessmentRow, HistoryRow, SignOffRow, SnapshotRow, TextRow


@dataclass(frozen=True)
class SignOffParts:
    """A sign-off with the reason for reopening it. `body` is None where it was reopened."""

    row: SignOffRow
    reason: str
    body: str | None

    def held_at(self, moment: dt.datetime) -> bool:
        """Whether the year was signed off by this one then."""
        reopened = self.row.reopened_at
        return self.row.at <= moment and (reopened is None or reopened > moment)


def digest_of_ice(summary: str, body: str) -> str:
    """SHA-256 of both, in hexadecimal: what the history holds of it."""
    return hashlib.sha256(f"{summary}\n{body}".encode()).hexdigest()


def sign_offs_of(session: Session, assessment_id: str) -> list[SignOffParts]:
    """All sign-offs of a year, oldest first, with the body of the one that holds."""
    holds = case((SignOffRow.reopened_at.is_(None), SignOffRow.body))
    wanted = (
        select(SignOffRow, TextRow.body, holds)
        .options(defer(SignOffRow.body))
        .outerjoin(TextRow, TextRow.id == SignOffRow.reopened_reason_text)
        .where(SignOffRow.assessment_id == assessment_id)
        .order_by(SignOffRow.number)
    )
    return [SignOffParts(row, why or "", body) for row, why, body in session.execute(wanted)]


def sign_offs_of_council(session: Session, council_id: str) -> list[SignOffParts]:
    """All sign-offs of all years of a council, oldest first, without bodies."""
    wanted = (
        select(SignOffRow, TextRow.body)
        .options(defer(SignOffRow.body))
        .join(AssessmentRow, AssessmentRow.id == SignOffRow.assessment_id)
        .outerjoin(TextRow, TextRow.id == SignOffRow.reopened_reason_text)
        .where(AssessmentRow.council_id == council_id)
        .order_by(AssessmentRow.year, SignOffRow.number)
    )
    return [SignOffParts(row, why or "", None) for row, why in session.execute(wanted)]


def sign_off_number(session: Session, assessment_id: str, number: int) -> SignOffRow | None:
    """One sign-off of a year, body included."""
    wanted = select(SignOffRow).where(
        SignOffRow.assessment_id == assessment_id, SignOffRow.number == number
    )
    return session.scalars(wanted).one_or_none()


def snapshots_of_council(session: Session, council_id: str) -> list[tuple[SnapshotRow, int]]:
    """All snapshots of a council with their year, newest first, without bodies."""
    wanted = (
        select(SnapshotRow, AssessmentRow.year)
        .options(defer(SnapshotRow.body))
        .join(AssessmentRow, AssessmentRow.id == SnapshotRow.assessment_id)
        .where(AssessmentRow.council_id == council_id)
        .order_by(SnapshotRow.at.desc(), SnapshotRow.id)
    )
    return [(row, year) for row, year in session.execute(wanted)]


def snapshot_named(session: Session, assessment_id: str, name: str) -> SnapshotRow | None:
    """A year's snapshot of this name, body included."""
    wanted = select(SnapshotRow).where(
        SnapshotRow.assessment_id == assessment_id, SnapshotRow.name == name
    )
    return session.scalars(wanted).one_or_none()


def bodies_of(session: Session, ids: Sequence[str]) -> dict[str, str]:
    """Texts by their id; one that was taken out is empty."""
    found = session.execute(select(TextRow.id, TextRow.body).where(TextRow.id.in_(ids)))
    return {id: body or "" for id, body in found}


# Links of the history that leave what is stored of an assessment as it is.
NO_CHANGE = (
    "turned away", "refused", "used theirs", "snapshot kept", "brought in", "put away", "framed",
    "held", "hold lifted",
)  # fmt: skip


def changes_after(session: Session, assessment_id: str, seq: int) -> Sequence[HistoryRow]:
    """The links that changed something in an assessment after a given one, oldest first."""
    wanted = (
        select(HistoryRow)
        .where(
            HistoryRow.assessment_id == assessment_id,
            HistoryRow.seq > seq,
            HistoryRow.action.not_in(NO_CHANGE),
        )
        .order_by(HistoryRow.seq)
    )
    return session.scalars(wanted).all()
