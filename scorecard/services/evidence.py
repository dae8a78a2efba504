"""Evidence behind a question: a title, a link or the place where it is held, and its date."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from scorecard.errors import Conflict, FieldErrors, Invalid, NotFound
from scorecard.services.access import require
from scorecard.services.cleaning import clean_line
from scorecard.services.dates import read_date
from scorecard.services.finding import find_question
from scorecard.services.model import Actor, Evidence
from scorecard.services.opening import Services
from scorecard.storage.free_text import keep
from scorecard.storage.history import Link, record
from scorecard.storage.rows import EvidenceParts, evidence_of
from scorecard.storage.tables import EvidenceRow

LONGEST_PLACE = 2000  # letters: long enough for the address of a document store


@dataclass(frozen=True)
class Typed:
    """An item as it was typed, checked and cleaned."""

    title: str
    place: str
    dated: dt.date | None


def add_evidence(
    actor: Actor,
    services: Services,
    assessment_id: str,
    question: str,
    title: str,
    place: str,
    dated: str,
) -> Evidence:
    """Adds an item behind the question; place and date may be empty. The same once more (a double
    press) gives the item that is there.

    Raises FieldErrors with the fields `title`, `place`, `dated`; NotFound, Unavailable.
    """
    require(actor, "add_evidence")
    typed = _checked(title, place, dated)
    with services.store.writing() as session:
        find_question(session, services, assessment_id, question)
        for parts in evidence_of(session, assessment_id, question):
            if Typed(parts.title, parts.place, parts.row.dated) == typed:
                return evidence_item(parts)
        title_text = keep(session, typed.title)
        place_text = keep(session, typed.place) if typed.place else None
        row = EvidenceRow(
            id=str(uuid.uuid4()),
            assessment_id=assessment_id,
            question=question,
            title_text=title_text.id,
            place_text=place_text.id if place_text else None,
            dated=typed.dated,
            position=_next_position(session, assessment_id, question),
            version=1,
        )
        session.add(row)
        session.flush()
        digests = [title_text.digest, *([place_text.digest] if place_text else [])]
        record(session, _link(actor, services, row, "evidence added", " ".join(digests)))
        return Evidence(row.id, typed.title, typed.place, typed.dated, row.version)


def remove_evidence(
    actor: Actor,
    services: Services,
    assessment_id: str,
    evidence_id: str,
    version: int,
) -> None:
    """Takes an item away. Removed already: nothing happens. Raises NotFound, Unavailable, and
    Conflict where the item is not the version that the person saw."""
    require(actor, "remove_evidence")
    with services.store.writing() as session:
        row = session.get(EvidenceRow, evidence_id)
        if row is None or row.assessment_id != assessment_id:
            raise NotFound("There is no such evidence.")
        if row.removed_at is not None:
            return
        if row.version != version:
            raise Conflict("This evidence was changed meanwhile. Look at it again.")
        row.removed_at = services.clock()
        row.version += 1
        record(session, _link(actor, services, row, "evidence removed", None))


def evidence_item(parts: EvidenceParts) -> Evidence:
    """A stored item as it is handed up."""
    row = parts.row
    return Evidence(row.id, parts.title, parts.place, row.dated, row.version)


def _checked(title: str, place: str, dated: str) -> Typed:
    """The three fields as they are stored. Raises FieldErrors with every mistake at once."""
    errors: list[Invalid] = []
    day = None
    texts = {"title": "", "place": ""}
    for field, typed, longest in (("title", title, 200), ("place", place, LONGEST_PLACE)):
        try:
            texts[field] = clean_line(typed, field, longest)
        except Invalid as error:
            errors.append(error)
    if not title.strip():
        errors.insert(0, Invalid("Enter a title for the evidence", "title"))
    try:
        day = read_date(dated, "dated") if dated.strip() else None
    except Invalid as error:
        errors.append(error)
    if errors:
        raise FieldErrors(tuple(errors))
    return Typed(texts["title"], texts["place"], day)


def _next_position(session: Session, assessment_id: str, question: str) -> int:
    newest = select(func.max(EvidenceRow.position)).where(
        EvidenceRow.assessment_id == assessment_id, EvidenceRow.question == question
    )
    return (session.scalar(newest) or 0) + 1


def _link(
    actor: Actor, services: Services, row: EvidenceRow, action: str, after: str | None
) -> Link:
    return Link(
        at=services.clock(),
        actor=actor.person_id,
        subject=f"{row.question}:evidence {row.id}",
        action=action,
        assessment_id=row.assessment_id,
        after=after,
    )
