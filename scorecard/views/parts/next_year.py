"""What comes next on Years: signing the newest year off, or opening the year after it."""

from __future__ import annotations

import streamlit as st

from scorecard.errors import Conflict, Invalid, Unavailable
from scorecard.pages import href
from scorecard.services.assessments import years
from scorecard.services.trend import Trend
from scorecard.services.yearly import open_year, preview_year
from scorecard.views.parts import new_content
from scorecard.views.parts.frame import Here
from scorecard.views.parts.html import show

BUTTON, OFFERED = "open-year", "year-offered"
NEXT = "#sc-next"  # where the page says what comes next


def draw(here: Here, known: Trend) -> None:
    """The aside with its button. A press counts for the year that stood on it: another window may have
    opened that one meanwhile, and then there is no button any more, or one for the year after."""
    _, newest = here.texts, known.years[-1]
    coming, pressed = None, bool(st.session_state.get(BUTTON))
    with st.container(key="aside-next"):
        if newest.signed is None:
            show("years_sign_off.html", _, year=newest.year)
        else:
            preview = preview_year(here.actor, here.services)
            coming = preview.year
            new_content.next_year(here, preview)
            pressed = st.button(_("Open {year}", year=coming), key=BUTTON, type="primary")
    meant = st.session_state.get(OFFERED) or coming
    if pressed and meant is not None:
        press(here, meant)
    st.session_state[OFFERED] = coming


def press(here: Here, year: int) -> None:
    """Opens the year and goes there; where that cannot be, says why, with a link to one that exists."""
    try:
        opened = open_year(here.actor, here.services, year)
    except (Conflict, Invalid, Unavailable) as error:
        there = year in years(here.actor, here.services)
        st.session_state["problems"] = {
            href("start", year=year) if there else NEXT: str(error),
        }
        st.session_state.pop(OFFERED, None)
        st.rerun()
    st.switch_page("start.py", query_params={"year": str(opened.year)})
