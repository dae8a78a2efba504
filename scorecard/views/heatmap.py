"""Heatmap: themes by capability, themes by year, the questions of one theme, each as a table with
printed values, as a plain table and as a chart on request, and as files."""

from __future__ import annotations

import streamlit as st

from scorecard.errors import NotFound
from scorecard.formats import day
from scorecard.reports.heatmap import Cell, Heatmap, heatmap_of, weakest_column
from scorecard.reports.heatmap_strip import theme_strip
from scorecard.scoring.model import Counts, Result
from scorecard.scoring.working import cell_working
from scorecard.services.assessments import years
from scorecard.services.evidence import age_day
from scorecard.services.results import result_of
from scorecard.services.trend import trend
from scorecard.views.parts import heat
from scorecard.views.parts.frame import Here, closed_line, page
from scorecard.views.parts.html import show

BY = ("capability", "year", "question")


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


def lead(drawn: Heatmap, result: Result, here: Here) -> str:
    """What is to be seen, and no more than the answers say."""
    _ = here.texts
    counts = [theme.counts for theme in result.themes.values()]
    unfinished = any(c.answered < c.applicable for c in counts) and not here.assessment.signed
    if all(cell.score is None for row in drawn.rows for cell in row.cells):
        if unfinished:
            return _("Nothing is answered yet.")
        return _("No question applies to your council.")
    said = _("Scores out of 100 for each theme and capability.")
    weakest = weakest_column(drawn, result)
    if weakest and unfinished:
        return said + " " + _("{name} is the weakest column so far.", name=weakest)
    if weakest:
        return said + " " + _("{name} is the weakest column.", name=weakest)
    return said


def stand(here: Here, *counts: Counts) -> str:
    """The line under a heatmap of one year."""
    return heat.source(
        here,
        day(age_day(here.assessment, here.services.clock())),
        sum(c.answered for c in counts),
        sum(c.applicable for c in counts),
        here.texts,
    )


def by_capability(here: Here) -> None:
    """Themes by capability, in the year at hand."""
    _, result = here.texts, result_of(here.assessment)
    found = heatmap_of(here.assessment.content, here.assessment.questions, result)
    counts = [theme.counts for theme in result.themes.values()]

    def address(theme: str, capability: str, cell: Cell) -> str | None:
        if cell.kind not in ("score", "none"):
            return None
        return f"{here.link('theme', id=theme)}#{capability}"

    show("lead.html", _, lead=lead(found, result, here))
    drawn = heat.Drawn(
        found,
        _("Heatmap of themes by capability"),
        _("Score, band, and questions answered in each cell."),
        _("Theme"),
        _("Capability"),
        stand(here, *counts),
        address,
    )
    heat.table(here, drawn)
    if any(c.answered for c in counts):
        heat.files(here)
    with st.container(key="screen-chart"):
        cell_sum(here, found, result)
        heat.other_ways(here, drawn)


def by_year(here: Here) -> None:
    """The council's themes by year."""
    known = trend(here.actor, here.services)
    show("lead.html", here.texts, lead=here.texts("Scores out of 100 for each theme and year."))
    drawn = heat.of_years(here, known)
    heat.table(here, drawn)
    if any(year.figures.answered for year in known.years):
        heat.files(here, by="year")
    with st.container(key="screen-chart"):
        heat.other_ways(here, drawn)


def by_question(here: Here, theme: str) -> None:
    """The questions of one theme, each with what it brings and its level in words."""
    _, assessment = here.texts, here.assessment
    title = assessment.content.themes[theme].title
    show("lead.html", _, lead=_("Points out of 100 of each question of {theme}.", theme=title))
    drawn = heat.Drawn(
        theme_strip(assessment.content, assessment.questions[theme], assessment.given, _),
        _("Heatmap of the questions of {theme}", theme=title),
        _("Points, band, and level of each question."),
        _("Question"),
        _("Answer"),
        stand(here, result_of(assessment).themes[theme].counts),
        lambda row, _column, _cell: here.link("question", id=row),
    )
    heat.table(here, drawn)
    if assessment.given:
        heat.files(here, theme=theme)
    with st.container(key="screen-chart"):
        heat.other_ways(here, drawn)


def ways(here: Here, by: str, theme: str | None) -> None:
    """Which heatmap: a link to each that there is, and to each theme."""
    _ = here.texts
    shown = [("capability", _("Themes by capability"), here.link("heatmap"))]
    if here.snapshot is None and len(years(here.actor, here.services)) > 1:
        shown.append(("year", _("Themes by year"), here.link("heatmap", by="year")))
    shown.append(("question", _("Questions of a theme"), here.link("heatmap", by="question")))
    themes = [(id, here.assessment.content.themes[id].title) for id in here.assessment.questions]
    show(
        "heatmap_show.html",
        _,
        shown=shown,
        by=by,
        themes=themes if by == "question" else [],
        theme=theme,
        link=here.link,
    )


with page("Heatmap") as here:
    _ = here.texts
    st.title(_("Heatmap"), anchor=False)
    closed_line(here)
    by = st.query_params.get("by")
    if by not in BY or (by == "year" and here.snapshot is not None):
        by = BY[0]
    theme = st.query_params.get("id", next(iter(here.assessment.questions), None))
    if by == "question" and theme not in here.assessment.questions:
        raise NotFound("theme")
    ways(here, by, theme)
    if by == "year":
        by_year(here)
    elif by == "question" and theme is not None:
        by_question(here, theme)
    else:
        by_capability(here)
