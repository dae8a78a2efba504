"""Databases as each release leaves them, kept as SQL: `python -m tests.storage.released 1.1.0` writes a release's.

`VERSION-empty.sql`, `VERSION-full.sql` and, of the full one, `VERSION-full.json`: what `export --as json` gives.
Write them once, when a release is made; never again.
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from scorecard.services.evidence import add_evidence
from scorecard.services.exports import export
from scorecard.services.themes import complete_theme, set_theme
from tests.folders import write_content
from tests.house import THEIRS, House, new_house, open_house, two_themes

HERE = Path(__file__).parent / "released"


def dump(path: Path) -> str:
    """A database as SQL, the mark in its head included."""
    with closing(sqlite3.connect(path)) as connection:
        mark = connection.execute("PRAGMA application_id").fetchone()[0]
        return "\n".join([f"PRAGMA application_id = {mark};", *connection.iterdump(), ""])


def restore(sql: Path, path: Path) -> None:
    """A database file from such SQL."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(sql.read_text("utf-8"))


def fill(house: House) -> None:
    """A bit of everything that can be stored."""
    acting = (house.actor, house.services, house.assessment_id)
    house.post("2", "a")
    house.post("na\nThe county does it", "b")
    house.post("unknown", "h")
    house.post("A note with ŵ\nand a second line", "a", "note")
    house.post("1", "a", tab=THEIRS, seen=0)
    add_evidence(*acting, "a", "Policy", "https://www.marshford.example/policy", "27 March 2026")
    set_theme(*acting, "licensing", "Licensing team", "2026-12-05", 0)
    complete_theme(*acting, "housing", True, 0)


def main(version: str) -> None:
    """Writes the three files of a release."""
    HERE.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        write_content(Path(folder, "empty"), two_themes())
        empty = open_house(Path(folder, "empty"))
        empty.close()
        (HERE / f"{version}-empty.sql").write_text(dump(empty.database), "utf-8")
        full = new_house(Path(folder, "full"))
        fill(full)
        body = export(full.actor, full.services, "json", 2026)
        full.close()
        (HERE / f"{version}-full.sql").write_text(dump(full.database), "utf-8")
        (HERE / f"{version}-full.json").write_bytes(body)


if __name__ == "__main__":
    main(sys.argv[1])
