"""Two windows changed the same thing: both sides are shown until a person chooses."""

from __future__ import annotations

import streamlit as st

from scorecard.services.answers import keep_mine, use_theirs
from scorecard.services.model import QuestionDesk, Refusal
from scorecard.views.parts import answering
from scorecard.views.parts.frame import Here
from scorecard.views.parts.html import show
from scorecard.views.parts.route import Place


def in_words(here: Here, place: Place, value: str) -> str:
    """A stored or refused value of the part `level` as people read it."""
    _, question = here.texts, place.question
    if value == "":
        return _("no answer")
    if value == answering.UNKNOWN:
        return _("We don’t know")
    if value.startswith(answering.NA):
        return _("This does not apply to us")
    return here.assessment.content.label(question, int(value))


def panel(here: Here, place: Place, desk: QuestionDesk, refusal: Refusal, view: str) -> None:
    """One conflict with its two buttons; their keys carry the version, so a stale press does nothing."""
    _, stored = here.texts, desk.stored
    level = refusal.part == "level"
    theirs = (answering.stored_choice(stored) or "") if level else stored.note
    version = stored.version if level else stored.note_version
    mine = refusal.value
    if level:
        theirs, mine = in_words(here, place, theirs), in_words(here, place, mine)
    show("conflict.html", _, level=level, theirs=theirs, mine=mine, at=stored.saved_at)
    with st.container(horizontal=True, key=f"moves-{refusal.part}"):
        keep = st.button(
            _("Keep mine") if level else _("Keep my note"),
            key=f"keep-{refusal.part}-{version}",
            type="primary",
        )
        take = st.button(
            _("Use theirs") if level else _("Use their note"),
            key=f"take-theirs-{refusal.part}-{version}",
        )
    if keep or take:
        settle = keep_mine if keep else use_theirs
        settle(
            here.actor,
            here.services,
            here.assessment.id,
            place.question.id,
            refusal.part,
            version,
            view,
        )
        answering.ask_to_take(answering.keys_of(place.question), refusal.part)
        st.rerun()


def conflicts(here: Here, place: Place, desk: QuestionDesk, view: str) -> None:
    """All conflicts of this question."""
    for refusal in desk.refused:
        panel(here, place, desk, refusal, view)
