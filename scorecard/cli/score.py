"""`score`: the numbers of many councils and years, from a CSV file, without a database."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from scorecard.cli.answers_file import answers_options, read_sheet, write_out
from scorecard.cli.options import content_option, format_option
from scorecard.content.folder import read_content
from scorecard.content.models import Content
from scorecard.content.scope import Scope
from scorecard.intake.answers_csv import AnswerSheet
from scorecard.reports.score_csv import score_csv
from scorecard.reports.score_json import score_json
from scorecard.reports.scored import ScoredYear
from scorecard.scoring.engine import score_by
from scorecard.scoring.plan import Plan, plan_for
from scorecard.settings import Settings


@click.command("score")
@answers_options
@content_option
@format_option("json", "csv")
@click.pass_obj
def command(
    settings: Settings, answers: Path, councils: Path | None, content: Path | None, as_format: str
) -> None:
    """Scores the answers of any number of councils and years.

    Every row is checked first; with one mistake nothing is scored. docs/SCORING.md explains each
    number and the files.

    \b
    Example:
      python -m scorecard score --answers answers.csv --format csv
    """
    questionnaires = read_content(content or settings.content)
    sheet = read_sheet(questionnaires, answers, councils)
    write = score_csv if as_format == "csv" else score_json
    write_out(write(scored_years(questionnaires, sheet)))


def scored_years(content: Content, sheet: AnswerSheet) -> Iterator[ScoredYear]:
    """The numbers of each council and year, in order; what councils of one scope share is worked
    out once."""
    plans: dict[Scope, Plan] = {}
    for one in sheet.councils:
        if one.scope not in plans:
            plans[one.scope] = plan_for(content, one.scope)
        yield ScoredYear(one.council, one.year, score_by(plans[one.scope], one.answers))
