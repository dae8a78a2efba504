"""What a content folder holds for whom, and what is still in doubt (docs/CONTENT.md#figures)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scorecard.content.models import TIERS, Content, ContentFolder
from scorecard.content.scope import Scope, asked


@dataclass(frozen=True, slots=True)
class AskedCount:
    """How many questions of a theme a council of this nation and type is asked."""

    theme: str
    nation: str
    type: str
    questions: int


@dataclass(frozen=True, slots=True)
class ResourceCount:
    """Resources of one file (`general` serves every theme), tier and nation: those that a person
    confirmed, and those that nobody has yet. Withdrawn ones are left out."""

    theme: str
    tier: str
    nation: str
    current: int
    check: int


@dataclass(frozen=True, slots=True)
class Doubt:
    """A ground that a person must still look up. `nations` are those it is shown in."""

    theme: str
    question: str
    ground: str
    url: str | None
    nations: tuple[str, ...]
    doubt: str | None


def asked_counts(folder: ContentFolder) -> Iterator[AskedCount]:
    """Counts by theme, nation and type, for the types there are in a nation (all, where no councils
    are listed), each with the functions its type usually has."""
    content = folder.content
    there = {(council.nation, council.type) for council in folder.councils}
    for theme in content.questionnaires:
        for nation in content.authorities.nations:
            for kind in content.authorities.types:
                if there and (nation.id, kind.id) not in there:
                    continue
                found = asked(content, Scope(nation.id, frozenset(kind.functions)))
                count = len(found.get(theme.id, ()))
                yield AskedCount(theme.id, nation.id, kind.id, count)


def resource_counts(folder: ContentFolder) -> Iterator[ResourceCount]:
    """Counts by file, tier and nation, in that order."""
    for file in folder.guidance:
        for tier in TIERS:
            for nation in folder.content.authorities.nations:
                shown = [r for r in file.resources if r.tier == tier and nation.id in r.nations]
                current = sum(r.status == "current" for r in shown)
                check = sum(r.status == "check" for r in shown)
                yield ResourceCount(file.theme or "general", tier, nation.id, current, check)


def doubts_of(content: Content) -> Iterator[Doubt]:
    """Every ground marked `check`, in order of theme and question."""
    for theme in content.questionnaires:
        for question in theme.questions:
            for ground in question.basis:
                if ground.status == "check":
                    nations = ground.nations or question.applies_to.nations
                    nations = nations or tuple(n.id for n in content.authorities.nations)
                    yield Doubt(
                        theme.id, question.id, ground.title, ground.url, nations, ground.doubt
                    )
