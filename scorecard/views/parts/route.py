"""Where a question stands: in its theme, or on the route through the critical questions."""

from __future__ import annotations

from dataclasses import dataclass

from scorecard.content.models import Question, Questionnaire
from scorecard.errors import NotFound
from scorecard.services.model import Assessment
from scorecard.services.progress import progress

CRITICAL = "critical"


@dataclass(frozen=True)
class Place:
    """A question with its neighbours. `route` is None (its theme) or `critical`."""

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
