"""Our own HTML on a page: Jinja templates that escape every value, and plain text for Markdown labels."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import streamlit as st
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from scorecard import formats
from scorecard.pages import href, href_at
from scorecard.reports import words
from scorecard.texts import Texts

TEMPLATES = Path(__file__).parents[1] / "templates"
MARKDOWN = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~$:&])")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["href"] = href
    environment.globals["href_at"] = href_at
    environment.filters["day"] = formats.day
    environment.filters["day_of"] = formats.day_of
    environment.filters["kept"] = words.kept
    environment.filters["signed"] = words.signed
    environment.filters["moved"] = words.moved
    environment.filters["clock"] = formats.time_of_day
    environment.filters["points"] = formats.points
    environment.filters["percent"] = formats.percent
    environment.filters["listed"] = listed
    return environment


def listed(ids: Sequence[str], names: Mapping[str, str], texts: Texts) -> str:
    """Names as a sentence lists them: 'England', 'England and Wales', 'England, Wales and Scotland'."""
    known = [names[id] for id in ids]
    if len(known) < 2:
        return "".join(known)
    return texts("{these} and {last}", these=", ".join(known[:-1]), last=known[-1])


def rendered(template: str, texts: Texts, **values: object) -> str:
    """A template of views/templates as HTML; `_` in it is the translator."""
    body = _environment().get_template(template).render(_=texts, **values)
    return f'<div class="sc">{body}</div>'


def show(template: str, texts: Texts, **values: object) -> None:
    """Draws a template on the page."""
    st.html(rendered(template, texts, **values))


def plain(text: str) -> str:
    """Text as it must stand in a widget's label or caption to be shown as typed: these read Markdown."""
    return MARKDOWN.sub(r"\\\1", text)
