"""The score JSON and CSV, to the letter."""

from __future__ import annotations

import csv
import io
import json
from fractions import Fraction

from hypothesis import given, settings

from scorecard.formats import points
from scorecard.reports.score_csv import HEADER, score_csv
from scorecard.reports.score_json import score_json
from scorecard.reports.scored import ScoredYear
from scorecard.scoring.engine import score
from scorecard.scoring.model import Answer
from tests.builders import content, question, scope, theme
from tests.scoring.laws import Case, cases

CONTENT = content(
    theme(
        "licensing",
        question("b", critical=True, weight=2),
        question("a", points=(0, 1), capability="refer"),
        question("never", na=True),
    ),
    theme("housing", question("home"), question("welsh", nations=("wales",))),
    capabilities=("policy", "refer"),
)
ANSWERS = {"b": Answer("level", 1, 2), "a": Answer("unknown"), "never": Answer("na")}


def scored(council: str = "E1", year: int = 2026, **answers: Answer) -> ScoredYear:
    return ScoredYear(council, year, score(CONTENT, scope(), answers))


def as_json(*years: ScoredYear) -> str:
    return "".join(score_json(years))


def test_the_json_has_every_key_of_the_format_and_no_other():
    [entry] = json.loads(as_json(scored(**ANSWERS)))
    scores = {"score": 22.2, "score_exact": "200/9", "lowest": 22.2, "lowest_exact": "200/9",
              "highest": 22.2, "highest_exact": "200/9"}  # fmt: skip
    counts = {
        "applicable": 2,
        "answered": 2,
        "unknown": 1,
        "na": 1,
        "out_of_scope": 0,
        "evidenced": 1.0,
    }
    assert set(entry) == {
        "council",
        "year",
        "overall",
        "themes",
        "capabilities",
        "cells",
        "questions",
    }
    assert (entry["council"], entry["year"]) == ("E1", 2026)
    assert entry["themes"]["licensing"] == {
        **scores,
        **counts,
        "band": "foundation",
        "capped_by": [],
    }
    assert entry["overall"] == {
        **scores, "lowest": 11.1, "lowest_exact": "100/9", "highest": 61.1, "highest_exact": "550/9",
        "band": "foundation", "capped_by": [], "themes_left_out": ["housing"],
    }  # fmt: skip
    assert entry["capabilities"]["refer"] == entry["cells"]["licensing"]["refer"]
    assert set(entry["capabilities"]["refer"]) == {*scores, *counts}
    assert set(entry["cells"]["housing"]) == {"policy"}


def test_a_theme_without_a_score_stands_there_with_null():
    [entry] = json.loads(as_json(scored(**ANSWERS)))
    housing = entry["themes"]["housing"]
    assert (housing["score"], housing["score_exact"], housing["band"]) == (None, None, None)
    assert (housing["lowest"], housing["highest"]) == (0.0, 100.0)
    assert (housing["applicable"], housing["out_of_scope"]) == (1, 1)
    assert housing["evidenced"] is None


def test_each_question_says_its_state_its_share_and_potentials_as_exact_fractions():
    [entry] = json.loads(as_json(scored(**ANSWERS)))
    questions = entry["questions"]
    assert questions["b"] == {
        "state": "answered", "level": 1, "share": "200/9", "potential": "400/9",
        "potential_overall": "400/9", "caps": False,
    }  # fmt: skip
    assert questions["a"]["state"] == "unknown"
    assert questions["a"]["level"] is None
    assert questions["a"]["share"] == "0"
    nothing = {
        "level": None,
        "share": None,
        "potential": None,
        "potential_overall": None,
        "caps": False,
    }
    assert questions["never"] == {"state": "na", **nothing}
    assert questions["home"] == {"state": "unanswered", **nothing}
    assert questions["welsh"] == {"state": "out_of_scope", **nothing}


def test_what_caps_is_named_and_sorted():
    [entry] = json.loads(as_json(scored(b=Answer("unknown"))))
    assert entry["themes"]["licensing"]["capped_by"] == entry["overall"]["capped_by"] == ["b"]
    assert entry["questions"]["b"]["caps"] is True


def test_keys_are_sorted_and_each_council_and_year_has_its_line():
    text = as_json(scored("E1", 2025), scored("E1", 2026), scored("Ynys Môn", 2026))
    lines = text.splitlines()
    assert [lines[0], lines[-1]] == ["[", "]"]
    assert len(lines) == 5
    assert "Ynys Môn" in text
    for line in lines[1:-1]:
        entry = json.loads(line.removesuffix(","))
        assert json.dumps(entry, sort_keys=True, ensure_ascii=False) == line.removesuffix(",")


def test_no_councils_give_an_empty_list_and_a_header():
    assert as_json() == "[]\n"
    assert "".join(score_csv([])) == ",".join(HEADER) + "\r\n"


def rows(*years: ScoredYear) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO("".join(score_csv(years)), newline="")))


def test_the_csv_has_the_overall_first_then_the_themes_by_id():
    found = rows(scored("E1", 2025), scored("E1", 2026, **ANSWERS))
    assert [(row["year"], row["theme"]) for row in found] == [
        ("2025", "(overall)"), ("2025", "housing"), ("2025", "licensing"),
        ("2026", "(overall)"), ("2026", "housing"), ("2026", "licensing"),
    ]  # fmt: skip


def test_the_csv_is_empty_for_null_and_for_the_counts_of_the_overall():
    overall, housing, licensing = rows(scored(**ANSWERS))
    counts = ("applicable", "answered", "unknown", "na", "out_of_scope", "evidenced")
    assert [overall[key] for key in counts] == [""] * 6
    assert (overall["score"], overall["score_exact"], overall["band"]) == (
        "22.2",
        "200/9",
        "foundation",
    )
    assert (housing["score"], housing["score_exact"], housing["band"], housing["evidenced"]) == (
        "",
    ) * 4
    assert [licensing[key] for key in counts] == ["2", "2", "1", "1", "0", "1.0"]


def test_the_csv_lists_what_caps_with_a_space_between():
    own = content(theme("a", question("x", critical=True), question("y", critical=True)))
    result = score(own, scope(), {"x": Answer("unknown"), "y": Answer("level", 0)})
    assert {row["capped_by"] for row in rows(ScoredYear("E1", 2026, result))} == {"x y"}


@settings(max_examples=40, deadline=None)
@given(cases())
def test_json_and_csv_hold_the_same_numbers_and_the_rounded_ones_follow_from_the_exact(case: Case):
    year = ScoredYear("E1", 2026, score(case.content, case.scope, case.answers))
    [entry] = json.loads("".join(score_json([year])))
    themes = {"(overall)": entry["overall"], **entry["themes"]}
    for row in rows(year):
        stored = themes[row["theme"]]
        for key in ("score", "lowest", "highest"):
            shown, exact = stored[key], stored[f"{key}_exact"]
            assert row[key] == ("" if shown is None else str(shown))
            assert row[f"{key}_exact"] == (exact or "")
            assert shown is None or f"{shown:.1f}" == points(Fraction(exact))
        assert row["band"] == (stored["band"] or "")
        assert row["capped_by"].split() == stored["capped_by"] == sorted(stored["capped_by"])
