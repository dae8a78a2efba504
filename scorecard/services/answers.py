"""Saving answers and notes, clearing, and settling a conflict (docs/ARCHITECTURE.md#saving)."""

from __future__ import annotations

import logging

from sqlalchemy.orm import Session

from scorecard.content.models import Question
from scorecard.errors import Closed, Invalid, NotFound, Unavailable
from scorecard.services.access import require
from scorecard.services.assessments import stored_answer
from scorecard.services.cleaning import LIMIT, Cleaned, clean, is_no_reason, overrun
from scorecard.services.desk import MINE, Desk, Save
from scorecard.services.evidence import evidence_item
from scorecard.services.finding import Found, find_open, find_open_question, find_question
from scorecard.services.model import (
    Actor,
    AnswerPost,
    Outcome,
    Part,
    QuestionDesk,
    Refusal,
    StoredAnswer,
)
from scorecard.services.opening import Services
from scorecard.services.values import choice_of
from scorecard.storage.history import Link, record
from scorecard.storage.rows import answer_to, evidence_of, refusals

log = logging.getLogger(__name__)

NOTE_LIMIT = LIMIT  # characters; what the page says beside the field
STILL_HERE = "Not saved. Your answer is still here."
REASON_NEEDED = "Not saved: a reason is needed. Say why this does not apply to your council."


def save_answer(actor: Actor, services: Services, post: AnswerPost) -> Outcome:
    """Saves one part of one answer, cleaned first (docs/ARCHITECTURE.md#saving).

    A failing database gives the outcome `failed`, a signed-off year or a snapshot `closed`. Raises
    NotFound and Invalid for a post that no page of ours makes (F24); the attempt stands in the history.
    """
    require(actor, "save_answer")
    cleaned = clean(post.value, "note" if post.part == "note" else "reason")
    try:
        with services.store.writing() as session:
            found = find_open(session, services, post.assessment)
            question = found.asked(post.question)
            fault = _forged(question, post.part, cleaned.text)
            if fault is not None or question is None:
                _turn_away(session, actor, services, found, post)
            else:
                desk = Desk(session, actor, services.clock(), found.row.id, question, post.part)
                return _save(desk, post, cleaned)
    except Closed as error:
        return Outcome("closed", post.seen, message=str(error))
    except Unavailable as error:
        return Outcome("failed", post.seen, message=f"{STILL_HERE} {error}")
    raise fault or NotFound("There is no such question in this assessment.")


def _save(desk: Desk, post: AnswerPost, cleaned: Cleaned) -> Outcome:
    value = cleaned.text
    if message := overrun(value.removeprefix("na\n") if post.part == "level" else value):
        return desk.left("too long", message)
    if post.part == "level" and value.partition("\n")[0] == "na" and is_no_reason(value[3:]):
        return desk.left("reason needed", REASON_NEEDED)
    return desk.save(Save(value, post.seen, post.tab, post.n), cleaned.notice)


def _forged(question: Question | None, part: Part, value: str) -> Invalid | None:
    """What is wrong with a post that no page of ours makes, if anything."""
    if question is None or part == "note":
        return None
    try:
        choice_of(value, question)
    except Invalid as error:
        return error
    return None


def _turn_away(
    session: Session, actor: Actor, services: Services, found: Found, post: AnswerPost
) -> None:
    """Keeps that somebody tried, without a word of what they sent."""
    known = post.question in found.content.questions
    log.warning("an answer that no page of ours offers was turned away")
    record(
        session,
        Link(
            at=services.clock(),
            actor=actor.person_id,
            subject=f"{post.question if known else 'unknown question'}:{post.part}",
            action="turned away",
            assessment_id=found.row.id,
        ),
    )


def read_question(
    actor: Actor, services: Services, assessment_id: str, question: str
) -> QuestionDesk:
    """What is stored of a question: answer, evidence in order, and what this person's lost
    conflicts left. Raises NotFound where the question is not asked."""
    require(actor, "read_question")
    with services.store.reading() as session:
        found, asked = find_question(session, services, assessment_id, question)
        evidence = evidence_of(session, assessment_id, question)
        parts = answer_to(session, assessment_id, question)
        return QuestionDesk(
            stored=(
                stored_answer(parts, asked, found.row.year)
                if parts
                else StoredAnswer(question, None, "", 0, "", "", 0, "", None)
            ),
            evidence=tuple(evidence_item(item) for item in evidence),
            refused=tuple(
                Refusal(left.row.part, left.value, left.row.at)
                for left in refusals(session, assessment_id, question, actor.person_id)
            ),
        )


def clear_answer(
    actor: Actor, services: Services, assessment_id: str, question: str, seen: int, tab: str
) -> Outcome:
    """Takes the choice away; note and evidence stay. By the rule of saving: where another view
    wrote last and `seen` is not that version, a conflict. Raises NotFound, Closed, Unavailable."""
    require(actor, "clear_answer")
    with services.store.writing() as session:
        desk = _desk(session, actor, services, assessment_id, question, "level")
        return desk.save(Save("", seen, tab))


def keep_mine(
    actor: Actor,
    services: Services,
    assessment_id: str,
    question: str,
    part: Part,
    their_version: int,
    tab: str,
) -> Outcome:
    """Settles a conflict: what was refused is stored over the version that the person looked at. A
    press that comes too late changes nothing: `unchanged` where it is settled, `conflict` where the
    stored value moved on. Raises NotFound, Closed, Unavailable."""
    require(actor, "keep_mine")
    with services.store.writing() as session:
        desk = _desk(session, actor, services, assessment_id, question, part)
        refused = desk.refusal
        if refused is None:
            return desk.left("unchanged")
        if desk.held.version != their_version:
            return desk.conflict()
        desk.write(Save(refused.value, their_version, tab), MINE)
        desk.drop_refusal(refused)
        return desk.saved()


def use_theirs(
    actor: Actor,
    services: Services,
    assessment_id: str,
    question: str,
    part: Part,
    their_version: int,
    tab: str,
) -> Outcome:
    """Settles a conflict the other way: the stored value stands, what was refused is forgotten. A
    late press changes nothing, as for `keep_mine`. Raises NotFound, Closed, Unavailable."""
    require(actor, "use_theirs")
    with services.store.writing() as session:
        desk = _desk(session, actor, services, assessment_id, question, part)
        refused = desk.refusal
        if refused is not None and desk.held.version != their_version:
            return desk.conflict()
        if refused is not None:
            desk.use_theirs(refused, tab)
        return desk.left("unchanged")


def _desk(
    session: Session,
    actor: Actor,
    services: Services,
    assessment_id: str,
    question: str,
    part: Part,
) -> Desk:
    found, asked = find_open_question(session, services, assessment_id, question)
    return Desk(session, actor, services.clock(), found.row.id, asked, part)
