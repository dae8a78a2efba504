"""What predecessors answered to a question, one row each, and the button that uses an answer."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from scorecard.errors import Invalid, NotFound, Unavailable
from scorecard.services.evidence import age_day, is_old
from scorecard.services.model import QuestionDesk
from scorecard.services.taking_over import Theirs, side_by_side, take_over
from scorecard.views.parts import answering
from scorecard.views.parts.frame import Here
from scorecard.views.parts.html import show
from scorecard.views.parts.route import Place

JUST_TAKEN = "just-taken"


@dataclass(frozen=True)
class Row:
    """One predecessor's answer as it is shown: name and text of its level as they stand here, empty
    where there is none; `old` counts evidence older than 12 months or due for review."""

    one: Theirs
    label: str
    text: str
    old: int


def aside(here: Here, place: Place, desk: QuestionDesk, view: str) -> None:
    """Nothing in a year without predecessors. Until the question is answered each answer that fits
    has its button; then they are folded away, and it says whose was taken over."""
    every = side_by_side(here.actor, here.services, here.assessment, place.question.id)
    if not every:
        return
    _, stored = here.texts, desk.stored
    if stored.answer is not None:
        show(
            "their_answers_after.html",
            _,
            taken=stored.taken_from,
            focus=st.session_state.pop(JUST_TAKEN, None),
            rows=[_row(here, place, one) for one in every],
        )
        return
    with st.container(key="aside-theirs"):
        show("their_answers.html", _)
        for one in every:
            _beside(here, place, desk, one, view)
    show("their_answers_own.html", _)


def _row(here: Here, place: Place, one: Theirs) -> Row:
    question, level = place.question, one.level
    day = age_day(here.assessment, here.services.clock())
    old = sum(is_old(item, day) for item in one.evidence)
    if level is None or level > question.top or one.standing == "meaning":
        return Row(one, "", "", old)
    label = here.assessment.content.label(question, level)
    return Row(one, label, question.levels[level].text, old)


def _beside(here: Here, place: Place, desk: QuestionDesk, one: Theirs, view: str) -> None:
    _, usable = here.texts, one.standing == "usable"
    key = f"use-{one.predecessor.id}-{desk.stored.version}"  # a stale press does nothing
    row, button = st.columns([5, 2])
    with row:
        shown = _row(here, place, one)
        show("their_answer.html", _, row=shown, button=key if usable else None)
    with button:
        pressed = usable and st.button(_("Use this answer"), key=key)
    if pressed:
        _use(here, place, desk, one, view)


def _use(here: Here, place: Place, desk: QuestionDesk, one: Theirs, view: str) -> None:
    keys = answering.keys_of(place.question)
    try:
        outcome = take_over(
            here.actor,
            here.services,
            here.assessment.id,
            place.question.id,
            one.predecessor.id,
            desk.stored.version,
            view,
        )
    except (Invalid, NotFound, Unavailable) as error:
        st.session_state["problems"] = {keys.level: str(error)}
        st.rerun()
    if outcome.kind == "conflict":
        st.session_state["problems"] = {keys.level: outcome.message}
    else:
        st.session_state[JUST_TAKEN] = f"{view}-{outcome.version}"
    for part in ("level", "note"):
        answering.ask_to_take(keys, part)
    st.rerun()
