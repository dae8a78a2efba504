"""What predecessors answered to a question, side by side, and taking one of them over
(docs/SCORING.md#councils-that-merge)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from scorecard.content.models import Question
from scorecard.errors import Invalid, NotFound
from scorecard.intake.brought import BroughtAnswer, BroughtYear
from scorecard.services.access import require
from scorecard.services.brought import Standing, read_body, standing, with_texts
from scorecard.services.confirming import meanwhile, unseen
from scorecard.services.desk import Desk, Save
from scorecard.services.evidence import Typed, put_behind, take_away
from scorecard.services.finding import Found, find_open_question
from scorecard.services.following import before_of
from scorecard.services.model import Actor, Assessment, Evidence, Outcome
from scorecard.services.opening import Services
from scorecard.services.predecessors import Predecessor, predecessor_of
from scorecard.services.values import Choice, State, value_of
from scorecard.storage.predecessor_rows import predecessor_rows
from scorecard.storage.rows import answer_to, evidence_of
from scorecard.storage.tables import CouncilRow, PredecessorRow

TAKEN = "taken over"
# What an answer of the score JSON is called where answers are stored.
STATES: dict[str, State] = {"answered": "level", "unknown": "unknown", "na": "na"}


@dataclass(frozen=True)
class Theirs:
    """How a predecessor answered a question, and whether that can be taken over (`standing`).

    `state` and `level` (0 the lowest) are those of the score JSON, None where they were not asked.
    `saved_at` is when they gave it. `same`: they answered the very questions of this year.
    """

    predecessor: Predecessor
    standing: Standing
    state: str | None
    level: int | None
    reason: str
    note: str
    saved_at: dt.datetime | None
    evidence: tuple[Evidence, ...]
    same: bool


@dataclass(frozen=True)
class _Answered:
    """A predecessor's row with its answer, texts included, None where they were not asked."""

    row: PredecessorRow
    year: BroughtYear
    answer: BroughtAnswer | None

    @property
    def note(self) -> str:
        return self.answer.note if self.answer else ""


def side_by_side(
    actor: Actor, services: Services, assessment: Assessment, question: str
) -> tuple[Theirs, ...]:
    """What each predecessor that was brought in answered to a question, by name. Empty in any year
    but an open first one. Raises NotFound where this council is not asked it."""
    require(actor, "side_by_side")
    found = assessment.content.questions.get(question)
    if found is None or found[1] not in assessment.questions.get(found[0].id, ()):
        raise NotFound("There is no such question in this assessment.")
    before = before_of(services, assessment.council.register_id)
    if assessment.opened_from is not None or assessment.read_only or not before:
        return ()
    with services.store.reading() as session:
        every = _answered(session, assessment.id, list(before), question)
    return tuple(_theirs(one, found[1], assessment.content_hash) for one in every)


def take_over(
    actor: Actor,
    services: Services,
    assessment_id: str,
    question: str,
    predecessor: str,
    seen: int,
    tab: str,
) -> Outcome:
    """Answers a question as a predecessor did: its level, note and evidence, with where they come
    from. A note of this council's own stays; what another predecessor had left here goes.

    The same once more: `unchanged`. Answered otherwise meanwhile: `conflict`. Raises Invalid where
    that answer cannot be used here, NotFound, Closed, Unavailable; then nothing was changed.
    """
    require(actor, "take_over")
    with services.store.writing() as session:
        found, asked = find_open_question(session, services, assessment_id, question)
        every = _answered(session, assessment_id, _allowed(session, services, found), question)
        chosen = next((one for one in every if one.row.id == predecessor), None)
        answer = chosen.answer if chosen else None
        if chosen is None or answer is None:
            raise NotFound("That council did not answer this question.")
        if standing(asked, chosen.year, answer) != "usable":
            raise Invalid("Their answer cannot be used here. Answer the question.", "level")
        desk = Desk(session, actor, services.clock(), assessment_id, asked, "level")
        if desk.held.value and desk.parts and desk.parts.row.copied_from == chosen.row.id:
            return desk.left("unchanged")
        if desk.held.value or unseen(desk, seen, tab):
            return meanwhile(desk)
        _take_choice(desk, chosen.row, answer, tab)
        _take_note(desk, chosen, every, tab)
        _take_evidence(desk, services, chosen, every)
        return desk.saved()


def _allowed(session: Session, services: Services, found: Found) -> Sequence[str]:
    council = session.get_one(CouncilRow, found.row.council_id)
    return list(before_of(services, council.register_id))


def _answered(
    session: Session, assessment_id: str, councils: Sequence[str], question: str
) -> list[_Answered]:
    rows = [row for row in predecessor_rows(session, assessment_id) if row.council in councils]
    years = [read_body(row.body) for row in rows]
    given = [year.answers.get(question) for year in years]
    texts = iter(with_texts(session, [answer for answer in given if answer is not None]))
    answers = [None if answer is None else next(texts) for answer in given]
    return [_Answered(*parts) for parts in zip(rows, years, answers, strict=True)]


def _theirs(one: _Answered, question: Question, content_hash: str) -> Theirs:
    answer = one.answer
    return Theirs(
        predecessor=predecessor_of(one.row),
        standing=standing(question, one.year, answer),
        state=answer.state if answer else None,
        level=answer.level if answer else None,
        reason=answer.reason if answer else "",
        note=one.note,
        saved_at=answer.saved_at if answer else None,
        evidence=tuple(
            Evidence("", item.title, item.place, item.dated, 0, item.review_on)
            for item in (answer.evidence if answer else ())
            if item.title
        ),
        same=one.year.assessment.content == content_hash,
    )


def _source(row: PredecessorRow) -> str:
    return f"{row.council}, {row.year}"


def _take_choice(desk: Desk, row: PredecessorRow, answer: BroughtAnswer, tab: str) -> None:
    choice = Choice(STATES[answer.state], answer.level, answer.reason)
    desk.write(Save(value_of(choice), desk.held.version, tab), TAKEN, _source(row))
    stored = answer_to(desk.session, desk.assessment_id, desk.question.id)
    if stored is not None:
        stored.row.copied_from, stored.row.copied_at = row.id, answer.saved_at
        stored.row.confirmed_at = desk.now


def _take_note(desk: Desk, chosen: _Answered, every: Sequence[_Answered], tab: str) -> None:
    note = Desk(
        desk.session, desk.actor, desk.now, desk.assessment_id, desk.question, "note"
    )  # fmt: skip
    left_by_others = {"", *(one.note for one in every)}
    if note.held.value != chosen.note and note.held.value in left_by_others:
        save = Save(chosen.note, note.held.version, tab)
        note.write(save, TAKEN, _source(chosen.row))


def _take_evidence(
    desk: Desk, services: Services, chosen: _Answered, every: Sequence[_Answered]
) -> None:
    """Its items, in place of what another predecessor had left here and nobody touched since."""
    session, place = desk.session, (desk.assessment_id, desk.question.id)
    others = {one.row.id for one in every} - {chosen.row.id}
    for parts in evidence_of(session, *place):
        if parts.row.copied_from in others:
            take_away(session, desk.actor, services, parts.row)
    session.flush()
    for item in chosen.answer.evidence if chosen.answer else ():
        if item.title:
            typed = Typed(item.title, item.place, item.dated, item.review_on)
            put_behind(session, desk.actor, services, *place, typed, chosen.row.id)
