"""`diff-content`: what changed between two content folders, and what that does to scores."""

from __future__ import annotations

import json
from pathlib import Path

import click
from pydantic import TypeAdapter

from scorecard.cli.answers_file import read_sheet
from scorecard.cli.diff_effects import Effect, effects_json, effects_text
from scorecard.cli.diff_text import changes_text
from scorecard.cli.options import format_option
from scorecard.content.changes import ContentChanges, changes_between
from scorecard.content.councils import read_councils
from scorecard.content.folder import read_content
from scorecard.content.models import Content, CouncilRecord
from scorecard.content.scope import scope_of
from scorecard.intake.answers_csv import every_function
from scorecard.scoring.carrying import recomputed

_FOLDER = click.Path(path_type=Path)


@click.command("diff-content")
@click.argument("old", type=_FOLDER)
@click.argument("new", type=_FOLDER)
@click.option(
    "--answers",
    type=_FOLDER,
    metavar="FILE.csv",
    help="Answers to the old content: show their scores under both.",
)
@click.option(
    "--councils",
    type=_FOLDER,
    metavar="FILE.yaml",
    help="The councils with nation and type; left out, all are in England with every function.",
)
@format_option("text", "json")
def command(
    old: Path, new: Path, answers: Path | None, councils: Path | None, as_format: str
) -> None:
    """Tells what changed from the content folder OLD to the content folder NEW.

    A question whose words changed while its meaning number stayed is named first: years go on being
    compared on it. With answers, shows what the changes do to their scores.

    \b
    Example:
      python -m scorecard diff-content ../released . --answers answers-2026.csv
    """
    if councils is not None and answers is None:
        raise click.UsageError("--councils describes the councils of --answers: give both")
    before, after = read_content(old), read_content(new)
    changes = changes_between(before, after)
    effects = None if answers is None else _effects(before, after, old, answers, councils)
    click.echo(_json(changes, effects) if as_format == "json" else _text(changes, effects))


def _effects(
    before: Content, after: Content, old: Path, answers: Path, councils: Path | None
) -> list[Effect]:
    sheet = read_sheet(before, answers, councils)
    names = _names(before, old, councils)
    later = _records(councils, after) if councils else {}
    everywhere = every_function(after)
    return [
        Effect(
            one.council,
            names.get(one.council, one.council),
            one.year,
            recomputed(
                before,
                after,
                one.scope,
                scope_of(later[one.council], after.authorities) if later else everywhere,
                one.answers,
            ),
        )
        for one in sheet.councils
    ]


def _names(before: Content, old: Path, councils: Path | None) -> dict[str, str]:
    """What councils are called: as the file given says, else the old content's own list."""
    listed = councils or old / "data" / "councils.yaml"
    if not listed.is_file():
        return {}
    return {id: record.name for id, record in _records(listed, before).items()}


def _records(councils: Path, content: Content) -> dict[str, CouncilRecord]:
    return {record.id: record for record in read_councils(councils, content.authorities)}


def _text(changes: ContentChanges, effects: list[Effect] | None) -> str:
    said = changes_text(changes)
    return said if effects is None else f"{said}\n\n{effects_text(effects)}"


def _json(changes: ContentChanges, effects: list[Effect] | None) -> str:
    told = TypeAdapter(ContentChanges).dump_python(changes, mode="json", by_alias=True)
    whole = {"changes": told, "effects": None if effects is None else effects_json(effects)}
    return json.dumps(whole, indent=2, ensure_ascii=False)
