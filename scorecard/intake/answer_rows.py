"""The rows of an answers CSV, one by one: what each says, or what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from scorecard.content.mistakes import instead
from scorecard.content.models import Content, Question
from scorecard.content.scope import Scope, is_asked
from scorecard.intake.mistakes import LineMistakes, quoted
from scorecard.scoring.model import Answer

FIRST_YEAR, LAST_YEAR = 1900, 2200
MOST_EVIDENCE = 9999
_YEAR = re.compile(r"[0-9]{4}")
_COUNT = re.compile(r"[0-9]{1,9}")


@dataclass(frozen=True, slots=True)
class YearRows:
    """One council and year; `lines` tells where each question stands, `asked` which are its own."""

    council: str
    year: int
    scope: Scope
    asked: frozenset[str]
    answers: dict[str, Answer] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)


class AnswerRows:
    """Takes rows, keeps `years` by council and year as written, `mistakes` and `warnings`."""

    def __init__(
        self, content: Content, scopes: Mapping[str, Scope] | None, undescribed: Scope
    ) -> None:
        self.years: dict[tuple[str, str], YearRows] = {}
        self.mistakes = LineMistakes()
        self.warnings: list[str] = []
        self._content = content
        self._scopes = scopes
        self._undescribed = undescribed
        self._asked: dict[Scope, frozenset[str]] = {}
        self._choices = {id: _choices(q) for id, (_, q) in content.questions.items()}

    def take(
        self, line: int, council: str, year: str, question: str, answer: str, evidence: str = ""
    ) -> None:
        """Takes one row of five or four fields as they are written."""
        rows = self.years.get((council, year)) or self._open(council, year)
        choices = self._choices.get(question)
        items = _count(evidence) if evidence else 0
        if rows is None or choices is None or answer not in choices or items is None:
            for what in self._wrong(council, year, question, answer, evidence):
                self.mistakes.add(line, what)
        elif question in rows.lines:
            first = rows.lines[question]
            what = f"this council, year and question stand in line {first} too; keep one of the two"
            self.mistakes.add(line, what)
        else:
            rows.lines[question] = line
            self._keep(line, rows, question, choices[answer], items)

    def _keep(
        self, line: int, rows: YearRows, question: str, answer: Answer | None, items: int
    ) -> None:
        if answer is None:
            return
        if question not in rows.asked:
            self.warnings.append(
                f"line {line}: {question} is not asked of {rows.council}; the answer is left out"
            )
            return
        rows.answers[question] = Answer(answer.state, answer.level, items) if items else answer

    def _open(self, council: str, year: str) -> YearRows | None:
        """A council and year that was not met before; None where one of them is wrong."""
        scope = self._scope(council)
        number = _year(year)
        if scope is None or number is None:
            return None
        if scope not in self._asked:
            self._asked[scope] = frozenset(
                id
                for id, (theme, q) in self._content.questions.items()
                if is_asked(theme, q, scope)
            )
        rows = YearRows(council, number, scope, self._asked[scope])
        self.years[council, year] = rows
        return rows

    def _scope(self, council: str) -> Scope | None:
        if self._scopes is not None:
            return self._scopes.get(council)
        return self._undescribed if _is_id(council) else None

    def _wrong(
        self, council: str, year: str, question: str, answer: str, evidence: str
    ) -> Iterator[str]:
        """Each thing that is wrong with a row, with what to do."""
        if self._scope(council) is None:
            if self._scopes is None:
                yield f"council {quoted(council)}: write an id, a letter or a figure first"
            else:
                yield (
                    f"council {quoted(council)} is not in the list of councils: "
                    "put it right or add it"
                )
        if _year(year) is None:
            yield (
                f"year {quoted(year)}: write four figures, from {FIRST_YEAR} to {LAST_YEAR}, "
                "such as 2026"
            )
        choices = self._choices.get(question)
        if choices is None:
            yield f"there is no question {quoted(question)}; {instead(question, self._choices)}"
        elif answer not in choices:
            levels = f"0 to {self._content.questions[question][1].top}"
            rest = "unknown, na or nothing" if "na" in choices else "unknown or nothing (not na)"
            yield f"answer {quoted(answer)} to {question}: write {levels}, {rest}"
        if evidence and _count(evidence) is None:
            yield f"evidence {quoted(evidence)}: write a whole number from 0 to {MOST_EVIDENCE}"


def _choices(question: Question) -> dict[str, Answer | None]:
    """What may stand under `answer`, as written, and what it says."""
    choices: dict[str, Answer | None] = {"": None, "unknown": Answer("unknown")}
    if question.not_applicable:
        choices["na"] = Answer("na")
    return choices | {str(n): Answer("level", n) for n in range(question.top + 1)}


def _year(text: str) -> int | None:
    year = int(text) if _YEAR.fullmatch(text) else 0
    return year if FIRST_YEAR <= year <= LAST_YEAR else None


def _count(text: str) -> int | None:
    count = int(text) if _COUNT.fullmatch(text) else -1
    return count if 0 <= count <= MOST_EVIDENCE else None


def _is_id(text: str) -> bool:
    """Whether a text can be a council's id: also one that no spreadsheet takes for a formula."""
    return text[:1].isalnum() and text[-1:] != " " and text.isprintable() and len(text) <= 100
