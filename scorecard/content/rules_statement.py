"""Rules of the statement's sentences: each is of a question as it is asked today."""

from __future__ import annotations

from collections.abc import Mapping

from scorecard.content.known import Checker, Known
from scorecard.content.models import Question
from scorecard.content.tree import Node


def check_statement(check: Checker, known: Known, questions: Mapping[str, Question]) -> None:
    """Each area once; each question once over all areas, with a sentence or `null` for each of its
    levels, written for what it means today. `questions`: those without a mistake, by id."""
    areas = check.source.root.items()
    check.once(areas, "area")
    sentences = [sentence for area in areas for sentence in area.get("sentences").items()]
    check.once(sentences, "sentences of question", "question")
    for sentence in sentences:
        id = sentence.get("question").text
        check.one(id, sentence.key_line("question"), "question", known.questions, "question")
        question = questions.get(id or "")
        if question is not None:
            _check_sentence(check, sentence, question)


def _check_sentence(check: Checker, sentence: Node, question: Question) -> None:
    where = f"question {question.id}"
    written, levels = len(sentence.get("levels").items()), len(question.levels)
    if sentence.has("levels") and written != levels:
        what = f"{written} written for {levels} levels: write a sentence for each, or null"
        check.wrong(sentence.key_line("levels"), f"{where}, levels", what)
    wording = sentence.get("wording").text
    if wording is not None and wording != question.wording:
        what = (
            "the question or its levels have other words now: read the sentences again, then "
            f"write wording: {question.wording}"
        )
        check.wrong(sentence.key_line("wording"), f"{where}, wording", what)
    meaning = sentence.get("meaning").text or "1"
    if meaning.isdecimal() and int(meaning) != question.meaning:
        what = (
            f"the question's meaning is {question.meaning}: read the sentences again, then "
            f"write meaning: {question.meaning}"
        )
        check.wrong(sentence.key_line("meaning"), f"{where}, meaning", what)
