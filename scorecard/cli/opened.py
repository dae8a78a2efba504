"""How a command gets at the database: its option, and the use cases opened and closed for it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scorecard.cli.options import database_option
from scorecard.errors import Invalid
from scorecard.services.model import Actor
from scorecard.services.opening import Services, open_services, open_stored, personal_actor
from scorecard.settings import Settings

__all__ = ["database_option", "opened", "opened_stored", "with_options"]


def with_options(settings: Settings, database: str | None, content: Path | None = None) -> Settings:
    """The settings with what the command line says instead. Raises Invalid."""
    if database is not None and "://" not in database:
        raise Invalid("Write --database as an address, such as sqlite:////srv/scorecard.db")
    said = {"database_url": database, "content": content}
    return settings.model_copy(update={key: item for key, item in said.items() if item is not None})


@contextmanager
def opened(settings: Settings) -> Iterator[tuple[Actor, Services]]:
    """Who acts, and the use cases on the database and today's content."""
    yield from _until_done(open_services(settings))


@contextmanager
def opened_stored(settings: Settings) -> Iterator[tuple[Actor, Services]]:
    """The same for a command that needs what is stored alone: today's content may be broken."""
    yield from _until_done(open_stored(settings))


def _until_done(services: Services) -> Iterator[tuple[Actor, Services]]:
    try:
        yield personal_actor(services), services
    finally:
        services.close()
