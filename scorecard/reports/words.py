"""Words and numbers as papers write them; the numbers themselves come from `formats`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from scorecard.content.models import Ground, Question
from scorecard.formats import points
from scorecard.reports.model import Report
from scorecard.texts import Texts

MINUS = "−"
# Steering characters would change how what follows is read, or be an error in PDF and Word.
_STEERING = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"
    r"\ud800-\udfff\ufffe\uffff]"
)


def printable(text: str) -> str:
    """The text without control characters."""
    return _STEERING.sub("", text)


def kept(text: str, _: Texts) -> str:
    """A text that nobody may leave empty, or that retention took it out."""
    return text or _("Text removed under the council’s retention rule")


def signed(value: Fraction) -> str:
    """Points with their sign, a true minus: `+1.0`, `−0.7`, `0.0`."""
    shown = points(value)
    if shown.startswith("-"):
        return MINUS + shown[1:]
    return shown if shown == "0.0" else f"+{shown}"


def moved(value: Fraction, _: Texts) -> str:
    """A change in words: `up 5.9`, `down 4.2`, `no change`."""
    shown = points(abs(value))
    if shown == "0.0":
        return _("no change")
    return _("up {points}", points=shown) if value > 0 else _("down {points}", points=shown)


def count_word(number: int, _: Texts) -> str:
    """A count in running text: one to nine in words."""
    words = (
        _("no"),
        _("one"),
        _("two"),
        _("three"),
        _("four"),
        _("five"),
        _("six"),
        _("seven"),
        _("eight"),
        _("nine"),
    )
    return words[number] if number < len(words) else str(number)


def listed(names: Sequence[str], _: Texts) -> str:
    """Names in a row: `A`, `A and B`, `A, B and C`."""
    if len(names) < 2:
        return "".join(names)
    return _("{some} and {last}", some=", ".join(names[:-1]), last=names[-1])


def lower_first(text: str) -> str:
    """A name inside a sentence; one that begins with an abbreviation stays as it is."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def capital(text: str) -> str:
    """A sentence's first letter large."""
    return text[:1].upper() + text[1:]


def curly(text: str) -> str:
    """Text of the content with typographic quotes; what people typed is left as they typed it."""
    text = re.sub(r"(?<=\w)'", "’", text)
    text = re.sub(r"'(?=\w)", "‘", text)
    text = re.sub(r'"(?=\w)', "“", text)
    return text.replace('"', "”").replace("'", "’")


def answer_name(report: Report, question: Question, _: Texts) -> str:
    """What was said to a question, in a few words: the level's name, or why there is none."""
    answer = report.given_to(question).answer
    if answer is None:
        return _("Not answered yet")
    if answer.state == "na":
        return _("This does not apply to us")
    if answer.level is None:
        return _("We don’t know")
    return curly(report.content.label(question, answer.level))


def grounds(report: Report, question: Question) -> tuple[Ground, ...]:
    """The grounds of a question that hold in the council's nation."""
    nation = report.scope.nation
    every = ((ground.nations or question.applies_to.nations, ground) for ground in question.basis)
    return tuple(ground for nations, ground in every if not nations or nation in nations)


def ground_text(ground: Ground, _: Texts) -> str:
    """A ground with its kind, and what is open about it."""
    kinds = {"statute": _("Statute"), "guidance": _("Guidance"), "practice": _("Good practice")}
    open_points = {"coming": _("(not yet in force)"), "check": _("(being confirmed)")}
    told = f"{kinds[ground.kind]}: {curly(ground.title)}"
    return f"{told} {open_points[ground.status]}" if ground.status in open_points else told
