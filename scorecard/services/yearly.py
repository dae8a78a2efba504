"""Opening a year from the last one: everything is copied, nothing counts until somebody confirms it
(docs/SCORING.md#years)."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from scorecard.clock import year_at
from scorecard.content.changes import ContentChanges, changes_between
from scorecard.content.models import Content
from scorecard.content.scope import asked
from scorecard.errors import Conflict, Invalid, NotFound
from scorecard.services.access import require
from scorecard.services.assessments import assessment_of
from scorecard.services.finding import pinned, scope_of_row
from scorecard.services.model import Actor, Assessment
from scorecard.services.opening import Services
from scorecard.services.pinning import keep_copy, new_assessment
from scorecard.services.values import is_pending
from scorecard.storage.free_text import keep_all
from scorecard.storage.history import Link, record
from scorecard.storage.rows import (
    AnswerParts,
    AtHome,
    EvidenceParts,
    answers_of,
    assessment_at_home,
    evidence_of,
    theme_states,
)
from scorecard.storage.tables import (
    AnswerRow,
    AssessmentRow,
    EvidenceRow,
    ThemeStateRow,
)


@dataclass(frozen=True)
class NextYear:
    """What opening the next year would do. `refused` says why it cannot be opened yet, empty where
    it can; `changes` is what today's content `new` changes since the newest year's, `old`."""

    year: int
    source: int
    refused: str
    changes: ContentChanges
    old: Content = field(repr=False)
    new: Content = field(repr=False)


def preview_year(actor: Actor, services: Services) -> NextYear:
    """The year after the newest, before it is opened. Raises NotFound where there is no year."""
    require(actor, "preview_year")
    today = services.live.folder().content
    with services.store.reading() as session:
        newest, _, _ = _newest(session)
        content = pinned(session, services, newest.content_hash)
    refused = _not_signed_off(newest) if newest.status == "open" else ""
    changes = changes_between(content, today)
    return NextYear(newest.year + 1, newest.year, refused, changes, content, today)


def open_year(actor: Actor, services: Services, year: int | None = None) -> Assessment:
    """Opens a year, the one after the newest for None, pinned to today's content, with answers, notes
    and evidence of the newest copied, to be confirmed. Who does a theme is copied, its date is not.

    Raises Conflict where the year exists or the newest is not signed off, Invalid with the field
    `year` for one before the newest or too far ahead; NotFound, Unavailable. Then nothing was
    changed.
    """
    require(actor, "open_year")
    today = services.live.folder().content
    with services.store.writing() as session:
        source, council, _ = _newest(session)
        wanted = source.year + 1 if year is None else year
        _refuse(session, source, wanted, year_at(services.clock(), council.first_month))
        hash = keep_copy(session, today)
        opened = new_assessment(session, actor, services, council, hash, wanted, source.id)
        copied = _copy_all(session, services, source, opened, today)
        new = _new_questions(pinned(session, services, source.content_hash), today, opened)
        record(
            session,
            Link(
                at=services.clock(),
                actor=actor.person_id,
                subject="assessment",
                action="opened",
                assessment_id=opened.id,
                before=f"{source.year}, content {source.content_hash}",
                after=f"{wanted}, content {hash}, {copied} copied, {new} new",
            ),
        )
        return assessment_of(session, services, opened, council)


def _newest(session: Session) -> AtHome:
    found = assessment_at_home(session, None)
    if found is None:
        raise NotFound("There is no year yet.")
    return found


def _not_signed_off(newest: AssessmentRow) -> str:
    return f"{newest.year} is not signed off yet. Sign it off, then open {newest.year + 1}."


def _refuse(session: Session, newest: AssessmentRow, wanted: int, today: int) -> None:
    council = newest.council_id
    there = session.scalars(
        select(AssessmentRow).where(
            AssessmentRow.council_id == council, AssessmentRow.year == wanted
        )
    ).one_or_none()
    if there is not None:
        state = "signed off" if there.status == "signed off" else "open"
        raise Conflict(f"{wanted} is already {state}. Nothing was changed.")
    if wanted < newest.year:
        raise Invalid(
            f"{wanted} comes before {newest.year}. The next year to open is {newest.year + 1}.",
            "year",
        )
    if newest.status == "open":
        raise Conflict(_not_signed_off(newest))
    if wanted > max(newest.year + 1, today):
        raise Invalid(
            f"{wanted} has not begun. The next year to open is {newest.year + 1}.", "year"
        )


def _new_questions(old: Content, new: Content, opened: AssessmentRow) -> int:
    chosen = asked(new, scope_of_row(opened))
    return sum(q.id not in old.questions for theme in chosen.values() for q in theme)


def _copy_all(
    session: Session,
    services: Services,
    source: AssessmentRow,
    opened: AssessmentRow,
    today: Content,
) -> int:
    """Copies what belongs to questions and themes that today's content still has; returns how many
    choices wait to be confirmed."""
    old = pinned(session, services, source.content_hash)
    answers = [p for p in answers_of(session, source.id) if p.row.question in today.questions]
    copied = _copy_answers(session, source, opened, answers, old)
    items = [
        p for p in evidence_of(session, source.id) if p.row.question in today.questions and p.title
    ]
    _copy_evidence(session, source, opened, items)
    for state in theme_states(session, source.id):
        if state.owner and state.theme in today.themes:
            session.add(
                ThemeStateRow(
                    assessment_id=opened.id,
                    theme=state.theme,
                    status="open",
                    owner=state.owner,
                    due=None,
                    version=0,
                )
            )
    session.flush()
    return copied


def _copy_answers(
    session: Session,
    source: AssessmentRow,
    opened: AssessmentRow,
    answers: Sequence[AnswerParts],
    old: Content,
) -> int:
    staying = [p for p in answers if p.note or _can_be_copied(p)]
    reasons = _keep(session, [p.reason or None for p in staying])
    notes = _keep(session, [p.note or None for p in staying])
    for parts, reason, note in zip(staying, reasons, notes, strict=True):
        copy = AnswerRow(
            id=str(uuid.uuid4()),
            assessment_id=opened.id,
            question=parts.row.question,
            state=parts.row.state if _can_be_copied(parts) else "none",
            level=parts.row.level,
            reason_text=reason,
            version=0,
            version_tab="",
            version_n=0,
            note_text=note,
            note_version=0,
            note_tab="",
            note_n=0,
            saved_by=parts.row.saved_by,
        )
        if copy.state != "none":
            _say_where_from(copy, parts.row, source, old)
        session.add(copy)
    return sum(_can_be_copied(parts) for parts in staying)


def _can_be_copied(parts: AnswerParts) -> bool:
    """Whether there is a choice, its reason included: retention may have taken that out."""
    return bool(parts.reason) if parts.row.state == "na" else parts.row.state != "none"


def _say_where_from(copy: AnswerRow, row: AnswerRow, source: AssessmentRow, old: Content) -> None:
    """What nobody confirmed in between is still the earlier year's."""
    own = old.questions[row.question][1].meaning
    copy.meaning = own if row.meaning is None else row.meaning
    waits = is_pending(row)
    copy.copied_from = row.copied_from if waits else source.id
    copy.copied_at = row.copied_at if waits else row.saved_at


def _copy_evidence(
    session: Session,
    source: AssessmentRow,
    opened: AssessmentRow,
    items: Sequence[EvidenceParts],
) -> None:
    titles = keep_all(session, [p.title for p in items])
    places = _keep(session, [p.place or None for p in items])
    for parts, title, place in zip(items, titles, places, strict=True):
        row = parts.row
        session.add(
            EvidenceRow(
                id=str(uuid.uuid4()),
                assessment_id=opened.id,
                question=row.question,
                title_text=title.id,
                place_text=place,
                dated=row.dated,
                position=row.position,
                version=1,
                review_on=row.review_on,
                copied_from=source.id,
            )
        )


def _keep(session: Session, bodies: Sequence[str | None]) -> list[str | None]:
    """A row of its own for every text, since a replaced one is dropped; the ids in order."""
    kept = iter(keep_all(session, [body for body in bodies if body is not None]))
    return [None if body is None else next(kept).id for body in bodies]
