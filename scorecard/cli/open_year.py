"""`open-year`: the next assessment, with the answers of the last one to be confirmed."""

from __future__ import annotations

from pathlib import Path

import click

from scorecard.cli.opened import database_option, opened, with_options
from scorecard.cli.options import content_option
from scorecard.services.yearly import open_year
from scorecard.settings import Settings


@click.command("open-year")
@click.argument("year", type=int)
@database_option
@content_option
@click.pass_obj
def command(settings: Settings, year: int, database: str | None, content: Path | None) -> None:
    """Opens YEAR on today's questions.

    Answers, notes and evidence of the newest year are copied. None counts until somebody confirms or
    changes it. The newest year must be signed off.

    \b
    Example:
      python -m scorecard open-year 2027
    """
    with opened(with_options(settings, database, content)) as (actor, services):
        assessment = open_year(actor, services, year)
    waiting = sum(stored.copied is not None for stored in assessment.answers.values())
    click.echo(f"{assessment.year} is open. Answers copied, to be confirmed: {waiting}.")
