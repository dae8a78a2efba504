"""Evidence behind a question: a title, a link or the place where it is held, and its date."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from scorecard.clock import LONDON
from scorecard.errors import Conflict, FieldErrors, Invalid, NotFound
from scorecard.formats import day as written
from scorecard.services.access import require
from scorecard.services.cleaning import clean_line
from scorecard.services.dates import read_date
from scorecard.services.finding import find_open, find_open_question
from scorecard.services.model import Actor, Assessment, Evidence
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
    review_on: dt.date | None


def add_evidence(
    actor: Actor,
    services: Services,
    assessment_id: str,
    question: str,
    title: str,
    place: str,
    dated: str,
    review_on: str = "",
) -> Evidence:
    """Adds an item behind the question; place, date and the day of its next review may be empty. The
    same once more (a double press) gives the item that is there.

    Raises FieldErrors with the fields `title`, `place`, `dated`, `review_on`; NotFound, Closed,
    Unavailable.
    """
    require(actor, "add_evidence")
    typed = _checked(title, place, dated, review_on)
    with services.store.writing() as session:
        find_open_question(session, services, assessment_id, question)
        return put_behind(session, actor, services, assessment_id, question, typed)


def put_behind(
    session: Session,
    actor: Actor,
    services: Services,
    assessment_id: str,
    question: str,
    typed: Typed,
    copied_from: str | None = None,
) -> Evidence:
    """Adds a checked item in the transaction at hand; the same once more gives the one that is
    there."""
    for parts in evidence_of(session, assessment_id, question):
        there = Typed(parts.title, parts.place, parts.row.dated, parts.row.review_on)
        if there == typed:
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
        review_on=typed.review_on,
        position=_next_position(session, assessment_id, question),
        version=1,
        copied_from=copied_from,
    )
    session.add(row)
    session.flush()
    digests = [title_text.digest, *([place_text.digest] if place_text else [])]
    record(session, _link(actor, services, row, "evidence added", " ".join(digests)))
    return evidence_item(EvidenceParts(row, typed.title, typed.place))


def remove_evidence(
    actor: Actor,
    services: Services,
    assessment_id: str,
    evidence_id: str,
    version: int,
) -> None:
    """Takes an item away. Removed already: nothing happens. Raises NotFound, Closed,
    Unavailable, and Conflict where the item is not the version that the person saw."""
    require(actor, "remove_evidence")
    with services.store.writing() as session:
        row = session.get(EvidenceRow, evidence_id)
        if row is None or row.assessment_id != assessment_id:
            raise NotFound("There is no such evidence.")
        find_open(session, services, assessment_id)
        if row.removed_at is not None:
            return
        if row.version != version:
            raise Conflict("This evidence was changed meanwhile. Look at it again.")
        take_away(session, actor, services, row)


def take_away(session: Session, actor: Actor, services: Services, row: EvidenceRow) -> None:
    """Marks an item as removed in the transaction at hand."""
    row.removed_at = services.clock()
    row.version += 1
    record(session, _link(actor, services, row, "evidence removed", None))


def evidence_item(parts: EvidenceParts) -> Evidence:
    """A stored item as it is handed up."""
    row = parts.row
    return Evidence(
        row.id, parts.title, parts.place, row.dated, row.version, row.review_on, row.copied_from
    )


def is_old(item: Evidence, day: dt.date) -> bool:
    """Whether an item is older than 12 months on a day, or the day of its review has passed. One
    dated the same day a year before is not yet (docs/SCORING.md#years)."""
    leap = (day.month, day.day) == (2, 29)
    year_before = day.replace(year=day.year - 1, day=28 if leap else day.day)
    aged = item.dated is not None and item.dated < year_before
    return aged or (item.review_on is not None and item.review_on < day)


def age_day(assessment: Assessment, now: dt.datetime) -> dt.date:
    """The day to which ages of evidence are counted: of the sign-off, of the snapshot, or today."""
    kept = assessment.signed or assessment.snapshot
    return (kept.at if kept else now).astimezone(LONDON).date()


def evidence_in(
    actor: Actor, services: Services, assessment: Assessment
) -> Mapping[str, tuple[Evidence, ...]]:
    """All evidence of an assessment by question id, each in order; as it was frozen in a year that is
    signed off, and in a snapshot."""
    require(actor, "evidence_in")
    if assessment.frozen is not None:
        return assessment.frozen.evidence
    with services.store.reading() as session:
        return evidence_by_question(session, assessment.id)


def evidence_by_question(session: Session, assessment_id: str) -> dict[str, tuple[Evidence, ...]]:
    """The same as it is stored, in the transaction at hand."""
    found: dict[str, tuple[Evidence, ...]] = {}
    for parts in evidence_of(session, assessment_id):
        found[parts.row.question] = (*found.get(parts.row.question, ()), evidence_item(parts))
    return found


def _checked(title: str, place: str, dated: str, review_on: str) -> Typed:
    """The fields as they are stored. Raises FieldErrors with every mistake at once."""
    errors: list[Invalid] = []
    days: dict[str, dt.date | None] = {"dated": None, "review_on": None}
    texts = {"title": "", "place": ""}
    for field, typed, longest in (("title", title, 200), ("place", place, LONGEST_PLACE)):
        try:
            texts[field] = clean_line(typed, field, longest)
        except Invalid as error:
            errors.append(error)
    if not title.strip():
        errors.insert(0, Invalid("Enter a title for the evidence", "title"))
    for field, typed in (("dated", dated), ("review_on", review_on)):
        try:
            days[field] = read_date(typed, field) if typed.strip() else None
        except Invalid as error:
            errors.append(error)
    day, review = days["dated"], days["review_on"]
    if day is not None and review is not None and review < day:
        errors.append(
            Invalid(
                f"Review date must be after the date of the evidence, {written(day)}", "review_on"
            )
        )
    if errors:
        raise FieldErrors(tuple(errors))
    return Typed(texts["title"], texts["place"], day, review)


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
