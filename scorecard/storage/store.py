"""The engine and the two ways to use it: `reading` and `writing`, one transaction each."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm import Session

from scorecard.errors import Unavailable

log = logging.getLogger(__name__)

BUSY_SECONDS = 5.0

DAMAGED = "The database is damaged. Stop here and open your last good copy of everything."
# What SQLite calls it -> what a council officer can do about it.
SENTENCES = {
    "SQLITE_BUSY": "The database is busy. Try again in a moment.",
    "SQLITE_LOCKED": "The database is busy. Try again in a moment.",
    "SQLITE_FULL": "The disk is full. Make room on it, then try again.",
    "SQLITE_READONLY": "The database can be read but not written. Ask whoever looks after this "
    "computer for the right to write to its file and folder, then try again.",
    "SQLITE_PERM": "The database file may not be opened. Ask whoever looks after this computer for "
    "the right to read and write it.",
    "SQLITE_CANTOPEN": "The database file cannot be opened. Check that its folder is there and may "
    "be written to.",
    "SQLITE_IOERR": "The disk did not answer as it should. Try again; if it happens twice, ask "
    "whoever looks after this computer to check the disk.",
    "SQLITE_CORRUPT": DAMAGED,
    "SQLITE_NOTADB": DAMAGED,
}
UNKNOWN = "The database did not answer as it should. Try again in a moment."


def sentence_for(error: BaseException | None) -> str:
    """What to tell people about an error of the driver; its name alone goes into the log."""
    name = str(getattr(error, "sqlite_errorname", type(error).__name__))
    log.error("database: %s", name)
    kind = next((known for known in SENTENCES if name.startswith(known)), None)
    return SENTENCES[kind] if kind else UNKNOWN


@contextmanager
def told_plainly() -> Iterator[None]:
    """The one place where a failing database becomes `Unavailable`. A broken rule (IntegrityError)
    is our own mistake and passes through."""
    try:
        yield
    except PoolTimeout as error:
        raise Unavailable(SENTENCES["SQLITE_BUSY"]) from error
    except DatabaseError as error:
        if type(error) not in (OperationalError, DatabaseError):
            raise
        raise Unavailable(sentence_for(error.orig)) from error
    except sqlite3.DatabaseError as error:  # the driver's own, while a connection is made
        raise Unavailable(sentence_for(error)) from error


@dataclass(frozen=True)
class Store:
    """A database that is open. `path` is its file, None where it is not a file of SQLite."""

    engine: Engine
    path: Path | None

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that sees one moment of the database. Raises Unavailable."""
        with told_plainly(), Session(self.engine) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session that is committed whole at the end or not at all; from its first statement on
        nobody else writes. Raises Unavailable; then nothing was changed."""
        writer = self.engine.execution_options(writing=True)
        with told_plainly(), Session(writer, expire_on_commit=False) as session:
            yield session
            session.commit()

    def close(self) -> None:
        """Lets go of the file."""
        self.engine.dispose()


def _on_connect(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # the driver must not begin transactions by itself
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode = WAL")  # people read while somebody saves
    cursor.execute("PRAGMA synchronous = FULL")  # saved means on the disk, power cuts included
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


def _on_begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _on_checkin(connection: Any, record: Any) -> None:
    """SQLAlchemy leaves a transaction open whose COMMIT failed (disk full, say), and nobody else
    could write: such a connection is closed, which undoes what was not committed."""
    if connection is not None and connection.in_transaction:
        record.invalidate()


def file_of(url: str) -> Path | None:
    """The file behind a URL of SQLite, None for any other database."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite" or not parsed.database:
        return None
    return Path(parsed.database)


def connect(url: str, busy_seconds: float = BUSY_SECONDS, **options: Any) -> Store:
    """A store on this URL, with further options for SQLAlchemy's engine; nothing is opened or
    checked yet (`opening.open_store` does)."""
    if make_url(url).get_backend_name() != "sqlite":
        return Store(create_engine(url, **options), None)
    engine = create_engine(url, connect_args={"timeout": busy_seconds}, **options)
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)
    event.listen(engine, "checkin", _on_checkin)
    return Store(engine, file_of(url))
