"""The rules of wording for questionnaires and guidance (docs/CONTENT.md#words).

They look at what officers read: not at titles of laws and papers, which are as their authors wrote
them, and not at notes for whoever keeps the file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from scorecard.content.files import Source
from scorecard.content.mistakes import Mistakes
from scorecard.content.models import ContentFolder, Term
from scorecard.content.reading_ease import reading_ease, sentences
from scorecard.content.terms import ABBREVIATION
from scorecard.content.tree import Node

MOST_WORDS = 25
LEAST_EASE, MEAN_EASE = 45, 60
# Abbreviations that everybody knows by these letters alone.
KNOWN = frozenset({"UK", "GOV.UK", "PDF"})

Kind = Literal["told apart", "told", "read"]


@dataclass(frozen=True, slots=True)
class Banned:
    """Words that may not stand, and what to write. `only` limits them to texts that tell levels
    apart (question, levels); `counted`: a sentence that counts or dates them may use them."""

    pattern: re.Pattern[str]
    instead: str
    only: bool = False
    counted: bool = False


def _banned(words: str, instead: str, *, only: bool = False, counted: bool = False) -> Banned:
    return Banned(re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE), instead, only, counted)


BANNED = (
    _banned("please", "leave it out and say what to do"),
    _banned(r"e\.?g\.?|eg", "write 'for example' or 'such as'"),
    _banned(r"i\.e\.?|ie", "write 'that is'"),
    _banned(r"etc\.?", "name them all, or write 'such as' before the first"),
    _banned("via", "write 'by' or 'through'"),
    _banned("and/or", "write 'or', or 'both'"),
    _banned("&", "write 'and'"),
    _banned("utilis(?:e|es|ed|ing)", "write 'use'"),
    _banned("in order to", "write 'to'"),
    _banned("slaves?", "write 'potential victim', 'victim' or 'survivor': a person is not a slave"),
    _banned("illegal (?:im)?migrants?", "say what is meant: 'people without leave to stay'"),
    _banned("robust(?:ly)?|comprehensive(?:ly)?|holistic(?:ally)?", "name what can be shown"),
    _banned(
        "good|effective(?:ly)?|adequate(?:ly)?|appropriate(?:ly)?|suitabl[ey]|sufficient(?:ly)?",
        "name what can be shown: a document, a date, a count, a named role",
        only=True,
    ),
    _banned("regular(?:ly)?|periodic(?:ally)?|frequent(?:ly)?", "say how often", counted=True),
)  # fmt: skip
_COUNTED = re.compile(
    r"\d|\b(?:once|twice|each|every|daily|weekly|monthly|quarterly|yearly|a (?:week|month|year))\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[‘“\"][^’”\"]*[’”\"]|(?<!\w)'[^']*'(?!\w)")


@dataclass(frozen=True, slots=True)
class Text:
    """A text as it is written. `kind`: it tells levels apart, tells what to do, or is only read."""

    file: str
    line: int
    where: str
    words: str
    kind: Kind
    nations: tuple[str, ...]  # where it is shown; empty: everywhere


@dataclass(frozen=True, slots=True)
class Ease:
    """Flesch reading ease over question and levels: the mean, and the hardest question."""

    mean: float
    least: float
    hardest: str


def ease_of(folder: ContentFolder, syllables: Callable[[str], int]) -> Ease:
    """The reading ease of all questions of a folder."""
    each = {
        question.id: reading_ease(question, folder.terms, syllables)
        for _, question in folder.content.questions.values()
    }
    hardest = min(each, key=lambda id: (each[id], id))
    return Ease(sum(each.values()) / len(each), each[hardest], hardest)


def check_text(
    text: Text, terms: Sequence[Term], nations: Sequence[str], mistakes: Mistakes
) -> None:
    """Names banned words, sentences over 25 words, and abbreviations that no term explains."""
    for what in (*_banned_in(text), *_too_long(text), *_unexplained(text, terms, nations)):
        mistakes.add(text.file, text.line, text.where, what)


def check_ease(
    sources: Sequence[Source],
    folder: ContentFolder,
    syllables: Callable[[str], int],
    mistakes: Mistakes,
) -> None:
    """Names every question harder to read than 45, and a mean below 60."""
    for source in sources:
        for node in source.root.get("questions").items():
            _, question = folder.content.questions[node.get("id").text or ""]
            ease = reading_ease(question, folder.terms, syllables)
            if ease < LEAST_EASE:
                what = f"reading ease is {ease:.0f}, below {LEAST_EASE}: use shorter words"
                mistakes.add(source.file, node.line, f"question {question.id}", what)
    mean = ease_of(folder, syllables).mean
    if mean < MEAN_EASE:
        what = f"mean reading ease is {mean:.0f}, below {MEAN_EASE}: use shorter words"
        mistakes.add("data/questionnaires", 1, "all questions", what)


def _banned_in(text: Text) -> Iterator[str]:
    for rule in BANNED:
        if rule.only and text.kind == "read":
            continue
        for sentence in sentences(_QUOTED.sub("", text.words)):
            found = rule.pattern.search(sentence)
            if found and not (rule.counted and _COUNTED.search(sentence)):
                yield f"'{found[0]}' may not stand here: {rule.instead}"


def _too_long(text: Text) -> Iterator[str]:
    for sentence in sentences(text.words):
        count = len(sentence.split())
        if count > MOST_WORDS:
            start = " ".join(sentence.split()[:5])
            yield f"the sentence '{start} ...' has {count} words, over {MOST_WORDS}: split it"


def _unexplained(text: Text, terms: Sequence[Term], nations: Sequence[str]) -> Iterator[str]:
    """An abbreviation needs a term in every nation where the text is shown, or its full form."""
    for short in dict.fromkeys(ABBREVIATION.findall(text.words)):
        name = short[:-1] if short.endswith("s") else short
        if name in KNOWN:
            continue
        explained = [term for term in terms if term.term in (short, name)]
        if any(term.full.lower() in text.words.lower() for term in explained):
            continue
        known = {nation for term in explained for nation in (term.nations or nations)}
        lacking = [nation for nation in (text.nations or nations) if nation not in known]
        if lacking:
            yield (
                f"no term explains '{short}' in {', '.join(lacking)}: write it out, or add it to "
                "data/terms.yaml"
            )


def texts_of(themes: Sequence[Source], guidance: Sequence[Source]) -> Iterator[Text]:
    """Every text that officers read, with its file and line."""
    for source in themes:
        yield from _some(source, source.root, "theme", (("summary", "read"),), ())
        for question in source.root.get("questions").items():
            yield from _of_question(source, question)
    for source in guidance:
        for node in source.root.items():
            nations = tuple(text for text, _ in node.texts("nations"))
            where = f"resource {node.get('id').text}"
            yield from _some(source, node, where, (("summary", "read"),), nations)


def _of_question(source: Source, node: Node) -> Iterator[Text]:
    where = f"question {node.get('id').text}"
    nations = tuple(text for text, _ in node.get("applies_to").texts("nations"))
    fields: tuple[tuple[str, Kind], ...]
    fields = (("text", "told apart"), ("why", "read"), ("answering", "read"))
    yield from _some(source, node, where, fields, nations)
    for words, line in node.texts("evidence"):
        yield Text(source.file, line, f"{where}, evidence", words, "read", nations)
    for position, level in enumerate(node.get("levels").items()):
        fields = (("text", "told apart"), ("next", "told"))
        yield from _some(source, level, f"{where}, level {position}", fields, nations)


def _some(
    source: Source,
    node: Node,
    where: str,
    fields: Sequence[tuple[str, Kind]],
    nations: tuple[str, ...],
) -> Iterator[Text]:
    for key, kind in fields:
        found = node.get(key)
        if found.text is not None:
            yield Text(source.file, found.line, f"{where}, {key}", found.text, kind, nations)
