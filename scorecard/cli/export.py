"""`export`: an assessment as a file."""

from __future__ import annotations

import errno
import os
import sys
import uuid
from contextlib import suppress
from pathlib import Path
from typing import get_args

import click

from scorecard.cli.opened import database_option, opened, opened_stored, with_options
from scorecard.errors import Invalid, Unavailable
from scorecard.reports.kinds import Choice, Kind
from scorecard.reports.registry import REPORTS
from scorecard.services.exports import Format, export
from scorecard.services.reporting import ALL_THEMES, ENGLISH, make_report
from scorecard.settings import Settings

DATA: tuple[Format, ...] = get_args(Format)
FORMATS = tuple(dict.fromkeys((*(f.id for kind in REPORTS for f in kind.formats), *DATA)))

# What a person can act on, where the system's own words say less.
WHY = {
    errno.ENOSPC: "the disk is full",
    errno.EFBIG: "the file is larger than may be written here",
    errno.ENOENT: "there is no such folder",
    errno.ENOTDIR: "what should be its folder is a file",
    errno.EACCES: "you may not write into that folder",
    errno.EROFS: "that disk can only be read",
}


@click.command("export")
@click.option("--year", type=int, required=True, help="The assessment's year, such as 2026.")
@click.option(
    "--report",
    type=click.Choice([kind.id for kind in REPORTS]),
    help="Which report; left out, the format decides: pdf and docx the board paper, xlsx and ods "
    "the workbook, svg and png the heatmap.",
)
@click.option(
    "--as",
    "as_format",
    type=click.Choice(FORMATS),
    required=True,
    help="Without --report, csv: the scores. answers: the answers as `score` reads them. json: "
    "everything.",
)
@click.option(
    "--theme",
    metavar="ID",
    help="For the report `theme`: which, such as licensing. For `heatmap`: its questions one by one.",
)
@click.option("--blank", is_flag=True, help="For the report `theme`: without the answers.")
@click.option("--by-year", is_flag=True, help="For the report `heatmap`: themes by year.")
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    required=True,
    help="The file to write; one of that name is replaced.",
)
@click.option("--snapshot", metavar="NAME", help="A snapshot of that year in place of the year.")
@database_option
@click.pass_obj
def command(
    settings: Settings,
    year: int,
    report: str | None,
    as_format: str,
    theme: str | None,
    blank: bool,
    by_year: bool,
    out: Path,
    snapshot: str | None,
    database: str | None,
) -> None:
    """Writes a report of the home council's year, or its data, into a file, whole or not at all.

    The workbook and the JSON hold the notes and where the evidence is: keep them as you keep the
    database.

    \b
    Example:
      python -m scorecard export --year 2026 --as csv --out scores.csv
      python -m scorecard export --year 2026 --report public --as pdf --out public.pdf
    """
    where = with_options(settings, database)
    data = next((one for one in DATA if one == as_format), None)
    asked = Choice(theme, not blank, by_year)
    if report is None and data is not None:
        _refuse(asked, ALL_THEMES)
        with opened_stored(where) as (actor, services):
            body = export(actor, services, data, year, snapshot)
    else:
        kind = _kind(report, as_format)
        _check_choice(kind, asked)
        body = _made(where, kind, as_format, year, snapshot, asked)
    write_whole(out, body)
    _say(f"Written: {out}, {max(1, round(len(body) / 1000))} kB.")


def _say(text: str) -> None:
    """Tells a person at a terminal what goes on; a script reads nothing of it."""
    if sys.stderr.isatty():
        click.echo(text, err=True)


def _made(
    settings: Settings, kind: Kind, form: str, year: int, snapshot: str | None, choice: Choice
) -> bytes:
    drawn = kind.format(form)
    _say(f"Making: {kind.title(ENGLISH)}, {drawn.name if drawn else form} …")
    with opened(settings) as (actor, services):
        try:
            return make_report(actor, services, kind.id, form, year, snapshot, choice).body
        except Invalid as error:
            if error.field != "theme":
                raise
            raise Invalid(f"{year} has no theme ‘{choice.theme}’.") from error


def _kind(report: str | None, as_format: str) -> Kind:
    """The report that is meant: the one named, or the first of the list in that format."""
    named = [kind for kind in REPORTS if report in (None, kind.id)]
    found = next((kind for kind in named if kind.format(as_format)), None)
    if found is None:
        formats = " or ".join(form.id for form in named[0].formats)
        raise click.UsageError(f"The report ‘{report}’ is made as {formats}.")
    return found


def _check_choice(kind: Kind, asked: Choice) -> None:
    """A theme where one is needed; nothing that the report knows nothing of."""
    if kind.asks_theme:
        if asked.theme is None:
            raise click.UsageError("Say which theme: --theme ID, such as --theme licensing.")
        _refuse(asked, Choice(asked.theme, asked.filled))
    elif kind.takes_theme:
        one = Choice(by_year=True) if asked.by_year else Choice(asked.theme)
        _refuse(asked, one)
    else:
        _refuse(asked, ALL_THEMES)


def _refuse(asked: Choice, known: Choice) -> None:
    if asked != known:
        raise click.UsageError(
            "--theme goes with --report theme or heatmap, --blank with theme, --by-year with heatmap "
            "and without --theme."
        )


def write_whole(path: Path, body: bytes) -> None:
    """Writes a file under another name and then names it, so that nobody finds half of it. Raises
    Unavailable where it cannot be written, with the reason; then a file of that name is as it was."""
    draft = path.with_name(f".{path.name}.{uuid.uuid4().hex[:8]}")
    try:
        with draft.open("xb") as file:
            file.write(body)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError as error:
        why = WHY.get(error.errno or 0) or error.strerror
        raise Unavailable(f"{path} cannot be written: {why}. Nothing was written.") from error
    finally:
        with suppress(OSError):  # it is there only where something failed
            draft.unlink(missing_ok=True)
