"""The example of docs/SCORING.md#years: its tables are read, and every number in them is worked out anew."""

from __future__ import annotations

from fractions import Fraction

import pytest

from scorecard.content.models import Content, Question
from scorecard.formats import points
from scorecard.scoring.comparing import YearInput, compare
from scorecard.scoring.comparison import Change, Comparison
from scorecard.scoring.engine import score
from scorecard.scoring.model import Answer
from tests.builders import content, question, scope, theme
from tests.markdown import text_of

Row = list[str]


def tables() -> list[list[Row]]:
    """The tables of the example: rows of cells without the head."""
    section = (
        text_of("docs/SCORING.md").split("\n### Two years worked in full\n")[1].split("\n## ")[0]
    )
    found: list[list[Row]] = [[]]
    for line in section.splitlines():
        if line.startswith("|"):
            found[-1].append([cell.strip(" `") for cell in line.strip("|").split("|")])
        elif found[-1]:
            found.append([])
    return [table[2:] for table in found if table]


def year(rows: list[Row], at: int) -> YearInput:
    """A year of the first table; its weight, points and answer stand in columns from `at` on."""
    own: dict[str, list[Question]] = {}
    answers = {}
    for id, home, *_ in rows:
        weight, worth, answer = next(row for row in rows if row[0] == id)[at : at + 3]
        if not answer:
            continue
        own.setdefault(home, []).append(question(id, weight=weight, points=worth.split(", ")))
        known = answer.removeprefix("level ")
        answers[id] = Answer("level", int(known)) if known.isdecimal() else Answer("unknown")
    made: Content = content(*(theme(home, *questions) for home, questions in own.items()))
    return YearInput(made, scope(), answers, score(made, scope(), answers))


@pytest.fixture
def comparison() -> Comparison:
    given = tables()[0]
    return compare(year(given, 2), year(given, 5))


@pytest.fixture
def overall(comparison: Comparison) -> Change:
    assert comparison.overall is not None
    return comparison.overall


def signed(value: Fraction) -> str:
    """A part as the document writes it."""
    shown = points(abs(value))
    return shown if not value else f"{'+' if value > 0 else '−'}{shown}"


def test_there_are_the_tables_of_the_example():
    assert [len(table) for table in tables()] == [5, 4, 8]


def test_the_parts_of_each_question_are_those_of_the_example(comparison, overall):
    *rows, together = tables()[1]
    parts = {part.question: part for part in overall.parts}
    assert {row[0] for row in rows} == set(parts)
    for id, _, old_worth, _, new_worth, answer, weights in rows:
        given = comparison.questions[id]
        assert (given.old.worth, given.new.worth) == (Fraction(old_worth), Fraction(new_worth))
        assert (signed(parts[id].answer), signed(parts[id].weights)) == (answer, weights)
    assert together[5:] == [signed(overall.answers), signed(overall.weights)]


def test_the_shares_of_weight_lead_to_the_scores_on_the_questions_compared(overall):
    rows = tables()[1][:-1]
    for share, worth, side in ((1, 2, overall.old), (3, 4, overall.new)):
        assert sum(Fraction(row[share]) for row in rows) == 1
        brought = (100 * Fraction(row[share]) * Fraction(row[worth]) for row in rows)
        assert sum(brought) == side.compared


def test_the_way_from_one_score_to_the_other_is_that_of_the_example(comparison, overall):
    changed = sum(given.answer_changed for given in comparison.questions.values())
    left = [out.reason for out in comparison.left_out]
    count = len(comparison.questions)
    assert tables()[2] == [
        ["2025, its own score", points(overall.old.own)],
        [f"{left.count('withdrawn')} answer of 2025 that cannot be compared", signed(-overall.old.apart)],
        [f"2025 on the {count} questions compared", points(overall.old.compared)],
        [f"{changed} answers changed", signed(overall.answers)],
        ["weights and points", signed(overall.weights)],
        [f"2026 on the {count} questions compared", points(overall.new.compared)],
        [f"{left.count('new')} answer of 2026 that cannot be compared", signed(overall.new.apart)],
        ["2026, its own score", points(overall.new.own)],
    ]  # fmt: skip


def test_the_numbers_in_the_sentences_are_those_of_the_tables(overall):
    said = " ".join(text_of("docs/SCORING.md").split("### Two years worked in full")[1].split())
    given = tables()[0]
    old, new = year(given, 2).result, year(given, 5).result
    for sentence in (
        f"= {points(overall.old.compared)}, and 2026 at",
        f"= {points(overall.new.compared)}: up {points(overall.change)}, of which "
        f"{points(overall.answers)} by answers and {points(overall.weights)} by weights and points.",
        *(
            f"In {name} licensing has {working} = {points(result.themes['licensing'].scores.score)} and "
            f"housing {housing}{points(result.themes['housing'].scores.score)}, "
            f"overall {points(result.overall.scores.score)}."
            for name, working, housing, result in (
                (2025, "(3 × 0.5 + 2 × 0 + 5 × 1) / 10", "", old),
                (2026, "(4 × 1 + 1 × 0.5) / 5", "(0.6 + 0) / 2 = ", new),
            )
        ),
    ):
        assert sentence in said
