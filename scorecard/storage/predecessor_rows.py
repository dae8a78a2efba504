"""Predecessors of a council as use cases read them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session, defer

from scorecard.storage.tables import AnswerRow, PredecessorRow, TextRow


def predecessor_rows(
    session: Session, assessment_id: str, *, with_bodies: bool = True
) -> Sequence[PredecessorRow]:
    """What was brought into a year, by name; lists of them do without what was answered."""
    wanted = select(PredecessorRow).where(PredecessorRow.assessment_id == assessment_id)
    if not with_bodies:
        wanted = wanted.options(defer(PredecessorRow.body))
    return session.scalars(wanted.order_by(PredecessorRow.name, PredecessorRow.id)).all()


def answers_taken(session: Session, predecessor_id: str) -> int:
    """How many answers of this council came from a predecessor and still stand."""
    wanted = select(func.count(AnswerRow.id)).where(AnswerRow.copied_from == predecessor_id)
    return session.scalar(wanted) or 0


def take_out(session: Session, row: PredecessorRow, texts: Sequence[str]) -> None:
    """Deletes what a predecessor brought in, these texts of it included."""
    session.delete(row)
    session.flush()
    session.execute(delete(TextRow).where(TextRow.id.in_(texts)))
