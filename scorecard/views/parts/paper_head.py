"""The head of the board paper, typed on Reports: seven lines, all optional, kept by a button."""

from __future__ import annotations

from dataclasses import asdict

import streamlit as st

from scorecard.errors import Conflict, FieldErrors, Unavailable
from scorecard.formats import day
from scorecard.pages import href
from scorecard.reports.model import PaperFrame
from scorecard.services.paper_frame import (
    StoredFrame,
    TypedFrame,
    paper_frame,
    save_paper_frame,
)
from scorecard.texts import Texts
from scorecard.views.parts.errors import field_label, problem
from scorecard.views.parts.frame import Here
from scorecard.views.parts.html import show

SAVED = "paper-head-saved"
LEFT = ("meeting", "meeting_date", "report_of", "contact")
RIGHT = ("wards", "key_decision", "publication")


def head_of_paper(here: Here) -> None:
    """What the head says now, and the fields to change it. A snapshot's paper has that of its year."""
    _ = here.texts
    stored = paper_frame(here.actor, here.services, here.assessment.id)
    known = [part for part in (stored.frame.meeting, _held(stored.frame)) if part]
    show(
        "paper_head.html",
        _,
        known=", ".join(known),
        filled=stored.frame != PaperFrame(),
        saved=st.session_state.pop(SAVED, False),
        year_of=href("reports", year=here.assessment.year) if here.snapshot else None,
    )
    if here.snapshot is None:
        _fields(here, stored)


def _fields(here: Here, stored: StoredFrame) -> None:
    """Saved over the version that the fields began with, as the page drew them first."""
    _, year = here.texts, here.assessment.year
    names, now = _names(_), asdict(stored.frame) | {"meeting_date": _held(stored.frame)}
    if key_of("meeting", year) not in st.session_state:
        st.session_state[f"seen-head-{year}"] = stored.version
    wrong = any(problem(key_of(name, year)) for name in names)
    with st.expander(_("Fill in the head of the board paper"), expanded=wrong):
        typed: dict[str, str] = {}
        for column, part in zip(st.columns(2), (LEFT, RIGHT), strict=True):
            for name in part:
                label, hint = names[name]
                key = key_of(name, year)
                with column, field_label(key, label, hint, _):
                    typed[name] = st.text_input(
                        label, now[name], key=key, label_visibility="collapsed"
                    )
        if st.button(_("Save the head"), key="save-head"):
            _save(here, TypedFrame(**typed), stored.version)
            st.rerun()


def key_of(name: str, year: int) -> str:
    """The key of a line's field."""
    return f"head-{name}-{year}"


def _save(here: Here, typed: TypedFrame, present: int) -> None:
    """Keeps the lines; `present` is the version that the page shows from now on."""
    year = here.assessment.year
    seen = f"seen-head-{year}"
    try:
        kept = save_paper_frame(
            here.actor, here.services, here.assessment.id, typed, st.session_state[seen]
        )
        st.session_state[seen], st.session_state[SAVED] = kept.version, True
    except FieldErrors as found:
        st.session_state["problems"] = {key_of(e.field or "", year): str(e) for e in found.errors}
    except Conflict as error:
        st.session_state["problems"] = {key_of("meeting", year): str(error)}
        st.session_state[seen] = present
    except Unavailable as error:
        st.session_state["problems"] = {key_of("meeting", year): str(error)}


def _held(frame: PaperFrame) -> str:
    return "" if frame.meeting_date is None else day(frame.meeting_date)


def _names(_: Texts) -> dict[str, tuple[str, str]]:
    """Label and hint of each line."""
    return {
        "meeting": (_("Meeting"), _("For example Strategic Board")),
        "meeting_date": (_("Date of the meeting"), _("For example 27 March 2027")),
        "report_of": (_("Report of"), _("For example Director of Public Protection")),
        "contact": (_("Contact"), _("A role or a team. The public version leaves it out.")),
        "wards": (_("Wards affected"), _("For example All")),
        "key_decision": (_("Key decision"), _("For example No")),
        "publication": (_("Publication"), _("For example Public, or why it is not")),
    }
