"""`retention`: shows what was kept long enough, and lets it go at a person's word."""

from __future__ import annotations

import sys

import click

from scorecard.cli.opened import database_option, opened_stored, with_options
from scorecard.errors import Invalid
from scorecard.formats import day
from scorecard.services.holds import WHYS
from scorecard.services.retention import Due, let_go, retention_due
from scorecard.settings import Settings


@click.command("retention")
@click.option("--dry-run", is_flag=True, help="Show what would go, and change nothing.")
@click.option("--yes", is_flag=True, help="Let it go without asking first.")
@database_option
@click.pass_obj
def command(settings: Settings, dry_run: bool, yes: bool, database: str | None) -> None:
    """Lets go of years, and of texts of years, that were kept long enough.

    How long is a setting. The list comes first, and nothing goes before you say so. The history
    stays: it holds no texts. An open year stays, and so do the newest and what is held (`hold`).

    \b
    Example:
      python -m scorecard retention --dry-run
    """
    if dry_run and yes:
        raise click.UsageError("Use --dry-run to look, or --yes to let go: not both.")
    with opened_stored(with_options(settings, database)) as (actor, services):
        found = retention_due(actor, services)
        due = tuple(each for each in found if each.held is None)
        for each in found:
            click.echo(_line(each))
        if dry_run or not due:
            click.echo(_counted(len(due), len(found) - len(due)))
            if dry_run:
                return
        elif not yes:
            _ask()
        let_go(actor, services, due)
    if due:
        click.echo("They are gone. Copies saved before still hold them: delete those too.")


def _line(due: Due) -> str:
    texts = f"{due.texts} {'text' if due.texts == 1 else 'texts'}"
    what = f"the whole year, with {texts}" if due.what == "year" else f"{texts}; numbers stay"
    may = f"{due.year}: {what}. It may go since {day(due.since)}."
    return may if due.held is None else f"{may} It stays, as it is held. {WHYS[due.held]}."


def _counted(going: int, held: int) -> str:
    stays = f" {held} {'is' if held == 1 else 'are'} held." if held else ""
    return f"Nothing was changed. {going} would go.{stays}" if going or held else "Nothing is due."


def _ask() -> None:
    if not sys.stdin.isatty():
        raise Invalid("Nothing was changed. Run it with --yes to let this go.")
    click.confirm("Let all of this go for good?", abort=True)
