"""Which resources help with which answer, in which order (docs/SCORING.md#signposting)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scorecard.content.models import Content, GuidanceFile, Question, Questionnaire, Resource, Tier
from scorecard.content.scope import Scope
from scorecard.content.tiers import tier_for
from scorecard.signposting.model import Reason, Signpost, Suggestion

MOST = 5
_ORDER: tuple[Reason, ...] = ("question", "capability", "theme", "general")


class Finder:
    """Finds resources for councils of one scope; each question is looked through once a tier.

    Whoever signposts many councils keeps one for each scope.
    """

    def __init__(self, guidance: Sequence[GuidanceFile], content: Content, scope: Scope) -> None:
        self._content = content
        self._names = {capability.id: capability.name for capability in content.capabilities}
        self._visible: dict[str, list[tuple[str | None, Resource]]] = {}
        for home, resource in visible(guidance, scope):
            self._visible.setdefault(resource.tier, []).append((home, resource))
        self._found: dict[tuple[str, Tier], tuple[Signpost, ...]] = {}

    def suggest(self, question: str, position: int | None) -> Suggestion:
        """What helps at a level of a question (0 the lowest; None: "we don't know"): tier, the one
        next action, and at most five resources in order."""
        theme, asked = self._content.questions[question]
        tier = tier_for(len(asked.levels), position)
        if tier is None:
            return Suggestion(None, None, ())
        if (question, tier) not in self._found:
            self._found[question, tier] = tuple(self._for_question(theme, asked, tier)[:MOST])
        return Suggestion(tier, asked.levels[position or 0].next, self._found[question, tier])

    def for_theme(self, theme: str, band: str | None) -> tuple[Signpost, ...]:
        """A theme's general list, all of it, by its band: the lowest band calls for foundation, the
        highest for leading, any between for developing; empty without a band."""
        if band is None:
            return ()
        own = self._content.themes[theme]
        found = [
            (reason != "theme", home != theme, Signpost(resource, reason, own.title, ""))
            for home, resource in self._visible.get(self._tier_of(band), ())
            if (reason := _theme_reason(own, home, resource)) is not None
        ]
        return tuple(signpost for *_, signpost in sorted(found, key=lambda entry: entry[:2]))

    def _for_question(self, theme: Questionnaire, question: Question, tier: Tier) -> list[Signpost]:
        """In order: by reason; within each the theme's own file first, then the others by name."""
        capability = self._names[question.capability]
        found = [
            (_ORDER.index(reason), home != theme.id, Signpost(r, reason, theme.title, capability))
            for home, r in self._visible.get(tier, ())
            if (reason := _reason(theme, question, home, r)) is not None
        ]
        return [signpost for *_, signpost in sorted(found, key=lambda entry: entry[:2])]

    def _tier_of(self, band: str) -> Tier:
        ids = [b.id for b in self._content.scale.bands]
        if band == ids[0]:
            return "foundation"
        return "leading" if band == ids[-1] else "developing"


def signpost(
    guidance: Sequence[GuidanceFile],
    content: Content,
    scope: Scope,
    question: str,
    position: int | None,
) -> Suggestion:
    """The same as `Finder.suggest`, for whoever asks once."""
    return Finder(guidance, content, scope).suggest(question, position)


def visible(
    guidance: Sequence[GuidanceFile], scope: Scope
) -> Iterator[tuple[str | None, Resource]]:
    """The resources a council may be shown, each with its file's theme (None: for every theme), by
    name of file and as written: of its nation, for any of its functions, not withdrawn."""
    for file in sorted(guidance, key=lambda file: file.name):
        for resource in file.resources:
            if (
                resource.status != "withdrawn"
                and scope.nation in resource.nations
                and (not resource.functions or not scope.functions.isdisjoint(resource.functions))
            ):
                yield file.theme, resource


def _reason(
    theme: Questionnaire, question: Question, home: str | None, resource: Resource
) -> Reason | None:
    if question.id in resource.questions:
        return "question"
    reason = _theme_reason(theme, home, resource)
    if reason == "theme" and question.capability in resource.capabilities:
        return "capability"
    return reason


def _theme_reason(theme: Questionnaire, home: str | None, resource: Resource) -> Reason | None:
    if home == theme.id or theme.id in resource.themes:
        return "theme"
    return "general" if home is None else None
