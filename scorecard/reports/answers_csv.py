"""The answers CSV: `score` reads it to the same numbers (docs/SCORING.md#the-answers-file)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping

from scorecard.scoring.model import Answer

HEADER = ("council", "year", "question", "answer", "evidence")


def answers_csv(
    council: str, year: int, questions: Iterable[str], answers: Mapping[str, Answer]
) -> str:
    """One row for each of `questions` (those asked), in the order given; what nobody answered has
    an empty answer. `council` is an id. Lines end as RFC 4180 has it, with CR LF."""
    page = io.StringIO()
    writer = csv.writer(page, lineterminator="\r\n")
    writer.writerow(HEADER)
    for question in questions:
        answer = answers.get(question)
        evidence = answer.evidence if answer else 0
        writer.writerow((council, year, question, _written(answer), evidence))
    return page.getvalue()


def _written(answer: Answer | None) -> str:
    if answer is None:
        return ""
    return answer.state if answer.level is None else str(answer.level)
