"""Rules of the small files: scale and bands, capabilities, authorities, terms, retired ids."""

from __future__ import annotations

from decimal import Decimal

from scorecard.content.known import Checker, Known
from scorecard.content.numbers import number
from scorecard.content.tree import Node


def check_scale(check: Checker) -> None:
    """Level names; bands that begin at 0, rise and stay within 100 (docs/CONTENT.md#bands)."""
    root = check.source.root
    _at_least(check, root, "levels", 1, "write the names of the levels, the lowest first")
    _at_least(check, root, "bands", 2, "write two bands or more, the lowest first")
    bands = root.get("bands").items()
    check.once(bands, "band")
    before: Decimal | None = None
    for position, band in enumerate(bands):
        start = number(band.get("from").text)
        if start is None:
            before = None
            continue
        where = f"band {band.get('id').text or position + 1}, from"
        line = band.key_line("from")
        if position == 0 and start != 0:
            check.wrong(line, where, f"the first band begins at {start}: write 0")
        elif before is not None and start <= before:
            check.wrong(line, where, f"{start} does not rise above {before}: write a higher number")
        elif not 0 <= start <= 100:
            check.wrong(line, where, f"{start} lies outside 0 to 100: write a number within")
        before = start


def check_capabilities(check: Checker) -> None:
    """At least one capability, each id once."""
    _at_least(check, check.source.root, "capabilities", 1, "write one capability or more")
    check.once(check.source.root.get("capabilities").items(), "capability")


def check_authorities(check: Checker, known: Known) -> None:
    """Each nation, function and type once; a type's functions are known."""
    root = check.source.root
    _at_least(check, root, "nations", 1, "write one nation or more")
    for key, one in (("nations", "nation"), ("functions", "function"), ("types", "type")):
        check.once(root.get(key).items(), one)
    for kind in root.get("types").items():
        check.ids(kind, "functions", f"type {kind.get('id').text}", known.functions, "function")


def check_terms(check: Checker, known: Known) -> None:
    """Each term once, its nations known."""
    items = check.source.root.items()
    check.once(items, "term", "term")
    for term in items:
        check.ids(term, "nations", f"term {term.get('term').text}", known.nations, "nation")


def check_retired(check: Checker) -> None:
    """Each retired id once."""
    check.once(check.source.root.items(), "retired id")


def check_facts(check: Checker, known: Known) -> None:
    """Each fact asked once; the questions it names are known."""
    items = check.source.root.items()
    check.once(items, "fact", "ask")
    for fact in items:
        check.ids(fact, "questions", f"fact {fact.get('ask').text}", known.questions, "question")


def _at_least(check: Checker, root: Node, key: str, least: int, advice: str) -> None:
    node = root.get(key)
    if isinstance(node.data, list) and len(node.items()) < least:
        check.wrong(root.key_line(key), key, f"there are too few: {advice}")
