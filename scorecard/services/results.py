"""Scores, and what helps on from each answer, of an assessment that was read: no database."""

from __future__ import annotations

from dataclasses import dataclass

from scorecard.content.models import Resource, Tier
from scorecard.scoring.engine import score
from scorecard.scoring.model import Result
from scorecard.services.access import require
from scorecard.services.model import Actor, Assessment
from scorecard.services.opening import Services
from scorecard.signposting.model import Suggestion
from scorecard.signposting.order import signpost
from scorecard.signposting.reasons import reason_text
from scorecard.texts import Texts

ENGLISH = Texts()


@dataclass(frozen=True)
class ShownResource:
    """A resource with the reason, in words, why it is shown."""

    resource: Resource
    reason: str


@dataclass(frozen=True)
class Help:
    """What helps on from an answer. At the top level `tier` is None; `goal` names the next level."""

    tier: Tier | None
    goal: str
    next: str
    resources: tuple[ShownResource, ...]


def result_of(assessment: Assessment) -> Result:
    """All numbers of the assessment as it was read (docs/SCORING.md): the frozen ones where it is
    signed off, or a snapshot. Answers to what is not asked of this council stay out."""
    if assessment.frozen is not None:
        return assessment.frozen.result
    asked = {q.id for theme in assessment.questions.values() for q in theme}
    given = {key: answer for key, answer in assessment.given.items() if key in asked}
    return score(assessment.content, assessment.scope, given)


def suggestion(
    actor: Actor,
    services: Services,
    assessment: Assessment,
    question_id: str,
    position: int | None,
    texts: Texts = ENGLISH,
) -> Help:
    """The next action and the resources for a level (0 the lowest; None: "we don't know"), from today's
    guidance (docs/SCORING.md#signposting), or as they were frozen; `texts` words the reasons."""
    require(actor, "suggestion")
    found = _frozen_suggestion(assessment, question_id, position)
    if found is None:
        guidance = services.live.folder().guidance
        found = signpost(guidance, assessment.content, assessment.scope, question_id, position)
    if found.tier is None:
        return Help(None, "", "", ())
    _theme, question = assessment.content.questions[question_id]
    goal = assessment.content.label(question, (position or 0) + 1)
    shown = tuple(ShownResource(s.resource, reason_text(s, texts)) for s in found.resources)
    return Help(found.tier, goal, found.next or "", shown)


def _frozen_suggestion(
    assessment: Assessment, question_id: str, position: int | None
) -> Suggestion | None:
    """What was frozen for the answer given; None where nothing was, or another level is asked for."""
    given = assessment.given.get(question_id)
    if assessment.frozen is None or given is None or given.level != position:
        return None
    return assessment.frozen.suggestions.get(question_id)
