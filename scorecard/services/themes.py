"""What people say of a theme: who does it, by when, and that it is completed."""

from __future__ import annotations

from sqlalchemy.orm import Session

from scorecard.errors import Conflict, FieldErrors, Invalid, NotFound
from scorecard.services.access import require
from scorecard.services.assessments import theme_state
from scorecard.services.cleaning import clean_line
from scorecard.services.dates import read_date
from scorecard.services.finding import find_open
from scorecard.services.model import Actor, ThemeState
from scorecard.services.opening import Services
from scorecard.storage.history import Link, record
from scorecard.storage.tables import ThemeStateRow


def set_theme(
    actor: Actor,
    services: Services,
    assessment_id: str,
    theme: str,
    owner: str,
    due: str,
    seen: int,
) -> ThemeState:
    """Says who does the theme (a team or a role) and by when; both may be empty.

    Raises FieldErrors with the fields `owner`, `due`; Conflict where the theme is no longer the
    version seen; NotFound, Closed, Unavailable.
    """
    require(actor, "set_theme")
    errors: list[Invalid] = []
    name, day = "", None
    try:
        name = clean_line(owner, "owner")
    except Invalid as error:
        errors.append(error)
    try:
        day = read_date(due, "due") if due.strip() else None
    except Invalid as error:
        errors.append(error)
    if errors:
        raise FieldErrors(tuple(errors))
    with services.store.writing() as session:
        row = _row(session, services, assessment_id, theme)
        if (row.owner, row.due) != (name, day):
            _check_version(row, seen)
            row.owner, row.due = name, day
            _saved(
                session,
                actor,
                services,
                row,
                "theme set",
                f"owner {'set' if name else 'none'}, due {day or 'none'}",
            )
        return theme_state(row)


def complete_theme(
    actor: Actor,
    services: Services,
    assessment_id: str,
    theme: str,
    completed: bool,
    seen: int,
) -> ThemeState:
    """Says that the theme is completed, whatever is unanswered, or that it is not.

    Raises Conflict where the theme is no longer the version seen; NotFound, Closed, Unavailable.
    """
    require(actor, "complete_theme")
    status = "completed" if completed else "open"
    with services.store.writing() as session:
        row = _row(session, services, assessment_id, theme)
        if row.status != status:
            _check_version(row, seen)
            row.status = status
            _saved(
                session,
                actor,
                services,
                row,
                "theme completed" if completed else "theme reopened",
                None,
            )
        return theme_state(row)


def _row(session: Session, services: Services, assessment_id: str, theme: str) -> ThemeStateRow:
    if find_open(session, services, assessment_id).theme(theme) is None:
        raise NotFound("There is no such theme in this assessment.")
    row = session.get(ThemeStateRow, (assessment_id, theme))
    if row is None:
        row = ThemeStateRow(
            assessment_id=assessment_id, theme=theme, status="open", owner="", due=None, version=0
        )
    return row


def _check_version(row: ThemeStateRow, seen: int) -> None:
    if row.version != seen:
        raise Conflict("This theme was changed meanwhile. Look at it again, then save.")


def _saved(
    session: Session,
    actor: Actor,
    services: Services,
    row: ThemeStateRow,
    action: str,
    after: str | None,
) -> None:
    row.version += 1
    session.add(row)
    record(
        session,
        Link(
            at=services.clock(),
            actor=actor.person_id,
            subject=row.theme,
            action=action,
            assessment_id=row.assessment_id,
            after=after,
        ),
    )
