"""`retention`: shows what was kept long enough, and lets it go at a person's word."""

from __future__ import annotations

import sys

import click

from scorecard.cli.opened import database_option, opened_stored, with_options
from scorecard.errors import Invalid
from scorecard.formats import day
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
    stays: it holds no texts. An open year stays, and so does the newest.

    \b
    Example:
      python -m scorecard retention --dry-run
    """
    if dry_run and yes:
        raise click.UsageError("Use --dry-run to look, or --yes to let go: not both.")
    with opened_stored(with_options(settings, database)) as (actor, services):
        due = retention_due(actor, services)
        for each in due:
            click.echo(_line(each))
        if dry_run or not due:
            click.echo(f"Nothing was changed. {len(due)} would go." if due else "Nothing is due.")
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
    return f"{due.year}: {what}. It may go since {day(due.since)}."


def _ask() -> None:
    if not sys.stdin.isatty():
        raise Invalid("Nothing was changed. Run it with --yes to let this go.")
    click.confirm("Let all of this go for good?", abort=True)
