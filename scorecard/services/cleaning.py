"""Making typed text normal before it is compared and stored: what is taken out is said, nothing is
cut."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from scorecard.errors import Invalid

LIMIT = 4000  # letters of a note or a reason

# Each of these ends a line; U+2028 and the like come with text pasted from word processors.
LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
SURROGATES = re.compile(r"[\ud800-\udfff]")
EMBEDDINGS, END_EMBEDDING = "\u202a\u202b\u202d\u202e", "\u202c"
ISOLATES, END_ISOLATE = "\u2066\u2067\u2068", "\u2069"
DIRECTIONS = re.compile(f"[{EMBEDDINGS}{END_EMBEDDING}{ISOLATES}{END_ISOLATE}]")

TAKEN_OUT = "Characters that cannot be seen were taken out."


@dataclass(frozen=True)
class Cleaned:
    """Text as it is stored, and a sentence where something was taken out (else empty)."""

    text: str
    notice: str = ""


def clean(typed: str, field: str | None = None) -> Cleaned:
    """The text in one form of Unicode (NFC), with line ends as newlines, without control
    characters, and with direction controls only in balanced pairs. Clean text stays as it is.

    Raises Invalid, naming the position, where the text holds half a character (F15).
    """
    if half := SURROGATES.search(typed):
        raise Invalid(
            f"Character {half.start() + 1} is only half a character and cannot be kept. Delete it.",
            field,
        )
    text = LINE_ENDS.sub("\n", typed)
    bare = CONTROLS.sub("", text)
    if DIRECTIONS.search(bare):
        bare = "\n".join(_balanced(line) for line in bare.split("\n"))
    return Cleaned(unicodedata.normalize("NFC", bare), TAKEN_OUT if bare != text else "")


def _balanced(line: str) -> str:
    """The line with each direction control that has no partner left out. They end with the line
    anyway."""
    open_at: list[int] = []
    paired: set[int] = set()
    for position, sign in enumerate(line):
        if sign in EMBEDDINGS or sign in ISOLATES:
            open_at.append(position)
        elif sign == END_EMBEDDING and open_at and line[open_at[-1]] in EMBEDDINGS:
            paired |= {open_at.pop(), position}
        elif sign == END_ISOLATE and any(line[start] in ISOLATES for start in open_at):
            while line[start := open_at.pop()] not in ISOLATES:
                pass  # an embedding left open inside ends with the isolate, without a partner
            paired |= {start, position}
    return "".join(
        sign
        for position, sign in enumerate(line)
        if position in paired or not DIRECTIONS.match(sign)
    )


def clean_line(typed: str, field: str, longest: int = 200) -> str:
    """A name or title: one line, trimmed, inner blanks single. Raises Invalid where it is too long
    or holds a direction control, which could make it read as another name (F16)."""
    if DIRECTIONS.search(typed):
        raise Invalid(
            "Type the text again: it holds signs that change its reading direction.", field
        )
    text = " ".join(clean(typed, field).text.split())
    if len(text) > longest:
        over = len(text) - longest
        raise Invalid(
            f"Use {longest} characters or fewer: this is {over} too many.",
            field,
        )
    return text


def overrun(text: str) -> str | None:
    """A sentence naming by how much a text is over the limit, None where it is not (F18)."""
    if len(text) <= LIMIT:
        return None
    return (
        f"Not saved: this is {len(text):,} characters and must be {LIMIT:,} or fewer. "
        f"Take out {len(text) - LIMIT:,}."
    )


def is_no_reason(reason: str) -> bool:
    """True for blanks, dashes, 'n/a' and the like (F23)."""
    letters = "".join(sign for sign in reason.casefold() if sign.isalnum())
    return letters in {"", "na", "none", "notapplicable"}
