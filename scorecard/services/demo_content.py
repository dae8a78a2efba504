"""What the invented council was asked before the newest year: today's content, changed back a little."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from scorecard.content.models import Content, ContentFolder, Question, Questionnaire
from scorecard.services.live import LiveContent

VERSION, LAW_CHECKED = "2024.1", dt.date(2024, 9, 2)
# Of the shipped questions: how one read, what one weighed, and which was not asked yet.
WORDS = {"licensing-taxi-policy": "Does your taxi policy follow the statutory standards?"}
WEIGHTS = {"governance-plan": Decimal(1)}
NOT_YET = frozenset({"governance-training"})


class Earlier(LiveContent):
    """Stands in for the folder on disk with what it is taken to have held before."""

    def __init__(self, today: ContentFolder) -> None:
        self._earlier = today.model_copy(update={"content": earlier(today.content)})

    def folder(self) -> ContentFolder:
        """The earlier content, with today's guidance."""
        return self._earlier

    def mistakes(self) -> tuple[str, ...]:
        """None: it never was a file."""
        return ()


def earlier(today: Content) -> Content:
    """Today's content with one question reworded, one of another weight and one fewer; content of a
    council's own that has none of the three changes its version alone."""
    return Content(  # a copy of the model would keep what it had worked out of today's
        scale=today.scale,
        capabilities=today.capabilities,
        authorities=today.authorities,
        questionnaires=tuple(_theme(theme) for theme in today.questionnaires),
    )


def _theme(theme: Questionnaire) -> Questionnaire:
    questions = tuple(_question(q) for q in theme.questions if q.id not in NOT_YET)
    changed = {"version": VERSION, "law_checked": LAW_CHECKED, "questions": questions}
    return theme.model_copy(update=changed)


def _question(question: Question) -> Question:
    text, weight = WORDS.get(question.id), WEIGHTS.get(question.id)
    return question.model_copy(
        update={"text": text or question.text, "weight": weight or question.weight}
    )
