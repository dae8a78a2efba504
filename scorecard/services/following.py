"""Which councils the one at home follows, and whether a file is a year of one of them
(docs/SCORING.md#councils-that-merge)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from scorecard.content.models import CouncilRecord
from scorecard.errors import Conflict, Invalid, NotFound
from scorecard.formats import day_of
from scorecard.intake.brought import BroughtYear
from scorecard.intake.mistakes import quoted
from scorecard.intake.predecessor_json import UNCHANGED
from scorecard.reports.scored import council_key
from scorecard.services.finding import Found, find
from scorecard.services.opening import Services
from scorecard.storage.predecessor_rows import predecessor_rows
from scorecard.storage.rows import assessment_at_home
from scorecard.storage.tables import CouncilRow


@dataclass(frozen=True)
class FirstYear:
    """The open first year of the council at home, and the councils that may be brought in."""

    found: Found
    council: CouncilRow
    before: Mapping[str, CouncilRecord]


def before_of(services: Services, register_id: str | None) -> dict[str, CouncilRecord]:
    """The councils that name this one as a successor in today's register, by id, in order of
    name."""
    every = services.live.folder().councils
    found = [c for c in every if register_id is not None and register_id in c.successors]
    return {council.id: council for council in sorted(found, key=lambda c: c.name)}


def first_year(session: Session, services: Services) -> FirstYear:
    """The first year of the council at home. Raises NotFound before a council is chosen, Invalid with
    the field `file` where it follows none, Conflict where its first year is over or not open."""
    at_home = assessment_at_home(session, None)
    if at_home is None:
        raise NotFound("Choose your council first.")
    row, council, _ = at_home
    before = before_of(services, council.register_id)
    if not before:
        raise Invalid(
            f"The list of councils names none that {council.name} follows, so there is nothing to "
            "bring in. Where it does follow others, choose it from the list on the Settings page. "
            f"{UNCHANGED}",
            "file",
        )
    if row.copied_from is not None or row.status != "open":
        again = "" if row.copied_from else f" Reopen {row.year} first."
        raise Conflict(
            f"Predecessors are brought into the first year of {council.name} while it is open."
            f"{again} {UNCHANGED}"
        )
    return FirstYear(find(session, services, row.id), council, before)


def allowed(session: Session, first: FirstYear, brought: BroughtYear) -> CouncilRecord:
    """The council of the register whose year this is. Raises Invalid with the field `file` where it is
    no predecessor's or comes too late, Conflict where that council was brought in already."""
    head, home = brought.assessment, first.council
    own = council_key(home.register_id, home.name)
    council = first.before.get(head.council.id)
    if head.council.id == own:
        raise _refused(f"This file holds {home.name} itself, not a council that it follows.")
    if council is None:
        raise _refused(_no_predecessor(first, brought))
    if head.year > first.found.row.year:
        raise _refused(f"This file holds {head.year}, after the first year of {home.name}.")
    for row in predecessor_rows(session, first.found.row.id, with_bodies=False):
        if row.council == council.id:
            raise Conflict(
                f"{row.name} was brought in already on {day_of(row.at)}, with its year {row.year}. "
                f"To replace it, remove it first. {UNCHANGED}"
            )
    return council


def _no_predecessor(first: FirstYear, brought: BroughtYear) -> str:
    theirs = brought.assessment.council
    listed = "; ".join(council.name for council in first.before.values())
    why = f"The list of councils does not say that {first.council.name} follows "
    unlisted = {council_key(None, council.name) for council in first.before.values()}
    if theirs.id in unlisted:
        return (
            f"{why}{quoted(theirs.id)}, which was not chosen from the list there. Choose it from the list "
            "on its Settings page, and get the file again."
        )
    name = " ".join(theirs.name.split())
    return f"{why}the council in this file, {quoted(name)}. It follows: {listed}."


def _refused(why: str) -> Invalid:
    return Invalid(f"{why} {UNCHANGED}", "file")
