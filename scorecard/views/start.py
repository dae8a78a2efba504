"""Start: the year's assessment as a task list, and what to do first."""

from __future__ import annotations

import streamlit as st

from scorecard.clock import LONDON
from scorecard.services.progress import ThemeProgress, progress
from scorecard.views.parts.frame import Here, page
from scorecard.views.parts.html import show


def days_late(here: Here, rows: tuple[ThemeProgress, ...]) -> dict[str, int]:
    """Days by which themes that are not completed have passed their due date, by theme id."""
    today = here.services.clock().astimezone(LONDON).date()
    return {
        row.theme.id: (today - row.state.due).days
        for row in rows
        if row.state.due is not None and row.state.due < today and not row.state.completed
    }


with page("Start") as here:
    _ = here.texts
    now = progress(here.assessment)
    st.title(_("Your assessment for {year}", year=here.assessment.year), anchor=False)
    show(
        "lead.html",
        _,
        lead=_.n(
            "{done} of {n} theme is completed. You can stop at any time: "
            "every answer is saved as you give it.",
            "{done} of {n} themes are completed. You can stop at any time: "
            "every answer is saved as you give it.",
            len(now.themes),
            done=now.completed,
        ),
    )
    following = next((row for row in now.themes if not row.state.completed), None)
    given = here.assessment.given
    with st.container(key="aside-first"):
        show(
            "start_first.html",
            _,
            progress=now,
            lowest=here.assessment.content.scale.bands[0].name,
            next=following,
            first=next(
                (q.id for q in here.assessment.questions[following.theme.id] if q.id not in given),
                None,
            )
            if following
            else None,
            link=here.link,
        )
    show("start.html", _, progress=now, late=days_late(here, now.themes), link=here.link)
