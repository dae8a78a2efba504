"""Holds: a year of which nothing is taken out while somebody may have a right to see it
(docs/PRIVACY.md#holding-a-year)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from sqlalchemy.orm import Session

from scorecard.errors import Conflict, Invalid, NotFound
from scorecard.services.access import require
from scorecard.services.model import Actor
from scorecard.services.opening import Services
from scorecard.storage.history import Link, record
from scorecard.storage.hold_rows import hold_of, holds_at_home
from scorecard.storage.rows import assessment_at_home
from scorecard.storage.tables import AssessmentRow, HoldRow

Why = Literal["request", "claim", "inquiry", "other"]


def _(message: str) -> str:
    """Marks a text for translation; it is translated where it is shown."""
    return message


# No free text: a reason could name who asked.
WHYS: Mapping[Why, str] = {
    "request": _("A request for information, under freedom of information or data protection"),
    "claim": _("A complaint or a legal claim"),
    "inquiry": _("An audit, an inspection or an inquiry"),
    "other": _("Another reason, noted in the council’s own records"),
}


@dataclass(frozen=True)
class Hold:
    """A year that is held: why, and since when (UTC)."""

    year: int
    why: Why
    since: dt.datetime


def holds(actor: Actor, services: Services) -> tuple[Hold, ...]:
    """The years that are held, newest first."""
    require(actor, "holds")
    with services.store.reading() as session:
        return tuple(Hold(year, row.why, row.at) for row, year in holds_at_home(session))


def hold_year(actor: Actor, services: Services, year: int, why: str) -> Hold:
    """Holds a year, open or signed off, until `lift_hold`.

    Raises Invalid where `why` is none of WHYS, Conflict where it is held already, NotFound where
    there is no such year, Unavailable; then nothing was changed.
    """
    require(actor, "hold_year")
    found = next((each for each in get_args(Why) if each == why), None)
    if found is None:
        raise Invalid("Select why the year is held", "why")
    with services.store.writing() as session:
        row = _year(session, year)
        if hold_of(session, row.id) is not None:
            raise Conflict(f"{year} is held already. Nothing was changed.")
        held = HoldRow(assessment_id=row.id, why=found, at=services.clock(), by=actor.person_id)
        session.add(held)
        record(session, _link(actor, services, row, "held", after=found))
        return Hold(year, held.why, held.at)


def lift_hold(actor: Actor, services: Services, year: int) -> None:
    """Ends a hold: from now on what was kept long enough may go again. Raises NotFound where there is
    no such year or it is not held, Unavailable; then nothing was changed."""
    require(actor, "lift_hold")
    with services.store.writing() as session:
        row = _year(session, year)
        held = hold_of(session, row.id)
        if held is None:
            raise NotFound(f"{year} is not held. Nothing was changed.")
        session.delete(held)
        record(session, _link(actor, services, row, "hold lifted", before=held.why))


def refuse_held(session: Session, row: AssessmentRow) -> None:
    """For whatever takes texts of a year out for good. Raises Conflict where it is held."""
    if hold_of(session, row.id) is not None:
        raise Conflict(
            f"{row.year} is held, so nothing of it may be deleted. Nothing was changed. "
            "Lift the hold first, on the Settings page."
        )


def _year(session: Session, year: int) -> AssessmentRow:
    found = assessment_at_home(session, year)
    if found is None:
        raise NotFound(f"There is no year {year}. Nothing was changed.")
    return found.row


def _link(
    actor: Actor,
    services: Services,
    row: AssessmentRow,
    action: str,
    before: str | None = None,
    after: str | None = None,
) -> Link:
    return Link(
        at=services.clock(),
        actor=actor.person_id,
        subject="assessment",
        action=action,
        assessment_id=row.id,
        before=before,
        after=after,
    )
