"""Predecessors: years of councils that a new one follows, brought in for its first year."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def _points(column: str, to: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_predecessor_{column}_{to}")
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=name)


def upgrade() -> None:
    """Adds one table, whose rows are never changed; nothing that is stored changes."""
    op.create_table(
        "predecessor",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("assessment_id", sa.String(36), nullable=False),
        sa.Column("council", sa.String(100), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by", sa.String(36), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        _points("assessment_id", "assessment"),
        _points("by", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_predecessor")),
        sa.UniqueConstraint(
            "assessment_id", "council", name=op.f("uq_predecessor_assessment_id_council")
        ),
    )
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "CREATE TRIGGER predecessor_stays BEFORE UPDATE ON predecessor "
            "BEGIN SELECT RAISE(ABORT, 'what a predecessor answered is never changed'); END"
        )
