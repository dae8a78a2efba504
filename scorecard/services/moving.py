"""Moving an open year to today's questions, looked at before it is done (docs/SCORING.md#years)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import Update, update
from sqlalchemy.orm import Session

from scorecard.content.canon import content_hash
from scorecard.content.changes import ContentChanges, changes_between
from scorecard.content.models import Content
from scorecard.content.scope import Scope, is_asked
from scorecard.errors import Conflict
from scorecard.scoring.carrying import Recomputed
from scorecard.scoring.engine import score
from scorecard.scoring.model import Answer
from scorecard.services.access import require
from scorecard.services.assessments import assessment_of, open_assessment
from scorecard.services.finding import Found, find_open
from scorecard.services.model import Actor, Assessment
from scorecard.services.opening import Services
from scorecard.services.pinning import functions_of, keep_copy, profile_of_row
from scorecard.services.results import result_of
from scorecard.services.values import fits, is_pending, offers
from scorecard.storage.history import Link, record
from scorecard.storage.rows import AnswerParts, answers_of
from scorecard.storage.tables import AnswerRow, CouncilRow


@dataclass(frozen=True)
class MovePreview:
    """What moving would do from content `old` to `new`. `target` goes back into `move_to_today`.

    `again`: ids of questions to be answered again, since what is stored would no longer count, or
    could no longer be confirmed. `apart`: ids of questions with an answer that would not be asked any
    more. Both stay stored. `scores` holds the numbers under both contents.
    """

    target: str
    changes: ContentChanges
    again: tuple[str, ...]
    apart: tuple[str, ...]
    scores: Recomputed
    old: Content = field(repr=False)
    new: Content = field(repr=False)


def newer_content(actor: Actor, services: Services, assessment: Assessment) -> bool:
    """Whether an assessment that was read is open and its content is not today's."""
    require(actor, "newer_content")
    return not assessment.read_only and assessment.content != services.live.folder().content


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
        stored = answers_of(session, assessment_id)
    given = assessment.given
    counted = _counted(stored, found, today, scope)
    lost = (given.keys() - counted.keys()) | _stuck(stored, found, today, scope)
    asked = {id for id in lost if id in today.questions and is_asked(*today.questions[id], scope)}
    return MovePreview(
        target=content_hash(today),
        changes=changes_between(found.content, today),
        again=tuple(sorted(asked)),
        apart=tuple(sorted(lost - asked)),
        scores=Recomputed(
            given=len(given),
            kept=len(given.keys() & counted.keys()),
            old=result_of(assessment),
            new=score(today, scope, counted),
        ),
        old=found.content,
        new=today,
    )


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
    """The council's own functions, or what its type does by today's list. A year that did not go
    along with a change of the profile keeps its own."""
    old, new = found.content.authorities, today.authorities
    profile, own = profile_of_row(council), sorted(found.row.functions)
    if functions_of(profile, old, new) != own:
        return Scope(found.row.nation, frozenset(own))
    return Scope(found.row.nation, frozenset(functions_of(profile, new, old)))


def _counted(
    stored: Sequence[AnswerParts], found: Found, today: Content, scope: Scope
) -> dict[str, Answer]:
    """The answers that would count, by question id."""
    return {
        parts.row.question: Answer(parts.row.state, parts.row.level, parts.evidence)
        for parts in stored
        if parts.row.state != "none"
        and not is_pending(parts.row)
        and _fits_then(parts.row, found.content, today, scope)
    }


def _stuck(stored: Sequence[AnswerParts], found: Found, today: Content, scope: Scope) -> set[str]:
    """Ids of questions whose copied answer can be confirmed now, and could not be then."""
    waiting = {parts.row.question: parts.row for parts in stored if is_pending(parts.row)}
    return {
        id
        for id, row in waiting.items()
        if (question := found.asked(id)) is not None
        and fits(row, question)
        and not _fits_then(row, found.content, today, scope)
    }


def _fits_then(row: AnswerRow, old: Content, new: Content, scope: Scope) -> bool:
    """Whether a stored choice says the same under the new content, and the council is asked it."""
    place, before = new.questions.get(row.question), old.questions.get(row.question)
    if place is None or not is_asked(*place, scope):
        return False
    meaning = row.meaning if row.meaning is not None or before is None else before[1].meaning
    return meaning in (None, place[1].meaning) and offers(row, place[1])


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
