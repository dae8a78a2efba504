"""Reading an assessment, and its numbers."""

from __future__ import annotations

from sqlalchemy.orm import Session

from scorecard.content.scope import asked
from scorecard.errors import NotFound
from scorecard.scoring import score
from scorecard.scoring.model import Answer
from scorecard.services.access import require
from scorecard.services.finding import pinned, scope_of_row
from scorecard.services.model import (
    Actor,
    Assessment,
    Council,
    Scored,
    StoredAnswer,
    ThemeState,
)
from scorecard.services.opening import Services
from scorecard.storage.rows import (
    AnswerParts,
    answers_of,
    assessment_at_home,
    evidence_counts,
    theme_states,
    years_at_home,
)
from scorecard.storage.tables import AssessmentRow, CouncilRow, ThemeStateRow


def read_assessment(actor: Actor, services: Services, year: int | None = None) -> Assessment:
    """The home council's assessment of that year, the newest for None, with all that is stored of
    it. Raises NotFound where there is none."""
    require(actor, "read_assessment")
    with services.store.reading() as session:
        found = assessment_at_home(session, year)
        if found is None:
            raise NotFound(
                "There is no assessment yet." if year is None else f"No assessment of {year}."
            )
        return assessment_of(session, services, *found)


def years(actor: Actor, services: Services) -> tuple[int, ...]:
    """The years that there is an assessment of, newest first."""
    require(actor, "years")
    with services.store.reading() as session:
        return years_at_home(session)


def scored(actor: Actor, services: Services, year: int | None = None) -> Scored:
    """An assessment with its numbers (docs/SCORING.md). Raises NotFound."""
    require(actor, "scored")
    assessment = read_assessment(actor, services, year)
    return Scored(assessment, score(assessment.content, assessment.scope, assessment.given))


def assessment_of(
    session: Session, services: Services, row: AssessmentRow, council: CouncilRow
) -> Assessment:
    """An assessment with everything stored of it, read in the transaction at hand."""
    content = pinned(session, services, row.content_hash)
    scope = scope_of_row(row)
    questions = asked(content, scope)
    on_page = {question.id for theme in questions.values() for question in theme}
    evidence = evidence_counts(session, row.id)
    return Assessment(
        id=row.id,
        year=row.year,
        status="open",
        council=council_of(council),
        scope=scope,
        content=content,
        content_hash=row.content_hash,
        questions=questions,
        answers={
            parts.row.question: stored_answer(parts, evidence.get(parts.row.question, 0))
            for parts in answers_of(session, row.id)
            if parts.row.question in on_page  # what is not asked stays stored and is not shown
        },
        themes=dict.fromkeys(content.themes, ThemeState())
        | {state.theme: theme_state(state) for state in theme_states(session, row.id)},
        version=row.version,
    )


def council_of(row: CouncilRow) -> Council:
    """The council as it is handed up."""
    functions = None if row.functions is None else tuple(row.functions)
    return Council(
        row.id, row.register_id, row.name, row.nation, row.type, functions, row.first_month
    )


def stored_answer(parts: AnswerParts, evidence: int) -> StoredAnswer:
    """A stored answer as it is handed up, with the number of items behind it."""
    row = parts.row
    answer = None if row.state == "none" else Answer(row.state, row.level, evidence)
    return StoredAnswer(
        question=row.question,
        answer=answer,
        reason=parts.reason,
        version=row.version,
        tab=row.version_tab,
        note=parts.note,
        note_version=row.note_version,
        note_tab=row.note_tab,
        saved_at=row.saved_at,
    )


def theme_state(row: ThemeStateRow) -> ThemeState:
    """What was said of a theme as it is handed up."""
    return ThemeState(row.status == "completed", row.owner, row.due, row.version)
