"""Reading an assessment: everything that is stored of it, in a fixed number of statements."""

from __future__ import annotations

import datetime as dt

import pytest

from scorecard.errors import NotFound
from scorecard.scoring.model import Answer
from scorecard.services.answers import read_question
from scorecard.services.assessments import read_assessment, scored
from scorecard.services.evidence import add_evidence
from scorecard.services.model import ThemeState
from scorecard.services.themes import set_theme
from tests.builders import content, question, theme
from tests.house import House, new_house


def filled(root, questions: int) -> House:
    """Every question answered, with a note and an item of evidence."""
    own = [question(f"q-{n:03}") for n in range(questions)]
    house = new_house(root, content(theme("licensing", *own)))
    for one in own:
        house.post("na\nNo such service", one.id)
        house.post("A note", one.id, "note")
        add_evidence(house.actor, house.services, house.assessment_id, one.id, "Policy", "", "")
    return house


def counted(house: House, statements: list[str], read) -> int:
    """How many statements a reading takes in a program that has just started."""
    house.services.copies.clear()
    statements.clear()
    read()
    return len(statements)


def test_reading_takes_the_same_few_statements_for_10_and_for_200_questions(tmp_path, statements):
    counts = set()
    for size in (10, 200):
        house = filled(tmp_path / str(size), size)
        whole = counted(
            house, statements, lambda house=house: read_assessment(house.actor, house.services)
        )
        one = counted(
            house, statements,
            lambda house=house: read_question(house.actor, house.services, house.assessment_id, "q-001"),
        )  # fmt: skip
        counts.add((whole, one))
        assert len(read_assessment(house.actor, house.services).answers) == size
        house.close()
    assert counts == {(5, 5)}


def test_an_assessment_shows_what_is_stored(house):
    house.post("2", "a")
    house.post("na\nThe county does it.", "b")
    house.post("A note", "h", "note")
    add_evidence(house.actor, house.services, house.assessment_id, "a", "Policy", "", "")
    set_theme(
        house.actor,
        house.services,
        house.assessment_id,
        "licensing",
        "Licensing team",
        "5 12 2026",
        0,
    )
    assessment = house.assessment()
    assert assessment.given == {"a": Answer("level", 2, 1), "b": Answer("na")}
    assert assessment.answers["b"].reason == "The county does it."
    assert assessment.answers["h"].note == "A note"
    assert assessment.themes == {
        "licensing": ThemeState(False, "Licensing team", dt.date(2026, 12, 5), 1),
        "housing": ThemeState(),
    }


def test_the_numbers_are_those_of_the_engine(house):
    house.post("3", "a")
    house.post("unknown", "h")
    result = scored(house.actor, house.services, 2026).result
    assert (result.themes["licensing"].scores.score, result.overall.scores.score) == (100, 50)


def test_a_year_without_an_assessment_is_not_found(house):
    with pytest.raises(NotFound, match="2025"):
        read_assessment(house.actor, house.services, 2025)


@pytest.mark.parametrize("asked", ["nowhere", "", "x' or 1=1"])
def test_f24_a_question_that_is_not_asked_is_not_found(house, asked):
    with pytest.raises(NotFound):
        house.desk(asked)
