"""What is suggested after an answer, and the reason for each suggestion."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from scorecard.content.models import Resource, Tier

Reason = Literal["question", "capability", "theme", "general"]


@dataclass(frozen=True, slots=True)
class Signpost:
    """A resource with the reason why it is shown: it names the question; it serves theme and
    capability; the theme; every council. `theme` and `capability` are names for people."""

    resource: Resource
    reason: Reason
    theme: str
    capability: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What helps at one level of one question. At the top level `tier` and `next` are None and
    there are no resources: share what works."""

    tier: Tier | None
    next: str | None
    resources: tuple[Signpost, ...]
