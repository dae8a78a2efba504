"""`open-year`, `years` and `export --snapshot`, on the invented council."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from contextlib import closing

from tests.cli.test_database_commands import demo, own, scorecard, url

__all__ = ["demo", "own"]  # fixtures


def test_years_lists_years_and_snapshots_with_their_scores(demo):
    done = scorecard("years", "--database", url(demo), "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    found = json.loads(done.stdout)
    years = [(row["year"], row["status"], row["signed_off"]) for row in found["years"]]
    assert years == [
        (2024, "signed off", "2025-03-20"), (2025, "signed off", "2026-04-23"), (2026, "open", None)
    ]  # fmt: skip
    assert [row["content"] for row in found["years"]] == ["2024.1", "2024.1", "2026.1"]
    (kept,) = found["snapshots"]
    assert (kept["year"], kept["name"], kept["kept"]) == (
        2026,
        "Board, second quarter",
        "2026-09-30",
    )
    assert kept["lowest"] <= kept["score"] <= kept["highest"]


def test_years_are_a_table_for_people(demo):
    shown = scorecard("years", "--database", url(demo)).stdout
    assert "Board, second quarter" in shown
    assert [line for line in shown.splitlines() if line.lstrip().startswith("2025")]


def test_years_before_the_first_ends_with_1(tmp_path):
    done = scorecard("years", "--database", url(tmp_path / "new.db"))
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "There is no year yet.\n")


def test_a_snapshot_is_exported_as_it_was_kept(demo, tmp_path):
    rows = {}
    for name, options in (("year", []), ("kept", ["--snapshot", "Board, second quarter"])):
        where = ["--database", url(demo), "--year", 2026, "--as", "csv", "--out", tmp_path / name]
        assert scorecard("export", *where, *options).returncode == 0
        text = (tmp_path / name).read_text("utf-8")
        rows[name] = next(csv.DictReader(io.StringIO(text)))
    listed = json.loads(scorecard("years", "--database", url(demo), "--format", "json").stdout)
    assert float(rows["kept"]["score"]) == listed["snapshots"][0]["score"]
    assert float(rows["year"]["score"]) == listed["years"][2]["score"]
    assert rows["kept"]["score"] != rows["year"]["score"]


def test_the_json_of_a_snapshot_says_which_it_is(demo, tmp_path):
    where = ["--database", url(demo), "--year", 2026, "--as", "json", "--out", tmp_path / "x"]
    assert scorecard("export", *where, "--snapshot", "Board, second quarter").returncode == 0
    assert json.loads((tmp_path / "x").read_text("utf-8"))["snapshot"]["name"] == (
        "Board, second quarter"
    )


def test_a_snapshot_that_is_none_ends_with_1(demo, tmp_path):
    where = ["--database", url(demo), "--year", 2026, "--as", "csv", "--out", tmp_path / "x"]
    done = scorecard("export", *where, "--snapshot", "Other")
    assert (done.returncode, done.stderr) == (1, "2026 has no snapshot of that name.\n")
    assert not (tmp_path / "x").exists()


def test_a_year_is_opened_once_the_newest_is_signed_off(own):
    refused = scorecard("open-year", 2027, "--database", url(own))
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "Sign it off, then open 2027" in refused.stderr
    with closing(sqlite3.connect(own)) as connection, connection:
        newest = "(select id from assessment where year = 2026)"
        connection.execute(f"delete from theme_state where assessment_id = {newest}")
        for table in ("answer", "evidence", "snapshot"):
            connection.execute(f"delete from {table} where assessment_id = {newest}")
        connection.execute("delete from assessment where year = 2026")
    done = scorecard("open-year", 2026, "--database", url(own))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("2026 is open. Answers copied, to be confirmed: ")
    again = scorecard("open-year", 2026, "--database", url(own))
    assert (again.returncode, again.stderr) == (1, "2026 is already open. Nothing was changed.\n")
