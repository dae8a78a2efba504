"""How long years are kept, which are held, and the form that holds another."""

from __future__ import annotations

from contextlib import suppress

import streamlit as st

from scorecard.errors import Conflict, Invalid, NotFound, Unavailable
from scorecard.services.assessments import years
from scorecard.services.holds import WHYS, Hold, hold_year, holds, lift_hold
from scorecard.views.parts.errors import field_label
from scorecard.views.parts.frame import Here
from scorecard.views.parts.html import show

YEAR, WHY = "hold-year", "hold-why"


def draw(here: Here) -> None:
    """The part of the Settings page on keeping."""
    _, settings = here.texts, here.services.settings
    show(
        "settings_keeping.html",
        _,
        years=settings.keep_years,
        text_years=settings.keep_text_years,
    )
    held = holds(here.actor, here.services)
    with st.container(key="held"):
        for hold in held:
            _held(here, hold)
    taken = {hold.year for hold in held}
    free = [year for year in years(here.actor, here.services) if year not in taken]
    if free:
        _form(here, free)


def _held(here: Here, hold: Hold) -> None:
    _, key = here.texts, f"text-lift-{hold.year}"
    with st.container(key=f"held-{hold.year}", horizontal=True):
        show("settings_held.html", _, hold=hold, why=_(WHYS[hold.why]), button=key)
        if st.button(_("Lift the hold"), key=key):
            with suppress(NotFound):  # somebody was quicker; the next run shows what is there
                lift_hold(here.actor, here.services, hold.year)
            st.rerun()


def _form(here: Here, free: list[int]) -> None:
    _ = here.texts
    with field_label(YEAR, _("Year"), None, _):
        year = st.selectbox(
            _("Year"), free, index=None, key=YEAR, placeholder="", label_visibility="collapsed"
        )
    with field_label(WHY, _("Why it is held"), None, _):
        why = st.selectbox(
            _("Why it is held"),
            list(WHYS),
            index=None,
            format_func=lambda each: _(WHYS[each]),
            key=WHY,
            placeholder="",
            label_visibility="collapsed",
        )
    if not st.button(_("Hold this year"), key="hold"):
        return
    problems = {}
    if year is None:
        problems[YEAR] = _("Select the year to hold")
    if why is None:
        problems[WHY] = _("Select why the year is held")
    if year is not None and why is not None:
        try:
            hold_year(here.actor, here.services, year, why)
        except (Conflict, Invalid, Unavailable) as error:
            problems[YEAR] = str(error)
        else:
            for key in (YEAR, WHY):
                st.session_state.pop(key, None)
    if problems:
        st.session_state["problems"] = problems
    st.rerun()
