"""The head of a year's board paper: what a meeting needs and the assessment does not know."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

LINES = ("report_of", "contact", "wards", "key_decision", "publication", "meeting")


def upgrade() -> None:
    """Adds one table; nothing that is stored changes."""
    op.create_table(
        "paper_frame",
        sa.Column("assessment_id", sa.String(36), nullable=False),
        *(sa.Column(line, sa.String(200), nullable=False) for line in LINES),
        sa.Column("meeting_date", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["assessment_id"],
            ["assessment.id"],
            name=op.f("fk_paper_frame_assessment_id_assessment"),
        ),
        sa.PrimaryKeyConstraint("assessment_id", name=op.f("pk_paper_frame")),
    )
