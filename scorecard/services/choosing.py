"""Choosing the council at first start, and putting a wrong choice right: no answer is lost."""

from __future__ import annotations

import uuid

from sqlalchemy.orm import Session

from scorecard.clock import year_at
from scorecard.errors import Conflict, NotFound
from scorecard.services.access import require
from scorecard.services.assessments import assessment_of, council_of
from scorecard.services.councils import Profile, profile_of
from scorecard.services.finding import pinned, refuse_closed
from scorecard.services.model import Actor, Assessment, ChosenCouncil, Council
from scorecard.services.opening import Services
from scorecard.services.pinning import (
    functions_of,
    keep_copy,
    new_assessment,
    profile_of_row,
    write_scope,
)
from scorecard.storage.history import Link, record
from scorecard.storage.rows import HOME, assessment_at_home, home_council
from scorecard.storage.tables import AssessmentRow, CouncilRow, MetaRow

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
            copy = keep_copy(session, content)
            year = year_at(services.clock(), council.first_month)
            assessment = new_assessment(session, actor, services, council, copy, year)
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
    """Puts the choice right and brings the newest year along: the council and the scope of that
    assessment change. Answers to what is no longer asked stay stored, and show again if the choice is
    changed back.

    Raises Invalid with the field, NotFound before a council was chosen, Conflict where `version` is
    given and no longer the assessment's, Closed where that year is signed off.
    """
    require(actor, "change_council")
    profile = profile_of(chosen, services)
    today = services.live.folder().content.authorities
    with services.store.writing() as session:
        found = assessment_at_home(session, None)
        if found is None:
            raise NotFound("No council is chosen yet.")
        assessment, council, _ = found
        if version is not None and version != assessment.version:
            raise Conflict("The council was changed meanwhile. Look at it again, then change it.")
        refuse_closed(session, assessment)
        before = profile_of_row(council)
        own = pinned(session, services, assessment.content_hash).authorities
        wanted = (profile.nation, profile.type, functions_of(profile, own, today))
        # A year that once stayed behind comes along although the profile is the same.
        scope = (assessment.nation, assessment.type, sorted(assessment.functions))
        if before != profile or scope != wanted:
            _write_profile(council, profile)
            write_scope(assessment, profile, own, today)
            record(
                session,
                _link(actor, services, "council", "changed", before.code, profile.code, assessment),
            )
        return _at_home(session, services)


def change_profile(actor: Actor, services: Services, chosen: ChosenCouncil) -> Council:
    """Changes the council and no year: years that are there, open or signed off, ask on what they
    asked; the next one is opened with the new profile.

    Raises Invalid with the field, NotFound before a council was chosen.
    """
    require(actor, "change_profile")
    profile = profile_of(chosen, services)
    with services.store.writing() as session:
        council = home_council(session)
        if council is None:
            raise NotFound("No council is chosen yet.")
        before = profile_of_row(council)
        if before != profile:
            _write_profile(council, profile)
            link = _link(actor, services, "council", "changed", before.code, profile.code)
            record(session, link)
        return council_of(council)


def follows_profile(actor: Actor, services: Services, assessment: Assessment) -> bool:
    """Whether an assessment that was read asks what the council's profile of today asks for."""
    require(actor, "follows_profile")
    today = services.live.folder().content.authorities
    with services.store.reading() as session:
        council = home_council(session)
        if council is None:
            raise NotFound("No council is chosen yet.")
        profile = profile_of_row(council)
    functions = functions_of(profile, assessment.content.authorities, today)
    asked = (assessment.scope.nation, assessment.council.type, sorted(assessment.scope.functions))
    return asked == (profile.nation, profile.type, functions)


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
