"""What scoring is measured on: 93 questions in six themes, and councils with random answers."""

from __future__ import annotations

import random
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from scorecard.content.models import Content
from scorecard.scoring.model import Answer
from tests.builders import CAPABILITIES, content, question, theme

QUESTIONS = 93
POINTS = ((0, 1, 2, 3),) * 4 + ((0, 1), (0, 1, 2))


def content_for(uneven: bool = False) -> Content:
    """Weights 1 to 3 as in the shipped content; `uneven`: decimals, so that councils share few sums."""
    chance = random.Random(1)
    sizes = [QUESTIONS // 6 + (n < QUESTIONS % 6) for n in range(6)]
    return content(
        *[
            theme(
                f"t{n}",
                *[
                    question(
                        f"t{n}-q{i}",
                        weight=Decimal(chance.randrange(100, 300)) / 100
                        if uneven
                        else chance.choice((1, 2, 2, 3)),
                        critical=i < 3,
                        capability=CAPABILITIES[i % 6],
                        points=chance.choice(POINTS),
                    )
                    for i in range(size)
                ],
            )
            for n, size in enumerate(sizes)
        ]
    )


def answers_for(content: Content, councils: int) -> Iterator[dict[str, Answer]]:
    """8 in 100 questions not answered, 8 unknown, 4 not applicable, the rest at any level."""
    chance = random.Random(2)
    for _ in range(councils):
        given = {}
        for id, (_, asked) in content.questions.items():
            lot = chance.random()
            if lot < 0.08:
                given[id] = Answer("unknown")
            elif lot < 0.12:
                given[id] = Answer("na")
            elif lot < 0.92:
                given[id] = Answer("level", chance.randrange(asked.top + 1), chance.randrange(3))
        yield given


def write_csv(path: Path, content: Content, councils: int) -> None:
    """The answers file of these councils, a row for every question."""
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write("council,year,question,answer,evidence\r\n")
        for number, given in enumerate(answers_for(content, councils)):
            for id in content.questions:
                answer = given.get(id)
                text = (
                    "" if answer is None else answer.state if answer.level is None else answer.level
                )
                file.write(f"C{number:06},2026,{id},{text},{answer.evidence if answer else 0}\r\n")
