"""F42: a database of every release opens today, with the tables of a fresh one and the same numbers."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from scorecard.services.copies import open_copy, save_copy
from scorecard.services.exports import export
from scorecard.services.history import verify_history
from tests.folders import write_content
from tests.golden_years import HERE as GOLDEN
from tests.house import House, open_house, two_themes
from tests.storage.released import HERE, restore

RELEASES = sorted(path.name for path in HERE.glob("*.sql"))
FULL = [name for name in RELEASES if name.endswith("-full.sql")]
# What the JSON says of itself since release 1.0.0.
SAID_SINCE = ("as_at", "questionnaires", "self_assessed")
# Databases of the versions of tables between releases, which have years.
YEARS = sorted(f"../../golden/{path.name}" for path in GOLDEN.glob("signed-*.sql"))


def opened(name: str, folder: Path) -> House:
    """Today's program on the database of a release."""
    write_content(folder, two_themes())
    restore(HERE / name, folder / "scorecard.db")
    return open_house(folder)


def schema(path: Path) -> list[tuple[str, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(
            "select type, name, sql from sqlite_master order by name"
        ).fetchall()


def test_there_are_databases_of_a_release_empty_and_full():
    assert len(RELEASES) >= 2
    assert FULL
    assert YEARS


@pytest.mark.parametrize("name", [*RELEASES, *YEARS])
def test_f42_it_has_the_tables_of_a_fresh_database(name, tmp_path):
    opened(name, tmp_path / "old").close()
    write_content(tmp_path / "fresh", two_themes())
    open_house(tmp_path / "fresh").close()
    assert schema(tmp_path / "old/scorecard.db") == schema(tmp_path / "fresh/scorecard.db")


@pytest.mark.parametrize("name", FULL)
def test_f42_it_gives_the_same_numbers_answer_by_answer(name, tmp_path):
    house = opened(name, tmp_path)
    expected = json.loads((HERE / name).with_suffix(".json").read_bytes())
    found = json.loads(export(house.actor, house.services, "json", 2026))
    for key in SAID_SINCE:
        assert found["assessment"].pop(key)
    assert found == expected
    assert verify_history(house.actor, house.services).broken is None
    house.close()


@pytest.mark.parametrize("name", FULL)
def test_f42_people_go_on_in_it_and_its_copy_opens_elsewhere(name, tmp_path):
    house = opened(name, tmp_path / "old")
    house.assessment_id = house.assessment().id
    assert house.post("3", "h", seen=1, tab="tab-of-today").kind == "saved"
    write_content(tmp_path / "other", two_themes())
    other = open_house(tmp_path / "other")
    open_copy(other.actor, other.services, save_copy(house.actor, house.services))
    assert other.assessment() == house.assessment()
    other.close()
    house.close()
