"""Years: sign-offs and snapshots, and where answers, evidence and assessments were copied from."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

MOMENT = sa.DateTime(timezone=True)


def _points(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=op.f(f"fk_{table}_{column}_{to}"))


def _frozen() -> tuple[sa.Column[str], ...]:
    return (
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
    )


def _copied() -> None:
    """Copies outlive what they were copied from, so these columns point nowhere by rule."""
    copied_from = ("copied_from", sa.String(36))
    op.add_column("assessment", sa.Column(*copied_from))
    op.add_column("answer", sa.Column("meaning", sa.Integer()))
    op.add_column("answer", sa.Column(*copied_from))
    op.add_column("answer", sa.Column("copied_at", MOMENT))
    op.add_column("answer", sa.Column("confirmed_at", MOMENT))
    op.add_column("evidence", sa.Column("review_on", sa.Date()))
    op.add_column("evidence", sa.Column(*copied_from))


def _sign_offs() -> None:
    op.create_table(
        "sign_off",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("assessment_id", sa.String(36), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("by", sa.String(36), nullable=False),
        sa.Column("approved_by", sa.String(200), nullable=False),
        sa.Column("approved_role", sa.String(200), nullable=False),
        sa.Column("approved_on", sa.Date(), nullable=False),
        *_frozen(),
        sa.Column("reopened_at", MOMENT),
        sa.Column("reopened_by", sa.String(36)),
        sa.Column("reopened_reason_text", sa.String(36)),
        _points("sign_off", "assessment_id", "assessment"),
        _points("sign_off", "by", "person"),
        _points("sign_off", "reopened_by", "person"),
        _points("sign_off", "reopened_reason_text", "text"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_off")),
        sa.UniqueConstraint(
            "assessment_id", "number", name=op.f("uq_sign_off_assessment_id_number")
        ),
    )


def _snapshots() -> None:
    op.create_table(
        "snapshot",
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("assessment_id", sa.String(36), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("by", sa.String(36), nullable=False),
        *_frozen(),
        _points("snapshot", "assessment_id", "assessment"),
        _points("snapshot", "by", "person"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_snapshot")),
        sa.UniqueConstraint("assessment_id", "name", name=op.f("uq_snapshot_assessment_id_name")),
    )


def _newest_link() -> None:
    """What tells a person who signs off whether something changed is found without a search."""
    op.create_index(op.f("ix_history_assessment_id_seq"), "history", ["assessment_id", "seq"])


def _never_changed() -> None:
    """What was frozen stays as it is; a whole row may go when its year's time is over."""
    if op.get_bind().dialect.name != "sqlite":
        return
    for table in ("sign_off", "snapshot"):
        op.execute(
            f"CREATE TRIGGER {table}_stays BEFORE UPDATE OF summary, body, digest ON {table} "
            "BEGIN SELECT RAISE(ABORT, 'what was frozen is never changed'); END"
        )


def upgrade() -> None:
    """Adds what years need; nothing that is stored changes."""
    _copied()
    _sign_offs()
    _snapshots()
    _newest_link()
    _never_changed()
