"""The first tables, the one person of personal mode, and the triggers that keep the history as it
was written."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

PERSONAL_PERSON = "6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01"
APPLICATION_ID = 0x4D535363
MOMENT = sa.DateTime(timezone=True)


def _id() -> sa.Column[str]:
    return sa.Column("id", sa.String(36), nullable=False)


def _key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=op.f(f"pk_{table}"))


def _points(table: str, column: str, to: str, key: str = "id") -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{to}.{key}"], name=op.f(f"fk_{table}_{column}_{to}")
    )


def _check(table: str, name: str, rule: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(rule, name=op.f(f"ck_{table}_{name}"))


def _who() -> None:
    op.create_table(
        "meta",
        sa.Column("key", sa.String(40), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        _key("meta", "key"),
    )
    op.create_table(
        "person",
        _id(),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        _check("person", "kind", "kind in ('personal', 'account', 'system')"),
        _key("person", "id"),
    )
    op.create_table(
        "council",
        _id(),
        sa.Column("register_id", sa.String(100)),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("nation", sa.String(100), nullable=False),
        sa.Column("type", sa.String(100), nullable=False),
        sa.Column("functions", sa.JSON(none_as_null=True)),
        sa.Column("first_month", sa.Integer(), nullable=False),
        _check("council", "first_month", "first_month between 1 and 12"),
        _key("council", "id"),
        sa.UniqueConstraint("register_id", name=op.f("uq_council_register_id")),
    )


def _assessments() -> None:
    op.create_table(
        "content_copy",
        sa.Column("hash", sa.String(64), nullable=False),
        sa.Column("format", sa.Integer(), nullable=False),
        sa.Column("label", sa.String(200), nullable=False),
        sa.Column("law_checked", sa.Date(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        _key("content_copy", "hash"),
    )
    op.create_table(
        "assessment",
        _id(),
        sa.Column("council_id", sa.String(36), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("content_hash", sa.String(64), nullable=False),
        sa.Column("nation", sa.String(100), nullable=False),
        sa.Column("type", sa.String(100), nullable=False),
        sa.Column("functions", sa.JSON(), nullable=False),
        sa.Column("status", sa.String(20), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("opened_at", MOMENT, nullable=False),
        sa.Column("opened_by", sa.String(36), nullable=False),
        _check("assessment", "status", "status in ('open', 'signed off')"),
        _points("assessment", "council_id", "council"),
        _points("assessment", "content_hash", "content_copy", "hash"),
        _points("assessment", "opened_by", "person"),
        _key("assessment", "id"),
        sa.UniqueConstraint("council_id", "year", name=op.f("uq_assessment_council_id_year")),
    )


def _themes_and_texts() -> None:
    op.create_table(
        "theme_state",
        sa.Column("assessment_id", sa.String(36), nullable=False),
        sa.Column("theme", sa.String(100), nullable=False),
        sa.Column("status", sa.String(20), nullable=False),
        sa.Column("owner", sa.String(200), nullable=False),
        sa.Column("due", sa.Date()),
        sa.Column("version", sa.Integer(), nullable=False),
        _check("theme_state", "status", "status in ('open', 'completed')"),
        _points("theme_state", "assessment_id", "assessment"),
        _key("theme_state", "assessment_id", "theme"),
    )
    op.create_table(
        "text",
        _id(),
        sa.Column("body", sa.Text()),
        sa.Column("salt", sa.String(32), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("erased_at", MOMENT),
        _key("text", "id"),
    )


def _answers() -> None:
    op.create_table(
        "answer",
        _id(),
        sa.Column("assessment_id", sa.String(36), nullable=False),
        sa.Column("question", sa.String(100), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("level", sa.Integer()),
        sa.Column("reason_text", sa.String(36)),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("version_tab", sa.String(64), nullable=False),
        sa.Column("version_n", sa.BigInteger(), nullable=False),
        sa.Column("note_text", sa.String(36)),
        sa.Column("note_version", sa.Integer(), nullable=False),
        sa.Column("note_tab", sa.String(64), nullable=False),
        sa.Column("note_n", sa.BigInteger(), nullable=False),
        sa.Column("saved_at", MOMENT),
        sa.Column("saved_by", sa.String(36), nullable=False),
        _check("answer", "state", "state in ('none', 'level', 'unknown', 'na')"),
        _check("answer", "level", "(state = 'level') = (level is not null)"),
        _check("answer", "reason", "(state = 'na') = (reason_text is not null)"),
        _points("answer", "assessment_id", "assessment"),
        _points("answer", "reason_text", "text"),
        _points("answer", "note_text", "text"),
        _points("answer", "saved_by", "person"),
        _key("answer", "id"),
        sa.UniqueConstraint(
            "assessment_id", "question", name=op.f("uq_answer_assessment_id_question")
        ),
    )


def _beside_answers() -> None:
    op.create_table(
        "refused",
        sa.Column("assessment_id", sa.String(36), nullable=False),
        sa.Column("question", sa.String(100), nullable=False),
        sa.Column("part", sa.String(10), nullable=False),
        sa.Column("person_id", sa.String(36), nullable=False),
        sa.Column("value_text", sa.String(36)),
        sa.Column("at", MOMENT, nullable=False),
        _check("refused", "part", "part in ('level', 'note')"),
        _points("refused", "assessment_id", "assessment"),
        _points("refused", "person_id", "person"),
        _points("refused", "value_text", "text"),
        _key("refused", "assessment_id", "question", "part", "person_id"),
    )
    op.create_table(
        "evidence",
        _id(),
        sa.Column("assessment_id", sa.String(36), nullable=False),
        sa.Column("question", sa.String(100), nullable=False),
        sa.Column("title_text", sa.String(36), nullable=False),
        sa.Column("place_text", sa.String(36)),
        sa.Column("dated", sa.Date()),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("removed_at", MOMENT),
        sa.Column("version", sa.Integer(), nullable=False),
        _points("evidence", "assessment_id", "assessment"),
        _points("evidence", "title_text", "text"),
        _points("evidence", "place_text", "text"),
        _key("evidence", "id"),
    )
    op.create_index(
        op.f("ix_evidence_assessment_id_question"), "evidence", ["assessment_id", "question"]
    )


def _history() -> None:
    op.create_table(
        "history",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("actor", sa.String(36), nullable=False),
        sa.Column("tab", sa.String(64)),
        sa.Column("n", sa.BigInteger()),
        sa.Column("assessment_id", sa.String(36)),
        sa.Column("subject", sa.String(300), nullable=False),
        sa.Column("action", sa.String(40), nullable=False),
        sa.Column("before", sa.Text()),
        sa.Column("after", sa.Text()),
        sa.Column("previous_hash", sa.String(64), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        _points("history", "actor", "person"),
        _key("history", "seq"),
    )
    op.create_index(
        op.f("ix_history_assessment_id_subject_tab"), "history", ["assessment_id", "subject", "tab"]
    )
    for verb in ("update", "delete") if op.get_bind().dialect.name == "sqlite" else ():
        op.execute(
            f"CREATE TRIGGER history_no_{verb} BEFORE {verb.upper()} ON history "
            "BEGIN SELECT RAISE(ABORT, 'the history is never changed'); END"
        )


def _first_rows() -> None:
    person = sa.table("person", sa.column("id"), sa.column("kind"), sa.column("name"))
    op.execute(person.insert().values(id=PERSONAL_PERSON, kind="personal", name="Personal mode"))
    meta = sa.table("meta", sa.column("key"), sa.column("value"))
    op.execute(meta.insert().values(key="history", value="0 " + "0" * 64))
    if op.get_bind().dialect.name == "sqlite":
        op.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def upgrade() -> None:
    """Makes an empty database ready for its first council."""
    _who()
    _assessments()
    _themes_and_texts()
    _answers()
    _beside_answers()
    _history()
    _first_rows()
