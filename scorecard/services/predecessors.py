"""Councils that merge: the years of a new council's predecessors, brought in for its first year
(docs/SCORING.md#councils-that-merge). Their results stay theirs."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass
from hashlib import sha256

from scorecard.content.models import CouncilRecord
from scorecard.errors import Conflict
from scorecard.intake.brought import BroughtYear
from scorecard.intake.predecessor_json import UNCHANGED, read_predecessor
from scorecard.services.access import require
from scorecard.services.brought import (
    SUMMARY,
    TheirYear,
    cleaned,
    freeze,
    standing,
    texts_of,
    their_year,
)
from scorecard.services.finding import refuse_closed
from scorecard.services.following import FirstYear, allowed, before_of, first_year
from scorecard.services.holds import refuse_held
from scorecard.services.model import Actor, Assessment
from scorecard.services.opening import Services
from scorecard.storage.history import Link, record
from scorecard.storage.predecessor_rows import answers_taken, predecessor_rows, take_out
from scorecard.storage.tables import AssessmentRow, PredecessorRow


@dataclass(frozen=True)
class Predecessor:
    """A council that this one follows, and the year of it that was brought in at `at` (UTC).
    `council` is its id in the register."""

    id: str
    council: str
    name: str
    at: dt.datetime
    year: TheirYear


@dataclass(frozen=True)
class LookedAt:
    """What a file holds, and what bringing it in would mean.

    `usable` counts answers that can be taken over; `unusable` are ids of questions whose answer
    cannot; `elsewhere` counts their answers to questions that are not asked here, `new` questions
    that they were not asked. `same`: they answered the very questions of this year. `notice` says
    what would be taken out of their texts, empty where nothing is.
    """

    name: str
    year: TheirYear
    usable: int
    unusable: tuple[str, ...]
    elsewhere: int
    new: int
    same: bool
    notice: str


def came_before(
    actor: Actor, services: Services, assessment: Assessment
) -> tuple[CouncilRecord, ...]:
    """The councils that name this one as a successor in today's register, by name; empty for most.
    Asks no database."""
    require(actor, "came_before")
    return tuple(before_of(services, assessment.council.register_id).values())


def look_at_predecessor(actor: Actor, services: Services, data: bytes) -> LookedAt:
    """What is in a file that `export --as json` wrote; nothing is kept.

    Raises Invalid with the field `file` where it is no such file or of no predecessor; Conflict where
    that council was brought in already or this is no open first year; NotFound before a council is
    chosen.
    """
    require(actor, "look_at_predecessor")
    brought, notice = cleaned(read_predecessor(data))
    with services.store.reading() as session:
        first = first_year(session, services)
        record = allowed(session, first, brought)
        return _looked_at(first, record, brought, notice)


def bring_in(actor: Actor, services: Services, data: bytes) -> Predecessor:
    """Keeps a predecessor's year beside the first year; no answer of this council changes. Raises
    what `look_at_predecessor` does, and Unavailable; then nothing was changed."""
    require(actor, "bring_in")
    brought, _ = cleaned(read_predecessor(data))
    with services.store.writing() as session:
        first = first_year(session, services)
        council = allowed(session, first, brought)
        ice = freeze(session, brought)
        row = PredecessorRow(
            id=str(uuid.uuid4()),
            assessment_id=first.found.row.id,
            council=council.id,
            name=council.name,
            year=brought.assessment.year,
            at=services.clock(),
            by=actor.person_id,
            summary=ice.summary,
            body=ice.body,
            digest=ice.digest,
        )
        session.add(row)
        after = f"{_code(row)}, file {sha256(data).hexdigest()}, {ice.digest}"
        record(session, _link(actor, services, row, "brought in", None, after))
        return predecessor_of(row)


def predecessors(actor: Actor, services: Services, assessment_id: str) -> tuple[Predecessor, ...]:
    """Whose years were brought into a year, by name."""
    require(actor, "predecessors")
    with services.store.reading() as session:
        rows = predecessor_rows(session, assessment_id, with_bodies=False)
        return tuple(predecessor_of(row) for row in rows)


def put_away(actor: Actor, services: Services, predecessor_id: str) -> None:
    """Takes a predecessor's year out again, its texts included. Taken out already: nothing happens.

    Raises Conflict where answers here came from it or the year is held, Closed, Unavailable; then
    nothing was changed.
    """
    require(actor, "put_away")
    with services.store.writing() as session:
        row = session.get(PredecessorRow, predecessor_id)
        if row is None:
            return
        year = session.get_one(AssessmentRow, row.assessment_id)
        refuse_closed(session, year)
        refuse_held(session, year)
        taken = answers_taken(session, row.id)
        if taken:
            raise Conflict(
                f"{taken} answer{' here comes' if taken == 1 else 's here come'} from {row.name}. "
                f"Answer {'it' if taken == 1 else 'them'} again, then remove the file. {UNCHANGED}"
            )
        take_out(session, row, texts_of(row.body))
        record(session, _link(actor, services, row, "put away", _code(row), None))


def predecessor_of(row: PredecessorRow) -> Predecessor:
    """A kept predecessor as it is handed up."""
    year = SUMMARY.validate_json(row.summary)
    return Predecessor(row.id, row.council, row.name, row.at, year)


def _looked_at(
    first: FirstYear, council: CouncilRecord, brought: BroughtYear, notice: str
) -> LookedAt:
    found = first.found
    asked = {id: q for id in found.content.questions if (q := found.asked(id)) is not None}
    states = {id: standing(q, brought, brought.answers.get(id)) for id, q in asked.items()}
    no_answer = ("usable", "unanswered", "out of scope", "new")
    given = [id for id, answer in brought.answers.items() if answer.state != "unanswered"]
    return LookedAt(
        name=council.name,
        year=their_year(brought),
        usable=sum(state == "usable" for state in states.values()),
        unusable=tuple(id for id, state in states.items() if state not in no_answer),
        elsewhere=sum(id not in asked for id in given),
        new=sum(state == "new" for state in states.values()),
        same=brought.assessment.content == found.row.content_hash,
        notice=notice,
    )


def _code(row: PredecessorRow) -> str:
    return f"{row.council}, {row.year}"


def _link(
    actor: Actor,
    services: Services,
    row: PredecessorRow,
    action: str,
    before: str | None,
    after: str | None,
) -> Link:
    return Link(
        at=services.clock(),
        actor=actor.person_id,
        subject=f"predecessor {row.id}",
        action=action,
        assessment_id=row.assessment_id,
        before=before,
        after=after,
    )
