"""Start: the year's assessment as a task list, and what to do first."""

from __future__ import annotations

import streamlit as st

from scorecard.clock import LONDON
from scorecard.services.confirming import ToConfirm, to_confirm
from scorecard.services.progress import ThemeProgress, progress
from scorecard.views.parts import new_content, predecessors
from scorecard.views.parts.frame import Here, closed_line, page
from scorecard.views.parts.html import show


def days_late(here: Here, rows: tuple[ThemeProgress, ...]) -> dict[str, int]:
    """Days by which themes that are not completed have passed their due date, by theme id."""
    today = here.services.clock().astimezone(LONDON).date()
    return {
        row.theme.id: (today - row.state.due).days
        for row in rows
        if row.state.due is not None and row.state.due < today and not row.state.completed
    }


def waiting(here: Here) -> ToConfirm | None:
    """What of an earlier year waits to be confirmed; None in a year that copied nothing."""
    assessment = here.assessment
    if assessment.opened_from is None or assessment.read_only:
        return None
    return to_confirm(here.actor, here.services, assessment)


def begin(here: Here, left: ToConfirm | None) -> str | None:
    """The first question of the run of confirming, in the order in which they are asked."""
    ids = {*left.confirm, *left.again} if left else set()
    asked = (q.id for theme in here.assessment.questions.values() for q in theme)
    return next((id for id in asked if id in ids), None)


def lead(here: Here, done: int, total: int) -> None:
    """How far the year is, or that nothing here can change."""
    _ = here.texts
    if here.assessment.read_only:
        closed_line(here)
        return
    text = _.n(
        "{done} of {n} theme is completed. You can stop at any time: "
        "every answer is saved as you give it.",
        "{done} of {n} themes are completed. You can stop at any time: "
        "every answer is saved as you give it.",
        total,
        done=done,
    )
    show("lead.html", _, lead=text)


with page("Start") as here:
    _ = here.texts
    now = progress(here.assessment)
    st.title(_("Your assessment for {year}", year=here.assessment.year), anchor=False)
    with st.container():  # always there: what comes and goes would move the rest
        new_content.just_moved(here)
    lead(here, now.completed, len(now.themes))
    with st.container():
        predecessors.hint(here)
    left = waiting(here)
    following = next((row for row in now.themes if not row.state.completed), None)
    given = here.assessment.given
    with st.container(key="aside-first"):
        show(
            "start_first.html",
            _,
            progress=now,
            signed=here.assessment.signed,
            kept=here.assessment.snapshot,
            year=here.assessment.year,
            waiting=left,
            begin=begin(here, left),
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
    with st.container():
        new_content.offer(here, here.assessment)
    show(
        "start.html",
        _,
        progress=now,
        late={} if here.assessment.read_only else days_late(here, now.themes),
        signed=here.assessment.signed,
        kept=here.assessment.snapshot,
        year=here.assessment.year,
        link=here.link,
    )
