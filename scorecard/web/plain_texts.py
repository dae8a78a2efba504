"""The words of the footer's pages. Each is a title and HTML of paragraphs that holds no data."""

from __future__ import annotations

from collections.abc import Callable

from scorecard.texts import Texts, escape


def footer_page(name: str, texts: Texts) -> tuple[str, str]:
    """Title and body of a footer page. KeyError for a name that is not in the footer."""
    title, sections = PAGES[name](texts)
    body = ""
    for heading, paragraphs in sections:
        body += f"<h2>{escape(heading)}</h2>" if heading else ""
        body += "".join(f"<p>{escape(text)}</p>" for text in paragraphs)
    return title, body


Sections = tuple[tuple[str, tuple[str, ...]], ...]


def _help(_: Texts) -> tuple[str, Sections]:
    return _("Help"), ()


PAGES: dict[str, Callable[[Texts], tuple[str, Sections]]] = {
    "help": _help, "privacy": _help, "accessibility": _help, "cookies": _help, "terms": _help,
}  # fmt: skip
