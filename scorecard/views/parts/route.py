"""Where a question stands: in its theme, or on a route: through the critical questions, or through what
waits to be confirmed."""

from __future__ import annotations

from dataclasses import dataclass

from scorecard.content.models import Question, Questionnaire
from scorecard.errors import NotFound
from scorecard.services.model import Assessment
from scorecard.services.progress import progress

CRITICAL, CONFIRM = "critical", "confirm"


@dataclass(frozen=True)
class Place:
    """A question with its neighbours. `route` is None (its theme), `critical` or `confirm`."""

    theme: Questionnaire
    question: Question
    number: int  # from 1
    total: int
    route: str | None
    previous: str | None
    next: str | None


def find_place(assessment: Assessment, question_id: str, route: str | None) -> Place:
    """The place of a question among those asked. NotFound where it is not asked of this council."""
    found = assessment.content.questions.get(question_id)
    asked = assessment.questions.get(found[0].id, ()) if found else ()
    if found is None or found[1] not in asked:
        raise NotFound(question_id)
    theme, question = found
    if route == CONFIRM and assessment.opened_from is not None and not assessment.read_only:
        return _confirming(assessment, theme, question)
    line = asked
    if route == CRITICAL and question.critical:
        line = progress(assessment).critical
    else:
        route = None
    at = line.index(question)
    return Place(
        theme,
        question,
        at + 1,
        len(line),
        route,
        line[at - 1].id if at else None,
        line[at + 1].id if at + 1 < len(line) else None,
    )


def _confirming(assessment: Assessment, theme: Questionnaire, question: Question) -> Place:
    """Through all themes, from one question that has no answer of this year to the next."""
    every = [q for questions in assessment.questions.values() for q in questions]
    at, given = every.index(question), assessment.given
    own = assessment.questions[theme.id]
    return Place(
        theme,
        question,
        own.index(question) + 1,
        len(own),
        CONFIRM,
        every[at - 1].id if at else None,
        next((q.id for q in every[at + 1 :] if q.id not in given), None),
    )
