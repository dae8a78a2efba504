"""F101: the chain of the history finds every change to it."""

from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import closing

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError

from scorecard.storage.history import Link, hash_of, head_of, record, verify
from scorecard.storage.opening import open_store
from scorecard.storage.tables import PERSONAL_PERSON

LENGTH = 12
COLUMNS = (
    "at",
    "actor",
    "tab",
    "n",
    "assessment_id",
    "subject",
    "action",
    "before",
    "after",
    "previous_hash",
    "hash",
)


def link(number: int) -> Link:
    moment = dt.datetime(2026, 11, 25, 14, number, 0, number, tzinfo=dt.UTC)
    return Link(
        moment,
        PERSONAL_PERSON,
        f"q-{number}:level",
        "saved",
        "an-assessment",
        "0",
        "1",
        "a-tab",
        number,
    )


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """The bytes of a database whose history has a dozen links and no triggers any more."""
    path = tmp_path_factory.mktemp("history") / "x.db"
    store = open_store(f"sqlite:///{path}")
    with store.writing() as session:
        for number in range(LENGTH):
            record(session, link(number))
    store.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("drop trigger history_no_update")
        connection.execute("drop trigger history_no_delete")
        connection.execute("PRAGMA journal_mode = DELETE")
    return path.read_bytes()


def broken_after(whole: bytes, folder, *changes: tuple) -> int | None:
    """Where the chain breaks once somebody ran these statements; None where it still holds."""
    path = folder / "changed.db"
    path.write_bytes(whole)
    with closing(sqlite3.connect(path)) as connection, connection:
        for change in changes:
            assert connection.execute(*change).rowcount == 1
    store = open_store(f"sqlite:///{path}")
    with store.reading() as session:
        broken = verify(session)
    store.close()
    return None if broken is None else broken.seq


def test_an_untouched_chain_holds(whole, tmp_path):
    assert broken_after(whole, tmp_path) is None


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(seq=st.integers(1, LENGTH), column=st.sampled_from(COLUMNS), data=st.data())
def test_f101_any_change_of_a_link_is_found_at_that_link(whole, tmp_path, seq, column, data):
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(whole)
        (old,) = connection.execute(
            f"select {column} from history where seq = ?", (seq,)
        ).fetchone()
    if column == "at":
        new = f"2026-11-25 14:{data.draw(st.integers(0, 59)):02}:00.{data.draw(st.integers(0, 999_999)):06}"
    elif column == "n":
        new = data.draw(st.one_of(st.none(), st.integers(0, 2**53)))
    elif column in ("tab", "assessment_id", "before", "after"):
        new = data.draw(st.one_of(st.none(), st.text(st.characters(codec="utf-8"), max_size=5)))
    else:
        new = data.draw(st.text(st.characters(codec="utf-8"), max_size=5))
    assume(new != old)
    change = (f"update history set {column} = ? where seq = ?", (new, seq))
    assert broken_after(whole, tmp_path, change) == seq


@given(seq=st.integers(1, LENGTH - 1))
@settings(
    max_examples=11, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_f101_a_link_taken_out_is_found(whole, tmp_path, seq):
    assert broken_after(whole, tmp_path, ("delete from history where seq = ?", (seq,))) == seq


def test_f101_an_end_that_is_cut_off_is_found(whole, tmp_path):
    assert broken_after(whole, tmp_path, (f"delete from history where seq = {LENGTH}",)) == LENGTH


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(pair=st.lists(st.integers(1, LENGTH), min_size=2, max_size=2, unique=True))
def test_f101_links_that_change_places_are_found(whole, tmp_path, pair):
    one, other = sorted(pair)
    moves = [(0, one), (one, other), (other, 0)]
    changes = [("update history set seq = ? where seq = ?", move) for move in moves]
    assert broken_after(whole, tmp_path, *changes) == one


def test_f101_a_link_put_in_at_the_end_is_found(whole, tmp_path):
    put_in = f"insert into history select {LENGTH + 1}, at, actor, tab, n, assessment_id, subject, action, before, after, hash, hash from history where seq = {LENGTH}"
    assert broken_after(whole, tmp_path, (put_in,)) == LENGTH + 1


def test_f101_a_counted_head_that_is_changed_is_found(whole, tmp_path):
    assert (
        broken_after(
            whole,
            tmp_path,
            ("update meta set value = '3 ' || hex(zeroblob(32)) where key = 'history'",),
        )
        == LENGTH
    )


def test_f101_a_link_made_anew_with_a_right_hash_is_found_at_the_next(whole, tmp_path):
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(whole)
        (previous,) = connection.execute("select hash from history where seq = 4").fetchone()
    forged = link(4)
    forged = Link(**{**vars(forged), "after": "3"})
    change = (
        "update history set after = '3', hash = ? where seq = 5",
        (hash_of(5, previous, forged),),
    )
    assert broken_after(whole, tmp_path, change) == 6


@pytest.mark.parametrize("verb", ["update history set subject = 'x'", "delete from history"])
def test_f101_the_database_itself_forbids_to_change_a_link(tmp_path, verb):
    store = open_store(f"sqlite:///{tmp_path / 'x.db'}")
    with store.writing() as session:
        record(session, link(1))
    with pytest.raises(IntegrityError, match="never changed"), store.writing() as session:
        session.connection().exec_driver_sql(verb)
    with store.reading() as session:
        assert (verify(session), head_of(session).count) == (None, 1)
    store.close()
