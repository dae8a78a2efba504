"""`import`: a predecessor's file is looked at, then kept; what is wrong ends with 1 and nothing is kept."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from scorecard.intake.predecessor_json import LARGEST
from tests.cli.test_database_commands import scorecard, url
from tests.merging import elmbridge, mole, new_council
from tests.years import edited


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """Two files, of Elmbridge (signed off) and Mole Valley (open)."""
    root = tmp_path_factory.mktemp("files")
    for name, body in (("elmbridge", elmbridge(root)), ("mole", mole(root))):
        (root / f"{name}.json").write_bytes(body)
    return root


@pytest.fixture
def east(tmp_path):
    """The folder of a new council, its database closed."""
    house = new_council(tmp_path)
    house.close()
    return tmp_path


def bring(east, file, *options):
    database = url(east / "scorecard.db")
    return scorecard("import", file, "--database", database, "--content", east, *options)


def kept(east) -> list[str]:
    with closing(sqlite3.connect(east / "scorecard.db")) as connection:
        return [name for (name,) in connection.execute("select name from predecessor order by 1")]


def test_a_dry_run_tells_what_is_in_the_file_and_keeps_nothing(east, files):
    done = bring(east, files / "elmbridge.json", "--dry-run")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "Elmbridge Borough Council, 2026",
        "  status: signed off on 25 November 2026",
        "  score: 41.7, Developing",
        "  questions asked: 4; answered: 3, of these ‘We don’t know’: 1; not applicable: 1; "
        "items of evidence: 2",
        "  answers that can be used here: 4",
        "Nothing was changed.",
    ]
    assert kept(east) == []


def test_without_it_the_file_is_kept(east, files):
    done = bring(east, files / "elmbridge.json")
    assert done.stdout.splitlines()[-1] == "Brought in. None of it counts until used."
    assert bring(east, files / "mole.json").returncode == 0
    assert kept(east) == ["Elmbridge Borough Council", "Mole Valley District Council"]


def test_a_year_that_was_not_signed_off_is_said(east, files):
    said = bring(east, files / "mole.json", "--dry-run").stdout
    assert "  status: not signed off\n" in said
    assert "too few answers for a band" in said


def test_other_questions_are_said_with_those_that_cannot_be_used(tmp_path, files):
    house = new_council(tmp_path, edited(a={"meaning": 2}))
    house.close()
    said = bring(tmp_path, files / "elmbridge.json", "--dry-run").stdout
    assert "  cannot be used as they stand: a\n" in said
    assert "another version of the questions" in said


def test_f92_the_second_time_ends_with_1(east, files):
    bring(east, files / "elmbridge.json")
    again = bring(east, files / "elmbridge.json")
    assert (again.returncode, again.stdout) == (1, "")
    assert "was brought in already" in again.stderr
    assert len(kept(east)) == 1


def test_f93_a_damaged_file_ends_with_1_and_nothing_is_kept(east, files, tmp_path):
    broken = tmp_path / "broken.json"
    broken.write_bytes((files / "elmbridge.json").read_bytes()[:-60])
    done = bring(east, broken)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("Line ")
    assert kept(east) == []


def test_f75_a_huge_file_is_not_read_to_its_end(east, tmp_path):
    huge = tmp_path / "huge.json"
    with huge.open("wb") as stream:
        stream.truncate(50 * LARGEST)
    done = bring(east, huge)
    assert done.returncode == 1
    assert done.stderr.startswith("This file has 10.0 MB or more, and a year has less.")


@pytest.mark.parametrize("name", ["nothing.json", "."])
def test_a_file_that_is_none_ends_with_1(name, east, tmp_path):
    done = bring(east, tmp_path / name)
    assert (done.returncode, done.stdout) == (1, "")
    assert "there is no such file" in done.stderr
