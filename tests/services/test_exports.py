"""An assessment as files: one moment, every state, the same numbers when scored again."""

from __future__ import annotations

import csv
import io
import json

import pytest

from scorecard.errors import NotFound
from scorecard.intake.answers_csv import read_answers
from scorecard.reports.score_csv import score_csv
from scorecard.reports.score_json import score_entry
from scorecard.reports.scored import ScoredYear
from scorecard.scoring import score
from scorecard.services.evidence import add_evidence
from scorecard.services.exports import export
from scorecard.services.model import ChosenCouncil
from scorecard.services.themes import set_theme
from tests.folders import write_content
from tests.house import House, open_house, two_themes


@pytest.fixture
def mixed(house):
    """One question of each state, a note, evidence, an owner."""
    house.post("2", "a")
    house.post("unknown", "b")
    house.post("na\nThe county does it", "h")
    house.post('=1+1 "quoted", ŵ\nsecond line', "a", "note")
    for title in ("Policy", "Minutes"):
        add_evidence(
            house.actor, house.services, house.assessment_id, "a", title, "Drive", "27 3 2026"
        )
    set_theme(
        house.actor, house.services, house.assessment_id, "housing", "Housing team", "2026-12-05", 0
    )
    return house


def exported(house: House, as_format) -> str:
    return export(house.actor, house.services, as_format, 2026).decode()


def scored_again(house: House) -> ScoredYear:
    """The exported answers through the door that people bring answers to."""
    assessment = house.assessment()
    body = io.BytesIO(exported(house, "answers").encode())
    (sheet,) = read_answers(body, assessment.content, {"E07000207": assessment.scope}).councils
    result = score(assessment.content, sheet.scope, sheet.answers)
    return ScoredYear(sheet.council, sheet.year, result)


def test_the_json_says_of_which_day_and_questionnaires_it_is_and_that_it_is_self_assessed(mixed):
    head = json.loads(exported(mixed, "json"))["assessment"]
    assert (head["status"], head["as_at"], head["self_assessed"]) == ("open", "2026-11-25", True)
    assert head["questionnaires"] == {"version": "2026.1", "law_checked": "2026-11-22"}


def test_exported_answers_scored_again_give_the_same_numbers(mixed):
    again = scored_again(mixed)
    assert exported(mixed, "csv") == "".join(score_csv([again]))
    assert json.loads(exported(mixed, "json"))["result"] == json.loads(
        json.dumps(score_entry(again))
    )


def test_the_answers_file_has_a_row_for_each_question_that_is_asked(mixed):
    rows = list(csv.reader(io.StringIO(exported(mixed, "answers"))))
    assert rows == [
        ["council", "year", "question", "answer", "evidence"],
        ["E07000207", "2026", "h", "na", "0"],
        ["E07000207", "2026", "a", "2", "2"],
        ["E07000207", "2026", "b", "unknown", "0"],
        ["E07000207", "2026", "c", "", "0"],
    ]


def test_the_json_holds_the_assessment_its_answers_and_its_result(mixed):
    whole = json.loads(exported(mixed, "json"))
    assert set(whole) == {"assessment", "answers", "result"}
    assert whole["assessment"]["council"]["name"] == "Elmbridge Borough Council"
    assert whole["assessment"]["themes"]["housing"] == {
        "completed": False, "owner": "Housing team", "due": "2026-12-05",
    }  # fmt: skip
    assert whole["answers"]["a"] == {
        "state": "answered",
        "level": 2,
        "reason": "",
        "note": '=1+1 "quoted", ŵ\nsecond line',
        "saved_at": "2026-11-25T14:05:00+00:00",
        "evidence": [
            {"title": title, "place": "Drive", "dated": "2026-03-27"}
            for title in ("Policy", "Minutes")
        ],
    }
    assert {id: a["state"] for id, a in whole["answers"].items()} == {
        "a": "answered", "b": "unknown", "c": "unanswered", "h": "na",
    }  # fmt: skip
    assert whole["answers"]["h"]["reason"] == "The county does it"


@pytest.mark.parametrize("as_format", ["csv", "answers", "json"])
def test_the_same_assessment_gives_the_same_bytes(mixed, as_format):
    assert exported(mixed, as_format) == exported(mixed, as_format)


def test_a_year_without_an_assessment_is_not_found(house):
    with pytest.raises(NotFound, match="2025"):
        export(house.actor, house.services, "csv", 2025)


def test_a_council_that_is_not_listed_is_called_by_its_name(tmp_path):
    write_content(tmp_path, two_themes())
    house = open_house(tmp_path)
    house.choose(ChosenCouncil(None, "Ynys Môn & Co.", "wales", "district"))
    assert exported(house, "answers").splitlines()[1].startswith("ynys-mon-co,2026,")
    house.close()
