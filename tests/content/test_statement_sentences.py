"""The sentences that are shipped for a statement: none claims more than its level, none is stale."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from scorecard.content.folder import check_folder, read_folder
from scorecard.content.models import Question, StatementSentence
from scorecard.content.scope import Scope, asked

ROOT = Path(__file__).resolve().parents[2]
FOLDER = read_folder(ROOT)
SENTENCES = [one for area in FOLDER.statement for one in area.sentences]
FIGURES = re.compile(
    r"£?\d+(?:,\d{3})*|\b(?:half|two|three|four|five|six|eight|nine|ten|twelve)\b", re.IGNORECASE
)
NAMED = {"2023"}  # the Procurement Act 2023, by its name
ALL_OF = re.compile(r"\b(?:all|every|each)\b", re.IGNORECASE)


def question_of(one: StatementSentence) -> Question:
    return FOLDER.content.questions[one.question][1]


def allowed(question: Question, level: int) -> str:
    """What the sentence of a level may rest on: the question, what counts, the levels up to it."""
    below = (found.text for found in question.levels[: level + 1])
    return " ".join((question.text, question.answering or "", *below))


def test_there_are_sentences_for_many_questions():
    assert len(SENTENCES) > 40


@pytest.mark.parametrize("one", SENTENCES, ids=lambda one: one.question)
def test_no_sentence_has_a_figure_or_an_all_that_its_levels_do_not_have(one: StatementSentence):
    for level, said in enumerate(one.levels):
        rests_on = allowed(question_of(one), level)
        figures = {found.lower() for found in FIGURES.findall(said or "")}
        unknown = figures - {found.lower() for found in FIGURES.findall(rests_on)}
        assert unknown <= NAMED, said
        if ALL_OF.search(said or ""):
            assert ALL_OF.search(rests_on), said


@pytest.mark.parametrize("one", SENTENCES, ids=lambda one: one.question)
def test_a_level_keeps_the_period_that_its_text_gives(one: StatementSentence):
    period = re.compile(r"last (?:\w+ )?(?:year|month)s?|in that time|since the last council")
    for said, level in zip(one.levels, question_of(one).levels, strict=True):
        if period.search(level.text):
            assert period.search(said.lower()), said


@pytest.mark.parametrize("kind", FOLDER.content.authorities.types, ids=lambda kind: kind.id)
@pytest.mark.parametrize("nation", FOLDER.content.authorities.nations, ids=lambda nation: nation.id)
def test_every_area_of_section_54_has_a_question_in_every_nation_and_kind_of_council(nation, kind):
    scope = Scope(nation.id, frozenset(kind.functions))
    mine = {q.id for own in asked(FOLDER.content, scope).values() for q in own}
    for area in FOLDER.statement:
        found = [one for one in area.sentences if one.question in mine]
        assert found or (area.id == "licensing" and "licensing" not in kind.functions), area.id


@pytest.mark.parametrize(
    ("file", "was", "now"),
    [
        ("governance", "has modern slavery among their written duties.", "has it as a duty."),
        ("governance", "It does not matter who presents the report.", "Who presents it matters."),
    ],
)
def test_a_changed_word_of_a_level_or_of_what_counts_asks_to_read_the_sentences_again(
    tmp_path: Path, file: str, was: str, now: str
):
    for name in ("data", "guidance"):
        shutil.copytree(ROOT / name, tmp_path / name)
    theme = tmp_path / "data" / "questionnaires" / f"{file}.yaml"
    before = theme.read_text(encoding="utf-8")
    assert was in before
    theme.write_text(before.replace(was, now, 1), encoding="utf-8")
    found = check_folder(tmp_path).mistakes
    assert len(found) == 1
    assert "question governance-leadership, wording" in found[0]
    assert "read the sentences again" in found[0]
