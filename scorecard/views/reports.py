"""Reports: what there is to get of a year or a snapshot, for whom, in which formats."""

from __future__ import annotations

from urllib.parse import urlencode

import streamlit as st

from scorecard.formats import day_of
from scorecard.reports.kinds import Group, Kind
from scorecard.services.comparing import Point
from scorecard.services.model import Assessment
from scorecard.services.reporting import Reports, reports_of
from scorecard.services.trend import trend
from scorecard.texts import Texts
from scorecard.views.parts import points_in_time
from scorecard.views.parts.errors import field_label, problem, summary
from scorecard.views.parts.frame import Here, page, set_page_title
from scorecard.views.parts.html import plain, show
from scorecard.views.parts.paper_head import head_of_paper

POINT, THEME, FILLED = "report-of", "report-theme", "report-filled"


def address(point: Point, kind: str, form: str, **choice: str) -> str:
    """Where a report of this year or snapshot is got."""
    of = {"year": str(point.year)} | ({"snapshot": point.snapshot} if point.snapshot else {})
    return f"/reports/{kind}.{form}?{urlencode(of | choice)}"


def here_at(here: Here) -> Point:
    """The year or snapshot that the address names."""
    return Point(here.assessment.year, here.snapshot)


def follow_choice() -> None:
    """The address follows the field, so that a link leads to the same papers."""
    point = points_in_time.read(st.session_state[POINT])
    st.query_params["year"] = str(point.year)
    if point.snapshot is None:
        st.query_params.pop("snapshot", None)
    else:
        st.query_params["snapshot"] = point.snapshot


def which(here: Here, point: Point) -> None:
    """The field for the year or snapshot, newest first; none where there is one only."""
    _ = here.texts
    offered = points_in_time.offered(trend(here.actor, here.services), _)
    if len(offered) < 2:
        return
    st.session_state[POINT] = points_in_time.key(point.year, point.snapshot)
    label = _("Year or snapshot")
    with field_label(POINT, label, None, _):
        st.selectbox(
            label,
            list(reversed(offered)),
            format_func=offered.__getitem__,
            key=POINT,
            on_change=follow_choice,
            label_visibility="collapsed",
        )


def lead(assessment: Assessment, _: Texts) -> str:
    """Whether the papers stay as they are."""
    year = assessment.year
    if assessment.signed is not None:
        return _("{year} is signed off, so each paper is the same whenever you get it.", year=year)
    if assessment.snapshot is not None:
        return _("As on {day}, not signed off.", day=day_of(assessment.snapshot.at))
    return _("{year} is not signed off, so each paper says ‘draft’ and today’s date.", year=year)


def listed(here: Here, point: Point, found: Reports) -> None:
    """The papers and files by group, each with its formats."""
    _ = here.texts
    if not found.started:
        show("hint.html", _, hint=_("The other papers need one answer."))
        return
    groups: dict[Group, str] = {
        "board": _("For the board and the public"),
        "analysts": _("For analysts"),
    }
    for group, title in groups.items():
        kinds = [kind for kind in found.kinds if kind.group == group]
        if kinds:
            show(
                "reports_list.html",
                _,
                title=title,
                kinds=kinds,
                first=found.kinds[0],
                sizes=found.sizes,
                address=lambda kind, form: address(point, kind, form),
            )
        if group == "board":
            head_of_paper(here)


def on_paper(here: Here, chosen: Assessment, point: Point, kind: Kind, started: bool) -> None:
    """One theme for a meeting: which, and what stands on it."""
    _ = here.texts
    show("reports_meeting.html", _, title=_("For a meeting: one theme on paper"), kind=kind)
    titles = {id: chosen.content.themes[id].title for id in chosen.questions}
    label = _("Theme")
    with field_label(THEME, label, None, _):
        theme = st.selectbox(
            label,
            list(titles),
            index=None,
            format_func=titles.__getitem__,
            placeholder=_("Choose a theme"),
            key=THEME,
            label_visibility="collapsed",
        )
    names = {"blank": _("Blank, to fill in by hand")}
    if started:
        names["filled"] = _("With the answers of {year}", year=chosen.year)
    what = _("What stands on it")
    show("reports_choice.html", _, label=what, wrong=problem(FILLED), key=FILLED)
    with st.container(key="levels-paper"):
        filled = st.radio(
            what,
            list(names),
            index=None,
            format_func=lambda value: plain(names[value]),
            key=FILLED,
            label_visibility="collapsed",
        )
    form = kind.formats[0]
    get = _("Get the theme, {format}", format=_(form.name))
    if theme is not None and filled is not None:
        choice = {"theme": theme} | ({"blank": "1"} if filled == "blank" else {})
        place = address(point, kind.id, form.id, **choice)
        show("reports_get.html", _, address=place, text=get, kind=kind, form=form)
    elif st.button(get, key="get-theme"):
        tell_missing(theme, filled, _)


def tell_missing(theme: str | None, filled: str | None, _: Texts) -> None:
    """Names what has to be chosen first."""
    missing = {
        THEME: None if theme else _("Select a theme"),
        FILLED: None if filled else _("Select what stands on it"),
    }
    st.session_state["problems"] = {key: text for key, text in missing.items() if text}
    st.rerun()


with page("Reports") as here:
    _ = here.texts
    point = here_at(here)
    chosen = here.assessment
    wrong = _("Error: ") if st.session_state.get("problems") else ""
    set_page_title(here, wrong + _("Reports"))
    summary(_)
    st.title(_("Reports"), anchor=False)
    show("lead.html", _, lead=lead(chosen, _))
    show("reports_making.html", _)
    which(here, point)
    found = reports_of(here.actor, here.services, chosen)
    listed(here, point, found)
    for kind in found.kinds:
        if kind.asks_theme:
            on_paper(here, chosen, point, kind, found.started)
