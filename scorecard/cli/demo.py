"""`demo`: an invented council in an empty database."""

from __future__ import annotations

from pathlib import Path

import click

from scorecard.cli.opened import database_option, opened, with_options
from scorecard.cli.options import content_option
from scorecard.services.assessments import years
from scorecard.services.demo import fill_demo
from scorecard.settings import Settings


@click.command("demo")
@database_option
@content_option
@click.pass_obj
def command(settings: Settings, database: str | None, content: Path | None) -> None:
    """Fills an empty database with an invented council and three years of answers.

    A database that holds anything is left as it is.

    \b
    Example:
      python -m scorecard demo --database sqlite:///var/demo.db
    """
    with opened(with_options(settings, database, content)) as (actor, services):
        council = fill_demo(actor, services).council
        *earlier, newest = (str(year) for year in reversed(years(actor, services)))
    click.echo(
        f"{council.name}, which is invented, has assessments of {', '.join(earlier)} and {newest}."
    )
