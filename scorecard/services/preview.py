"""What a choice of council makes: how many themes, questions and minutes."""

from __future__ import annotations

from dataclasses import dataclass

from scorecard.content.scope import Scope, asked
from scorecard.services.access import require
from scorecard.services.model import Actor
from scorecard.services.opening import Services


@dataclass(frozen=True)
class Preview:
    """Counts over all questions that would be asked; `minutes` is what they are said to take."""

    themes: int
    questions: int
    minutes: int


def preview(actor: Actor, services: Services, nation: str, functions: tuple[str, ...]) -> Preview:
    """The assessment that a council of this nation with these functions would be given today."""
    require(actor, "preview")
    content = services.live.folder().content
    chosen = asked(content, Scope(nation, frozenset(functions)))
    questions = [question for theme in chosen.values() for question in theme]
    return Preview(len(chosen), len(questions), sum(question.minutes for question in questions))
