"""`import`: a predecessor's year, for a new council's first one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from scorecard.cli.opened import database_option, opened, with_options
from scorecard.cli.options import content_option
from scorecard.errors import Invalid
from scorecard.formats import day, points
from scorecard.intake.predecessor_json import LARGEST
from scorecard.services.brought import TheirYear
from scorecard.services.predecessors import LookedAt, bring_in, look_at_predecessor
from scorecard.settings import Settings


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Show what is in the file, and change nothing.")
@database_option
@content_option
@click.pass_obj
def command(
    settings: Settings, file: Path, dry_run: bool, database: str | None, content: Path | None
) -> None:
    """Brings in FILE: the year of a council that yours follows.

    The file is what `export --as json` wrote there. It is looked at before anything is kept. Its
    answers stand beside the questions of your council's first year, and none counts until somebody
    uses it there. The results of that council stay its own.

    \b
    Example:
      python -m scorecard import elmbridge-2026.json --dry-run
    """
    data = _read(file)
    with opened(with_options(settings, database, content)) as (actor, services):
        looked_at = look_at_predecessor(actor, services, data)
        if not dry_run:
            bring_in(actor, services, data)
        bands = services.live.folder().content.scale.bands
    click.echo("\n".join(_lines(looked_at, {band.id: band.name for band in bands})))
    click.echo("Nothing was changed." if dry_run else "Brought in. None of it counts until used.")


def _read(file: Path) -> bytes:
    """The bytes of the file, and one more than is taken where it is larger."""
    if not file.is_file():
        raise Invalid(f"{file}: there is no such file. Check its name and folder.")
    with file.open("rb") as stream:
        return stream.read(LARGEST + 1)


def _lines(found: LookedAt, bands: Mapping[str, str]) -> Iterator[str]:
    year = found.year
    yield f"{found.name}, {year.year}"
    yield f"  status: {_status(year)}"
    yield f"  score: {_score(year, bands)}"
    yield (
        f"  questions asked: {year.asked}; answered: {year.answered}, of these ‘We don’t know’: "
        f"{year.unknown}; not applicable: {year.na}; items of evidence: {year.items}"
    )
    yield f"  answers that can be used here: {found.usable}"
    if found.unusable:
        yield f"  cannot be used as they stand: {', '.join(found.unusable)}"
    if found.elsewhere:
        yield f"  answers to questions that are not asked here: {found.elsewhere}"
    if found.new:
        yield f"  questions that they were not asked: {found.new}"
    if not found.same:
        yield "  They answered another version of the questions: read each level before using it."
    if found.notice:
        yield f"  {found.notice}"


def _status(year: TheirYear) -> str:
    if year.signed_on is not None:
        return f"signed off on {day(year.signed_on)}"
    if year.kept_on is not None:
        return f"not signed off; a snapshot of {day(year.kept_on)}"
    return "not signed off"


def _score(year: TheirYear, bands: Mapping[str, str]) -> str:
    if year.scores.score is None or year.band is None:
        return "none"
    band = "too few answers for a band" if year.too_few else bands.get(year.band, year.band)
    return f"{points(year.scores.score)}, {band}"
