"""How easily a question reads: Flesch's formula over text and levels (docs/CONTENT.md#words)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from scorecard.content.models import Question, Term
from scorecard.content.terms import masked

# A term that the page explains counts as one short word: nobody can write 'exploitation' shorter.
MASK = "term"
WORD = re.compile(r"[A-Za-z0-9]+(?:[’'][a-z]+)?")
_END = re.compile(r"(?<=[.!?])[)”’\"]?\s+")
_OWN = re.compile(r"[’'][a-z]+$")


def sentences(text: str) -> list[str]:
    """The sentences of a text; what a full stop, a question or an exclamation mark ends."""
    return [part for part in _END.split(text.strip()) if part]


def reading_ease(
    question: Question, terms: Sequence[Term], syllables: Callable[[str], int]
) -> float:
    """Flesch reading ease, from about 0 (hard) to 100 (easy), of a question's text and levels."""
    texts = [question.text, *(level.text for level in question.levels)]
    said = [s for text in texts for s in sentences(masked(text, terms, MASK))]
    words = [_OWN.sub("", word) for sentence in said for word in WORD.findall(sentence)]
    beats = sum(syllables(word) for word in words)
    return 206.835 - 1.015 * len(words) / len(said) - 84.6 * beats / len(words)
