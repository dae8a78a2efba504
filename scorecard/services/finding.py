"""Finding an assessment and a question in it, content read back from its own stored copy."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from scorecard.content.canon import read_canonical
from scorecard.content.models import Content, Question, Questionnaire
from scorecard.content.scope import Scope, is_asked
from scorecard.errors import Closed, NotFound
from scorecard.formats import day_of
from scorecard.services.opening import Services
from scorecard.storage.frozen_rows import sign_offs_of
from scorecard.storage.tables import AssessmentRow, ContentCopyRow, SnapshotRow


@dataclass(frozen=True)
class Found:
    """An assessment's row with what it is pinned to."""

    row: AssessmentRow
    content: Content
    scope: Scope

    def asked(self, question: str) -> Question | None:
        """The question, None where there is none or this council is not asked it."""
        theme_and_question = self.content.questions.get(question)
        if theme_and_question is None or not is_asked(*theme_and_question, self.scope):
            return None
        return theme_and_question[1]

    def theme(self, theme: str) -> Questionnaire | None:
        """The theme, None where there is none or this council is asked nothing of it."""
        found = self.content.themes.get(theme)
        if found is None or not any(is_asked(found, q, self.scope) for q in found.questions):
            return None
        return found


def pinned(session: Session, services: Services, hash: str) -> Content:
    """The content behind a hash, read back from its copy; kept, since a copy never changes."""
    content = services.copies.get(hash)
    if content is None:
        content = read_canonical(session.get_one(ContentCopyRow, hash).body)
        services.copies[hash] = content
    return content


def scope_of_row(row: AssessmentRow) -> Scope:
    """What the council is asked about in this assessment."""
    return Scope(row.nation, frozenset(row.functions))


def find(session: Session, services: Services, assessment_id: str) -> Found:
    """The assessment. Raises NotFound, and Closed for a snapshot, which is only ever looked at."""
    row = session.get(AssessmentRow, assessment_id)
    if row is None:
        _refuse_snapshot(session, assessment_id)
        raise NotFound("There is no such assessment.")
    return Found(row, pinned(session, services, row.content_hash), scope_of_row(row))


def find_open(session: Session, services: Services, assessment_id: str) -> Found:
    """The assessment, to change something in it. Raises NotFound, and Closed where it is signed
    off."""
    found = find(session, services, assessment_id)
    refuse_closed(session, found.row)
    return found


def refuse_closed(session: Session, row: AssessmentRow) -> None:
    """Passes an open year; raises Closed, naming the day, for one that is signed off."""
    if row.status == "signed off":
        signed_on = day_of(sign_offs_of(session, row.id)[-1].row.at)
        raise Closed(f"Signed off on {signed_on}. Nothing here can change.")


def _refuse_snapshot(session: Session, id: str) -> None:
    kept = session.get(SnapshotRow, id)
    if kept is not None:
        raise Closed(f"As on {day_of(kept.at)}, not signed off. Nothing in a snapshot can change.")


def find_question(
    session: Session, services: Services, assessment_id: str, question: str
) -> tuple[Found, Question]:
    """The assessment and a question that is asked in it. Raises NotFound."""
    return _with_question(find(session, services, assessment_id), question)


def find_open_question(
    session: Session, services: Services, assessment_id: str, question: str
) -> tuple[Found, Question]:
    """The same, to change something of it. Raises NotFound, Closed."""
    return _with_question(find_open(session, services, assessment_id), question)


def _with_question(found: Found, question: str) -> tuple[Found, Question]:
    asked = found.asked(question)
    if asked is None:
        raise NotFound("There is no such question in this assessment.")
    return found, asked
