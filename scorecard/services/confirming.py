"""'Still true': an earlier year's answer, confirmed for this one (docs/SCORING.md#years)."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from scorecard.content.changed import Wording
from scorecard.content.changes import wording_of
from scorecard.content.models import Question
from scorecard.errors import Invalid, NotFound
from scorecard.services.access import require
from scorecard.services.desk import Desk
from scorecard.services.finding import find_open_question, pinned
from scorecard.services.model import Actor, Assessment, Outcome
from scorecard.services.opening import Services
from scorecard.services.values import fits, is_pending, raw_code
from scorecard.storage.history import Link, record
from scorecard.storage.rows import AnswerParts

CONFIRMED, TAKEN_BACK = "confirmed", "taken back"
MEANWHILE = "This was answered somewhere else meanwhile. Nothing was changed."


@dataclass(frozen=True)
class ToConfirm:
    """What waits in a year that was opened from another one, as question ids in the content's order:
    `confirm` can be confirmed, `again` must be answered again, `new` was not asked before."""

    year: int
    confirm: tuple[str, ...]
    again: tuple[str, ...]
    new: tuple[str, ...]


@dataclass(frozen=True)
class QuestionChanges:
    """What changed in a question since the year an assessment was opened from. `before` is the
    question as it was, None where that year did not have it."""

    year: int
    before: Question | None
    wording: tuple[Wording, ...]
    level_names: tuple[str, ...]  # as they were, lowest first


def confirm(
    actor: Actor, services: Services, assessment_id: str, question: str, seen: int, tab: str
) -> Outcome:
    """Lets an earlier year's answer count for this one, as it stands. Confirmed already: `unchanged`;
    answered otherwise meanwhile, or taken back by somebody else: `conflict`.

    Raises Invalid where the question asks something else by now, NotFound where nothing waits,
    Closed, Unavailable.
    """
    require(actor, "confirm")
    with services.store.writing() as session:
        desk, parts = _desk(session, actor, services, assessment_id, question)
        if parts.row.confirmed_at is not None:
            return desk.left("unchanged")
        if not is_pending(parts.row):
            return meanwhile(desk)
        if not fits(parts.row, desk.question):
            raise Invalid("This question asks something else by now. Answer it again.", "level")
        if unseen(desk, seen, tab):
            return meanwhile(desk)
        parts.row.confirmed_at = desk.now
        return _write(desk, parts, tab, CONFIRMED, "", raw_code(parts))


def take_back(
    actor: Actor, services: Services, assessment_id: str, question: str, seen: int, tab: str
) -> Outcome:
    """Lets a confirmed answer wait again. Waiting already: `unchanged`; answered otherwise meanwhile:
    `conflict`. Raises NotFound where nothing was copied, Closed, Unavailable."""
    require(actor, "take_back")
    with services.store.writing() as session:
        desk, parts = _desk(session, actor, services, assessment_id, question)
        if is_pending(parts.row):
            return desk.left("unchanged")
        if parts.row.confirmed_at is None or unseen(desk, seen, tab):
            return meanwhile(desk)
        parts.row.confirmed_at = None
        return _write(desk, parts, tab, TAKEN_BACK, raw_code(parts), "")


def to_confirm(actor: Actor, services: Services, assessment: Assessment) -> ToConfirm:
    """What waits in an assessment as it was read. Raises NotFound where it was opened from none."""
    require(actor, "to_confirm")
    origin = assessment.opened_from
    if origin is None:
        raise NotFound(f"{assessment.year} was not opened from another year.")
    with services.store.reading() as session:
        before = pinned(session, services, origin.content_hash)
    asked = [q.id for theme in assessment.questions.values() for q in theme]
    waiting = {id: row.copied for id, row in assessment.answers.items() if row.copied is not None}
    given = assessment.given
    return ToConfirm(
        year=origin.year,
        confirm=tuple(id for id in asked if id in waiting and waiting[id].fits),
        again=tuple(id for id in asked if id in waiting and not waiting[id].fits),
        new=tuple(id for id in asked if id not in before.questions and id not in given),
    )


def changes_since(
    actor: Actor, services: Services, assessment: Assessment, question: str
) -> QuestionChanges:
    """What changed in a question since the year that the assessment was opened from. Raises NotFound
    where it was opened from none, or does not ask this."""
    require(actor, "changes_since")
    origin = assessment.opened_from
    if origin is None or question not in assessment.content.questions:
        raise NotFound("There is no earlier year of this question.")
    with services.store.reading() as session:
        old = pinned(session, services, origin.content_hash)
    if question not in old.questions:
        return QuestionChanges(origin.year, None, (), ())
    before = old.questions[question][1]
    names = tuple(old.label(before, position) for position in range(len(before.levels)))
    wording = wording_of(question, old, assessment.content)
    return QuestionChanges(origin.year, before, wording, names)


def _desk(
    session: Session, actor: Actor, services: Services, assessment_id: str, question: str
) -> tuple[Desk, AnswerParts]:
    found, asked = find_open_question(session, services, assessment_id, question)
    desk = Desk(session, actor, services.clock(), found.row.id, asked, "level")
    parts = desk.parts
    untouched = parts is None or (parts.row.state == "none" and parts.row.version == 0)
    if parts is None or untouched or parts.copied_council is not None:
        raise NotFound("Nothing of an earlier year waits here.")
    return desk, parts


def unseen(desk: Desk, seen: int, tab: str) -> bool:
    """Whether another view wrote last, and the person had not seen it."""
    return desk.held.version > 0 and desk.held.tab != tab and desk.held.version != seen


def meanwhile(desk: Desk) -> Outcome:
    """The outcome of a press that somebody else was quicker than."""
    held = desk.held
    return Outcome("conflict", held.version, held.saved_at, held.value, MEANWHILE)


def _write(
    desk: Desk, parts: AnswerParts, tab: str, action: str, before: str, after: str
) -> Outcome:
    held, row = desk.held, parts.row
    row.version, row.version_tab = held.version + 1, tab
    row.version_n = held.n if held.tab == tab else 0
    row.saved_at, row.saved_by = desk.now, desk.actor.person_id
    record(
        desk.session,
        Link(
            at=desk.now,
            actor=desk.actor.person_id,
            subject=desk.subject,
            action=action,
            assessment_id=desk.assessment_id,
            before=before,
            after=after,
            tab=tab,
        ),
    )
    return desk.saved()
