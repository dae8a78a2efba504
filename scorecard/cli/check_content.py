"""`check-content`: reads a content folder and names every mistake, or counts what is there."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import click

from scorecard.cli import content_tables
from scorecard.cli.options import F, content_option, database_option, format_option
from scorecard.cli.tables import tables_json, tables_text
from scorecard.content.folder import Checked, check_folder
from scorecard.content.models import STATUSES, TIERS, ContentFolder
from scorecard.content.summary import Summary, summary_of
from scorecard.errors import ContentError
from scorecard.settings import Settings


def _show(name: str, explained: str) -> Callable[[F], F]:
    """One of the options that show a table in place of the counts; the last one given holds."""
    return click.option(f"--{name}", "show", flag_value=name, help=explained)


@click.command("check-content")
@content_option
@format_option("text", "json")
@_show("words", "Check the wording as well, and show how easily the questions read.")
@_show("weights", "Show each question's share of its theme, in each nation.")
@_show("figures", "Show how many questions and resources there are for whom.")
@_show("doubts", "List every ground that a person must still look up.")
@_show("used", "Show which stored years ask what the files have changed since.")
@database_option
@click.pass_obj
def command(
    settings: Settings, content: Path | None, as_format: str, show: str | None, database: str | None
) -> None:
    """Names every mistake in a content folder.

    Reads the questionnaires, the guidance and the small files beside them; without a mistake, it
    counts what is there.

    Each mistake is one line: file, line in it, where that is, what is wrong and what to write.

    \b
    Example:
      python -m scorecard check-content --content our-content
      python -m scorecard check-content --weights --format json
    """
    if database is not None and show != "used":
        raise click.UsageError("--database goes with --used.")
    root = content or settings.content
    checked = check_folder(root)
    if checked.folder is None or checked.coverage is None:
        raise ContentError(checked.mistakes)
    if show == "doubts" and as_format == "text":
        click.echo(content_tables.doubts_text(checked.folder))
        return
    if show is not None:
        if show == "used":
            tables = _used(settings, database, checked.folder)
        else:
            tables = _tables(show, root, checked.folder, checked)
        click.echo(tables_json(tables) if as_format == "json" else tables_text(tables))
        return
    summary = summary_of(checked.folder, checked.coverage)
    click.echo(_as_json(summary) if as_format == "json" else _as_text(summary))


def _tables(
    show: str, root: Path, folder: ContentFolder, checked: Checked
) -> content_tables.Tables:
    if show == "words":
        return content_tables.words(root)
    if show == "figures":
        return content_tables.figures(folder, checked)
    return content_tables.weights(folder) if show == "weights" else content_tables.doubts(folder)


def _used(settings: Settings, database: str | None, folder: ContentFolder) -> content_tables.Tables:
    # The others need no database, and start without its weight.
    from scorecard.cli.content_used import used  # noqa: PLC0415
    from scorecard.cli.opened import opened_stored, with_options  # noqa: PLC0415
    from scorecard.services.used import content_used  # noqa: PLC0415

    with opened_stored(with_options(settings, database)) as (actor, services):
        return used(content_used(actor, services), folder)


def _as_json(summary: Summary) -> str:
    resources = {
        tier: {status: summary.resources.get((tier, status), 0) for status in STATUSES}
        for tier in TIERS
    }
    result = {
        "themes": len(summary.questions),
        "questions": dict(summary.questions),
        "resources": resources,
        "grounds": {"all": summary.grounds, "check": summary.grounds_in_doubt},
        "councils": summary.councils,
        "coverage": {"combinations": summary.combinations, "none_close": summary.far},
    }
    return json.dumps(result, indent=2, sort_keys=True, ensure_ascii=False)


def _as_text(summary: Summary) -> str:
    lines = [
        "No mistakes.",
        f"Themes: {len(summary.questions)}. Questions: {sum(summary.questions.values())}.",
    ]
    lines += [f"  {theme:<20} {count:>5}" for theme, count in sorted(summary.questions.items())]
    lines.append(f"Resources: {sum(summary.resources.values())}.")
    lines.append(f"  {'tier':<20}" + "".join(f"{status:>11}" for status in STATUSES))
    for tier in TIERS:
        counts = (summary.resources.get((tier, status), 0) for status in STATUSES)
        lines.append(f"  {tier:<20}" + "".join(f"{count:>11}" for count in counts))
    lines += [
        f"Grounds: {summary.grounds}, of them marked check: {summary.grounds_in_doubt}.",
        f"Councils: {summary.councils}.",
        "Every question has a resource at each level below the top: "
        f"{summary.combinations} combinations of question, level and kind of council; in "
        f"{summary.far} of them none names the question or shares its capability.",
    ]
    return "\n".join(lines)
