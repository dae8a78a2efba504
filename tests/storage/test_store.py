"""One transaction each: reading sees one moment, writing shuts other writers out, errors say what to do."""

from __future__ import annotations

import datetime as dt
import sqlite3

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError, StatementError

from scorecard.errors import Unavailable
from scorecard.storage.free_text import digest_of, drop, keep
from scorecard.storage.history import Link, record
from scorecard.storage.opening import open_store
from scorecard.storage.store import SENTENCES, sentence_for
from scorecard.storage.tables import PERSONAL_PERSON, AssessmentRow, HistoryRow, MetaRow, TextRow


@pytest.fixture
def store(tmp_path):
    """A fresh database that waits a tenth of a second for others."""
    opened = open_store(f"sqlite:///{tmp_path / 'x.db'}", busy_seconds=0.1)
    yield opened
    opened.close()


def value(session, key: str) -> str | None:
    return session.scalar(select(MetaRow.value).where(MetaRow.key == key))


def test_what_is_written_is_there_whole_or_not_at_all(store):
    def stopped_half_way() -> None:
        with store.writing() as session:
            session.add(MetaRow(key="k", value="v"))
            session.flush()
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped_half_way()
    with store.reading() as session:
        assert value(session, "k") is None


def test_reading_sees_one_moment_whatever_is_written_meanwhile(store):
    with store.reading() as reader:
        before = value(reader, "k")
        with store.writing() as writer:
            writer.add(MetaRow(key="k", value="v"))
        assert value(reader, "k") == before is None
    with store.reading() as reader:
        assert value(reader, "k") == "v"


def test_while_one_writes_nobody_else_begins_to(store):
    with store.writing() as first:
        value(first, "k")  # even before it has written anything
        with pytest.raises(Unavailable, match="busy"), store.writing() as second:
            value(second, "k")


def test_a_broken_rule_is_our_own_mistake_and_no_fault_of_the_surroundings(store):
    with pytest.raises(IntegrityError), store.writing() as session:
        session.add(
            AssessmentRow(
                id="a", council_id="nowhere", year=2026, content_hash="nowhere", nation="england",
                type="district", functions=[], status="open", version=1,
                opened_at=dt.datetime(2026, 4, 1, tzinfo=dt.UTC), opened_by=PERSONAL_PERSON,
            )
        )  # fmt: skip


def test_moments_come_back_in_utc_to_the_microsecond(store):
    summer = dt.datetime(2026, 7, 1, 12, 0, 0, 7, tzinfo=dt.timezone(dt.timedelta(hours=1)))
    with store.writing() as session:
        record(session, Link(summer, PERSONAL_PERSON, "x", "y"))
    with store.reading() as session:
        assert session.scalars(select(HistoryRow.at)).one() == dt.datetime(
            2026, 7, 1, 11, 0, 0, 7, dt.UTC
        )


def test_a_moment_without_its_zone_is_refused(store):
    naive = dt.datetime(2026, 7, 1, 12)  # noqa: DTZ001
    with pytest.raises((StatementError, ValueError)), store.writing() as session:
        session.add(TextRow(id="t", body="x", salt="s", digest="d", erased_at=naive))


def test_the_same_text_twice_has_two_digests_so_that_nobody_can_guess_it(store):
    with store.writing() as session:
        one, other = keep(session, "yes"), keep(session, "yes")
        row = session.get_one(TextRow, one.id)
        assert one.digest != other.digest
        assert row.digest == one.digest == digest_of(row.salt, "yes")
        drop(session, one.id)
    with store.reading() as session:
        assert [text.id for text in session.scalars(select(TextRow))] == [other.id]


@pytest.mark.parametrize("name", SENTENCES)
def test_what_the_database_says_becomes_a_sentence_for_people(name, caplog):
    error = sqlite3.OperationalError("near secret text")
    error.sqlite_errorname = name
    said = sentence_for(error)
    assert said == SENTENCES[name]
    assert "secret" not in said + caplog.text
    assert name in caplog.text


def test_any_other_fault_is_a_sentence_too():
    assert sentence_for(sqlite3.OperationalError("secret")) == sentence_for(None)
