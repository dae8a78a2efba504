"""Reading a year of another council from the bytes that people bring; nothing in them is trusted."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import NoReturn

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from scorecard.errors import Invalid
from scorecard.intake.brought import OURS, BroughtYear
from scorecard.intake.mistakes import quoted

LARGEST = 10 * 1024 * 1024  # bytes: a whole year with long notes stays far below
MOST_IN_ONE = 5000  # entries of one list or object
MOST = 200_000  # values in all: a year has a tenth of that
REMEDY = (
    "Ask that council for ‘Everything in one file’ from its Reports page, and bring it in unopened."
)
NEWER = "Bring this scorecard up to the version that wrote it, or ask for a file of this version."
UNCHANGED = "Nothing was changed."
# What begins like these is whole, but something else.
OTHERS = {
    b"SQLite format 3\x00": "This is a copy of everything, which holds more than a year.",
    b"PK\x03\x04": "This is a workbook or a packed folder.",
    b"%PDF": "This is a PDF.",
}
LINE = re.compile(r"line (\d+) column (\d+)")
SIMPLE = re.compile(r"[A-Za-z0-9_-]{1,60}")
# What the checks call a mistake -> what it is, in words that follow its place.
WORDS = {
    "missing": "is missing",
    "string_too_long": "is longer than {max_length} characters",
    "string_too_short": "is empty",
    "string_type": "is not a text",
    "int_type": "is not a whole number",
    "greater_than_equal": "is less than {ge}",
    "less_than_equal": "is more than {le}",
    "literal_error": "is none of {expected}",
    "too_long": "holds more than {max_length}",
    "too_short": "holds nothing",
    "date_from_datetime_parsing": "is not a date",
    "datetime_from_date_parsing": "is not a time",
    "timezone_aware": "is a time without its zone",
}


class _Doubled(ValueError):
    """A key stands twice, so one of its values would be dropped."""


def read_predecessor(data: bytes) -> BroughtYear:
    """What the file says. Raises Invalid with the field `file`, naming the place and the remedy, for
    anything but a whole year of this version's `export --as json`."""
    if len(data) > LARGEST:
        most = LARGEST / 2**20
        _refuse(f"This file has {most:.1f} MB or more, and a year has less. {REMEDY}")
    text = _text(data)
    _check_json(text)
    try:
        brought = BroughtYear.model_validate_json(text)
    except ValidationError as error:
        _refuse(_told(error.errors(include_url=False, include_input=False)))
    _check_whole(brought)
    return brought


def _refuse(why: str) -> NoReturn:
    raise Invalid(f"{why} {UNCHANGED}", "file") from None


def _text(data: bytes) -> str:
    if not data.strip():
        _refuse(f"This file is empty. {REMEDY}")
    for start, what in OTHERS.items():
        if data.startswith(start):
            _refuse(f"{what} {REMEDY}")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        _refuse(f"Byte {error.start + 1} of this file is damaged, or is no text. {REMEDY}")


def _check_json(text: str) -> None:
    """What the strict reading does not tell by itself: the line of a fault, doubled keys, and far too
    much of everything."""
    try:
        whole = json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
    except RecursionError:
        _refuse(f"This file is nested too deeply to be a council's year. {REMEDY}")
    except _Doubled as error:
        _refuse(f"{quoted(str(error))} stands twice in one part of this file. {REMEDY}")
    except json.JSONDecodeError as error:
        place = f"Line {error.lineno}, column {error.colno}"
        _refuse(f"{place}: this file is cut short or damaged there, or is no JSON. {REMEDY}")
    except ValueError:  # a number of thousands of digits, or none at all
        _refuse(f"This file holds a number that no year has. {REMEDY}")
    if _is_too_much(whole):
        _refuse(f"This file holds more than a council's year. {REMEDY}")


def _is_too_much(whole: object) -> bool:
    """Whether there is so much in it that telling what is wrong would take long."""
    seen, left = 0, [whole]
    while left:
        part = left.pop()
        inner = part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
        seen += len(inner)
        if len(inner) > MOST_IN_ONE or seen > MOST:
            return True
        left += inner
    return False


def _once(pairs: Sequence[tuple[str, object]]) -> Mapping[str, object]:
    found: dict[str, object] = {}
    for name, value in pairs:
        if name in found:
            raise _Doubled(name)
        found[name] = value
    return found


def _no_number(name: str) -> NoReturn:
    raise ValueError(name)


def _check_whole(brought: BroughtYear) -> None:
    """Whether the parts belong together: an answer changed by hand is not the result's."""
    for id, answer in brought.answers.items():
        behind = brought.result.questions.get(id)
        if behind is None or (behind.state, behind.level) != (answer.state, answer.level):
            place = place_of(("answers", id))
            _refuse(f"{place} is not the answer that the result was made from. {REMEDY}")
    if (brought.assessment.status == "signed off") != (brought.sign_off is not None):
        _refuse(f"assessment > status does not fit the sign-off in this file. {REMEDY}")


def _told(errors: Sequence[ErrorDetails]) -> str:
    """The first mistake with its place, how many others there are, and the remedy."""
    first = errors[0]
    if first["type"] == "json_invalid":
        return f"{_no_json(str(first.get('ctx')))} {REMEDY}"
    if not first["loc"]:
        return f"This file does not hold a council's year. {REMEDY}"
    more = len(errors) - 1
    others = f", and {more} more mistake{'s' if more > 1 else ''}" if more else ""
    if first["type"] == "extra_forbidden":
        return f"{place_of(first['loc'])} is not known to this version of the scorecard{others}. {NEWER}"
    return f"{place_of(first['loc'])} {_what(first)}{others}. {REMEDY}"


def _no_json(told: str) -> str:
    """What the strict reading refuses and the first look lets pass."""
    place = LINE.search(told)
    if "recursion" in told or place is None:
        return "This file is nested too deeply to be a council's year."
    return f"Line {place[1]}, column {place[2]}: half a character stands there."


def _what(error: ErrorDetails) -> str:
    if error["type"] == OURS:
        return error["msg"]
    words = WORDS.get(error["type"], "is not what such a file has there")
    return words.format(**error.get("ctx", {}))


def place_of(where: Sequence[str | int]) -> str:
    """A place in the file as messages name it: `answers > licensing-policy > level`."""
    steps = [str(step) for step in where]
    shown = [step if SIMPLE.fullmatch(step) else quoted(step) for step in steps]
    return " > ".join(shown)
