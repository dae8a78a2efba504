"""What goes into comparing two years and what comes out of it (docs/SCORING.md#years).

All numbers are exact points of 100.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from scorecard.content.models import Content
from scorecard.content.scope import Scope
from scorecard.scoring.model import Answer, Result

# In the order in which they are asked: the first that holds is the question's one reason. `moved`
# stands at a theme or capability alone: the question belongs to another one in one of the years.
Reason = Literal["new", "withdrawn", "out_of_scope", "meaning", "na", "unanswered", "moved"]


@dataclass(frozen=True)
class YearInput:
    """One year as it was given: `result` is what `score` made of the rest, frozen or fresh."""

    content: Content
    scope: Scope
    answers: Mapping[str, Answer]
    result: Result


@dataclass(frozen=True, slots=True)
class Given:
    """A question's answer in one year.

    `level` is its position and `label` its name, both None for "we don't know"; `worth` is the
    level's points / full points, a share 0..1.
    """

    level: int | None
    label: str | None
    worth: Fraction


@dataclass(frozen=True, slots=True)
class ComparedQuestion:
    """A question that both years ask in the same meaning, and answer."""

    id: str
    old: Given
    new: Given

    @property
    def answer_changed(self) -> bool:
        """Whether another level was chosen, whatever the levels are worth."""
        return self.old.level != self.new.level


@dataclass(frozen=True, slots=True)
class Part:
    """What one question brought to a change: by its answer, and by weights and points."""

    question: str
    answer: Fraction
    weights: Fraction


@dataclass(frozen=True, slots=True)
class Side:
    """A year's own score, and its score on the compared questions alone, by its own weights."""

    own: Fraction
    compared: Fraction

    @property
    def apart(self) -> Fraction:
        """What the answers of that year bring to its own score that cannot be compared."""
        return self.own - self.compared


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A question that one of the years asks or both do, and that is not compared."""

    question: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Change:
    """The change of one score; `parts` are in order of question id, one for each compared.

    `old.own - old.apart + answers + weights + new.apart` is `new.own`, exactly.
    """

    old: Side
    new: Side
    parts: tuple[Part, ...]

    @property
    def change(self) -> Fraction:
        """The new score less the old one, both on the compared questions: the sum of the parts."""
        return self.new.compared - self.old.compared

    @property
    def answers(self) -> Fraction:
        """How much of the change the answers made."""
        return sum((part.answer for part in self.parts), Fraction(0))

    @property
    def weights(self) -> Fraction:
        """How much of the change weights and points made."""
        return sum((part.weights for part in self.parts), Fraction(0))


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two years held against each other.

    `overall` is None where no question can be compared; so is a theme or a capability without one.
    `themes` and `capabilities` hold those of either year, by id; `left_out_of_theme` and
    `left_out_of_capability` tell for each which of its questions are missing. Everything is in
    order of id.
    """

    questions: Mapping[str, ComparedQuestion]
    left_out: tuple[LeftOut, ...]
    overall: Change | None
    themes: Mapping[str, Change | None]
    capabilities: Mapping[str, Change | None]
    left_out_of_theme: Mapping[str, tuple[LeftOut, ...]]
    left_out_of_capability: Mapping[str, tuple[LeftOut, ...]]
