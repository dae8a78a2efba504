"""Letting go of what was kept long enough, at a person's word (docs/PRIVACY.md#how-long-and-taking-out)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from sqlalchemy.orm import Session

from scorecard.clock import LONDON
from scorecard.errors import Conflict
from scorecard.services.access import require
from scorecard.services.brought import texts_of
from scorecard.services.freezing import texts_in
from scorecard.services.holds import Why, refuse_held
from scorecard.services.model import Actor
from scorecard.services.opening import Services
from scorecard.storage.history import Link, record
from scorecard.storage.hold_rows import holds_at_home
from scorecard.storage.retention import (
    brought_bodies,
    frozen_bodies,
    has_frame,
    named_texts,
    still_needed,
    sweep,
    take_out_frame,
    take_out_texts,
    take_out_year,
    texts_left,
)
from scorecard.storage.rows import assessments_at_home
from scorecard.storage.tables import AssessmentRow, CouncilRow


@dataclass(frozen=True)
class Due:
    """What was kept long enough: a year whole, or its texts alone, of which `texts` are left (the head
    of its board paper counts as one); `since` is the day from which it may go."""

    assessment_id: str
    year: int
    what: Literal["year", "texts"]
    since: dt.date
    texts: int
    held: Why | None = None


def retention_due(actor: Actor, services: Services) -> tuple[Due, ...]:
    """What was kept long enough by today, oldest first, what is held included; nothing is changed. The
    time runs from the end of a year. An open year stays, and so do the newest and whatever an open
    one was copied from."""
    require(actor, "retention_due")
    with services.store.reading() as session:
        return tuple(_due(session, services))


def let_go(actor: Actor, services: Services, looked_at: tuple[Due, ...]) -> None:
    """Takes out what a person looked at, what is held left aside, all or nothing, and sweeps the file.

    Raises Conflict where something of it is held, or something else is due by now, Unavailable. Then
    nothing was changed; where only the sweeping failed, running it again sweeps.
    """
    require(actor, "let_go")
    with services.store.writing() as session:
        _refuse_held(session, looked_at)
        if tuple(due for due in _due(session, services) if due.held is None) != looked_at:
            raise Conflict("What may go changed meanwhile. Nothing was changed. Look again.")
        for due in looked_at:
            texts = _texts(session, due.assessment_id)
            if due.what == "year":
                take_out_year(session, due.assessment_id, texts)
            else:
                take_out_texts(session, texts, services.clock())
                take_out_frame(session, due.assessment_id)
            record(session, _link(actor, services, due))
    sweep(services.store)


def _due(session: Session, services: Services) -> Iterator[Due]:
    today = services.clock().astimezone(LONDON).date()
    settings = services.settings
    needed = still_needed(session)
    every = assessments_at_home(session)
    held = {row.assessment_id: row.why for row, _ in holds_at_home(session)}
    for place, (row, council, _) in enumerate(every, 1):
        if row.status == "open":
            continue
        year_from = _day_after(row, council, settings.keep_years)
        texts_from = _day_after(row, council, settings.keep_text_years)
        stays = place == len(every) or row.id in needed
        left = texts_left(session, _texts(session, row.id)) + has_frame(session, row.id)
        if today >= year_from and not stays:
            yield Due(row.id, row.year, "year", year_from, left, held.get(row.id))
        elif today >= min(texts_from, year_from) and left:
            since = min(texts_from, year_from)
            yield Due(row.id, row.year, "texts", since, left, held.get(row.id))


def _refuse_held(session: Session, looked_at: tuple[Due, ...]) -> None:
    for due in looked_at:
        row = session.get(AssessmentRow, due.assessment_id)
        if row is not None:
            refuse_held(session, row)


def _day_after(row: AssessmentRow, council: CouncilRow, years: int) -> dt.date:
    """The first day on which this many years have passed since the year ended."""
    return dt.date(row.year + 1 + years, council.first_month, 1)


def _texts(session: Session, assessment_id: str) -> list[str]:
    """The ids of all texts of a year, copies in what was frozen and what predecessors wrote
    included."""
    frozen = (id for body in frozen_bodies(session, assessment_id) for id in texts_in(body))
    brought = (id for body in brought_bodies(session, assessment_id) for id in texts_of(body))
    return sorted({*named_texts(session, assessment_id), *frozen, *brought})


def _link(actor: Actor, services: Services, due: Due) -> Link:
    return Link(
        at=services.clock(),
        actor=actor.person_id,
        subject="assessment",
        action="taken out" if due.what == "year" else "texts taken out",
        assessment_id=due.assessment_id,
        before=f"{due.year}, {due.texts} texts",
        after=f"due since {due.since.isoformat()}",
    )
