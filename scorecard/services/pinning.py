"""What an assessment is pinned to: a copy of the content, and the council's scope of that day."""

from __future__ import annotations

import uuid

from sqlalchemy.orm import Session

from scorecard.content.canon import FORMAT, canonical, content_hash
from scorecard.content.models import Authorities, Content
from scorecard.services.councils import Profile
from scorecard.services.finding import pinned
from scorecard.services.model import Actor
from scorecard.services.opening import Services
from scorecard.storage.tables import AssessmentRow, ContentCopyRow, CouncilRow


def profile_of_row(row: CouncilRow) -> Profile:
    """The stored council's profile."""
    functions = None if row.functions is None else tuple(row.functions)
    return Profile(row.register_id, row.name, row.nation, row.type, functions)


def keep_copy(session: Session, content: Content) -> str:
    """Stores the content unless the same is stored already; returns its hash."""
    hash = content_hash(content)
    if session.get(ContentCopyRow, hash) is None:
        session.add(
            ContentCopyRow(
                hash=hash,
                format=FORMAT,
                label=content.version,
                law_checked=content.law_checked,
                body=canonical(content),
            )
        )
        session.flush()
    return hash


def new_assessment(
    session: Session,
    actor: Actor,
    services: Services,
    council: CouncilRow,
    copy: str,
    year: int,
    copied_from: str | None = None,
) -> AssessmentRow:
    """Opens a year of the council on the stored content behind the hash `copy`."""
    own = pinned(session, services, copy).authorities
    assessment = AssessmentRow(
        id=str(uuid.uuid4()),
        council_id=council.id,
        year=year,
        content_hash=copy,
        status="open",
        version=0,
        opened_at=services.clock(),
        opened_by=actor.person_id,
        copied_from=copied_from,
    )
    write_scope(assessment, profile_of_row(council), own, own)
    session.add(assessment)
    session.flush()
    return assessment


def functions_of(profile: Profile, own: Authorities, today: Authorities) -> list[str]:
    """What the council does, sorted. A type's functions are those of the assessment's own content; a
    type that came later is looked up in today's."""
    functions = profile.functions
    if functions is None:
        of_type = {kind.id: kind.functions for kind in (*today.types, *own.types)}
        functions = of_type[profile.type]
    return sorted(functions)


def write_scope(
    assessment: AssessmentRow, profile: Profile, own: Authorities, today: Authorities
) -> None:
    """Copies the council's scope in."""
    assessment.nation = profile.nation
    assessment.type = profile.type
    assessment.functions = functions_of(profile, own, today)
    assessment.version += 1
