"""The tables. Identifiers are UUIDs made by us; times are UTC; what people write freely lives in
`text` alone.

What each column means and why it is so: docs/ARCHITECTURE.md#what-is-stored. A change here needs a
migration.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

from sqlalchemy import (
    JSON,
    BigInteger,
    CheckConstraint,
    ForeignKey,
    Index,
    MetaData,
    String,
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedColumn, mapped_column, relationship

from scorecard.storage.types import UtcMoment

CONVENTION = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


PERSONAL_PERSON = (
    "6f1d7c52-3a0e-4f6b-9a53-5d0f2c1e8b01"  # whoever sits at a computer in personal mode
)
APPLICATION_ID = (
    0x4D535363  # stands in the head of our SQLite files: tells them from other people's
)


class Base(DeclarativeBase):
    """All tables; constraints have names, so that a later migration can speak of them."""

    metadata = MetaData(naming_convention=CONVENTION)
    type_annotation_map = {dt.datetime: UtcMoment}  # noqa: RUF012 (SQLAlchemy reads it as it stands)


def _id() -> MappedColumn[str]:
    return mapped_column(String(36), primary_key=True)


def _to(column: str) -> MappedColumn[str]:
    return mapped_column(String(36), ForeignKey(column))


def _to_or_none(column: str) -> MappedColumn[str | None]:
    return mapped_column(String(36), ForeignKey(column), nullable=True)


class MetaRow(Base):
    """`home`: the id of the council at home here; `history`: how many links the chain has, and its
    head."""

    __tablename__ = "meta"
    key: Mapped[str] = mapped_column(String(40), primary_key=True)
    value: Mapped[str] = mapped_column(Text)


class PersonRow(Base):
    __tablename__ = "person"
    __table_args__ = (CheckConstraint("kind in ('personal', 'account', 'system')", name="kind"),)
    id: Mapped[str] = _id()
    kind: Mapped[str] = mapped_column(String(20))
    name: Mapped[str] = mapped_column(String(200))


class CouncilRow(Base):
    """`functions` is null where the council has those of its type; the year begins in
    `first_month`."""

    __tablename__ = "council"
    __table_args__ = (CheckConstraint("first_month between 1 and 12", name="first_month"),)
    id: Mapped[str] = _id()
    register_id: Mapped[str | None] = mapped_column(String(100), unique=True)
    name: Mapped[str] = mapped_column(String(200))
    nation: Mapped[str] = mapped_column(String(100))
    type: Mapped[str] = mapped_column(String(100))
    functions: Mapped[list[str] | None] = mapped_column(JSON(none_as_null=True))
    first_month: Mapped[int]


class ContentCopyRow(Base):
    """Canonical JSON of the content that an assessment is pinned to, by its hash; never changed."""

    __tablename__ = "content_copy"
    hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    format: Mapped[int]
    label: Mapped[str] = mapped_column(String(200))
    law_checked: Mapped[dt.date]
    body: Mapped[str] = mapped_column(Text)


class AssessmentRow(Base):
    """One council's year; the council's scope of that day is copied in and moves only when somebody
    says so. `copied_from` is the assessment it was opened from; a copy outlives its origin, so here
    and below it points nowhere by rule."""

    __tablename__ = "assessment"
    __table_args__ = (
        UniqueConstraint("council_id", "year"),
        CheckConstraint("status in ('open', 'signed off')", name="status"),
    )
    id: Mapped[str] = _id()
    council_id: Mapped[str] = _to("council.id")
    year: Mapped[int]
    content_hash: Mapped[str] = mapped_column(String(64), ForeignKey("content_copy.hash"))
    nation: Mapped[str] = mapped_column(String(100))
    type: Mapped[str] = mapped_column(String(100))
    functions: Mapped[list[str]] = mapped_column(JSON)
    status: Mapped[str] = mapped_column(String(20))
    version: Mapped[int]
    opened_at: Mapped[dt.datetime]
    opened_by: Mapped[str] = _to("person.id")
    copied_from: Mapped[str | None] = mapped_column(String(36))
    origin: Mapped[AssessmentRow | None] = relationship(
        primaryjoin="foreign(AssessmentRow.copied_from) == remote(AssessmentRow.id)", viewonly=True
    )


class ThemeStateRow(Base):
    """What a person said of a theme. `owner` is a team or a role, in plain text."""

    __tablename__ = "theme_state"
    __table_args__ = (CheckConstraint("status in ('open', 'completed')", name="status"),)
    assessment_id: Mapped[str] = mapped_column(
        String(36), ForeignKey("assessment.id"), primary_key=True
    )
    theme: Mapped[str] = mapped_column(String(100), primary_key=True)
    status: Mapped[str] = mapped_column(String(20))
    owner: Mapped[str] = mapped_column(String(200))
    due: Mapped[dt.date | None]
    version: Mapped[int]


class TextRow(Base):
    """The only home of what people write freely, so that one text can be taken out everywhere.

    `digest` is SHA-256 of salt and body: what the history holds in place of the text.
    """

    __tablename__ = "text"
    id: Mapped[str] = _id()
    body: Mapped[str | None] = mapped_column(Text)
    salt: Mapped[str] = mapped_column(String(32))
    digest: Mapped[str] = mapped_column(String(64))
    erased_at: Mapped[dt.datetime | None]


class AnswerRow(Base):
    """Choice (with its reason) and note, each with a version, and the tab and count of the post
    behind it.

    `meaning` is that of the question which the choice answers, null where it never changed since. A
    choice with `copied_from` is an earlier year's or a predecessor's, given at `copied_at`, and to
    be confirmed until `confirmed_at` is set; a choice of this year's own has none of the three.
    """

    __tablename__ = "answer"
    __table_args__ = (
        UniqueConstraint("assessment_id", "question"),
        CheckConstraint("state in ('none', 'level', 'unknown', 'na')", name="state"),
        CheckConstraint("(state = 'level') = (level is not null)", name="level"),
        CheckConstraint("(state = 'na') = (reason_text is not null)", name="reason"),
    )
    id: Mapped[str] = _id()
    assessment_id: Mapped[str] = _to("assessment.id")
    question: Mapped[str] = mapped_column(String(100))
    state: Mapped[Literal["none", "level", "unknown", "na"]] = mapped_column(String(20))
    level: Mapped[int | None]
    reason_text: Mapped[str | None] = _to_or_none("text.id")
    version: Mapped[int]
    version_tab: Mapped[str] = mapped_column(String(64))
    version_n: Mapped[int] = mapped_column(BigInteger)
    note_text: Mapped[str | None] = _to_or_none("text.id")
    note_version: Mapped[int]
    note_tab: Mapped[str] = mapped_column(String(64))
    note_n: Mapped[int] = mapped_column(BigInteger)
    saved_at: Mapped[dt.datetime | None]
    saved_by: Mapped[str] = _to("person.id")
    meaning: Mapped[int | None]
    copied_from: Mapped[str | None] = mapped_column(String(36))
    copied_at: Mapped[dt.datetime | None]
    confirmed_at: Mapped[dt.datetime | None]


class RefusedRow(Base):
    """The losing side of a conflict, kept until its person chooses; no text: the person had
    cleared."""

    __tablename__ = "refused"
    __table_args__ = (CheckConstraint("part in ('level', 'note')", name="part"),)
    assessment_id: Mapped[str] = mapped_column(
        String(36), ForeignKey("assessment.id"), primary_key=True
    )
    question: Mapped[str] = mapped_column(String(100), primary_key=True)
    part: Mapped[Literal["level", "note"]] = mapped_column(String(10), primary_key=True)
    person_id: Mapped[str] = mapped_column(String(36), ForeignKey("person.id"), primary_key=True)
    value_text: Mapped[str | None] = _to_or_none("text.id")
    at: Mapped[dt.datetime]


class EvidenceRow(Base):
    """An item behind a question; it belongs to the question and outlives a change of mind."""

    __tablename__ = "evidence"
    __table_args__ = (Index(None, "assessment_id", "question"),)
    id: Mapped[str] = _id()
    assessment_id: Mapped[str] = _to("assessment.id")
    question: Mapped[str] = mapped_column(String(100))
    title_text: Mapped[str] = _to("text.id")
    place_text: Mapped[str | None] = _to_or_none("text.id")
    dated: Mapped[dt.date | None]
    position: Mapped[int]
    removed_at: Mapped[dt.datetime | None]
    version: Mapped[int]
    review_on: Mapped[dt.date | None]
    copied_from: Mapped[str | None] = mapped_column(String(36))


class SignOffRow(Base):
    """One sign-off of a year, never changed but for being reopened. `number` counts them from 1.

    `body` is what was frozen, as canonical JSON; the texts in it are copies of their own, named by
    their id in `text`. `summary` is the little of it that lists of years show. `digest` is SHA-256
    of both.
    """

    __tablename__ = "sign_off"
    __table_args__ = (UniqueConstraint("assessment_id", "number"),)
    id: Mapped[str] = _id()
    assessment_id: Mapped[str] = _to("assessment.id")
    number: Mapped[int]
    at: Mapped[dt.datetime]
    by: Mapped[str] = _to("person.id")
    approved_by: Mapped[str] = mapped_column(String(200))
    approved_role: Mapped[str] = mapped_column(String(200))
    approved_on: Mapped[dt.date]
    summary: Mapped[str] = mapped_column(Text)
    body: Mapped[str] = mapped_column(Text)
    digest: Mapped[str] = mapped_column(String(64))
    reopened_at: Mapped[dt.datetime | None]
    reopened_by: Mapped[str | None] = _to_or_none("person.id")
    reopened_reason_text: Mapped[str | None] = _to_or_none("text.id")


class SnapshotRow(Base):
    """A dated, named copy of an open year, frozen in the same form and never changed."""

    __tablename__ = "snapshot"
    __table_args__ = (UniqueConstraint("assessment_id", "name"),)
    id: Mapped[str] = _id()
    assessment_id: Mapped[str] = _to("assessment.id")
    name: Mapped[str] = mapped_column(String(200))
    at: Mapped[dt.datetime]
    by: Mapped[str] = _to("person.id")
    summary: Mapped[str] = mapped_column(Text)
    body: Mapped[str] = mapped_column(Text)
    digest: Mapped[str] = mapped_column(String(64))


class PaperFrameRow(Base):
    """What the head of a year's board paper says and the assessment does not know; empty where it was
    left out. No part of what is signed off: a meeting has its date later."""

    __tablename__ = "paper_frame"
    assessment_id: Mapped[str] = mapped_column(
        String(36), ForeignKey("assessment.id"), primary_key=True
    )
    report_of: Mapped[str] = mapped_column(String(200))
    contact: Mapped[str] = mapped_column(String(200))
    wards: Mapped[str] = mapped_column(String(200))
    key_decision: Mapped[str] = mapped_column(String(200))
    publication: Mapped[str] = mapped_column(String(200))
    meeting: Mapped[str] = mapped_column(String(200))
    meeting_date: Mapped[dt.date | None]
    version: Mapped[int]


class PredecessorRow(Base):
    """A year of a council that this one follows, brought in for this one's first year and never
    changed. `council` is its id in the register; `summary`, `body` and `digest` are as for a
    sign-off."""

    __tablename__ = "predecessor"
    __table_args__ = (UniqueConstraint("assessment_id", "council"),)
    id: Mapped[str] = _id()
    assessment_id: Mapped[str] = _to("assessment.id")
    council: Mapped[str] = mapped_column(String(100))
    name: Mapped[str] = mapped_column(String(200))
    year: Mapped[int]
    at: Mapped[dt.datetime]
    by: Mapped[str] = _to("person.id")
    summary: Mapped[str] = mapped_column(Text)
    body: Mapped[str] = mapped_column(Text)
    digest: Mapped[str] = mapped_column(String(64))


class HoldRow(Base):
    """A year of which nothing is taken out: since when, and for what kind of reason."""

    __tablename__ = "hold"
    __table_args__ = (
        CheckConstraint("why in ('request', 'claim', 'inquiry', 'other')", name="why"),
    )
    assessment_id: Mapped[str] = mapped_column(
        String(36), ForeignKey("assessment.id"), primary_key=True
    )
    why: Mapped[Literal["request", "claim", "inquiry", "other"]] = mapped_column(String(20))
    at: Mapped[dt.datetime]
    by: Mapped[str] = _to("person.id")


class HistoryRow(Base):
    """One link of the chain: codes and digests, never texts. Triggers forbid to change or delete a
    row, so `assessment_id` points nowhere by rule: an assessment may go one day, its history may
    not."""

    __tablename__ = "history"
    __table_args__ = (
        Index(None, "assessment_id", "subject", "tab"),
        Index(None, "assessment_id", "seq"),
    )
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[dt.datetime]
    actor: Mapped[str] = _to("person.id")
    tab: Mapped[str | None] = mapped_column(String(64))
    n: Mapped[int | None] = mapped_column(BigInteger)
    assessment_id: Mapped[str | None] = mapped_column(String(36))
    subject: Mapped[str] = mapped_column(String(300))
    action: Mapped[str] = mapped_column(String(40))
    before: Mapped[str | None] = mapped_column(Text)
    after: Mapped[str | None] = mapped_column(Text)
    previous_hash: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64))
