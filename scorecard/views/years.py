"""Years: the next one, all of them, the trend, snapshots; with `from` and `to`, two of them compared."""

from __future__ import annotations

import base64
from fractions import Fraction

import streamlit as st

from scorecard.errors import Conflict, Invalid, Unavailable
from scorecard.formats import months_of
from scorecard.reports.trend_svg import Border, TrendPoint, trend_svg
from scorecard.reports.words import capital, count_word
from scorecard.services.comparing import Point, compare_years
from scorecard.services.snapshots import keep_snapshot
from scorecard.services.trend import Trend, TrendYear, trend
from scorecard.views.parts import (
    heat,
    new_content,
    next_year,
    points_in_time,
    predecessors,
    years_compared,
)
from scorecard.views.parts.errors import field_label, summary
from scorecard.views.parts.frame import Here, page, set_page_title
from scorecard.views.parts.html import show
from scorecard.views.parts.ink import ink

FROM, TO, NAME = "compare-from", "compare-to", "snapshot-name"


def lead(here: Here, known: Trend) -> str:
    """How many years are signed off, where the score went, and that the questions changed."""
    _ = here.texts
    signed = [year for year in known.years if year.signed is not None]
    count = capital(count_word(len(signed), _))
    text = _.n(
        "{some} year is signed off.", "{some} years are signed off.", len(signed), some=count
    )
    with_score = [year for year in signed if year.figures.scores.score is not None]
    if len(with_score) < 2:
        return text
    first, last = with_score[0], with_score[-1]
    text += " " + _(
        "Overall preparedness went from {old} in {first} to {new} in {last}.",
        old=points_in_time.shown(first.figures.scores.score),
        first=first.year,
        new=points_in_time.shown(last.figures.scores.score),
        last=last.year,
    )
    for year in known.years:
        if year.broke and first.year < year.year <= last.year:
            text += " " + _("The questions changed in {year}.", year=year.year)
    return text


def all_years(here: Here, known: Trend) -> None:
    """A row for each year, newest first."""
    first_month = here.assessment.council.first_month
    show(
        "years_all.html",
        here.texts,
        years=list(reversed(known.years)),
        months={year.year: months_of(year.year, first_month) for year in known.years},
    )


def comparing(here: Here, known: Trend) -> None:
    """The newest two in a sentence; any two by two fields and a button."""
    _ = here.texts
    offered = points_in_time.offered(known, _)
    if len(offered) < 2:
        return
    st.header(_("Compare two years"), anchor=False)
    with_score = [year for year in known.years if year.figures.scores.score is not None]
    if len(with_score) > 1:
        old, new = with_score[-2:]
        found = compare_years(here.actor, here.services, Point(old.year), Point(new.year))
        show("years_newest.html", _, old=old, new=new, comparison=found.comparison, link=here.link)
    keys = list(offered)
    years = [points_in_time.key(year.year) for year in known.years]
    first, last = years[-2:] if len(years) > 1 else keys[-2:]
    with st.container(key="fields-compare"):
        for key, label, chosen in ((FROM, _("From"), first), (TO, _("To"), last)):
            with field_label(key, label, None, _):
                st.selectbox(
                    label,
                    keys,
                    index=keys.index(chosen),
                    format_func=offered.__getitem__,
                    key=key,
                    label_visibility="collapsed",
                )
        pressed = st.button(_("Compare"), key="compare")
    if pressed:
        wanted = {"from": st.session_state[FROM], "to": st.session_state[TO]}
        if wanted["from"] == wanted["to"]:
            st.session_state["problems"] = {TO: _("Choose two different years")}
        else:
            st.query_params.from_dict({**wanted, **here.kept})
        st.rerun()


def trend_point(year: TrendYear) -> TrendPoint:
    scores = year.figures.scores
    return TrendPoint(str(year.year), scores.score, scores.lowest, scores.highest, year.broke)


def picture(svg: str) -> str:
    """A drawing as the address of a picture: Streamlit takes SVG itself out of a page."""
    return "data:image/svg+xml;base64," + base64.b64encode(svg.encode()).decode()


def development(here: Here, known: Trend) -> None:
    """What fell, the line, its table, themes by year."""
    _ = here.texts
    st.header(_("Trend"), anchor=False)
    if len(known.years) < 2:
        show("hint.html", _, hint=_("A trend needs two years."))
        return
    drawn = [trend_point(year) for year in known.years]
    bands = here.assessment.content.scale.bands
    borders = [Border(band.name, Fraction(band.start)) for band in bands]
    show("years_trend.html", _, years=known.years, drawing=picture(trend_svg(drawn, borders, _)))
    with st.container(key="screen-chart"):
        if st.toggle(_("Show as a chart"), key="trend-chart"):
            from scorecard.reports.trend_chart import figure  # noqa: PLC0415 - only when asked for

            st.plotly_chart(
                figure(drawn, _, ink()),
                key="chart",
                alt=_("Overall score by year. The table below holds the same values."),
                config={"displaylogo": False},
            )
    show("years_table.html", _, years=known.years)
    st.subheader(_("Themes by year"), anchor=False)
    heat.table(here, heat.of_years(here, known))


def kept(here: Here, known: Trend) -> None:
    """The snapshots, newest first; in an open year, a field to keep another."""
    _, newest = here.texts, known.years[-1]
    st.header(_("Snapshots"), anchor=False)
    show(
        "years_snapshots.html",
        _,
        snapshots=known.snapshots,
        key=points_in_time.key,
        link=here.link,
        open=newest.signed is None,
        year=newest.year,
    )
    if newest.signed is not None:
        return
    label = _("Name of the snapshot")
    with field_label(NAME, label, _("For example Board, third quarter"), _):
        name = st.text_input(label, key=NAME, label_visibility="collapsed")
    if st.button(_("Keep a snapshot"), key="keep-snapshot"):
        try:
            keep_snapshot(here.actor, here.services, newest.assessment_id, name)
            st.session_state.pop(NAME, None)
        except (Conflict, Invalid, Unavailable) as error:
            st.session_state["problems"] = {NAME: str(error)}
        st.rerun()


def overview(here: Here) -> None:
    """The page of all years."""
    _, known = here.texts, trend(here.actor, here.services)
    set_page_title(here, (_("Error: ") if st.session_state.get("problems") else "") + _("Years"))
    summary(_)
    st.title(_("Years"), anchor=False)
    show("lead.html", _, lead=lead(here, known))
    next_year.draw(here, known)
    new_content.offers(here, known)
    with st.container(key="came-before"):
        predecessors.section(here, known)
    all_years(here, known)
    comparing(here, known)
    development(here, known)
    kept(here, known)


with page("Years") as here:
    if "from" in st.query_params or "to" in st.query_params:
        years_compared.draw(here)
    elif "move" in st.query_params:
        new_content.draw(here)
    else:
        overview(here)
