"""Opening a database: made whole or not at all, checked before it is used, never half migrated."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, event

from scorecard.errors import Unavailable
from scorecard.settings import ROOT
from scorecard.storage.opening import bring_up_to_date, known_versions, open_store
from scorecard.storage.store import connect
from scorecard.storage.tables import Base, MetaRow


def address(path: Path) -> str:
    return f"sqlite:///{path.as_posix()}"


@pytest.fixture
def good(tmp_path) -> Path:
    """A database of ours, closed."""
    path = tmp_path / "good.db"
    open_store(address(path)).close()
    return path


def names_in(path: Path) -> set[str]:
    return {file.name for file in path.parent.iterdir()}


def test_a_new_database_is_ready_and_private(tmp_path):
    path = tmp_path / "deep" / "er" / "new.db"
    store = open_store(address(path))
    with store.engine.connect() as connection:
        said = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
        people = connection.exec_driver_sql("select kind, count(*) from person").all()
    store.close()
    assert said == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 5000,
    }
    assert people == [("personal", 1)]
    assert path.stat().st_mode & 0o077 == 0
    assert names_in(path) == {"new.db"}, "no draft, no log is left"


def test_the_migrations_make_the_tables_that_the_program_uses(good):
    store = connect(address(good))
    with store.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []
    store.close()


BAD = {
    "zero length": lambda whole: b"",
    "a picture": lambda whole: b"\xff\xd8\xff\xe0" + b"JFIF" * 900,
    "a text": lambda whole: b"council,year\n" * 500,
    "cut in the middle": lambda whole: whole[: len(whole) // 2],
    "cut after the head": lambda whole: whole[:100],
    "bytes flipped": lambda whole: (
        whole[:4096] + bytes(255 - b for b in whole[4096:8192]) + whole[8192:]
    ),
    "another program's": lambda whole: others(),
}


def others() -> bytes:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("create table council (name)")
        return connection.serialize()


@pytest.mark.parametrize("name", BAD)
def test_f44_what_is_no_whole_database_of_ours_is_refused_and_left_as_it_is(good, tmp_path, name):
    path = tmp_path / "bad.db"
    bad = BAD[name](good.read_bytes())
    path.write_bytes(bad)
    before = names_in(path)
    with pytest.raises(Unavailable, match=r"bad\.db .*Nothing was changed") as refused:
        open_store(address(path))
    assert path.read_bytes() == bad
    assert names_in(path) == before
    assert "sqlite" not in str(refused.value).lower()


def test_f44_a_folder_in_place_of_the_file_is_refused(tmp_path):
    (tmp_path / "x.db").mkdir()
    with pytest.raises(Unavailable, match=r"x\.db"):
        open_store(address(tmp_path / "x.db"))


def test_f44_a_database_that_was_not_closed_opens_with_all_that_was_saved(good):
    """Its log lies beside it, as after a crash; so it is neither damaged nor old."""
    with closing(sqlite3.connect(good)) as writer:
        writer.execute("insert into meta values ('k', 'v')")
        writer.commit()
        crashed = good.with_name("crashed.db")
        crashed.write_bytes(good.read_bytes())
        crashed.with_name("crashed.db-wal").write_bytes(good.with_name("good.db-wal").read_bytes())
    store = open_store(address(crashed))
    with store.engine.connect() as connection:
        assert connection.exec_driver_sql("select value from meta where key = 'k'").scalar() == "v"
    store.close()


def test_f43_a_newer_database_is_refused_with_both_versions(good):
    with closing(sqlite3.connect(good)) as connection, connection:
        connection.execute("update alembic_version set version_num = '9999'")
    before = good.read_bytes()
    with pytest.raises(Unavailable, match=f"9999.*{known_versions()[0]}"):
        open_store(address(good))
    assert good.read_bytes() == before


def test_two_programs_that_start_at_once_share_one_database(tmp_path):
    path = tmp_path / "shared.db"
    start = "import sys; from scorecard.storage.opening import open_store; open_store(sys.argv[1]).close()"
    starts = [
        subprocess.Popen([sys.executable, "-c", start, address(path)], cwd=ROOT) for _ in range(3)
    ]
    assert [program.wait(60) for program in starts] == [0, 0, 0]
    assert names_in(path) == {"shared.db"}
    open_store(address(path)).close()


MIGRATE_AND_DIE = """
import os, signal, sys
from sqlalchemy import Engine, event
from scorecard.storage.opening import bring_up_to_date
from scorecard.storage.store import connect
left = int(sys.argv[2])
def die(*_):
    global left
    left -= 1
    if left < 0:
        os.kill(os.getpid(), signal.SIGKILL)
