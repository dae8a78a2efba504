"""The answers CSV that people bring (docs/SCORING.md#the-answers-file): many councils, many years.

Every mistake is collected with its line, and with one mistake nothing is taken.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import BinaryIO

from scorecard.content.models import Content
from scorecard.content.scope import Scope
from scorecard.errors import Invalid
from scorecard.intake.answer_rows import AnswerRows
from scorecard.intake.lines import Unreadable, fields_of, lines_of
from scorecard.scoring.model import Answer

HEADER = ["council", "year", "question", "answer"]
WITH_EVIDENCE = [*HEADER, "evidence"]


@dataclass(frozen=True, slots=True)
class CouncilYear:
    """The answers of one council and year, by question id; those out of its scope are left out."""

    council: str
    year: int
    scope: Scope
    answers: Mapping[str, Answer]


@dataclass(frozen=True, slots=True)
class AnswerSheet:
    """All that a file holds, in order of council, then year; `warnings` each name their line."""

    councils: tuple[CouncilYear, ...]
    warnings: tuple[str, ...]


def every_function(content: Content) -> Scope:
    """The scope of a council that nobody described: England (the first nation, where the content
    knows no England) with every function."""
    nations = [nation.id for nation in content.authorities.nations]
    nation = nations[0] if nations and "england" not in nations else "england"
    return Scope(nation, frozenset(function.id for function in content.authorities.functions))


def read_answers(
    stream: BinaryIO, content: Content, scopes: Mapping[str, Scope] | None = None
) -> AnswerSheet:
    """The answers of a CSV file, each row checked against its question.

    `scopes` are those of the councils that may stand in it, by id; without them any council may,
    with `every_function`. Raises Invalid with all mistakes, each as `line N: what, and what to do`.
    """
    rows = AnswerRows(content, scopes, every_function(content))
    lines = lines_of(stream)
    width = _width(next(lines, (1, b""))[1])
    for number, line in lines:
        try:
            fields = fields_of(line)
        except Unreadable as error:
            rows.mistakes.add(number, str(error))
            continue
        if len(fields) == width:
            rows.take(number, *fields)
        elif fields:
            rows.mistakes.add(
                number, f"write {width} fields with commas between, not {len(fields)}"
            )
    rows.mistakes.raise_if_any()
    found = sorted(rows.years.values(), key=lambda year: (year.council, year.year))
    return AnswerSheet(
        tuple(CouncilYear(y.council, y.year, y.scope, y.answers) for y in found),
        tuple(rows.warnings),
    )


def _width(header: bytes) -> int:
    """How many fields each row has."""
    try:
        fields = fields_of(header)
    except Unreadable as error:
        raise Invalid(f"line 1: {error}") from None
    if fields not in (HEADER, WITH_EVIDENCE):
        raise Invalid(
            f"line 1: the first line must be {','.join(HEADER)} or {','.join(WITH_EVIDENCE)}, "
            "with these names, in this order, with commas between"
        )
    return len(fields)
