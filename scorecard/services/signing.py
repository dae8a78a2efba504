"""Signing a year off, and opening it again to put a mistake right (docs/ARCHITECTURE.md#frozen-years)."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from scorecard.clock import LONDON
from scorecard.errors import Conflict, FieldErrors, Invalid, NotFound
from scorecard.services.access import require
from scorecard.services.assessments import assessment_of, open_assessment, read_year
from scorecard.services.checking import changed_since, not_completed
from scorecard.services.cleaning import clean, clean_line, overrun
from scorecard.services.dates import read_date
from scorecard.services.finding import find, find_open
from scorecard.services.freezing import Ice, freeze, sign_off_info, thaw
from scorecard.services.model import Actor, Assessment, SignOffInfo
from scorecard.services.opening import Services
from scorecard.storage.free_text import keep
from scorecard.storage.frozen_rows import SignOffParts, sign_off_number, sign_offs_of
from scorecard.storage.history import Link, record
from scorecard.storage.tables import AssessmentRow, CouncilRow, SignOffRow

NAME_NEEDED = "Enter the name of the person who approved it"
ROLE_NEEDED = "Enter their role"
DATE_NEEDED = "Enter the date of approval, for example 27 March 2027"


@dataclass(frozen=True)
class Approved:
    """Who approved a year, checked and cleaned."""

    name: str
    role: str
    day: dt.date


def sign_off(
    actor: Actor,
    services: Services,
    assessment_id: str,
    name: str,
    role: str,
    date: str,
    seen: int,
) -> SignOffInfo:
    """Freezes a year as it stands: from now on nothing in it can change. `seen` is what the person
    looked at (`Assessment.seen`).

    Raises FieldErrors with the fields `name`, `role`, `date`; Conflict where somebody changed
    something since (F29), Closed where it is signed off already (F30), Invalid while a theme is not
    completed; NotFound, Unavailable. Then nothing was changed.
    """
    require(actor, "sign_off")
    approved = _checked(name, role, date, services.clock().astimezone(LONDON).date())
    guidance = services.live.folder().guidance  # read before others have to wait for us
    with services.store.writing() as session:
        found = find_open(session, services, assessment_id)
        assessment = _as_it_stands(session, services, found.row)
        if changed := changed_since(session, assessment, seen):
            raise Conflict(f"Not signed off. {changed} Check this page again.")
        if missing := not_completed(assessment):
            first = next(iter(missing.values()))
            raise Invalid(f"{first} is not completed yet. Complete it, then sign off.")
        ice = freeze(session, assessment, guidance)
        row = _kept(session, actor, services.clock(), assessment.id, approved, ice)
        found.row.status = "signed off"
        after = f"sign-off {row.number} {row.digest}"
        record(session, _link(actor, services, assessment_id, "signed off", "open", after))
        return sign_off_info(SignOffParts(row, "", row.body))


def reopen(actor: Actor, services: Services, assessment_id: str, reason: str) -> Assessment:
    """Opens a signed-off year again, everything in it as it was. The sign-off stays, with the reason.

    Raises Invalid with the field `reason`, Conflict where it is open already (F30), NotFound,
    Unavailable.
    """
    require(actor, "reopen")
    why = clean(reason, "reason").text.strip()
    with services.store.writing() as session:
        found = find(session, services, assessment_id)
        if found.row.status == "open":
            raise Conflict(f"{found.row.year} is open already. Nothing was changed.")
        _check_reason(why, found.row.year)
        newest = sign_offs_of(session, assessment_id)[-1].row
        kept = keep(session, why)
        newest.reopened_at, newest.reopened_by = services.clock(), actor.person_id
        newest.reopened_reason_text = kept.id
        found.row.status = "open"
        before = f"sign-off {newest.number} {newest.digest}"
        record(session, _link(actor, services, assessment_id, "reopened", before, kept.digest))
        session.flush()
        council = session.get_one(CouncilRow, found.row.council_id)
        return assessment_of(session, services, found.row, council)


def signed(actor: Actor, services: Services, year: int, number: int | None = None) -> Assessment:
    """A year as it was signed off, the same for ever: the sign-off that holds, or one of the earlier
    ones by its `number`. Raises NotFound where the year is open, or has no such sign-off."""
    require(actor, "signed")
    with services.store.reading() as session:
        present = read_year(session, services, year)
        if number is None and present.signed is not None:
            return present
        kept = None if number is None else sign_off_number(session, present.id, number)
        info = next((i for i in _all_of(present) if i.number == number), None)
        if kept is None or info is None:
            raise NotFound(f"{year} has no such sign-off.")
        row = session.get_one(AssessmentRow, present.id)
        frozen = thaw(session, services, row, kept.body)
        return replace(frozen, status="signed off", signed=info)


def _all_of(assessment: Assessment) -> tuple[SignOffInfo, ...]:
    return (*assessment.sign_offs, *([assessment.signed] if assessment.signed else []))


def _checked(name: str, role: str, date: str, today: dt.date) -> Approved:
    errors: list[Invalid] = []
    lines = {"name": "", "role": ""}
    for field, typed, needed in (("name", name, NAME_NEEDED), ("role", role, ROLE_NEEDED)):
        try:
            lines[field] = clean_line(typed, field)
            if not lines[field]:
                raise Invalid(needed, field)
        except Invalid as error:
            errors.append(error)
    day = today
    try:
        if not date.strip():
            raise Invalid(DATE_NEEDED, "date")
        day = read_date(date, "date")
        if day > today:
            raise Invalid("Date of approval must be today or earlier", "date")
    except Invalid as error:
        errors.append(error)
    if errors:
        raise FieldErrors(tuple(errors))
    return Approved(lines["name"], lines["role"], day)


def _check_reason(why: str, year: int) -> None:
    if not why:
        raise Invalid(f"Enter why {year} has to be reopened", "reason")
    if message := overrun(why):
        raise Invalid(message, "reason")


def _as_it_stands(session: Session, services: Services, row: AssessmentRow) -> Assessment:
    council = session.get_one(CouncilRow, row.council_id)
    return open_assessment(session, services, row, council)


def _kept(
    session: Session,
    actor: Actor,
    now: dt.datetime,
    assessment_id: str,
    approved: Approved,
    ice: Ice,
) -> SignOffRow:
    row = SignOffRow(
        id=str(uuid.uuid4()),
        assessment_id=assessment_id,
        number=len(sign_offs_of(session, assessment_id)) + 1,
        at=now,
        by=actor.person_id,
        approved_by=approved.name,
        approved_role=approved.role,
        approved_on=approved.day,
        **vars(ice),
    )
    session.add(row)
    session.flush()
    return row


def _link(
    actor: Actor, services: Services, assessment_id: str, action: str, before: str, after: str
) -> Link:
    return Link(
        at=services.clock(),
        actor=actor.person_id,
        subject="assessment",
        action=action,
        assessment_id=assessment_id,
        before=before,
        after=after,
    )
