"""What the invented council answers, by rule: each question has a number, each year a lag behind the
newest."""

from __future__ import annotations

from dataclasses import dataclass

from scorecard.content.models import Question
from scorecard.errors import Unavailable
from scorecard.services.answers import save_answer
from scorecard.services.confirming import confirm
from scorecard.services.evidence import add_evidence
from scorecard.services.model import Actor, AnswerPost, Assessment, Copied, Outcome, Part
from scorecard.services.opening import Services
from scorecard.services.values import Choice, value_of

# One entry a question, over and over: how far up its levels, or 'unknown'.
ANSWERS = (0.7, 0.4, 1.0, "unknown", 0.7, 0.0, 0.4, 0.4, 1.0, 0.7, 0.4)
NOTES = {
    1: "The working group agreed this in its spring meeting; its minutes are kept with the policy.",
    4: "The service manager looks into this and tells the lead before the next review.",
}
REASON = "Another council does this for us under a shared service agreement."
POLICIES = "https://www.marshford.example/policies"


@dataclass(frozen=True)
class Pen:
    """Who writes into which assessment, `lag` years before the newest; `dated` is the day of new
    evidence."""

    actor: Actor
    services: Services
    assessment: Assessment
    lag: int
    dated: str


def answer(pen: Pen, question: Question, number: int) -> None:
    """Gives what the rule says, note and evidence at times; an earlier year's that still holds is
    confirmed. Raises Unavailable where it was not saved."""
    value = value_in(question, number, pen.lag)
    if value is None:
        return
    stored = pen.assessment.answers.get(question.id)
    copied = stored.copied if stored else None
    if stored and copied and copied.fits and _said(copied) == value:
        tab = _tab(number, pen.lag)
        _check(
            confirm(pen.actor, pen.services, pen.assessment.id, question.id, stored.version, tab)
        )
    else:
        save(pen, question, number, "level", value)
    note = NOTES.get(number % 7)
    if note is not None and not (stored and stored.note):
        save(pen, question, number, "note", note)
    _evidence(pen, question, number, value)


def save(pen: Pen, question: Question, number: int, part: Part, value: str, seen: int = 0) -> None:
    """Saves one part as a page does. Raises Unavailable where it was not saved."""
    post = AnswerPost(
        pen.assessment.id, question.id, part, value, seen, _tab(number, pen.lag), seen + 1
    )
    _check(save_answer(pen.actor, pen.services, post))


def value_in(question: Question, number: int, lag: int) -> str | None:
    """The value of the answer as it is posted, None where nobody answered yet."""
    if question.not_applicable and number % 3 == 1:
        return f"na\n{REASON}"
    if lag and number % 11 == 9:
        return None
    chosen = ANSWERS[number % len(ANSWERS)]
    if chosen == "unknown" or (number + lag) % 9 < lag:
        return "unknown"
    level = round(float(chosen) * question.top)
    if lag and number % 13 == 6:
        return str(min(level + 1, question.top))  # not everything gets better
    return str(max(level - (number % 3 < lag), 0))


def _evidence(pen: Pen, question: Question, number: int, value: str) -> None:
    """An item in the oldest year, a newer one beside it in the newest where it is kept on a page."""
    shown = value.isdecimal() and value != "0" and number % 2 == 0 and question.evidence
    if not shown or pen.lag == 1 or (pen.lag == 0 and number % 4 == 0):
        return
    place = POLICIES if number % 4 else "Shared drive, Policies"
    add_evidence(
        pen.actor,
        pen.services,
        pen.assessment.id,
        question.id,
        question.evidence[0],
        place,
        pen.dated,
    )


def _tab(number: int, lag: int) -> str:
    return f"demo-{lag}-{number:04}"


def _said(copied: Copied) -> str:
    answer = copied.answer
    return value_of(Choice(answer.state, answer.level, copied.reason))


def _check(outcome: Outcome) -> None:
    if outcome.kind != "saved":
        raise Unavailable(outcome.message)
