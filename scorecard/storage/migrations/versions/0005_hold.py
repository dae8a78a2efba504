"""Holds: a year of which nothing is taken out while somebody may have a right to see it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Adds one table; nothing that is stored changes."""
    op.create_table(
        "hold",
        sa.Column("assessment_id", sa.String(36), nullable=False),
        sa.Column("why", sa.String(20), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by", sa.String(36), nullable=False),
        sa.CheckConstraint(
            "why in ('request', 'claim', 'inquiry', 'other')", name=op.f("ck_hold_why")
        ),
        sa.ForeignKeyConstraint(
            ["assessment_id"], ["assessment.id"], name=op.f("fk_hold_assessment_id_assessment")
        ),
        sa.ForeignKeyConstraint(["by"], ["person.id"], name=op.f("fk_hold_by_person")),
        sa.PrimaryKeyConstraint("assessment_id", name=op.f("pk_hold")),
    )
