"""The register of councils, which one is at home here, and what a choice from it stands for."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from dataclasses import dataclass

from scorecard.clock import LONDON
from scorecard.content.models import Authorities, ContentFolder, CouncilRecord
from scorecard.errors import Invalid
from scorecard.services.access import require
from scorecard.services.assessments import council_of
from scorecard.services.cleaning import clean_line
from scorecard.services.model import Actor, ChosenCouncil, ContentStatus, Council, RegisterEntry
from scorecard.services.opening import Services
from scorecard.storage.rows import home_council

IN_FRONT = re.compile(r"^(the |city of |london borough of )+")


def live_content(actor: Actor, services: Services) -> ContentFolder:
    """Today's content with guidance, register and terms; the last good one while the files are
    broken."""
    require(actor, "live_content")
    return services.live.folder()


def content_status(actor: Actor, services: Services) -> ContentStatus:
    """What is wrong with the content files on disk, if anything (F11)."""
    require(actor, "content_status")
    return ContentStatus(services.live.mistakes())


def home(actor: Actor, services: Services) -> Council | None:
    """The council at home here, None before one is chosen."""
    require(actor, "home")
    with services.store.reading() as session:
        row = home_council(session)
        return None if row is None else council_of(row)


def search_key(text: str) -> str:
    """How a name is sorted and searched: small letters, no accents, nothing that many names begin
    with."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return IN_FRONT.sub("", " ".join(bare.split()))


def register(actor: Actor, services: Services) -> tuple[RegisterEntry, ...]:
    """The councils that exist today, by key (`RegisterEntry`)."""
    require(actor, "register")
    entries = (
        RegisterEntry(council, search_key(council.name)) for council in councils_today(services)
    )
    return tuple(sorted(entries, key=lambda entry: (entry.key, entry.record.id)))


def councils_today(services: Services) -> tuple[CouncilRecord, ...]:
    """The councils of the register that exist on this day in London, both end days included."""
    today = services.clock().astimezone(LONDON).date()
    return tuple(c for c in services.live.folder().councils if _exists(c, today))


def _exists(council: CouncilRecord, day: dt.date) -> bool:
    begun = council.start is None or council.start <= day
    return begun and (council.until is None or day <= council.until)


@dataclass(frozen=True)
class Profile:
    """A council as it is stored: checked against the register and `data/authorities.yaml`."""

    register_id: str | None
    name: str
    nation: str
    type: str
    functions: tuple[str, ...] | None

    @property
    def code(self) -> str:
        """What the history says of it: ids only."""
        own = "as its type" if self.functions is None else " ".join(self.functions)
        return f"{self.register_id or 'not listed'}, {self.nation}, {self.type}, {own}"


def profile_of(chosen: ChosenCouncil, services: Services) -> Profile:
    """The choice, checked. Raises Invalid with the field `council`, `name`, `nation`, `type` or
    `functions`."""
    authorities = services.live.folder().content.authorities
    functions = _functions(chosen.functions, authorities)
    if chosen.register_id is None:
        return _unlisted(chosen, functions, authorities)
    entry = next((c for c in councils_today(services) if c.id == chosen.register_id), None)
    if entry is None:
        raise Invalid("Select your council", "council")
    own = entry.functions if functions is None else functions
    return Profile(entry.id, entry.name, entry.nation, entry.type, own)


def _functions(
    functions: tuple[str, ...] | None, authorities: Authorities
) -> tuple[str, ...] | None:
    if functions is None:
        return None
    known = tuple(function.id for function in authorities.functions)
    if not set(functions) <= set(known):
        raise Invalid("Select the services that your council runs", "functions")
    return tuple(id for id in known if id in functions)


def _unlisted(
    chosen: ChosenCouncil, functions: tuple[str, ...] | None, authorities: Authorities
) -> Profile:
    name = clean_line(chosen.name, "name")
    if not name:
        raise Invalid("Enter the name of your council", "name")
    if chosen.nation not in {nation.id for nation in authorities.nations}:
        raise Invalid("Select the nation of your council", "nation")
    if chosen.type not in {kind.id for kind in authorities.types}:
        raise Invalid("Select what kind of council it is", "type")
    return Profile(None, name, chosen.nation, chosen.type, functions)
