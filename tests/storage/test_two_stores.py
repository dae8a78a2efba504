"""One process may open a database twice; whoever else lets go of it takes no saved answer along."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from sqlalchemy import text

from scorecard.storage.opening import open_store

LETS_GO = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute('select * from meta').fetchall(); c.close()"
COUNTS = "import sqlite3, sys; print(sqlite3.connect(sys.argv[1]).execute('select count(*) from meta').fetchone()[0])"


def run(program: str, path: Path) -> str:
    return subprocess.run(
        [sys.executable, "-c", program, str(path)], check=True, capture_output=True, text=True
    ).stdout


def test_f40_a_second_opening_in_one_process_keeps_the_locks_of_the_first(tmp_path: Path) -> None:
    path = tmp_path / "scorecard.db"
    url = f"sqlite:///{path}"
    first = open_store(url)
    with first.writing() as session:
        session.execute(text("insert into meta (key, value) values ('a', 'b')"))
    second = open_store(url)
    second.close()
    run(LETS_GO, path)  # the last to leave removes the log, unless the first still holds its lock
    before = int(run(COUNTS, path))
    with first.writing() as session:
        session.execute(text("insert into meta (key, value) values ('c', 'd')"))
    assert int(run(COUNTS, path)) == before + 1
    first.close()
