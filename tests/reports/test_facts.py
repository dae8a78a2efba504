"""Facts people ask for: each answered from the questions that tell it, or said not to be asked."""

from __future__ import annotations

from scorecard.content.models import FactAsked
from scorecard.reports.facts_docx import facts_docx, facts_paper
from scorecard.reports.model import public_view
from scorecard.reports.paper import Heading, Para, Table
from scorecard.scoring.model import Answer
from scorecard.texts import Texts
from tests.builders import content, question, theme
from tests.reports import word_checks
from tests.reports.report_case import SHIPPED, make, whole_scope

FACTS = (
    FactAsked(ask="Who leads?", questions=("a", "b")),
    FactAsked(ask="What was spent?", questions=()),
    FactAsked(ask="What of Scotland?", questions=("elsewhere",)),
)


def paper():
    words = content(
        theme(
            "governance", question("a"), question("b"), question("elsewhere", nations=["scotland"])
        )
    )
    report = make(
        words,
        scope=whole_scope(words),
        found={"a": Answer("level", 2, 3)},
        facts=FACTS,
        with_last_year=False,
    )
    return facts_paper(public_view(report), Texts())


def test_a_fact_is_told_by_the_answers_of_its_questions():
    table = next(block for block in paper().blocks if isinstance(block, Table))
    told = [[run.text for cell in row for line in cell.lines for run in line] for row in table.rows]
    assert told[0] == [
        "What of a?", "Governance, question 1", "Level 2", "What is true at level 2.", "3 items",
    ]  # fmt: skip
    assert told[1][2:] == ["Not answered yet", "None"]


def test_what_the_assessment_does_not_ask_is_said():
    blocks = paper().blocks
    place = blocks.index(Heading("What was spent?"))
    after = blocks[place + 1]
    assert isinstance(after, Para)
    assert (
        after.line[0].text == "The assessment does not ask this. Answer it from your own records."
    )


def test_a_fact_whose_questions_are_not_asked_of_this_council_is_left_out():
    assert Heading("What of Scotland?") not in paper().blocks


def test_the_shipped_facts_are_all_in_the_file_with_year_and_state():
    told = word_checks.everything(facts_docx(make(facts=SHIPPED.facts), Texts()))
    assert "Draft as at 22 November 2026" in told
    assert SHIPPED.facts
    for fact in SHIPPED.facts:
        if not fact.questions or set(fact.questions) & set(make().numbers):
            assert fact.ask in told
