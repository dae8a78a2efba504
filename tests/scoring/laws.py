"""What the laws of scoring are tested on: any content, any answers; and a slow engine of plain fractions.

The slow engine is written from docs/SCORING.md alone, question by question, and shares no line with the
one it is held against.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from scorecard.content.models import Content, Question, Questionnaire
from scorecard.content.scope import Scope, is_asked
from scorecard.scoring.model import Answer
from tests.builders import NATIONS, content, question, scope, theme

FUNCTIONS = ("licensing", "housing", "care")
COLUMNS = ("policy", "people", "refer")


def decimals(low: str, high: str) -> st.SearchStrategy[Decimal]:
    """Decimals as an officer may write them, whole ones first."""
    return st.one_of(
        st.integers(int(Decimal(low)) + 1, int(Decimal(high))).map(Decimal),
        st.decimals(low, high, places=2).filter(lambda value: value > 0),
    )


@st.composite
def points(draw: st.DrawFn) -> list[Decimal]:
    """Two to six levels: zero, then rising."""
    steps = draw(st.lists(decimals("0", "4"), min_size=1, max_size=5))
    rising = [Decimal(0)]
    for step in steps:
        rising.append(rising[-1] + step)
    return rising


def pick(code: int, *choices: Sequence[Any]) -> list[Any]:
    """One of each of `choices`, all told by one whole number: 0 picks the first of each."""
    picked = []
    for options in choices:
        code, position = divmod(code, len(options))
        picked.append(options[position])
    return picked


CODES = st.integers(0, 2**20)
NARROWED_NATIONS = ((), (), ("england",), ("wales", "scotland"))
NARROWED_FUNCTIONS = ((), (), ("licensing",), ("housing", "care"))


@st.composite
def contents(draw: st.DrawFn) -> Content:
    """One to thirty themes (the more, the shorter), two to six levels, two to five bands."""
    weights = draw(st.lists(decimals("0", "5"), min_size=1, max_size=4))
    scales = draw(st.lists(points(), min_size=1, max_size=4))
    starts = draw(st.lists(decimals("0", "99"), min_size=1, max_size=4, unique=True).map(sorted))
    count = draw(st.one_of(st.integers(1, 4), st.integers(1, 4), st.integers(5, 30)))
    most = 6 if count < 5 else 2

    def asked(id: str, code: int) -> Question:
        weight, worth, critical, capability, nations, functions = pick(
            code, weights, scales, (False, True), COLUMNS, NARROWED_NATIONS, NARROWED_FUNCTIONS
        )
        return question(
            id,
            points=worth,
            weight=weight,
            critical=critical,
            capability=capability,
            nations=nations,
            functions=functions,
        )

    def one_theme(id: str) -> Questionnaire:
        weight, functions = pick(draw(CODES), weights, NARROWED_FUNCTIONS)
        codes = draw(st.lists(CODES, min_size=1, max_size=most))
        own = [asked(f"{id}-q{n}", code) for n, code in enumerate(codes)]
        return theme(id, *own, weight=weight, functions=functions)

    return content(
        *[one_theme(f"t{n}") for n in range(count)],
        bands=[("b0", 0), *((f"b{n}", start) for n, start in enumerate(starts, 1))],
        capabilities=COLUMNS,
        functions=FUNCTIONS,
    )


scopes = st.builds(
    scope, st.sampled_from(NATIONS), st.sets(st.sampled_from(FUNCTIONS), min_size=1).map(sorted)
)


def answers_to(question: Question) -> list[Answer]:
    """All answers that a question takes, but for how many items of evidence."""
    levels = [
        Answer("level", level, evidence) for level in range(question.top + 1) for evidence in (0, 3)
    ]
    return [*levels, Answer("unknown"), Answer("na")]


@dataclass(frozen=True)
class Case:
    """One council: what it is asked by which content, and what it answered."""

    content: Content
    scope: Scope
    answers: Mapping[str, Answer]

    @property
    def asked(self) -> dict[str, Question]:
        """The questions in scope, by id."""
        return {
            id: q for id, (t, q) in self.content.questions.items() if is_asked(t, q, self.scope)
        }


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """A council with any part of its questions answered."""
    case = Case(draw(contents()), draw(scopes), {})
    codes = draw(st.lists(CODES, min_size=len(case.asked), max_size=len(case.asked)))
    given = {
        id: pick(code, [None, *answers_to(q)])[0]
        for code, (id, q) in zip(codes, case.asked.items(), strict=True)
    }
    return Case(case.content, case.scope, {id: a for id, a in given.items() if a is not None})


def mean(parts: Iterable[tuple[Fraction, Fraction]]) -> Fraction | None:
    """100 x sum(weight x part) / sum(weight); None where nothing weighs."""
    listed = list(parts)
    weight = sum((w for w, _ in listed), Fraction(0))
    return 100 * sum((w * part for w, part in listed), Fraction(0)) / weight if weight else None


def slow_scores(case: Case, chosen: Iterable[str]) -> tuple[Fraction | None, ...]:
    """Score, lowest and highest of a set of questions, each by its sentence in docs/SCORING.md."""
    low, high, now = [], [], []
    for id in chosen:
        q, answer = case.asked.get(id), case.answers.get(id)
        if q is None or (answer and answer.state == "na"):
            continue
        weight = Fraction(q.weight)
        if answer is None:
            low.append((weight, Fraction(0)))
            high.append((weight, Fraction(1)))
            continue
        got = q.levels[answer.level].points if answer.state == "level" else Decimal(0)
        part = (weight, Fraction(got) / Fraction(q.levels[-1].points))
        now.append(part)
        low.append(part)
        high.append(part)
    return mean(now), mean(low), mean(high)


def slow_overall(case: Case) -> tuple[Fraction | None, ...]:
    """The same three for all themes together, by theme weight."""
    by_theme = [
        (Fraction(t.weight), slow_scores(case, [q.id for q in t.questions]))
        for t in case.content.questionnaires
    ]
    return tuple(
        mean((w, three[n] / 100) for w, three in by_theme if three[n] is not None) for n in range(3)
    )
