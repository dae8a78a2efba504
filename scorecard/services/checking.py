"""What a year rests on before it is signed off, and who changed it meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from scorecard.content.models import Content, Question
from scorecard.formats import time_of_day
from scorecard.reports.summary import Summary, summarise
from scorecard.services.access import require
from scorecard.services.evidence import age_day, evidence_in, is_old
from scorecard.services.model import Actor, Assessment
from scorecard.services.opening import Services
from scorecard.services.results import result_of
from scorecard.storage.frozen_rows import changes_after
from scorecard.storage.tables import HistoryRow


@dataclass(frozen=True)
class SignOffCheck:
    """What the page of signing off shows; questions in the content's order.

    `summary` holds score, band, lowest and highest, what holds a band down and what is critical and
    not applicable. `not_completed` holds titles of themes by id. `unanswered` includes what waits to
    be confirmed. `items` counts evidence behind the questions asked, `old_items` what of it is older
    than 12 months or past its review.
    """

    summary: Summary
    not_completed: dict[str, str]
    unanswered: tuple[Question, ...]
    unknown: tuple[Question, ...]
    without_evidence: tuple[Question, ...]
    items: int
    old_items: int


def sign_off_check(actor: Actor, services: Services, assessment: Assessment) -> SignOffCheck:
    """What an assessment rests on, as it was read; `assessment.seen` goes into `sign_off`, which finds
    what changed since."""
    require(actor, "sign_off_check")
    given = assessment.given
    asked = [q for theme in assessment.questions.values() for q in theme]
    evidence = evidence_in(actor, services, assessment)
    items = [item for q in asked for item in evidence.get(q.id, ())]
    day = age_day(assessment, services.clock())
    answered = [(q, given[q.id]) for q in asked if q.id in given and given[q.id].state != "na"]
    reasons = {id: stored.reason for id, stored in assessment.answers.items()}
    return SignOffCheck(
        summary=summarise(
            assessment.content, assessment.questions, given, reasons, result_of(assessment)
        ),
        not_completed=not_completed(assessment),
        unanswered=tuple(q for q in asked if q.id not in given),
        unknown=tuple(q for q, answer in answered if answer.state == "unknown"),
        without_evidence=tuple(q for q, answer in answered if not answer.evidence),
        items=len(items),
        old_items=sum(is_old(item, day) for item in items),
    )


def not_completed(assessment: Assessment) -> dict[str, str]:
    """The titles of the themes asked that nobody said are completed, by id."""
    return {
        id: assessment.content.themes[id].title
        for id in assessment.questions
        if not assessment.themes[id].completed
    }


def changed_since(session: Session, assessment: Assessment, seen: int) -> str | None:
    """What somebody changed since the link `seen` of the history, as a sentence; None where nothing
    was."""
    links = changes_after(session, assessment.id, seen)
    if not links:
        return None
    themes, answers = _places(assessment.content, links)
    where = _listed([assessment.content.themes[id].title for id in themes])
    when = time_of_day(links[-1].at)
    if any(link.action == "reopened" for link in links):
        return f"{assessment.year} was reopened meanwhile, and last changed at {when}."
    if answers == 0:
        what = where or "The council or its questions"
    else:
        what = f"{answers} answer{'' if answers == 1 else 's'} in {where}"
    return f"{what} changed at {when}." if len(links) == 1 else f"{what} changed, last at {when}."


def _places(content: Content, links: Sequence[HistoryRow]) -> tuple[list[str], int]:
    """The themes that the links speak of, and how many questions."""
    subjects = dict.fromkeys(link.subject.partition(":")[0] for link in links)
    questions = [id for id in subjects if id in content.questions]
    themes = dict.fromkeys(content.questions[id][0].id for id in questions)
    themes |= dict.fromkeys(id for id in subjects if id in content.themes)
    return list(themes), len(questions)


def _listed(names: list[str]) -> str:
    *first, last = names or [""]
    return f"{', '.join(first)} and {last}" if first else last
