"""`audit verify`: is the history as it was written?"""

from __future__ import annotations

import click

from scorecard.cli.opened import database_option, opened_stored, with_options
from scorecard.services.history import verify_history
from scorecard.settings import Settings


@click.group("audit")
def command() -> None:
    """Looks after the history of who changed what, and when."""


@command.command("verify")
@database_option
@click.pass_obj
def verify(settings: Settings, database: str | None) -> int:
    """Checks that nobody changed the history.

    Each link holds a hash of the one before, so a link that was changed, taken out, put in or moved
    is found, and the first is named. Write the newest hash down somewhere else: only so can a
    history that was made anew from its first link be told from this one.

    \b Example: python -m scorecard audit verify
    """
    with opened_stored(with_options(settings, database)) as (actor, services):
        found = verify_history(actor, services)
    if found.broken is not None:
        click.echo(f"Link {found.broken.seq} {found.broken.why}.", err=True)
        return 1
    click.echo(f"The history holds: {found.count} links. The newest hash is {found.head}")
    return 0
