"""Facts people ask for: each answered from the questions that tell it, or said not to be asked."""

from __future__ import annotations

from dataclasses import replace

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
        "What of a?", "Governance, question 1", "Level 2",
        "What is true at level 1. What is true at level 2.", "3 items",
    ]  # fmt: skip
    assert told[1][2:] == ["Not recorded here", "Not answered yet.", "None"]
    assert table.columns[1].head == "Answer for 2026"


def test_an_answer_is_told_in_the_statements_sentence_where_one_was_written_for_its_words():
    question = SHIPPED.content.questions["governance-spoc"][1]
    report = make(found={question.id: Answer("level", 3)}, statement=SHIPPED.statement)
    asks = (FactAsked(ask="Who leads?", questions=(question.id,)),)
    told = word_checks.everything(facts_docx(replace(report, facts=asks), Texts()))
    written = next(
        one for area in SHIPPED.statement for one in area.sentences if one.question == question.id
    )
    assert written.levels[3].replace("'", "’") in told
    assert "Each service that meets the public also has" not in told


def test_a_question_that_a_years_content_did_not_have_yet_is_not_recorded_here():
    asks = (FactAsked(ask="What of later?", questions=("a-question-of-later",)),)
    report = replace(make(with_last_year=False), facts=asks)
    assert Heading("What of later?") in facts_paper(public_view(report), Texts()).blocks


def test_what_the_assessment_does_not_ask_is_said():
    blocks = paper().blocks
    place = blocks.index(Heading("What was spent?"))
    after = blocks[place + 1]
    assert isinstance(after, Para)
    assert "".join(run.text for run in after.line) == (
        "Not recorded here. The assessment 2026 does not ask this. Answer it from your own records."
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
