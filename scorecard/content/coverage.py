"""Whether every answer below the top has a resource to point to (docs/CONTENT.md#coverage)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from scorecard.content.models import (
    Authorities,
    CouncilRecord,
    GuidanceFile,
    Question,
    Questionnaire,
    Resource,
)
from scorecard.content.scope import Scope, is_asked, scope_of
from scorecard.content.tiers import tier_for


@dataclass(frozen=True, slots=True)
class Asker:
    """A kind of council that is asked: its type and what decides its questions."""

    type: str
    scope: Scope


@dataclass(frozen=True, slots=True)
class Gap:
    """A level that has no resource of its tier for these kinds of council."""

    theme: str
    question: str
    position: int
    tier: str
    askers: tuple[Asker, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """`combinations` of question, level below the top and kind of council; in `far` of them no
    resource names the question or shares its capability; `gaps` have none at all."""

    combinations: int
    far: int
    gaps: tuple[Gap, ...]


def askers_of(authorities: Authorities, councils: Sequence[CouncilRecord]) -> tuple[Asker, ...]:
    """The kinds of council there really are; without a list of them, every type in every nation."""
    found = [Asker(c.type, scope_of(c, authorities)) for c in councils]
    if not councils:
        found = [
            Asker(kind.id, Scope(nation.id, frozenset(kind.functions)))
            for nation in authorities.nations
            for kind in authorities.types
        ]
    return tuple(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class _Shelf:
    """What one kind of council finds for one theme at one tier."""

    serves: bool
    capabilities: frozenset[str]
    named: frozenset[str]


def coverage_of(
    themes: Sequence[Questionnaire], guidance: Sequence[GuidanceFile], askers: Sequence[Asker]
) -> Coverage:
    """Counts every combination and lists the gaps, in order of theme and question."""
    combinations = far = 0
    gaps: dict[tuple[str, str, int, str], list[Asker]] = {}
    for asker in askers:
        visible = _visible(guidance, asker.scope)
        for theme in themes:
            shelves: dict[str, _Shelf] = {}
            for question in theme.questions:
                if not is_asked(theme, question, asker.scope):
                    continue
                for position, tier in _tiers(question):
                    if tier not in shelves:
                        shelves[tier] = _shelf(theme, visible, tier)
                    shelf = shelves[tier]
                    combinations += 1
                    if question.id in shelf.named or question.capability in shelf.capabilities:
                        continue
                    if shelf.serves:
                        far += 1
                    else:
                        gaps.setdefault((theme.id, question.id, position, tier), []).append(asker)
    listed = tuple(Gap(*key, tuple(lacking)) for key, lacking in gaps.items())
    return Coverage(combinations, far, listed)


def _tiers(question: Question) -> Iterable[tuple[int, str]]:
    for position in range(question.top):
        tier = tier_for(len(question.levels), position)
        if tier is not None:
            yield position, tier


def _visible(guidance: Sequence[GuidanceFile], scope: Scope) -> list[tuple[str | None, Resource]]:
    """The resources a council may be shown, each with its file's theme."""
    return [
        (file.theme, resource)
        for file in guidance
        for resource in file.resources
        if resource.status != "withdrawn"
        and scope.nation in resource.nations
        and (not resource.functions or not scope.functions.isdisjoint(resource.functions))
    ]


def _shelf(theme: Questionnaire, visible: list[tuple[str | None, Resource]], tier: str) -> _Shelf:
    of_tier = [(home, resource) for home, resource in visible if resource.tier == tier]
    serving = [r for home, r in of_tier if home in (None, theme.id) or theme.id in r.themes]
    return _Shelf(
        bool(serving),
        frozenset(c for resource in serving for c in resource.capabilities),
        frozenset(q for _, resource in of_tier for q in resource.questions),
    )
