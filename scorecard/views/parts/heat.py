"""A heatmap on a page: sentences that sum it up, a table of coloured cells, the same as a plain table
and as a chart, and the files of it. All draw one model, of any rows and columns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode

import streamlit as st

from scorecard.pages import href
from scorecard.reports.heatmap import Cell, Heatmap
from scorecard.reports.heatmap_cell import heat_words, paint_of
from scorecard.reports.heatmap_kind import HEATMAP
from scorecard.reports.heatmap_words import told
from scorecard.reports.palette import band_paints
from scorecard.services.trend import Trend
from scorecard.services.year_heatmap import year_heatmap
from scorecard.texts import Texts
from scorecard.views.parts.frame import Here
from scorecard.views.parts.html import show
from scorecard.views.parts.ink import ink


@dataclass(frozen=True)
class Drawn:
    """A heatmap with the words around it. `corner` and `column` say what rows and columns are;
    `address` leads from a cell (its row, its column) to its questions, None where there is
    none."""

    map: Heatmap
    label: str
    caption: str
    corner: str
    column: str
    source: str
    address: Callable[[str, str, Cell], str | None]


def table(here: Here, drawn: Drawn) -> None:
    """The sentences, the key and the table."""
    bands = here.assessment.content.scale.bands
    show(
        "heatmap.html",
        here.texts,
        drawn=drawn,
        told=told(drawn.map, here.texts),
        bands=bands,
        paints=band_paints(len(bands)),
        paint_of=paint_of,
        heat_words=heat_words,
    )


def files(here: Here, **asked: str) -> None:
    """The three files of the heatmap that the page shows."""
    kept = {"snapshot": here.snapshot} if here.snapshot else {}
    query = urlencode({"year": str(here.assessment.year)} | kept | asked)
    show("heatmap_files.html", here.texts, files=HEATMAP, query=query)


def other_ways(here: Here, drawn: Drawn) -> None:
    """The same as a plain table, and as a chart: each only when somebody asks for it."""
    _ = here.texts
    if st.toggle(_("Show as a plain table"), key="as-table"):
        show("heatmap_plain.html", _, drawn=drawn, heat_words=heat_words)
    if st.toggle(_("Show as a chart"), key="as-chart"):
        from scorecard.reports.heatmap_chart import figure  # noqa: PLC0415 - the library is large

        st.plotly_chart(
            figure(drawn.map, _, ink()),
            key="chart",
            alt=_("{name}. The table above holds the same values.", name=drawn.label),
            config={"displaylogo": False},
        )


def of_years(here: Here, known: Trend) -> Drawn:
    """Themes by year."""
    _, years = here.texts, known.years
    return Drawn(
        year_heatmap(years, here.assessment.content, _),
        _("Heatmap of themes by year"),
        _("Score, band, and questions answered in each cell."),
        _("Theme"),
        _("Year"),
        _(
            "{council}, {first} to {last}. Self-assessed. ‘Held’: a critical question keeps the theme, "
            "or a theme the whole, in this band.",
            council=here.assessment.council.name,
            first=years[0].year,
            last=years[-1].year,
        ),
        _year_address,
    )


def _year_address(row: str, column: str, cell: Cell) -> str | None:
    if cell.kind == "no question":
        return None
    return href("theme", id=row, year=column) if row else href("results", year=column)


def source(here: Here, day: str, answered: int, applicable: int, _: Texts) -> str:
    """Of whom, when, and how much of it is answered."""
    return _(
        "{council}, {year}, {day}. Self-assessed, {done} of {n} questions answered.",
        council=here.assessment.council.name,
        year=here.assessment.year,
        day=day,
        done=answered,
        n=applicable,
    )