event.listen(Engine, "before_cursor_execute" if sys.argv[3] == "before" else "after_cursor_execute", die)
store = connect(sys.argv[1])
bring_up_to_date(store)
store.close()
"""


def tables_of(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        count: int = connection.execute("select count(*) from sqlite_master").fetchone()[0]
    return count


def statements_of_migrating(path: Path) -> int:
    seen = []
    event.listen(Engine, "before_cursor_execute", note := lambda *args: seen.append(args[2]))
    try:
        store = connect(address(path))
        bring_up_to_date(store)
        store.close()
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    return len(seen)


@pytest.mark.parametrize("when", ["before", "after"])
def test_f41_killed_at_any_statement_of_a_migration_the_old_tables_stand_or_the_new(tmp_path, when):
    steps = statements_of_migrating(tmp_path / "counted.db")
    whole = tables_of(tmp_path / "counted.db")
    for step in range(0, steps, 5):
        path = tmp_path / f"killed-{step}.db"
        call = [sys.executable, "-c", MIGRATE_AND_DIE, address(path), str(step), when]
        died = subprocess.run(call, cwd=ROOT, check=False).returncode == -signal.SIGKILL
        assert died
        assert tables_of(path) == 0, f"half migrated at statement {step}"
        store = connect(address(path))
        bring_up_to_date(store)
        store.close()
        assert tables_of(path) == whole, f"not finished after a kill at statement {step}"


@pytest.mark.parametrize("failure", [KeyboardInterrupt, OSError])
def test_f41_an_error_at_any_statement_leaves_no_database_behind(tmp_path, failure):
    steps = statements_of_migrating(tmp_path / "counted.db")
    for step in range(0, steps, 3):
        left = [step]

        def fail(*_, left=left):
            left[0] -= 1
            if left[0] < 0:
                raise failure

        folder = tmp_path / f"failed-{step}"
        event.listen(Engine, "before_cursor_execute", fail)
        try:
            with pytest.raises((failure, Unavailable)):
                open_store(address(folder / "x.db"))
        finally:
            event.remove(Engine, "before_cursor_execute", fail)
        assert [file.name for file in folder.iterdir()] in ([], ["x.db"])
        open_store(address(folder / "x.db")).close()


def test_f38_a_folder_that_may_not_be_written_is_named(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(Unavailable, match="cannot be made"):
        open_store(address(tmp_path / "file" / "x.db"))


KEYS = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
print(*[key for (key,) in connection.execute("select key from meta order by key")])
connection.close()
"""


def keys_seen_elsewhere(path: Path) -> list[str]:
    """What another program finds, which then lets go of the database."""
    call = [sys.executable, "-c", KEYS, str(path)]
    return subprocess.run(call, check=True, capture_output=True, text=True).stdout.split()


def test_opening_a_database_once_more_takes_no_lock_from_those_who_have_it_open(good):
    """Else the next program that lets go of it would take the log away under their hands."""
    first = open_store(address(good))
    with first.writing() as session:
        session.add(MetaRow(key="before", value="x"))
    open_store(address(good)).close()
    assert keys_seen_elsewhere(good) == ["before", "history"]
    with first.writing() as session:
        session.add(MetaRow(key="after", value="x"))
    assert keys_seen_elsewhere(good) == ["after", "before", "history"]
    first.close()
