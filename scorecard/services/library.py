"""The guidance library: what serves this council, filtered, with the reason for each."""

from __future__ import annotations

from dataclasses import dataclass

from scorecard.content.models import Resource
from scorecard.scoring.model import Result
from scorecard.services.access import require
from scorecard.services.model import Actor, Assessment
from scorecard.services.opening import Services
from scorecard.services.results import ShownResource, result_of
from scorecard.signposting.order import Finder, visible
from scorecard.texts import Texts


@dataclass(frozen=True)
class Filters:
    """What the reader asks for; None lets everything through."""

    theme: str | None = None
    tier: str | None = None
    capability: str | None = None
    kind: str | None = None


def library(
    actor: Actor, services: Services, assessment: Assessment, filters: Filters, texts: Texts
) -> tuple[ShownResource, ...]:
    """Resources for the council's nation and functions. First those that a theme's band calls for
    (docs/SCORING.md#signposting), then the others, file by file as written."""
    require(actor, "library")
    guidance = services.live.folder().guidance
    called_for = _called_for(
        guidance_finder(services, assessment), assessment, result_of(assessment), texts
    )
    shown = []
    for home, resource in visible(guidance, assessment.scope):
        if not _passes(home, resource, filters):
            continue
        reason = called_for.get((filters.theme or home, resource.id))
        shown.append(
            (reason is None, ShownResource(resource, reason or _serves(home, assessment, texts)))
        )
    return tuple(item for _, item in sorted(shown, key=lambda pair: pair[0]))


def guidance_finder(services: Services, assessment: Assessment) -> Finder:
    """Today's guidance for the assessment's own questionnaires and scope."""
    return Finder(services.live.folder().guidance, assessment.content, assessment.scope)


def _passes(home: str | None, resource: Resource, filters: Filters) -> bool:
    themes = (home, *resource.themes)
    return (
        (filters.theme is None or home is None or filters.theme in themes)
        and filters.tier in (None, resource.tier)
        and (filters.capability is None or filters.capability in resource.capabilities)
        and filters.kind in (None, resource.kind)
    )


def _called_for(
    finder: Finder, assessment: Assessment, result: Result, texts: Texts
) -> dict[tuple[str | None, str], str]:
    """Why a resource is called for, by theme and resource: the theme's own band asks for its tier."""
    names = {band.id: band.name for band in assessment.content.scale.bands}
    reasons: dict[tuple[str | None, str], str] = {}
    for theme_id in assessment.questions:
        found = result.themes[theme_id]
        if found.band is None or found.too_few:
            continue
        title = assessment.content.themes[theme_id].title
        reason = texts("Shown because {theme} is at {band}", theme=title, band=names[found.band])
        for item in finder.for_theme(theme_id, found.band):
            if item.reason != "general":
                reasons[theme_id, item.resource.id] = reason
    return reasons


def _serves(home: str | None, assessment: Assessment, texts: Texts) -> str:
    if home is None:
        return texts("For every council")
    theme = assessment.content.themes.get(home)
    return texts("For {theme}", theme=theme.title if theme else home)
