"""Heatmap: theme by capability as a table with printed values; the same as a chart on request."""

from __future__ import annotations

import streamlit as st

from scorecard.reports.heatmap import Heatmap, heatmap_of, weakest_column
from scorecard.reports.heatmap_kind import HEATMAP
from scorecard.reports.palette import band_paints
from scorecard.scoring.model import Result
from scorecard.scoring.working import cell_working
from scorecard.services.assessments import years
from scorecard.services.evidence import age_day
from scorecard.services.results import result_of
from scorecard.services.trend import trend
from scorecard.views.parts import year_heatmap
from scorecard.views.parts.frame import Here, closed_line, page
from scorecard.views.parts.html import show
from scorecard.views.parts.ink import ink


def chart(here: Here, drawn: Heatmap) -> None:
    """The chart library is loaded only when somebody asks for the chart."""
    from scorecard.reports.heatmap_chart import figure  # noqa: PLC0415 - see above

    _ = here.texts
    st.plotly_chart(
        figure(drawn, _, ink()),
        key="chart",
        alt=_("Heatmap of themes by capability. The table above holds the same values."),
        config={"displaylogo": False},
    )


def cell_sum(here: Here, drawn: Heatmap, result: Result) -> None:
    """The sum behind one cell, or behind a whole column."""
    _, content = here.texts, here.assessment.content
    with st.expander(_("Show the working of a cell")):
        rows = {row.id: row.name for row in drawn.rows}
        columns = dict(drawn.columns)
        theme = st.selectbox(
            _("Theme"),
            [*rows, None],
            format_func=lambda id: _("All themes") if id is None else rows[id],
            key="sum-theme",
        )
        capability = st.selectbox(
            _("Capability"), list(columns), format_func=columns.__getitem__, key="sum-capability"
        )
        work = cell_working(content, result, capability, theme)
        if work.rows:
            show("working_theme.html", _, work=work, name=columns[capability])
        else:
            show("hint.html", _, hint=_("Nothing is answered here yet, so there is no score."))


def by_capability(here: Here) -> None:
    """Themes by capability, in the year at hand."""
    _ = here.texts
    result = result_of(here.assessment)
    drawn = heatmap_of(here.assessment.content, here.assessment.questions, result)
    weakest = weakest_column(drawn, result)
    counts = [theme.counts for theme in result.themes.values()]
    unfinished = any(c.answered < c.applicable for c in counts) and not here.assessment.signed
    if all(cell.score is None for row in drawn.rows for cell in row.cells):
        lead = (
            _("Nothing is answered yet.")
            if unfinished
            else _("No question applies to your council.")
        )
    else:
        lead = _("Scores out of 100 for each theme and capability.")
        if weakest and unfinished:
            lead += " " + _("{name} is the weakest column so far.", name=weakest)
        elif weakest:
            lead += " " + _("{name} is the weakest column.", name=weakest)
    show("lead.html", _, lead=lead)
    show(
        "heatmap.html",
        _,
        map=drawn,
        paints=band_paints(len(drawn.bands)),
        bands=here.assessment.content.scale.bands,
        link=here.link,
        council=here.assessment.council.name,
        year=here.assessment.year,
        today=age_day(here.assessment, here.services.clock()),
        snapshot=here.snapshot,
        answered=sum(c.answered for c in counts),
        applicable=sum(c.applicable for c in counts),
        files=HEATMAP,
    )
    with st.container(key="screen-chart"):
        cell_sum(here, drawn, result)
        if st.toggle(_("Show as a chart"), key="as-chart"):
            chart(here, drawn)


def by_year(here: Here) -> None:
    """The council's themes by year."""
    known = trend(here.actor, here.services)
    show("lead.html", here.texts, lead=here.texts("Scores out of 100 for each theme and year."))
    year_heatmap.draw(here, known)


with page("Heatmap") as here:
    _ = here.texts
    st.title(_("Heatmap"), anchor=False)
    closed_line(here)
    over_years = st.query_params.get("by") == "year" and here.snapshot is None
    if here.snapshot is None and len(years(here.actor, here.services)) > 1:
        show("heatmap_show.html", _, over_years=over_years, link=here.link)
    if over_years:
        by_year(here)
    else:
        by_capability(here)
