"""What every page has: title, the council's line, footer, and errors turned into messages, in one place."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NoReturn

import streamlit as st

from scorecard import __version__, pages
from scorecard.errors import NotAllowed, NotFound, ScorecardError
from scorecard.services.assessments import read_assessment
from scorecard.services.councils import home
from scorecard.services.model import Actor, Assessment
from scorecard.services.opening import Services
from scorecard.texts import Texts
from scorecard.views.parts import session
from scorecard.views.parts.html import show

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Here:
    """What a page works with."""

    actor: Actor
    services: Services
    texts: Texts
    assessment: Assessment
    year: int | None  # as the address asks for it; None: the newest
    snapshot: str | None = None  # its name, where the address asks for one and the page shows it

    def link(self, page: str, /, **params: object) -> str:
        """The address of a page, keeping the year and the snapshot that the address asks for."""
        return pages.href_at(page, self.year, self.snapshot, **params)

    @property
    def kept(self) -> dict[str, str]:
        """The query parameters that go along to the next page."""
        kept = {"year": self.year, "snapshot": self.snapshot}
        return {key: str(value) for key, value in kept.items() if value is not None}


def set_title(texts: Texts, title: str, *rest: str) -> None:
    """The browser's title: the page, the council and year, the product."""
    parts = " - ".join((title, *rest, texts("Scorecard")))
    st.set_page_config(page_title=parts, layout="wide", initial_sidebar_state="auto")


def asked_year() -> int | None:
    """The year in the address; None where there is none. NotFound for anything that is no year."""
    text = st.query_params.get("year")
    if text is None:
        return None
    if not (text.isascii() and text.isdigit() and len(text) == 4):
        raise NotFound(text)
    return int(text)


def asked_snapshot(title: str) -> str | None:
    """The snapshot's name in the address, where the page of this title shows snapshots."""
    shows = pages.BY_TITLE[title].snapshots
    return (st.query_params.get("snapshot") or None) if shows else None


@contextmanager
def page(title: str) -> Iterator[Here]:
    """Draws the frame around a page of an assessment. Without a council, goes to choose one.

    `title` is what the browser shows, as `pages.PAGES` has it; a page may set a longer one with
    `set_page_title`.
    """
    texts = session.texts()
    try:
        services, actor = session.services(), session.actor()
        if home(actor, services) is None:
            st.switch_page("council.py")
        year, snapshot = asked_year(), asked_snapshot(title)
        assessment = read_assessment(actor, services, year, snapshot)
        here = Here(actor, services, texts, assessment, year, snapshot)
        set_page_title(here, texts(title))
        show(
            "where.html",
            texts,
            council=assessment.council.name,
            year=assessment.year,
            snapshot=assessment.snapshot,
        )
        yield here
        footer(texts, assessment)
    except (NotFound, NotAllowed):
        instead(texts, texts("Page not found"), "missing.html")
    except ScorecardError as error:
        instead(texts, texts("There is a problem"), "problem.html", message=str(error), number=None)
    except Exception:
        number = secrets.token_hex(4)
        log.exception("page failed, incident %s", number)
        instead(texts, texts("There is a problem"), "problem.html", message=None, number=number)


def instead(texts: Texts, title: str, template: str, **values: object) -> NoReturn:
    """Draws what stands in the page's place and ends the run: nothing of the page may follow."""
    set_title(texts, title)
    show(template, texts, **values)
    footer(texts, None)
    st.stop()


def set_page_title(here: Here, title: str) -> None:
    """The browser's title of a page of the assessment."""
    council = f"{here.assessment.council.name} {here.assessment.year}"
    kept = here.assessment.snapshot
    set_title(here.texts, title, council if kept is None else f"{council}, {kept.name}")


def closed_line(here: Here) -> None:
    """Under the heading: that nothing here can change, since the year is signed off (from when) or
    this is a snapshot (of what day)."""
    signed, kept = here.assessment.signed, here.assessment.snapshot
    if signed is not None:
        show("closed.html", here.texts, signed=signed)
    elif kept is not None:
        show("snapshot.html", here.texts, kept=kept)


def footer(texts: Texts, assessment: Assessment | None) -> None:
    """999 first, what a score is not, the plain pages, the versions."""
    content = assessment.content if assessment else None
    show(
        "footer.html",
        texts,
        links=pages.FOOTER,
        product=__version__,
        content=content,
    )
