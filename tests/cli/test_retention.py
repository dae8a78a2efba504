"""`retention` shows what would go, and nothing goes without a person's word."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.test_database_commands import demo, own, scorecard, url

__all__ = ["demo", "own"]  # fixtures


@pytest.fixture
def old(own: Path) -> Path:
    """The demo, whose first year was long ago."""
    with closing(sqlite3.connect(own)) as connection, connection:
        connection.execute("update assessment set year = 2001 where year = 2024")
    return own


def years_in(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        count: int = connection.execute("select count(*) from assessment").fetchone()[0]
    return count


def test_a_dry_run_lists_what_would_go_and_changes_nothing(old):
    before = old.read_bytes()
    done = scorecard("retention", "--dry-run", "--database", url(old))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("2001: the whole year, with ")
    assert "It may go since 1 April 2008.\n" in done.stdout
    assert done.stdout.endswith("Nothing was changed. 1 would go.\n")
    assert old.read_bytes() == before


def test_c139_without_a_terminal_and_without_yes_nothing_goes(old):
    before = old.read_bytes()
    done = scorecard("retention", "--database", url(old))
    assert (done.returncode, done.stderr) == (
        1, "Nothing was changed. Run it with --yes to let this go.\n"
    )  # fmt: skip
    assert old.read_bytes() == before


def test_with_yes_it_goes_and_old_copies_are_named(old):
    done = scorecard("retention", "--yes", "--database", url(old))
    assert (done.returncode, done.stderr) == (0, "")
    assert "Copies saved before still hold them" in done.stdout
    assert years_in(old) == 2
    again = scorecard("retention", "--yes", "--database", url(old))
    assert (again.returncode, again.stdout) == (0, "Nothing is due.\n")


def test_how_long_comes_from_the_settings(old):
    done = scorecard("retention", "--dry-run", "--database", url(old), SCORECARD_KEEP_YEARS="100")
    assert done.stdout.startswith("2001: ")
    assert "texts; numbers stay" in done.stdout


def test_to_look_and_to_let_go_at_once_is_wrong_usage(old):
    done = scorecard("retention", "--yes", "--dry-run", "--database", url(old))
    assert done.returncode == 2
    assert years_in(old) == 3
