"""From one question to another, or to the page where the route ends."""

from __future__ import annotations

from typing import NoReturn

import streamlit as st

from scorecard.views.parts.frame import Here
from scorecard.views.parts.route import CONFIRM, Place


def go(here: Here, place: Place, question_id: str | None) -> NoReturn:
    """To another question of the route; without one, to the page where the route ends: of a theme, and
    of confirming once nothing else waits, 'Check your answers'; else Start."""
    if question_id is None and (place.route is None or _all_confirmed(here, place)):
        st.switch_page("theme.py", query_params={"id": place.theme.id, **here.kept})
    elif question_id is None:
        st.switch_page("start.py", query_params=here.kept)
    else:
        route = {"route": place.route} if place.route else {}
        st.query_params.from_dict({"id": question_id, **route, **here.kept})
        st.rerun()


def _all_confirmed(here: Here, place: Place) -> bool:
    """At the end of confirming, whether no other question's earlier answer waits."""
    answers = here.assessment.answers.items()
    waiting = {id for id, row in answers if row.copied is not None} - {place.question.id}
    return place.route == CONFIRM and not waiting
