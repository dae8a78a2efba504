"""`signpost`: for the answers of many councils, what to do next and what helps."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from scorecard.cli.answers_file import answers_options, read_sheet, write_out
from scorecard.cli.options import content_option, format_option
from scorecard.content.folder import read_folder
from scorecard.content.models import ContentFolder
from scorecard.content.scope import Scope
from scorecard.intake.answers_csv import AnswerSheet
from scorecard.reports.signposts import SignpostedYear, signposted, signposts_json, signposts_text
from scorecard.settings import Settings
from scorecard.signposting.order import Finder
from scorecard.texts import Texts


@click.command("signpost")
@answers_options
@content_option
@format_option("json", "text")
@click.pass_obj
def command(
    settings: Settings, answers: Path, councils: Path | None, content: Path | None, as_format: str
) -> None:
    """Names the next action and the resources for every answer below the top level.

    Takes the same files as score. docs/SCORING.md#signposting tells the order.

    \b
    Example:
      python -m scorecard signpost --answers answers.csv --format text
    """
    folder = read_folder(content or settings.content)
    sheet = read_sheet(folder.content, answers, councils)
    write = signposts_text if as_format == "text" else signposts_json
    write_out(write(signposted_years(folder, sheet), Texts()))


def signposted_years(folder: ContentFolder, sheet: AnswerSheet) -> Iterator[SignpostedYear]:
    """What helps each council and year, in order; each scope looks through the guidance once."""
    finders: dict[Scope, Finder] = {}
    for one in sheet.councils:
        if one.scope not in finders:
            finders[one.scope] = Finder(folder.guidance, folder.content, one.scope)
        yield signposted(one.council, one.year, one.answers, finders[one.scope])
