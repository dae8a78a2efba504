"""The value of an answer as a page posts it, and as it is stored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from scorecard.content.models import Question
from scorecard.errors import Invalid
from scorecard.storage.rows import AnswerParts
from scorecard.storage.tables import AnswerRow

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


def fits(row: AnswerRow, question: Question) -> bool:
    """Whether a stored choice still says the same and is still offered: the question means what it
    did, and has that level (or may still be said not to apply)."""
    if row.meaning is not None and row.meaning != question.meaning:
        return False
    return offers(row, question)


def offers(row: AnswerRow, question: Question) -> bool:
    """Whether the question has the level that was chosen, or may still be said not to apply."""
    if row.state == "na":
        return question.not_applicable
    return row.level is None or row.level <= question.top


def is_pending(row: AnswerRow) -> bool:
    """Whether the choice is an earlier year's that nobody confirmed or changed yet."""
    return row.state != "none" and row.copied_from is not None and row.confirmed_at is None


def counts(row: AnswerRow, question: Question) -> bool:
    """Whether the stored choice stands as this year's answer (docs/SCORING.md#years)."""
    return row.state != "none" and not is_pending(row) and fits(row, question)


def stored_value(parts: AnswerParts, question: Question) -> str:
    """The value of the stored choice, empty where none stands."""
    if not counts(parts.row, question):
        return ""
    return value_of(Choice(parts.row.state, parts.row.level, parts.reason))


def code_of(parts: AnswerParts, question: Question) -> str:
    """What stands for the stored choice in the history: its value, a reason as its digest."""
    if not counts(parts.row, question):
        return ""
    return raw_code(parts)


def raw_code(parts: AnswerParts) -> str:
    """The same for a choice that may not count."""
    if parts.reason_text is not None:
        return f"na {parts.reason_text.digest}"
    return value_of(Choice(parts.row.state, parts.row.level))
