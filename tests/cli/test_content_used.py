"""`check-content --used` tells the author which stored years ask what the files have changed since."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from subprocess import CompletedProcess, run

import pytest

from scorecard.content.models import TIERS
from scorecard.settings import ROOT
from tests.builders import question, resource
from tests.house import House
from tests.years import answer_all, edited, next_year, rewrite, sign

Row = dict[str, object]


@pytest.fixture
def years(house: House) -> House:
    """2026 signed off with an answer to each question, and 2027 opened from it."""
    answer_all(house)
    sign(house)
    next_year(house)
    return house


def check(house: House, *options: str) -> CompletedProcess[str]:
    where = ("--content", str(house.root), "--database", f"sqlite:///{house.database.as_posix()}")
    command = [sys.executable, "-m", "scorecard", "check-content", *where, *options]
    general = [resource(tier, tier=tier).model_dump(mode="json") for tier in TIERS]
    written = [{key: item for key, item in each.items() if key != "themes"} for each in general]
    (house.root / "guidance/general.yaml").write_text(json.dumps(written), "utf-8")
    return run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def used(house: House) -> dict[object, Row]:
    done = check(house, "--used", "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    rows: list[Row] = json.loads(done.stdout)["used_by_assessments"]
    return {row["question"]: row for row in rows}


def without_b(house: House, retired: list[dict[str, str]]) -> None:
    """Takes b out of the files."""
    path: Path = house.root / "data/questionnaires/licensing.yaml"
    theme = json.loads(path.read_text("utf-8"))
    theme["questions"] = [asked for asked in theme["questions"] if asked["id"] != "b"]
    path.write_text(json.dumps(theme, indent=1), "utf-8")
    if retired:
        (house.root / "data/retired.yaml").write_text(json.dumps(retired), "utf-8")


def test_nothing_is_listed_where_the_files_ask_what_the_years_ask(years: House) -> None:
    assert used(years) == {}


def test_f08_the_author_sees_how_many_years_use_a_question_that_was_taken_out(years: House) -> None:
    without_b(years, [])
    row = used(years)["b"]
    assert (row["changed"], row["assessments"], row["answered"]) == ("withdrawn", 2, 2)
    assert row["years"] == "2026 2027"
    assert row["to_do"] == "name its id in data/retired.yaml"
    assert "withdrawn" in check(years, "--used").stdout


def test_f08_a_withdrawn_question_that_was_retired_leaves_nothing_to_do(years: House) -> None:
    gone = {"theme": "licensing", "withdrawn": "2026-11-26", "because": "Asked elsewhere."}
    without_b(years, [{"id": "b", **gone}])
    assert used(years)["b"]["to_do"] is None


def test_f09_a_text_that_changed_under_the_same_meaning_is_to_be_settled(years: House) -> None:
    rewrite(years, edited(a={"text": "Was a adopted by members?"}))
    row = used(years)["a"]
    assert (row["changed"], row["assessments"]) == ("reworded", 2)
    assert row["to_do"] == "say in its note that the sense is the same, or raise meaning"


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ({"note": "The sense is the same."}, "reworded"),
        ({"meaning": 2}, "asks something else"),
    ],
)
def test_f09_a_note_or_another_meaning_settles_it(
    years: House, change: dict[str, object], what: str
) -> None:
    rewrite(years, edited(a={"text": "Was a adopted by members?", **change}))
    row = used(years)["a"]
    assert (row["changed"], row["to_do"]) == (what, None)


def test_f09_other_points_of_a_level_are_listed(years: House) -> None:
    rewrite(years, edited(a={"levels": question("a", points=(0, 1, 2, 5)).levels}))
    assert used(years)["a"]["changed"] == "points of levels"


def test_a_database_without_used_is_wrong_usage(years: House) -> None:
    assert check(years).returncode == 2
