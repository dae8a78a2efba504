"""`export`: an assessment as a file."""

from __future__ import annotations

import os
import uuid
from contextlib import suppress
from pathlib import Path
from typing import cast, get_args

import click

from scorecard.cli.opened import database_option, opened_stored, with_options
from scorecard.errors import Unavailable
from scorecard.services.exports import Format, export
from scorecard.settings import Settings


@click.command("export")
@click.option("--year", type=int, required=True, help="The assessment's year, such as 2026.")
@click.option(
    "--as",
    "as_format",
    type=click.Choice(get_args(Format)),
    required=True,
    help="csv: the scores. answers: the answers as `score` reads them. json: everything.",
)
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
    as_format: str,
    out: Path,
    snapshot: str | None,
    database: str | None,
) -> None:
    """Writes the home council's assessment of a year into a file, whole or not at all.

    The JSON holds the notes and where the evidence is: keep it as you keep the database.

    \b
    Example:
      python -m scorecard export --year 2026 --as csv --out scores.csv
    """
    with opened_stored(with_options(settings, database)) as (actor, services):
        body = export(actor, services, cast(Format, as_format), year, snapshot)
    write_whole(out, body)


def write_whole(path: Path, body: bytes) -> None:
    """Writes a file under another name and then names it, so that nobody finds half of it. Raises
    Unavailable where it cannot be written; then a file of that name is as it was."""
    draft = path.with_name(f".{path.name}.{uuid.uuid4().hex[:8]}")
    try:
        with draft.open("xb") as file:
            file.write(body)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError as error:
        raise Unavailable(f"{path} cannot be written: {error.strerror}.") from error
    finally:
        with suppress(OSError):  # it is there only where something failed
            draft.unlink(missing_ok=True)
