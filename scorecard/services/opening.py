"""The one place that puts database, content, clock and settings together for the use cases."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field

from scorecard.clock import Clock, utc_now
from scorecard.content.models import Content
from scorecard.services.live import LiveContent
from scorecard.services.model import Actor
from scorecard.settings import Settings
from scorecard.storage.opening import open_store
from scorecard.storage.place import warning_for
from scorecard.storage.store import BUSY_SECONDS, Store
from scorecard.storage.tables import PERSONAL_PERSON

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Services:
    """What every use case takes as its second argument. `warning` is a sentence about where the
    database lies, None where it lies well; `copies` holds the stored contents that were read back,
    by their hash, `sizes` how many bytes a report of a frozen year came to, where it was made."""

    store: Store
    live: LiveContent
    clock: Clock
    settings: Settings
    warning: str | None = None
    copies: dict[str, Content] = field(default_factory=dict)
    sizes: dict[tuple[str, str, str], int] = field(default_factory=dict)

    def close(self) -> None:
        """Lets go of the database."""
        self.store.close()


def open_services(
    settings: Settings, *, clock: Clock = utc_now, busy_seconds: float = BUSY_SECONDS
) -> Services:
    """The use cases' ground: content read, database opened and brought up to date.

    Raises ContentError where the content has mistakes, before the database is touched; Unavailable
    where the database cannot be used.
    """
    live = LiveContent(settings.content)
    live.folder()
    return _open(settings, live, clock, busy_seconds)


def open_stored(settings: Settings, *, clock: Clock = utc_now) -> Services:
    """The same for what needs the database alone: today's content may be broken. Raises
    Unavailable."""
    return _open(settings, LiveContent(settings.content), clock, BUSY_SECONDS)


def _open(settings: Settings, live: LiveContent, clock: Clock, busy_seconds: float) -> Services:
    store = open_store(settings.database_url, busy_seconds)
    warning = warning_for(store.path) if store.path else None
    if warning:
        log.warning("%s", warning)
    return Services(store, live, clock, settings, warning)


def personal_actor(services: Services) -> Actor:
    """Who sits at the computer in personal mode: the one person that the first migration put in."""
    return Actor(PERSONAL_PERSON, "spoc")
