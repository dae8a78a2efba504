"""`review-content`: a theme as a paper that a subject expert reads and signs without the app."""

from __future__ import annotations

from pathlib import Path

import click

from scorecard.cli.options import content_option
from scorecard.content.folder import read_folder
from scorecard.content.mistakes import instead
from scorecard.errors import Invalid
from scorecard.reports.review import review_paper
from scorecard.reports.review_docx import review_docx
from scorecard.reports.review_html import review_html
from scorecard.settings import Settings
from scorecard.texts import Texts

WRITERS = {"docx": review_docx, "html": review_html}


@click.command("review-content")
@click.option("--theme", required=True, metavar="ID", help="The theme, such as licensing.")
@click.option(
    "--as", "kind", required=True, type=click.Choice(list(WRITERS)), help="A Word file, or HTML."
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Where to write it; left out, review-THEME.docx or .html in this folder.",
)
@content_option
@click.pass_obj
def command(
    settings: Settings, theme: str, kind: str, out: Path | None, content: Path | None
) -> None:
    """Writes a whole theme as a paper to be read, remarked on and signed.

    Doubts come first, then each question with its levels, grounds, evidence and resources.

    \b
    Example:
      python -m scorecard review-content --theme licensing --as docx --out licensing.docx
    """
    folder = read_folder(content or settings.content)
    themes = folder.content.themes
    if theme not in themes:
        raise Invalid(f"There is no theme '{theme}'; {instead(theme, themes)}")
    texts = Texts()
    target = out or Path(f"review-{theme}.{kind}")
    target.write_bytes(WRITERS[kind](review_paper(folder, theme, texts), texts))
    click.echo(f"Written: {target}")
