"""Opening a database at start-up: made if there is none, checked if there is one, brought up to
date.

Nothing is written before all checks have passed, and a change of tables is one transaction, its
version stamp included: killed at any moment, the next start finds the old tables or the new ones.
"""

from __future__ import annotations

import os
import sqlite3
import uuid
from contextlib import ExitStack, closing, suppress
from pathlib import Path
from typing import Literal

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from scorecard.errors import Unavailable
from scorecard.storage.store import (
    BUSY_SECONDS,
    Store,
    connect,
    file_of,
    sentence_for,
    told_plainly,
)
from scorecard.storage.tables import APPLICATION_ID

MIGRATIONS = Path(__file__).parent / "migrations"
FIRST_BYTES = b"SQLite format 3\x00"
INSTEAD = (
    " Nothing was changed. Put your last good copy in its place, or move the file away to start "
    "afresh."
)


def _alembic() -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    return config


def known_versions() -> tuple[str, ...]:
    """The versions of the tables that this program knows, newest first."""
    return tuple(step.revision for step in ScriptDirectory.from_config(_alembic()).walk_revisions())


def bring_up_to_date(store: Store) -> None:
    """Runs the migrations that are missing, all or none. Raises Unavailable where the database is
    newer than this program, or cannot be written."""
    newest, *_ = known = known_versions()
    with told_plainly(), store.engine.execution_options(writing=True).begin() as connection:
        present = MigrationContext.configure(connection).get_current_revision()
        if present is not None and present not in known:
            raise Unavailable(
                "This database was written by a newer version of the scorecard: its tables have "
                f"version {present}, this program knows them up to {newest}. Start the newer "
                "version. Nothing was changed."
            )
        if present != newest:
            config = _alembic()
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
        # Changes nothing, but fails now and not at the first save where nothing may be written.
        connection.exec_driver_sql("DELETE FROM meta WHERE 1 = 0")


def check_file(path: Path) -> None:
    """Passes a whole database of ours, whatever its version; raises Unavailable, in words, for
    anything else: empty, cut short, damaged, another program's, not a database. The file is only
    read.

    SQLite alone may open it: where a process closes a file that it opened by other means, the
    system drops all locks that the process holds on it, those of its database connections too, and
    the next program that lets go of the database removes the log these still write to.
    """
    try:
        size = path.stat().st_size
    except OSError as error:
        raise Unavailable(f"{path} cannot be read: {error.strerror}.") from error
    if not os.access(path, os.R_OK):
        raise Unavailable(f"{path} cannot be read: there is no right to read it.")
    if not size:
        raise Unavailable(f"{path} is empty: there is no database in it.{INSTEAD}")
    # A second look, since another program may have begun to write during the first.
    if _fault(path) and (fault := _fault(path)):
        raise Unavailable(f"{path} {fault}.{INSTEAD}")


def _fault(path: Path) -> str | None:
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=rw", uri=True)) as connection:
            return fault_of(connection, "quick_check")
    except sqlite3.OperationalError as error:
        raise Unavailable(f"{path}: {sentence_for(error)}") from error


def fault_of(
    connection: sqlite3.Connection, check: Literal["quick_check", "integrity_check"]
) -> str | None:
    """What is wrong with a database, in words that follow its name; None where it is whole and
    ours."""
    try:
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        verdict = connection.execute(f"PRAGMA {check}(1)").fetchone()[0]
    except sqlite3.OperationalError:
        raise  # locked, or no right to read: that says nothing about what is in it
    except sqlite3.DatabaseError as error:
        not_one = error.sqlite_errorcode == sqlite3.SQLITE_NOTADB
        return "is not a database of the scorecard" if not_one else "is damaged"
    if verdict != "ok":
        return "is damaged"
    return None if application == APPLICATION_ID else "is not a database of the scorecard"


def create(path: Path) -> None:
    """Makes an empty database of ours. It is made under another name and then named, so that a file
    under the final name is always whole; where two start at once, one makes it and both use it."""
    draft = path.with_name(f"{path.name}.new-{uuid.uuid4().hex[:8]}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.touch(mode=0o600)  # notes are nobody else's business
        store = connect(f"sqlite:///{draft}")
        try:
            bring_up_to_date(store)
        finally:
            store.close()
        _name(draft, path)
    except OSError as error:
        raise Unavailable(f"{path} cannot be made: {error.strerror or error}.") from error
    finally:
        with suppress(OSError):  # where there is no folder there is no draft
            draft.unlink()


def _name(draft: Path, path: Path) -> None:
    """Gives a finished file its name unless something bears it already."""
    try:
        os.link(draft, path)
    except FileExistsError:
        return
    except OSError:  # a file system without hard links, such as a memory stick
        if not path.exists():
            draft.rename(path)


def open_store(url: str, busy_seconds: float = BUSY_SECONDS) -> Store:
    """The database behind this URL, checked and up to date. Raises Unavailable, naming the file."""
    path = file_of(url)
    if path is not None:
        if not path.exists():
            create(path)
        check_file(path)
    store = connect(url, busy_seconds)
    with ExitStack() as undo:
        undo.callback(store.close)
        try:
            bring_up_to_date(store)
        except Unavailable as error:
            raise Unavailable(f"{path}: {error}" if path else str(error)) from error
        undo.pop_all()
    return store
