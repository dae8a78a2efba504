"""The paper of a theme to be reviewed, as one HTML file for the screen and for printing."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from scorecard.reports.review import ReviewPaper
from scorecard.texts import Texts

TEMPLATES = Path(__file__).parent / "templates"


@cache
def _environment() -> Environment:
    """Every value is escaped: what officers write in the content is never markup."""
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def review_html(paper: ReviewPaper, texts: Texts) -> bytes:
    """The file, in UTF-8; it asks no other host for anything."""
    page = _environment().get_template("review.html")
    return page.render(_=texts, paper=paper).encode()
