"""Rules between files: an id is used once over all of them, and a retired one never again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from scorecard.content.files import Source
from scorecard.content.mistakes import Mistakes
from scorecard.content.tree import Node

Place = tuple[Source, Node]


def questions_of(themes: Sequence[Source]) -> Iterator[Place]:
    """Every question with its file."""
    for source in themes:
        for question in source.root.get("questions").items():
            yield source, question


def resources_of(guidance: Sequence[Source]) -> Iterator[Place]:
    """Every resource with its file."""
    for source in guidance:
        for resource in source.root.items():
            yield source, resource


def check_once(places: Iterable[Place], one: str, mistakes: Mistakes) -> None:
    """An id stands once over all files; the mistake names both places."""
    first: dict[str, str] = {}
    for source, node in places:
        text = node.get("id").text
        if text is None:
            continue
        line = node.key_line("id")
        if text in first:
            what = f"this id stands already at {first[text]}: write another"
            mistakes.add(source.file, line, f"{one} {text}", what)
        first.setdefault(text, f"{source.file}:{line}")


def check_retired_ids(
    retired: Source, themes: Sequence[Source], guidance: Sequence[Source], mistakes: Mistakes
) -> None:
    """No theme, question or resource takes an id that was published once and withdrawn."""
    gone = {t: n.key_line("id") for n in retired.root.items() if (t := n.get("id").text)}
    used: list[tuple[str, Place]] = [("theme", (source, source.root)) for source in themes]
    used += [("question", place) for place in questions_of(themes)]
    used += [("resource", place) for place in resources_of(guidance)]
    for one, (source, node) in used:
        text = node.get("id").text
        if text in gone:
            what = f"this id was withdrawn for good ({retired.file}:{gone[text]}): write another"
            mistakes.add(source.file, node.key_line("id"), f"{one} {text}", what)
