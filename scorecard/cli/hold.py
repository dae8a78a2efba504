"""`hold`: keeps all of a year while somebody may have a right to see it, and lifts that again."""

from __future__ import annotations

import click

from scorecard.cli.opened import database_option, opened_stored, with_options
from scorecard.formats import day_of
from scorecard.services.holds import WHYS, Hold, hold_year, holds, lift_hold
from scorecard.settings import Settings


@click.command("hold")
@click.option("--year", type=int, metavar="Y", help="The year to hold, or whose hold to lift.")
@click.option("--because", type=click.Choice(list(WHYS)), help="Hold the year for this reason.")
@click.option("--lift", is_flag=True, help="Lift the year's hold.")
@database_option
@click.pass_obj
def command(
    settings: Settings, year: int | None, because: str | None, lift: bool, database: str | None
) -> None:
    """Holds a year, so that nothing of it is taken out; lists what is held.

    While a year is held, `retention` leaves it alone, whatever its age. Reasons: `request` for
    information, `claim` or complaint, `inquiry` or audit, `other`.

    \b
    Example:
      python -m scorecard hold --year 2026 --because request
    """
    if (year is None) != (because is None and not lift) or (because is not None and lift):
        raise click.UsageError("Name a --year, and either --because a reason or --lift; or none.")
    with opened_stored(with_options(settings, database)) as (actor, services):
        if year is not None and because is not None:
            hold_year(actor, services, year, because)
        elif year is not None:
            lift_hold(actor, services, year)
        held = holds(actor, services)
    for each in held:
        click.echo(line(each))
    if not held:
        click.echo("No year is held.")


def line(hold: Hold) -> str:
    """A hold in a sentence."""
    return f"{hold.year} is held since {day_of(hold.since)}. {WHYS[hold.why]}."
