"""Rules of resources and of councils (docs/CONTENT.md#resources, docs/CONTENT.md#councils)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scorecard.content.coverage import Gap
from scorecard.content.files import Source
from scorecard.content.known import Checker, Known, ids_in
from scorecard.content.mistakes import Mistakes, instead
from scorecard.content.models import TIERS
from scorecard.content.rules_between import Place
from scorecard.content.rules_theme import check_url
from scorecard.content.tree import Node

GENERAL = "general"


def check_guidance(check: Checker, known: Known) -> None:
    """All rules of one file of resources."""
    stem = check.source.stem
    if stem != GENERAL and known.themes is not None and stem not in known.themes:
        what = f"there is no theme '{stem}'; {instead(stem, known.themes | {GENERAL})}"
        check.wrong(1, "file", what)
    for number, resource in enumerate(check.source.root.items(), start=1):
        where = f"resource {resource.get('id').text or number}"
        _check_resource(check, resource, where, known)
        if stem == GENERAL and "themes" in resource.keys:
            what = "this file serves every theme: take `themes` out"
            check.wrong(resource.key_line("themes"), f"{where}, themes", what)


def _check_resource(check: Checker, resource: Node, where: str, known: Known) -> None:
    check.ids(resource, "nations", where, known.nations, "nation")
    check.ids(resource, "functions", where, known.functions, "function")
    check.ids(resource, "themes", where, known.themes, "theme")
    check.ids(resource, "capabilities", where, known.capabilities, "capability")
    check.ids(resource, "questions", where, known.questions, "question")
    check_url(check, resource, where)
    if (
        "checked" in resource.keys
        and not resource.has("checked")
        and resource.get("status").text == "current"
    ):
        what = "nobody has confirmed this yet: write the day somebody did, or `status: check`"
        check.wrong(resource.key_line("checked"), f"{where}, checked", what)
    successor = resource.get("replaced_by").text
    line = resource.key_line("replaced_by")
    if successor is not None and successor == resource.get("id").text:
        check.wrong(
            line, f"{where}, replaced_by", "this names the resource itself: write another or null"
        )
    check.one(successor, line, f"{where}, replaced_by", known.resources, "resource")


def spoilt_resources(guidance: Sequence[Source], mistakes: Mistakes) -> Iterator[Place]:
    """The resources that a mistake lies within, each with its file."""
    for source in guidance:
        wrong = {mistake.line for mistake in mistakes.found if mistake.file == source.file}
        items = source.root.items()
        ends = [*(item.line for item in items[1:]), max(wrong, default=0) + 1]
        for item, end in zip(items, ends, strict=False):
            if any(item.line <= line < end for line in wrong):
                yield source, item


def might_fill(resource: Place, gap: Gap) -> bool:
    """Whether a resource with a mistake may be meant for what seems to be a gap."""
    source, node = resource
    tier = node.get("tier").text
    serves = source.stem in (GENERAL, gap.theme) or any(
        text in (gap.theme, gap.question)
        for key in ("themes", "questions")
        for text, _ in node.texts(key)
    )
    return serves and (tier not in TIERS or tier == gap.tier)


def check_councils(check: Checker, known: Known) -> None:
    """Ids once; nation, type and functions known; days in order."""
    councils = check.source.root.items()
    check.once(councils, "council")
    for number, council in enumerate(councils, start=1):
        where = f"council {council.get('id').text or number}"
        for key, ids in (("nation", known.nations), ("type", known.types)):
            check.one(council.get(key).text, council.key_line(key), f"{where}, {key}", ids, key)
        check.ids(council, "functions", where, known.functions, "function")
        first, last = council.get("from").text, council.get("until").text
        if first and last and last < first:
            what = f"the last day comes before the first, {first}: correct one of them"
            check.wrong(council.key_line("until"), f"{where}, until", what)
        check_url(check, council.get("ground"), f"{where}, ground")


def check_successors(check: Checker) -> None:
    """A council's successors stand in the same file and are others than itself."""
    councils = check.source.root.items()
    known = ids_in(check.source.root)
    for council in councils:
        own = council.get("id").text
        for text, line in council.texts("successors"):
            if text == own:
                check.wrong(
                    line, f"council {own}, successors", "this names the council itself: take it out"
                )
        check.ids(council, "successors", f"council {own}", known, "council")
