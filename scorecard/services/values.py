"""The value of an answer as a page posts it, and as it is stored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from scorecard.content.models import Question
from scorecard.errors import Invalid
from scorecard.storage.rows import AnswerParts

State = Literal["none", "level", "unknown", "na"]


@dataclass(frozen=True)
class Choice:
    """A choice: none, a level (0 the lowest), unknown, or not applicable with its reason."""

    state: State
    level: int | None = None
    reason: str = ""


def choice_of(value: str, question: Question) -> Choice:
    """The choice that a posted value stands for. Raises Invalid for one the question does not offer
    (F24); whether a reason is good enough is not asked here."""
    state, _, reason = value.partition("\n")
    if value == "":
        return Choice("none")
    if value == "unknown":
        return Choice("unknown")
    if state == "na" and question.not_applicable:
        return Choice("na", reason=reason)
    if value.isdecimal() and value.isascii() and value == str(int(value[:9])):
        level = int(value)
        if level <= question.top:
            return Choice("level", level)
    raise Invalid("This question does not offer that answer. Choose one of those shown.", "level")


def value_of(choice: Choice) -> str:
    """The value that a choice is posted as."""
    if choice.state == "level":
        return str(choice.level)
    if choice.state == "na":
        return f"na\n{choice.reason}"
    return "" if choice.state == "none" else choice.state


def stored_value(parts: AnswerParts) -> str:
    """The value of the stored choice."""
    return value_of(Choice(parts.row.state, parts.row.level, parts.reason))
