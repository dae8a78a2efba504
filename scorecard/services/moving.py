"""Moving an open year to today's questions, looked at before it is done (docs/SCORING.md#years)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Update, update
from sqlalchemy.orm import Session

from scorecard.content.canon import content_hash
from scorecard.content.changes import ContentChanges, changes_between
from scorecard.content.models import Content
from scorecard.content.scope import Scope
from scorecard.errors import Conflict
from scorecard.scoring.carrying import Recomputed, recomputed
from scorecard.services.access import require
from scorecard.services.assessments import assessment_of, open_assessment
from scorecard.services.finding import Found, find_open
from scorecard.services.model import Actor, Assessment
from scorecard.services.opening import Services
from scorecard.services.pinning import functions_of, keep_copy, profile_of_row
from scorecard.storage.history import Link, record
from scorecard.storage.tables import AnswerRow, CouncilRow


@dataclass(frozen=True)
class MovePreview:
    """What moving would do. `target` goes back into `move_to_today`. `again`: ids of questions whose
    answers would no longer count, kept to be answered again; `scores` holds the numbers under both
    contents (of answers that count)."""

    target: str
    changes: ContentChanges
    again: tuple[str, ...]
    scores: Recomputed


def preview_move(actor: Actor, services: Services, assessment_id: str) -> MovePreview:
    """What moving an open year to today's content would do; nothing is changed. Raises NotFound,
    Closed."""
    require(actor, "preview_move")
    today = services.live.folder().content
    with services.store.reading() as session:
        found = find_open(session, services, assessment_id)
        council = session.get_one(CouncilRow, found.row.council_id)
        assessment = open_assessment(session, services, found.row, council)
        scope = _scope(found, council, today)
    scores = recomputed(found.content, today, found.scope, scope, assessment.given)
    again = [
        id
        for id in assessment.given
        if id in today.questions and scores.new.questions[id].state == "unanswered"
    ]
    changes = changes_between(found.content, today)
    return MovePreview(content_hash(today), changes, tuple(sorted(again)), scores)


def move_to_today(actor: Actor, services: Services, assessment_id: str, target: str) -> Assessment:
    """Moves an open year to today's content. Answers stay stored; one whose question means something
    else by now, or no longer offers it, does not count until it is given again. `target` is that of
    the preview. Today's content already: nothing happens.

    Raises Conflict where today's content is no longer what was looked at, NotFound, Closed,
    Unavailable. Then nothing was changed.
    """
    require(actor, "move_to_today")
    today = services.live.folder().content
    if content_hash(today) != target:
        raise Conflict("The questions changed meanwhile. Look again at what would change.")
    with services.store.writing() as session:
        found = find_open(session, services, assessment_id)
        council = session.get_one(CouncilRow, found.row.council_id)
        before = found.row.content_hash
        if before != target:
            _keep_meanings(session, found)
            scope = _scope(found, council, today)
            found.row.content_hash = keep_copy(session, today)
            found.row.functions = sorted(scope.functions)
            found.row.version += 1
            record(session, _link(actor, services, assessment_id, before, target))
        return assessment_of(session, services, found.row, council)


def _scope(found: Found, council: CouncilRow, today: Content) -> Scope:
    """The council's own functions, or what its type does by today's list."""
    functions = functions_of(profile_of_row(council), today.authorities, found.content.authorities)
    return Scope(found.row.nation, frozenset(functions))


def _keep_meanings(session: Session, found: Found) -> None:
    """Writes down what each answer was given to, before the content that tells it goes."""
    by_meaning: dict[int, list[str]] = {}
    for id, (_, question) in found.content.questions.items():
        by_meaning.setdefault(question.meaning, []).append(id)
    for meaning, ids in by_meaning.items():
        session.execute(_say(found.row.id, meaning, ids))


def _say(assessment_id: str, meaning: int, ids: Sequence[str]) -> Update:
    return (
        update(AnswerRow)
        .where(
            AnswerRow.assessment_id == assessment_id,
            AnswerRow.question.in_(ids),
            AnswerRow.meaning.is_(None),
            AnswerRow.state != "none",
        )
        .values(meaning=meaning)
    )


def _link(actor: Actor, services: Services, assessment_id: str, before: str, after: str) -> Link:
    return Link(
        at=services.clock(),
        actor=actor.person_id,
        subject="assessment",
        action="moved",
        assessment_id=assessment_id,
        before=f"content {before}",
        after=f"content {after}",
    )
