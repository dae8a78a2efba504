"""What use cases read together: rows with the texts that belong to them, a fixed number of
statements each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased, joinedload

from scorecard.storage.tables import (
    AnswerRow,
    AssessmentRow,
    ContentCopyRow,
    CouncilRow,
    EvidenceRow,
    HistoryRow,
    MetaRow,
    PredecessorRow,
    RefusedRow,
    TextRow,
    ThemeStateRow,
)

HOME = "home"
Reason, Note = aliased(TextRow), aliased(TextRow)
Title, Place = aliased(TextRow), aliased(TextRow)
Origin = aliased(AssessmentRow)


@dataclass(frozen=True)
class AnswerParts:
    """A stored answer with the rows of its texts. `evidence` counts the items behind its question,
    `copied_year` is the year that the choice was copied from, `copied_council` the name of the
    predecessor whose it was, None where it was this council's own."""

    row: AnswerRow
    reason_text: TextRow | None
    note_text: TextRow | None
    evidence: int
    copied_year: int | None
    copied_council: str | None

    @property
    def reason(self) -> str:
        """Why the question does not apply, empty where it does."""
        return self.reason_text.body or "" if self.reason_text else ""

    @property
    def note(self) -> str:
        """The note, empty where there is none."""
        return self.note_text.body or "" if self.note_text else ""


@dataclass(frozen=True)
class RefusedParts:
    """The losing side of a conflict with its value; no text where the person had cleared."""

    row: RefusedRow
    text: TextRow | None

    @property
    def value(self) -> str:
        """The value as it was posted."""
        return self.text.body or "" if self.text else ""


@dataclass(frozen=True)
class EvidenceParts:
    """An item of evidence with its texts."""

    row: EvidenceRow
    title: str
    place: str


class AtHome(NamedTuple):
    """An assessment with its council, and the number of the newest link of its history."""

    row: AssessmentRow
    council: CouncilRow
    seen: int


def home_council(session: Session) -> CouncilRow | None:
    """The council at home here."""
    home = select(MetaRow.value).where(MetaRow.key == HOME).scalar_subquery()
    return session.scalars(select(CouncilRow).where(CouncilRow.id == home)).one_or_none()


def years_at_home(session: Session) -> tuple[int, ...]:
    """The years that the home council has an assessment of, newest first."""
    home = select(MetaRow.value).where(MetaRow.key == HOME).scalar_subquery()
    years = select(AssessmentRow.year).where(AssessmentRow.council_id == home)
    return tuple(session.scalars(years.order_by(AssessmentRow.year.desc())))


def assessment_at_home(session: Session, year: int | None) -> AtHome | None:
    """The home council's assessment of that year, the newest for None, with its council."""
    home = select(MetaRow.value).where(MetaRow.key == HOME).scalar_subquery()
    newest = (
        select(func.max(HistoryRow.seq))
        .where(HistoryRow.assessment_id == AssessmentRow.id)
        .scalar_subquery()
    )
    wanted = (
        select(AssessmentRow, CouncilRow, newest)
        .join(CouncilRow, CouncilRow.id == AssessmentRow.council_id)
        .options(joinedload(AssessmentRow.origin))
        .where(CouncilRow.id == home)
        .order_by(AssessmentRow.year.desc())
        .limit(1)
    )
    if year is not None:
        wanted = wanted.where(AssessmentRow.year == year)
    found = session.execute(wanted).one_or_none()
    return None if found is None else AtHome(found[0], found[1], found[2] or 0)


def assessments_at_home(session: Session) -> list[tuple[AssessmentRow, CouncilRow, str]]:
    """All assessments of the home council with the name of their content, oldest first."""
    home = select(MetaRow.value).where(MetaRow.key == HOME).scalar_subquery()
    wanted = (
        select(AssessmentRow, CouncilRow, ContentCopyRow.label)
        .join(CouncilRow, CouncilRow.id == AssessmentRow.council_id)
        .join(ContentCopyRow, ContentCopyRow.hash == AssessmentRow.content_hash)
        .options(joinedload(AssessmentRow.origin))
        .where(CouncilRow.id == home)
        .order_by(AssessmentRow.year)
    )
    return [(row, council, label) for row, council, label in session.execute(wanted)]


def answers_of(session: Session, assessment_id: str) -> list[AnswerParts]:
    """All stored answers of an assessment."""
    return _answers(session, assessment_id, None)


def answer_to(session: Session, assessment_id: str, question: str) -> AnswerParts | None:
    """The stored answer to one question."""
    return next(iter(_answers(session, assessment_id, question)), None)


def _answers(session: Session, assessment_id: str, question: str | None) -> list[AnswerParts]:
    evidence = (
        select(func.count(EvidenceRow.id))
        .where(
            EvidenceRow.assessment_id == AnswerRow.assessment_id,
            EvidenceRow.question == AnswerRow.question,
            EvidenceRow.removed_at.is_(None),
        )
        .scalar_subquery()
    )
    year = func.coalesce(Origin.year, PredecessorRow.year)
    wanted = (
        select(AnswerRow, Reason, Note, evidence, year, PredecessorRow.name)
        .outerjoin(Reason, Reason.id == AnswerRow.reason_text)
        .outerjoin(Note, Note.id == AnswerRow.note_text)
        .outerjoin(Origin, Origin.id == AnswerRow.copied_from)
        .outerjoin(PredecessorRow, PredecessorRow.id == AnswerRow.copied_from)
        .where(AnswerRow.assessment_id == assessment_id)
    )
    if question is not None:
        wanted = wanted.where(AnswerRow.question == question)
    return [AnswerParts(*found) for found in session.execute(wanted)]


def evidence_of(
    session: Session, assessment_id: str, question: str | None = None
) -> list[EvidenceParts]:
    """The items behind a question, or behind all, in the order they were added."""
    wanted = (
        select(EvidenceRow, Title.body, Place.body)
        .join(Title, Title.id == EvidenceRow.title_text)
        .outerjoin(Place, Place.id == EvidenceRow.place_text)
        .where(EvidenceRow.assessment_id == assessment_id, EvidenceRow.removed_at.is_(None))
        .order_by(EvidenceRow.question, EvidenceRow.position)
    )
    if question is not None:
        wanted = wanted.where(EvidenceRow.question == question)
    return [
        EvidenceParts(row, title or "", place or "")
        for row, title, place in session.execute(wanted)
    ]


def theme_states(session: Session, assessment_id: str) -> Sequence[ThemeStateRow]:
    """What was said of the themes of an assessment."""
    return session.scalars(
        select(ThemeStateRow).where(ThemeStateRow.assessment_id == assessment_id)
    ).all()


def refusals(
    session: Session, assessment_id: str, question: str, person_id: str
) -> list[RefusedParts]:
    """What this person's lost conflicts over a question left."""
    wanted = (
        select(RefusedRow, TextRow)
        .outerjoin(TextRow, TextRow.id == RefusedRow.value_text)
        .where(
            RefusedRow.assessment_id == assessment_id,
            RefusedRow.question == question,
            RefusedRow.person_id == person_id,
        )
        .order_by(RefusedRow.part)
    )
    return [RefusedParts(row, text) for row, text in session.execute(wanted)]
