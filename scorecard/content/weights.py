"""Each question's share of its theme, so that a wrong weight is seen (docs/SCORING.md#weights)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from scorecard.content.models import Content
from scorecard.content.scope import Scope, asked


@dataclass(frozen=True, slots=True)
class WeightShare:
    """One question. `shares`: of its theme's weight, 0..1, by nation; absent where a council of
    that nation is not asked."""

    theme: str
    question: str
    weight: Decimal
    critical: bool
    shares: Mapping[str, Fraction]


def weight_shares(content: Content) -> Iterator[WeightShare]:
    """Every question in order of theme and as written, for a council with every function: what one
    with fewer functions is not asked makes the other shares larger."""
    every = frozenset(function.id for function in content.authorities.functions)
    by_nation = {n.id: asked(content, Scope(n.id, every)) for n in content.authorities.nations}
    for theme in content.questionnaires:
        for question in theme.questions:
            yield WeightShare(
                theme.id,
                question.id,
                question.weight,
                question.critical,
                {
                    nation: Fraction(question.weight)
                    / sum(Fraction(q.weight) for q in of[theme.id])
                    for nation, of in by_nation.items()
                    if question in of.get(theme.id, ())
                },
            )
