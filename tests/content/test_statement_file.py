"""Sentences of the statement: each for a question that is asked, one a level, of what it means today."""

from __future__ import annotations

import pytest

from scorecard.content.folder import check_folder
from tests.content.small import Small

FILE, QUESTION = "data/statement.yaml", "licensing-policy"
AREA = '- {{id: one, title: "One", sentences: [{{question: {id}, levels: [{levels}]{more}}}]}}\n'
THREE = '"A.", null, "C."'


def mistakes(small: Small, text: str) -> tuple[str, ...]:
    return check_folder(small.write(FILE, text).root).mistakes


def test_sentences_are_read_in_the_order_written(small: Small):
    checked = check_folder(small.write(FILE, AREA.format(id=QUESTION, levels=THREE, more="")).root)
    assert checked.mistakes == ()
    assert checked.folder is not None
    assert checked.folder.statement[0].sentences[0].levels == ("A.", None, "C.")


@pytest.mark.parametrize(
    ("id", "levels", "more", "said"),
    [
        ("licensing-polcy", THREE, "", "there is no question 'licensing-polcy'"),
        ("QUESTION", '"A."', "", "1 written for 3 levels: write a sentence for each, or null"),
        ("QUESTION", THREE, ", meaning: 2", "read the sentences again, then write meaning: 1"),
        (
            "QUESTION",
            THREE,
            ', wording: "0000ffff"',
            "have other words now: read the sentences again",
        ),
        ("QUESTION", '"A.", "B.", ""', "", "level 2: this is empty: write a text"),
    ],
)
def test_a_mistake_is_named_with_its_line(small: Small, id: str, levels: str, more: str, said: str):
    text = AREA.format(id=id.replace("QUESTION", QUESTION), levels=levels, more=more)
    found = mistakes(small, text)
    assert any(one.startswith(f"{FILE}:1: ") and said in one for one in found), found


def test_a_question_has_its_sentences_once(small: Small):
    area = AREA.format(id=QUESTION, levels=THREE, more="")
    found = mistakes(small, area + area.replace("id: one", "id: two"))
    assert found[0].startswith(f"{FILE}:2: sentences of question {QUESTION}")
    assert "stands already on line 1" in found[0]


def test_an_area_stands_once(small: Small):
    area = '- {id: one, title: "One", sentences: []}\n'
    assert "stands already on line 1" in mistakes(small, area * 2)[0]
