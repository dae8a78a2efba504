"""`data/facts.yaml`: facts that people ask for, each asked once, of questions that exist."""

from __future__ import annotations

from tests.content.small import Small

FILE = "data/facts.yaml"


def test_facts_are_read_in_the_order_written(small: Small):
    small.write(
        FILE,
        '- {ask: "Who leads?", questions: [licensing-policy]}\n- {ask: "What was spent?", questions: []}\n',
    )
    read = [(fact.ask, fact.questions) for fact in small.read().facts]
    assert read == [("Who leads?", ("licensing-policy",)), ("What was spent?", ())]


def test_the_file_may_be_missing(small: Small):
    assert small.read().facts == ()


def test_a_fact_that_names_a_question_that_does_not_exist_is_a_mistake(small: Small):
    small.write(FILE, '- {ask: "Who leads?", questions: [licensing-polcy]}\n')
    assert small.mistakes() == [
        "data/facts.yaml:1: fact Who leads?, questions: there is no question 'licensing-polcy'; "
        "did you mean 'licensing-policy'?"
    ]


def test_the_same_fact_twice_is_a_mistake(small: Small):
    small.write(FILE, '- {ask: "Who leads?", questions: []}\n' * 2)
    assert [line[: len(FILE) + 3] for line in small.mistakes()] == [f"{FILE}:2:"]
