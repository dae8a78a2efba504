"""Scores and signposts of an assessment that was read: pure, no database."""

from __future__ import annotations

from dataclasses import dataclass

from scorecard.content.models import Resource, Tier
from scorecard.scoring.engine import score
from scorecard.scoring.model import Result
from scorecard.services.access import require
from scorecard.services.model import Actor, Assessment
from scorecard.services.opening import Services
from scorecard.signposting.order import signpost
from scorecard.signposting.reasons import reason_text
from scorecard.texts import Texts


@dataclass(frozen=True)
class ShownResource:
    """A resource with the reason, in words, why it is shown."""

    resource: Resource
    reason: str


@dataclass(frozen=True)
class Help:
    """What helps on from an answer. `tier` is None at the top level; `goal` names the next level."""

    tier: Tier | None
    goal: str
    next: str
    resources: tuple[ShownResource, ...]


def result_of(assessment: Assessment) -> Result:
    """All numbers of the assessment as it was read (docs/SCORING.md)."""
    given = {key: a for key, a in assessment.given.items() if key in _asked(assessment)}
    return score(assessment.content, assessment.scope, given)


def _asked(assessment: Assessment) -> frozenset[str]:
    return frozenset(q.id for theme in assessment.questions.values() for q in theme)
