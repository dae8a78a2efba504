"""The words of the footer's pages: one template a page in `texts/`, each string through gettext."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from scorecard.pages import FOOTER
from scorecard.settings import Settings
from scorecard.texts import Texts

TEXTS = Path(__file__).parent / "texts"


@cache
def _environment() -> Environment:
    return Environment(loader=FileSystemLoader(TEXTS), autoescape=True, undefined=StrictUndefined)


def footer_page(name: str, texts: Texts, settings: Settings) -> tuple[str, str]:
    """Title and body, as HTML, of a footer page. KeyError for a name that is not in the footer."""
    title = texts(dict(FOOTER)[name])
    template = _environment().get_template(f"{name}.html")
    return title, template.render(_=texts, settings=settings)
