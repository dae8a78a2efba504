"""What the invented council was asked before the newest year: today's content, changed back a little.

How it read then is invented too: no release asked it so.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from scorecard.content.models import Content, ContentFolder, Question, Questionnaire
from scorecard.services.live import LiveContent

VERSION, LAW_CHECKED = "2024.1", dt.date(2024, 9, 2)


@dataclass(frozen=True)
class Was:
    """How a shipped question stood before; what is None or empty stood as it does. `levels` and
    `next`: texts by position, lowest first. `other`: it asked something else."""

    text: str | None = None
    levels: tuple[str | None, ...] = ()
    next: tuple[str, ...] = ()
    weight: int | None = None
    other: bool = False


# Some reworded or of another weight, one of another meaning.
BEFORE = {
    "governance-plan": Was(weight=1),
    "licensing-taxi-policy": Was("Does your taxi policy follow the statutory standards?"),
    "licensing-officer-training": Was(
        "How many licensing officers had training in the last two years to spot exploitation?",
        weight=1,
    ),
    "licensing-visit-checklist": Was(
        "Do licensing officers look for signs of exploitation on their visits?",
        levels=(
            "No officer looks for signs of exploitation on visits.",
            "Some officers look for them.",
            "Every officer looks for them.",
            "Every officer looks for them, and a manager goes along once a year.",
        ),
        next=(
            "Tell officers five signs from the national guidance.",
            "Tell the other officers too.",
            "Go along on one visit with each officer.",
        ),
        other=True,
    ),
    "procurement-buyer-training": Was(
        levels=(None, None, None, "Nearly all were trained, and with a contract of your own."),
        weight=3,
    ),
}
NOT_YET = frozenset({"governance-training", "housing-displaced"})

# Asked no more: a question that stood behind this one.
BEHIND, WITHDRAWN = "licensing-trade-awareness", "licensing-trade-poster"
_POSTER = Was(
    "How many of your licensed premises show a poster on exploitation?",
    levels=(
        "None of them shows one, or nobody has looked.",
        "Some of them show one.",
        "At least half of them show one.",
        "At least nine in ten show one.",
    ),
    next=(
        "Put a poster into the next licence letter.",
        "Ask officers to look for it on visits.",
        "Send it again to those without one.",
    ),
)
_POSTER_WHY = "A poster reaches people who work at the premises or stay there."


class Earlier(LiveContent):
    """Stands in for the folder on disk with what it is taken to have held before."""

    def __init__(self, today: ContentFolder) -> None:
        self._earlier = today.model_copy(update={"content": earlier(today.content)})

    def folder(self) -> ContentFolder:
        """The earlier content, with today's guidance."""
        return self._earlier

    def mistakes(self) -> tuple[str, ...]:
        """None: it never was a file."""
        return ()


def earlier(today: Content) -> Content:
    """Today's content with a few questions reworded, of another weight or meaning, fewer, and more;
    content of a council's own that has none of them changes its version alone."""
    return Content(  # a copy of the model would keep what it had worked out of today's
        scale=today.scale,
        capabilities=today.capabilities,
        authorities=today.authorities,
        questionnaires=tuple(_theme(theme) for theme in today.questionnaires),
    )


def _theme(theme: Questionnaire) -> Questionnaire:
    questions = tuple(then for question in theme.questions for then in _then(question))
    changed = {"version": VERSION, "law_checked": LAW_CHECKED, "questions": questions}
    return theme.model_copy(update=changed)


def _then(question: Question) -> Iterator[Question]:
    if question.id not in NOT_YET:
        yield _as_it_was(question, BEFORE.get(question.id, Was()))
    if question.id == BEHIND:
        poster = question.model_copy(
            update={"id": WITHDRAWN, "why": _POSTER_WHY, "answering": None}
        )
        yield _as_it_was(poster, _POSTER)


def _as_it_was(question: Question, was: Was) -> Question:
    levels = []
    for position, level in enumerate(question.levels):
        text = was.levels[position] if position < len(was.levels) else None
        action = was.next[position] if position < len(was.next) else None
        changed = {"text": text or level.text, "next": action or level.next}
        levels.append(level.model_copy(update=changed))
    return question.model_copy(
        update={
            "text": was.text or question.text,
            "weight": question.weight if was.weight is None else Decimal(was.weight),
            "meaning": question.meaning + was.other,  # that it is another number tells years apart
            "levels": tuple(levels),
        }
    )
