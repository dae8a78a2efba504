"""Words and abbreviations of data/terms.yaml, found in texts (docs/CONTENT.md#terms)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from scorecard.content.models import Question, Term

ABBREVIATION = re.compile(r"\b[A-Z][A-Za-z0-9]*[A-Z][A-Za-z0-9]*\b")


def terms_of(question: Question, terms: Sequence[Term], nation: str) -> tuple[Term, ...]:
    """The terms that a question uses, in order of first use, as they hold in a council's nation.

    Looks in its text, why, answering, levels and next steps. Whole words only; 'HMOs' is HMO, and
    an abbreviation is found by its full form too.
    """
    here = tuple(t for t in terms if t.nations is None or nation in t.nations)
    return terms_in(_texts(question), here)


def terms_in(texts: Iterable[str], terms: Sequence[Term]) -> tuple[Term, ...]:
    """The terms that texts use, in order of first use."""
    pattern = _pattern(tuple(terms))
    found = (terms[int(str(m.lastgroup)[1:])] for text in texts for m in pattern.finditer(text))
    return tuple(dict.fromkeys(found))


def masked(text: str, terms: Sequence[Term], mask: str) -> str:
    """The text with each term (its full form, its plural) replaced by one word."""
    return _pattern(tuple(terms)).sub(mask, text)


def _texts(question: Question) -> Iterator[str]:
    yield question.text
    yield question.why
    yield question.answering or ""
    for level in question.levels:
        yield level.text
        yield level.next or ""


@lru_cache(maxsize=32)
def _pattern(terms: tuple[Term, ...]) -> re.Pattern[str]:
    """One pattern for all terms, a group for each: the longest first, so that a First Responder
    Organisation is not taken for a First Responder."""
    ways = [(way, number) for number, term in enumerate(terms) for way in {term.term, term.full}]
    ways.sort(key=lambda pair: (-len(pair[0]), pair))
    # A group's name may stand once only, so a second way of the same term gets another letter.
    seen: dict[int, int] = {}
    parts = []
    for way, number in ways:
        letter = "ab"[seen.get(number, 0)]
        seen[number] = seen.get(number, 0) + 1
        parts.append(f"(?P<{letter}{number}>{_way(way)})")
    return re.compile(rf"\b(?:{'|'.join(parts)})\b") if parts else re.compile(r"(?!)")


def _way(way: str) -> str:
    words = r"\s+".join(re.escape(word) for word in way.split())
    exact = ABBREVIATION.search(way)
    return f"{words}s?" if exact else f"(?i:{words}s?)"
