"""Evidence of a question: a list with Remove, and three fields to add one."""

from __future__ import annotations

from contextlib import suppress

import streamlit as st

from scorecard.content.models import Question
from scorecard.errors import Conflict, FieldErrors, Unavailable
from scorecard.services.evidence import add_evidence, age_day, is_old, remove_evidence
from scorecard.services.model import Evidence
from scorecard.views.parts.errors import field_label
from scorecard.views.parts.frame import Here
from scorecard.views.parts.html import show

FIELDS = ("title", "place", "dated", "review_on")


def _key(question: Question, field: str) -> str:
    return f"evidence-{field}-{question.id}"


def _open(question: Question) -> str:
    return f"adding-evidence-{question.id}"


def section(here: Here, question: Question, items: tuple[Evidence, ...]) -> None:
    """The list and, when asked for, the fields."""
    _ = here.texts
    show("evidence_head.html", _, items=items, suggested=question.evidence)
    for item in items:
        row, button = st.columns([5, 1])
        with row:
            listed(here, item, _remove_key(item))
        with button:
            pressed = st.button(_("Remove"), key=_remove_key(item))
        if pressed:
            remove(here, item)
    if not st.session_state.get(_open(question)):
        if st.button(_("Add evidence"), key="add-evidence"):
            st.session_state[_open(question)] = True
            st.rerun()
        return
    fields(here, question)


def listed(here: Here, item: Evidence, button: str | None) -> None:
    """One item with its age; `button` is the key of what removes it, None where nothing can."""
    day = age_day(here.assessment, here.services.clock())
    due = item.review_on is not None and item.review_on < day
    show("evidence_item.html", here.texts, item=item, button=button, old=is_old(item, day), due=due)


def _remove_key(item: Evidence) -> str:
    return f"text-remove-{item.id}-{item.version}"


def remove(here: Here, item: Evidence) -> None:
    """Takes the item off the list; one that somebody already removed is simply gone."""
    with suppress(Conflict):  # somebody was quicker; the next run shows what is there
        remove_evidence(here.actor, here.services, here.assessment.id, item.id, item.version)
    st.rerun()


def fields(here: Here, question: Question) -> None:
    """Title, place, date and review of new evidence, with buttons to save and to put away."""
    _ = here.texts
    st.subheader(_("New evidence"), anchor=False)
    labels = {
        "title": (_("Title"), _("What the document or record is called")),
        "place": (_("Link, or where it is held"), None),
        "dated": (_("Date of the evidence (optional)"), _("For example 27 March 2026")),
        "review_on": (
            _("Look at it again on (optional)"),
            _("For example 27 March 2028. It is shown as due from then on"),
        ),
    }
    for field, (label, hint) in labels.items():
        with field_label(_key(question, field), label, hint, _):
            st.text_input(label, key=_key(question, field), label_visibility="collapsed")
    with st.container(key="moves-evidence", horizontal=True):
        saving = st.button(_("Save this evidence"), key="save-evidence")
        closing = st.button(_("Cancel"), key="close-evidence")
    if saving:
        problems = save(here, question)
        if problems:
            st.session_state["problems"] = problems
        st.rerun()
    if closing:
        st.session_state.pop(_open(question), None)
        st.rerun()


def save(here: Here, question: Question) -> dict[str, str]:
    """Saves what the fields hold. Returns what is wrong, by field key; empty when it was saved."""
    typed = {field: st.session_state.get(_key(question, field), "") for field in FIELDS}
    try:
        add_evidence(here.actor, here.services, here.assessment.id, question.id, **typed)
    except FieldErrors as found:
        return {_key(question, error.field or "title"): str(error) for error in found.errors}
    except Unavailable as error:
        return {_key(question, "title"): str(error)}
    st.session_state.pop(_open(question), None)
    for field in FIELDS:
        st.session_state.pop(_key(question, field), None)
    return {}


def save_open_form(here: Here, question: Question) -> dict[str, str]:
    """On going on: what was typed into the fields is saved too, so that it is not lost."""
    typed = any(st.session_state.get(_key(question, field)) for field in FIELDS)
    return save(here, question) if st.session_state.get(_open(question)) and typed else {}
