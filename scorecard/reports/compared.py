"""Two years compared, in order of use: themes, capabilities, the sum, answers, what is left out.

The sum leads from the one year's own score to the other's. Each line is rounded by itself; what the
shown lines miss of the shown total is a line of its own (docs/SCORING.md#years).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from scorecard.content.models import Content, Question
from scorecard.formats import points
from scorecard.scoring.comparison import Change, Comparison, Given, Reason
from scorecard.scoring.model import Result

# As people read them: first what the questionnaire did, then what the council did.
REASONS: tuple[Reason, ...] = (
    "new", "unanswered", "meaning", "withdrawn", "out_of_scope", "na", "moved",
)  # fmt: skip


@dataclass(frozen=True)
class Line:
    """A theme or capability; `change` is None where none of its questions can be compared."""

    id: str
    name: str
    change: Change | None
    was: Banded | None = None
    now: Banded | None = None


@dataclass(frozen=True)
class Banded:
    """The band of a theme in one year: its name, and how many critical questions hold it down."""

    name: str
    caps: int


@dataclass(frozen=True)
class Answered:
    """A question that is compared: what it was, what it is, what its answer brought overall."""

    question: Question
    theme: str
    old: Given
    new: Given
    points: Fraction


@dataclass(frozen=True)
class Bill:
    """The sum. `apart_*` count the answers of each year that cannot be compared; `reweighted` the
    questions whose weights or points made a part; `rounding` is what the shown lines miss."""

    change: Change
    apart_old: int
    apart_new: int
    apart_of_new_questions: int
    rose: int
    fell: int
    reweighted: int
    rounding: Fraction

    @property
    def changed(self) -> int:
        """How many answers changed."""
        return self.rose + self.fell


@dataclass(frozen=True)
class Outside:
    """Questions left out for one reason."""

    reason: Reason
    questions: tuple[str, ...]


@dataclass(frozen=True)
class Compared:
    """Everything that the page shows; `bill` is None where nothing can be compared. `answers` are
    those that changed, the largest part first; `all` is every question compared."""

    count: int
    bill: Bill | None
    themes: tuple[Line, ...]
    capabilities: tuple[Line, ...]
    answers: tuple[Answered, ...]
    all: tuple[Answered, ...]
    outside: tuple[Outside, ...]
    left_out: int

    @property
    def most(self) -> Line | None:
        """The theme that went up most, None where none did."""
        rising = [t for t in self.themes if t.change is not None and t.change.change > 0]
        return max(rising, key=_moved, default=None)

    @property
    def down(self) -> tuple[Line, ...]:
        """The themes that went down, in the content's order."""
        return tuple(t for t in self.themes if t.change is not None and t.change.change < 0)


@dataclass(frozen=True)
class OneYear:
    """A side: its content, its numbers, and how many questions have a counting answer, by id."""

    content: Content
    result: Result
    answered: frozenset[str]


def compared(comparison: Comparison, old: OneYear, new: OneYear) -> Compared:
    """The comparison in order of use; names are those of the newer year where it has them."""
    titles = {
        id: theme.title for id, theme in [*old.content.themes.items(), *new.content.themes.items()]
    }
    columns = {c.id: c.name for c in [*old.content.capabilities, *new.content.capabilities]}
    every = _answers(comparison, old, new, titles)
    changed = [a for a in every if _changed(comparison, a)]
    return Compared(
        count=len(comparison.questions),
        bill=None
        if comparison.overall is None
        else _bill(comparison, comparison.overall, old, new),
        themes=tuple(
            Line(id, titles[id], comparison.themes[id], _banded(old, id), _banded(new, id))
            for id in _order(new.content.themes, old.content.themes, comparison.themes)
            if _asked(old, id) or _asked(new, id)
        ),
        capabilities=tuple(
            Line(id, name, comparison.capabilities[id])
            for id, name in columns.items()
            if id in comparison.capabilities
        ),
        answers=tuple(sorted(changed, key=lambda a: (-abs(a.points), a.question.id))),
        all=tuple(every),
        outside=_outside(comparison),
        left_out=len(comparison.left_out),
    )


def _moved(line: Line) -> Fraction:
    return Fraction(0) if line.change is None else line.change.change


def _changed(comparison: Comparison, answer: Answered) -> bool:
    return comparison.questions[answer.question.id].answer_changed


def _order(
    new: Mapping[str, object], old: Mapping[str, object], wanted: Mapping[str, object]
) -> Sequence[str]:
    return [id for id in dict.fromkeys([*new, *old]) if id in wanted]


def _asked(year: OneYear, theme: str) -> bool:
    """Whether the year put any question of the theme to the council."""
    found = year.result.themes.get(theme)
    return found is not None and found.counts.applicable + found.counts.na > 0


def _banded(year: OneYear, theme: str) -> Banded | None:
    found = year.result.themes.get(theme)
    if found is None or found.band is None:
        return None
    name = next(b.name for b in year.content.scale.bands if b.id == found.band)
    return Banded(name, len(found.capped_by) if found.band != found.band_uncapped else 0)


def _answers(
    comparison: Comparison, old: OneYear, new: OneYear, titles: Mapping[str, str]
) -> list[Answered]:
    parts = {} if comparison.overall is None else {p.question: p for p in comparison.overall.parts}
    order = {id: at for at, id in enumerate(new.content.questions)}
    return [
        Answered(
            new.content.questions[id][1],
            titles[new.content.questions[id][0].id],
            both.old,
            both.new,
            parts[id].answer,
        )
        for id, both in sorted(comparison.questions.items(), key=lambda pair: order[pair[0]])
    ]


def _bill(comparison: Comparison, change: Change, old: OneYear, new: OneYear) -> Bill:
    shown = comparison.questions
    brought = {part.question: part for part in change.parts}
    moved = [brought[id].answer for id, both in shown.items() if both.answer_changed]
    fresh = {left.question for left in comparison.left_out if left.reason == "new"}
    lines = (-change.old.apart, change.answers, change.weights, change.new.apart)
    missing = _shown(change.new.own) - _shown(change.old.own) - sum(map(_shown, lines))
    return Bill(
        change=change,
        apart_old=len(old.answered - shown.keys()),
        apart_new=len(new.answered - shown.keys()),
        apart_of_new_questions=len((new.answered - shown.keys()) & fresh),
        rose=sum(part >= 0 for part in moved),
        fell=sum(part < 0 for part in moved),
        reweighted=sum(part.weights != 0 for part in change.parts),
        rounding=missing,
    )


def _shown(value: Fraction) -> Fraction:
    """A number as it is shown."""
    return Fraction(points(value))


def _outside(comparison: Comparison) -> tuple[Outside, ...]:
    counts = Counter(left.reason for left in comparison.left_out)
    return tuple(
        Outside(reason, tuple(x.question for x in comparison.left_out if x.reason == reason))
        for reason in REASONS
        if counts[reason]
    )
