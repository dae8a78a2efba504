"""`years`: the council's years and snapshots as a table."""

from __future__ import annotations

import datetime as dt

import click

from scorecard.cli.opened import database_option, opened_stored, with_options
from scorecard.cli.options import format_option
from scorecard.cli.tables import Cell, Table, tables_json, tables_text
from scorecard.clock import LONDON
from scorecard.errors import NotFound
from scorecard.formats import tenths
from scorecard.services.figures import Figures
from scorecard.services.snapshots import KeptSnapshot
from scorecard.services.trend import TrendYear, trend
from scorecard.settings import Settings

NUMBERS = ("score", "lowest", "highest", "band", "answered", "applicable", "unknown")


@click.command("years")
@format_option("text", "json")
@database_option
@click.pass_obj
def command(settings: Settings, as_format: str, database: str | None) -> None:
    """Lists the years and snapshots of the council with their scores.

    \b
    Example:
      python -m scorecard years --format json
    """
    with opened_stored(with_options(settings, database)) as (actor, services):
        found = trend(actor, services)
    if not found.years:
        raise NotFound("There is no year yet.")
    years = ("year", "status", "signed_off", "content", *NUMBERS)
    snapshots = ("year", "name", "kept", *NUMBERS)
    tables = {
        "Years": Table(years, [_year(each) for each in found.years]),
        "Snapshots": Table(snapshots, [_snapshot(each) for each in found.snapshots]),
    }
    click.echo(tables_json(tables) if as_format == "json" else tables_text(tables))


def _year(each: TrendYear) -> list[Cell]:
    signed = each.signed
    status = "signed off" if signed else "open"
    day = _day(signed.at) if signed else None
    return [each.year, status, day, each.content, *_numbers(each.figures)]


def _snapshot(kept: KeptSnapshot) -> list[Cell]:
    day = _day(kept.info.at)
    return [kept.info.year, kept.info.name, day, *_numbers(kept.figures)]


def _day(moment: dt.datetime) -> str:
    return moment.astimezone(LONDON).date().isoformat()


def _numbers(figures: Figures) -> list[Cell]:
    scores = figures.scores
    return [
        tenths(scores.score), tenths(scores.lowest), tenths(scores.highest), figures.band,
        figures.answered, figures.applicable, figures.unknown,
    ]  # fmt: skip
