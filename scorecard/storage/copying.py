"""Copies of a whole SQLite database: taken, checked and brought back with SQLite's backup API.

A copy is held in memory while it is checked, so nothing lies on the disk that nobody asked for. It
is brought back into the file that is open: other programs see the old state or the new one, and
Windows could not replace the file.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from scorecard.errors import Invalid, Unavailable
from scorecard.storage.free_text import digest_of
from scorecard.storage.frozen_rows import digest_of_ice
from scorecard.storage.history import Head, head_of, verify
from scorecard.storage.opening import FIRST_BYTES, bring_up_to_date, fault_of
from scorecard.storage.store import BUSY_SECONDS, connect, told_plainly
from scorecard.storage.tables import (
    ContentCopyRow,
    PredecessorRow,
    SignOffRow,
    SnapshotRow,
    TextRow,
)

# Bytes 18 and 19 say that the file has a write-ahead log beside it; a copy stands alone.
# https://www.sqlite.org/fileformat2.html#file_format_version_numbers
LOG_BYTES, STANDS_ALONE = slice(18, 20), b"\x01\x01"
NOT_A_COPY = "This is not a copy that was saved here. Choose a file that 'Save a copy' made."
BUSY = "The database is busy. Nothing was changed. Try again in a moment."


class Copy:
    """A whole database in memory. Close it when done."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.store = connect("sqlite://", creator=lambda: connection, poolclass=StaticPool)

    def close(self) -> None:
        """Forgets the copy."""
        self.store.close()
        self._connection.close()

    def fault(self) -> str | None:
        """What is wrong with it, in words that follow 'the copy'. None where it is whole and ours,
        all that points somewhere points to something, and each hash in it holds."""
        if (fault := fault_of(self._connection, "integrity_check")) is not None:
            return fault
        if self._connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            return "is damaged"
        with self.store.reading() as session:
            if (broken := verify(session)) is not None:
                return f"was changed: link {broken.seq} of its history {broken.why}"
            return "was changed by another program" if _changed(session) else None

    def to_bytes(self) -> bytes:
        """The copy as the bytes of a file."""
        body = bytearray(self._connection.serialize())
        body[LOG_BYTES] = STANDS_ALONE
        return bytes(body)

    def write_to(self, path: Path) -> None:
        """Writes the copy into a new file that nobody else may read."""
        path.touch(mode=0o600)
        _backup(self._connection, path, lambda: None)

    def bring_back_into(self, path: Path, expected: Head) -> None:
        """Replaces what the open file at `path` holds. Raises Unavailable, and nothing is changed,
        where its history is no longer at `expected` (somebody saved meanwhile) or another program
        holds it."""

        def unchanged() -> None:
            with closing(sqlite3.connect(path)) as connection:
                newest = connection.execute("select value from meta where key = 'history'")
                if newest.fetchone()[0] != f"{expected.count} {expected.hash}":
                    raise Unavailable("Somebody saved meanwhile. Nothing was changed. Try again.")

        _backup(self._connection, path, unchanged)


def take(path: Path) -> Copy:
    """A copy of the database at `path` as it is at this moment, whoever saves meanwhile."""
    memory = sqlite3.connect(":memory:", check_same_thread=False)
    with told_plainly(), closing(sqlite3.connect(path)) as source:
        source.backup(memory)
    return Copy(memory)


def read(body: bytes) -> Copy:
    """A copy from the bytes of a file, brought up to date. Raises Invalid, saying why, for anything
    but a whole copy of ours that this program knows."""
    if not body.startswith(FIRST_BYTES):
        raise Invalid(NOT_A_COPY, "copy")
    alone = bytearray(body)
    alone[LOG_BYTES] = STANDS_ALONE
    memory = sqlite3.connect(":memory:", check_same_thread=False)
    copy = Copy(memory)
    try:
        memory.execute("PRAGMA trusted_schema = OFF")
        memory.deserialize(bytes(alone))
        if fault_of(memory, "integrity_check") is not None:
            raise Invalid(f"The copy is damaged or is not ours. {NOT_A_COPY}", "copy")
        bring_up_to_date(copy.store)
        if _schema(memory) != _fresh_schema():
            raise Invalid(NOT_A_COPY, "copy")
        if fault := copy.fault():
            raise Invalid(f"The copy {fault}. Nothing was changed. Choose another copy.", "copy")
    except sqlite3.DatabaseError as error:
        copy.close()
        raise Invalid(NOT_A_COPY, "copy") from error
    except Unavailable as error:
        copy.close()
        raise Invalid(str(error), "copy") from error
    except Invalid:
        copy.close()
        raise
    return copy


def name_beside(path: Path, moment: dt.datetime) -> Path:
    """Where the present database is kept when a copy replaces it."""
    return path.with_name(f"{path.stem}.before-restore-{moment:%Y%m%dT%H%M%S%fZ}.db")


def head(copy: Copy) -> Head:
    """The newest link of the copy's history."""
    with copy.store.reading() as session:
        return head_of(session)


def _changed(session: Session) -> bool:
    """True where a stored content, a text, a frozen year or a predecessor's is not what its hash was
    made of."""
    contents = session.execute(select(ContentCopyRow.hash, ContentCopyRow.body))
    texts = session.execute(
        select(TextRow.digest, TextRow.salt, TextRow.body).where(TextRow.body.is_not(None))
    )
    frozen = [
        row
        for table in (SignOffRow, SnapshotRow, PredecessorRow)
        for row in session.execute(select(table.digest, table.summary, table.body))
    ]
    return (
        any(sha256(body.encode()).hexdigest() != hash for hash, body in contents)
        or any(digest_of(salt, body or "") != digest for digest, salt, body in texts)
        or any(digest_of_ice(summary, body) != digest for digest, summary, body in frozen)
    )


def _schema(connection: sqlite3.Connection) -> list[Any]:
    return connection.execute(
        "select type, name, sql from sqlite_master where name not like 'sqlite_%' order by name"
    ).fetchall()


def _fresh_schema() -> list[Any]:
    with closing(sqlite3.connect(":memory:", check_same_thread=False)) as memory:
        store = connect("sqlite://", creator=lambda: memory, poolclass=StaticPool)
        bring_up_to_date(store)
        return _schema(memory)


def _backup(source: sqlite3.Connection, path: Path, when_held: Callable[[], None]) -> None:
    """Copies page by page. After the first page nobody else can write to `path`; then `when_held`
    is called, and an error in it leaves everything as it was."""
    until = time.monotonic() + BUSY_SECONDS
    held = False

    def after_each_page(status: int, _remaining: int, _total: int) -> None:
        nonlocal held
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            if time.monotonic() > until:
                raise Unavailable(BUSY)
        elif not held:
            held = True
            when_held()

    with told_plainly(), closing(sqlite3.connect(path, timeout=BUSY_SECONDS)) as target:
        target.execute("PRAGMA synchronous = FULL")
        source.backup(target, pages=1, progress=after_each_page)
