"""Choosing the council at first start, and putting a wrong choice right: no answer is lost."""

from __future__ import annotations

import uuid

from sqlalchemy.orm import Session

from scorecard.clock import year_at
from scorecard.content.canon import FORMAT, canonical, content_hash
from scorecard.content.models import Authorities, Content
from scorecard.errors import Conflict, NotFound
from scorecard.services.access import require
from scorecard.services.assessments import assessment_of
from scorecard.services.councils import Profile, profile_of
from scorecard.services.finding import pinned
from scorecard.services.model import Actor, Assessment, ChosenCouncil
from scorecard.services.opening import Services
from scorecard.storage.history import Link, record
from scorecard.storage.rows import HOME, assessment_at_home, home_council
from scorecard.storage.tables import AssessmentRow, ContentCopyRow, CouncilRow, MetaRow

FIRST_MONTH = 4  # a council's year begins in April


def choose_council(actor: Actor, services: Services, chosen: ChosenCouncil) -> Assessment:
    """Makes this council the one at home and opens the assessment of the year at hand, pinned to a
    copy of today's content. The same choice once more (a double press) gives the assessment that is
    there.

    Raises Invalid with the field, Conflict where another council is at home.
    """
    require(actor, "choose_council")
    profile = profile_of(chosen, services)
    content = services.live.folder().content
    with services.store.writing() as session:
        present = home_council(session)
        if present is None:
            council = _add_council(session, profile)
            copy = _keep_copy(session, content)
            assessment = _open_year(session, actor, services, council, copy)
            record(session, _link(actor, services, "council", "chosen", None, profile.code))
            opened = f"{assessment.year}, content {copy}"
            record(
                session, _link(actor, services, "assessment", "opened", None, opened, assessment)
            )
        elif profile_of_row(present) != profile:
            raise Conflict(f"{present.name} was chosen already. You can change it in Settings.")
        return _at_home(session, services)


def change_council(
    actor: Actor, services: Services, chosen: ChosenCouncil, version: int | None = None
) -> Assessment:
    """Puts the choice right: the council and the scope of its newest assessment change. Answers to
    what is no longer asked stay stored, and show again if the choice is changed back.

    Raises Invalid with the field, NotFound before a council was chosen, Conflict where `version` is
    given and no longer the assessment's.
    """
    require(actor, "change_council")
    profile = profile_of(chosen, services)
    today = services.live.folder().content.authorities
    with services.store.writing() as session:
        found = assessment_at_home(session, None)
        if found is None:
            raise NotFound("No council is chosen yet.")
        assessment, council = found
        if version is not None and version != assessment.version:
            raise Conflict("The council was changed meanwhile. Look at it again, then change it.")
        before = profile_of_row(council)
        if before != profile:
            _write_profile(council, profile)
            own = pinned(session, services, assessment.content_hash).authorities
            _write_scope(assessment, profile, own, today)
            record(
                session,
                _link(actor, services, "council", "changed", before.code, profile.code, assessment),
            )
        return _at_home(session, services)


def profile_of_row(row: CouncilRow) -> Profile:
    """The stored council's profile."""
    functions = None if row.functions is None else tuple(row.functions)
    return Profile(row.register_id, row.name, row.nation, row.type, functions)


def _at_home(session: Session, services: Services) -> Assessment:
    found = assessment_at_home(session, None)
    if found is None:
        raise NotFound("There is no assessment yet.")
    return assessment_of(session, services, *found)


def _add_council(session: Session, profile: Profile) -> CouncilRow:
    council = CouncilRow(id=str(uuid.uuid4()), first_month=FIRST_MONTH)
    _write_profile(council, profile)
    session.add(council)
    session.flush()
    session.add(MetaRow(key=HOME, value=council.id))
    return council


def _write_profile(council: CouncilRow, profile: Profile) -> None:
    council.register_id = profile.register_id
    council.name = profile.name
    council.nation = profile.nation
    council.type = profile.type
    council.functions = None if profile.functions is None else list(profile.functions)


def _keep_copy(session: Session, content: Content) -> str:
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


def _open_year(
    session: Session, actor: Actor, services: Services, council: CouncilRow, copy: str
) -> AssessmentRow:
    now = services.clock()
    own = pinned(session, services, copy).authorities
    assessment = AssessmentRow(
        id=str(uuid.uuid4()),
        council_id=council.id,
        year=year_at(now, council.first_month),
        content_hash=copy,
        status="open",
        version=0,
        opened_at=now,
        opened_by=actor.person_id,
    )
    _write_scope(assessment, profile_of_row(council), own, own)
    session.add(assessment)
    session.flush()
    return assessment


def _write_scope(
    assessment: AssessmentRow, profile: Profile, own: Authorities, today: Authorities
) -> None:
    """Copies the council's scope in. A type's functions are those of the assessment's own content;
    a type that came later is looked up in today's."""
    functions = profile.functions
    if functions is None:
        of_type = {kind.id: kind.functions for kind in (*today.types, *own.types)}
        functions = of_type[profile.type]
    assessment.nation = profile.nation
    assessment.type = profile.type
    assessment.functions = sorted(functions)
    assessment.version += 1


def _link(
    actor: Actor,
    services: Services,
    subject: str,
    action: str,
    before: str | None,
    after: str,
    assessment: AssessmentRow | None = None,
) -> Link:
    return Link(
        at=services.clock(),
        actor=actor.person_id,
        subject=subject,
        action=action,
        assessment_id=assessment.id if assessment else None,
        before=before,
        after=after,
    )
