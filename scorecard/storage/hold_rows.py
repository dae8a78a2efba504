"""Which years are held, so that nothing of them is taken out."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from scorecard.storage.rows import HOME
from scorecard.storage.tables import AssessmentRow, HoldRow, MetaRow


def hold_of(session: Session, assessment_id: str) -> HoldRow | None:
    """The hold of a year, None where it is not held."""
    return session.get(HoldRow, assessment_id)


def holds_at_home(session: Session) -> list[tuple[HoldRow, int]]:
    """The holds of the home council with their years, newest year first."""
    home = select(MetaRow.value).where(MetaRow.key == HOME).scalar_subquery()
    wanted = (
        select(HoldRow, AssessmentRow.year)
        .join(AssessmentRow, AssessmentRow.id == HoldRow.assessment_id)
        .where(AssessmentRow.council_id == home)
        .order_by(AssessmentRow.year.desc())
    )
    return [(row, year) for row, year in session.execute(wanted)]
