"""Reading an assessment, and its numbers."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy.orm import Session

from scorecard.content.models import Question
from scorecard.content.scope import asked
from scorecard.errors import NotFound
from scorecard.scoring.model import Answer
from scorecard.services.access import require
from scorecard.services.finding import pinned, scope_of_row
from scorecard.services.freezing import sign_off_info, thaw
from scorecard.services.model import (
    Actor,
    Assessment,
    Copied,
    Council,
    OpenedFrom,
    Scored,
    SnapshotInfo,
    StoredAnswer,
    TakenFrom,
    ThemeState,
)
from scorecard.services.opening import Services
from scorecard.services.results import result_of
from scorecard.services.values import counts, fits, is_pending
from scorecard.storage.frozen_rows import sign_offs_of, snapshot_named
from scorecard.storage.rows import (
    AnswerParts,
    answers_of,
    assessment_at_home,
    theme_states,
    years_at_home,
)
from scorecard.storage.tables import AssessmentRow, CouncilRow, ThemeStateRow


def read_assessment(
    actor: Actor, services: Services, year: int | None = None, snapshot: str | None = None
) -> Assessment:
    """The home council's assessment of that year, the newest for None, with all that is stored of
    it; with `snapshot`, what the snapshot of that name kept of it. Raises NotFound where there is
    none."""
    require(actor, "read_assessment")
    with services.store.reading() as session:
        return read_year(session, services, year, snapshot)


def read_year(
    session: Session, services: Services, year: int | None, snapshot: str | None = None
) -> Assessment:
    """The same in the transaction at hand. Raises NotFound."""
    found = assessment_at_home(session, year)
    if found is None:
        raise NotFound(
            "There is no assessment yet." if year is None else f"No assessment of {year}."
        )
    if snapshot is None:
        return assessment_of(session, services, *found)
    row = found[0]
    kept = snapshot_named(session, row.id, snapshot)
    if kept is None:
        raise NotFound(f"{row.year} has no snapshot of that name.")
    frozen = thaw(session, services, row, kept.body)
    # By its own id, so that nothing asked of a snapshot ever reaches the year it was taken from.
    info = SnapshotInfo(kept.id, row.year, kept.name, kept.at)
    return replace(frozen, id=kept.id, snapshot=info)


def years(actor: Actor, services: Services) -> tuple[int, ...]:
    """The years that there is an assessment of, newest first."""
    require(actor, "years")
    with services.store.reading() as session:
        return years_at_home(session)


def scored(actor: Actor, services: Services, year: int | None = None) -> Scored:
    """An assessment with its numbers (docs/SCORING.md). Raises NotFound."""
    require(actor, "scored")
    assessment = read_assessment(actor, services, year)
    return Scored(assessment, result_of(assessment))


def assessment_of(
    session: Session, services: Services, row: AssessmentRow, council: CouncilRow, seen: int = 0
) -> Assessment:
    """An assessment with everything stored of it, read in the transaction at hand: as it was frozen
    where it is signed off, as it stands where it is open."""
    signed = sign_offs_of(session, row.id)
    earlier = tuple(sign_off_info(parts) for parts in signed if parts.body is None)
    if row.status == "signed off":
        holds = signed[-1]
        frozen = thaw(session, services, row, holds.body or "")
        return replace(frozen, status="signed off", signed=sign_off_info(holds), sign_offs=earlier)
    return replace(open_assessment(session, services, row, council), sign_offs=earlier, seen=seen)


def open_assessment(
    session: Session, services: Services, row: AssessmentRow, council: CouncilRow
) -> Assessment:
    """An assessment as its rows stand, whatever was frozen of it."""
    content = pinned(session, services, row.content_hash)
    scope = scope_of_row(row)
    questions = asked(content, scope)
    on_page = {question.id: question for theme in questions.values() for question in theme}
    origin = row.origin
    return Assessment(
        id=row.id,
        year=row.year,
        status="open",
        # A later change of the profile reaches a year only where it is brought along.
        council=replace(council_of(council), nation=row.nation, type=row.type),
        scope=scope,
        content=content,
        content_hash=row.content_hash,
        questions=questions,
        answers={
            parts.row.question: stored_answer(parts, on_page[parts.row.question], row.year)
            for parts in answers_of(session, row.id)
            if parts.row.question in on_page  # what is not asked stays stored and is not shown
        },
        themes=dict.fromkeys(content.themes, ThemeState())
        | {state.theme: theme_state(state) for state in theme_states(session, row.id)},
        version=row.version,
        opened_from=(
            None if origin is None else OpenedFrom(origin.id, origin.year, origin.content_hash)
        ),
    )


def council_of(row: CouncilRow) -> Council:
    """The council as it is handed up."""
    functions = None if row.functions is None else tuple(row.functions)
    return Council(
        row.id, row.register_id, row.name, row.nation, row.type, functions, row.first_month
    )


def stored_answer(parts: AnswerParts, question: Question, year: int) -> StoredAnswer:
    """A stored answer as it is handed up; `year` is that of its assessment."""
    row = parts.row
    answer = None if row.state == "none" else Answer(row.state, row.level, parts.evidence)
    stands = counts(row, question)
    return StoredAnswer(
        question=row.question,
        answer=answer if stands else None,
        reason=parts.reason if stands else "",
        version=row.version,
        tab=row.version_tab,
        note=parts.note,
        note_version=row.note_version,
        note_tab=row.note_tab,
        saved_at=row.saved_at,
        copied=None if answer is None or stands else _copied(parts, answer, question, year),
        confirmed_at=row.confirmed_at,
        taken_from=_taken_from(parts) if stands else None,
    )


def _taken_from(parts: AnswerParts) -> TakenFrom | None:
    council, year = parts.copied_council, parts.copied_year
    return None if council is None or year is None else TakenFrom(council, year)


def _copied(parts: AnswerParts, answer: Answer, question: Question, year: int) -> Copied:
    """A choice that waits: an earlier year's, or this year's own from before its content moved."""
    row = parts.row
    own = not is_pending(row)
    earlier = year - 1 if parts.copied_year is None else parts.copied_year
    return Copied(
        answer=answer,
        reason=parts.reason,
        year=year if own else earlier,
        saved_at=row.saved_at if own else row.copied_at,
        fits=fits(row, question),
        moved=own,
    )


def theme_state(row: ThemeStateRow) -> ThemeState:
    """What was said of a theme as it is handed up."""
    return ThemeState(row.status == "completed", row.owner, row.due, row.version)
