"""The councils that came before this one: their years as they were kept and, in this council's open
first year, a file looked at, kept, removed."""

from __future__ import annotations

from typing import NoReturn

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from scorecard.errors import Conflict, Invalid, Unavailable
from scorecard.intake.predecessor_json import LARGEST
from scorecard.services.brought import TheirYear
from scorecard.services.predecessors import (
    Predecessor,
    bring_in,
    came_before,
    look_at_predecessor,
    predecessors,
    put_away,
)
from scorecard.services.trend import Trend
from scorecard.views.parts.errors import field_label
from scorecard.views.parts.frame import Here
from scorecard.views.parts.html import show

FILE, LOOKED_AT = "predecessor-file", "predecessor-looked-at"
KEPT, DONE = "predecessors-kept", "predecessor-done"
COMING = "coming"
MEGABYTES = LARGEST // 2**20


def section(here: Here, known: Trend) -> None:
    """Nothing for a council that follows none; once the first year is over, what was kept alone."""
    before = came_before(here.actor, here.services, here.assessment)
    if not before:
        return
    _, first = here.texts, known.years[0]
    kept = predecessors(here.actor, here.services, first.assessment_id)
    open_first = (
        len(known.years) == 1 and first.signed is None and here.assessment.opened_from is None
    )
    if not kept and not open_first:
        return
    own = here.assessment
    missing = [c.name for c in before if c.id not in {one.council for one in kept}]
    show(
        "predecessors.html",
        _,
        council=own.council.name,
        year=first.year,
        open=open_first,
        kept=len(kept),
        missing=missing,
    )
    with st.container(key="predecessor-done"):
        if done := st.session_state.pop(DONE, None):
            show("done.html", _, message=done)
    for one in kept:
        listed(here, one, removable=open_first)
    if open_first and missing:
        bringing(here)


def hint(here: Here) -> None:
    """On Start, in an open first year: that predecessors' answers can be brought in."""
    before = came_before(here.actor, here.services, here.assessment)
    if before and here.assessment.opened_from is None and not here.assessment.read_only:
        council = here.assessment.council.name
        show("predecessors_hint.html", here.texts, council=council, n=len(before), link=here.link)


def listed(here: Here, one: Predecessor, *, removable: bool) -> None:
    """One kept year with its result and, while nothing rests on it, a way to remove it."""
    _, key = here.texts, f"text-put-away-{one.id}"
    row, button = st.columns([5, 1])
    with row:
        told(here, one.name, one.year, key if removable else None)
    with button:
        pressed = removable and st.button(_("Remove"), key=key)
    if pressed:
        try:
            put_away(here.actor, here.services, one.id)
            st.session_state[DONE] = _("{council} is removed.", council=one.name)
        except (Conflict, Unavailable) as error:
            st.session_state["problems"] = {"put-away": str(error)}
        st.rerun()


def told(
    here: Here, name: str, year: TheirYear, button: str | None, focus: str | None = None
) -> None:
    """A predecessor's year: status, score and band, counts, its themes folded away. `button` is the
    key of what removes it; with `focus` the script goes there, once for each value."""
    content = here.assessment.content
    show(
        "predecessor.html",
        here.texts,
        name=name,
        year=year,
        button=button,
        focus=focus,
        bands={band.id: band.name for band in content.scale.bands},
        themes={theme.id: theme.title for theme in content.questionnaires},
    )


def bringing(here: Here) -> None:
    """The field for a file, and what is in it once somebody asked to look."""
    _ = here.texts
    key = f"{FILE}-{st.session_state.get(KEPT, 0)}"  # empty again when its file was kept
    label = _("A file of one of these councils")
    hint = _("‘Everything in one file’ from its Reports page, {n} MB at most", n=MEGABYTES)
    with field_label(key, label, hint, _):
        given = st.file_uploader(
            label,
            type=["json"],
            key=key,
            max_upload_size=MEGABYTES,
            label_visibility="collapsed",
        )
    if st.button(_("Look at this file"), key="look-at-file"):
        # A file that is still on its way is looked at when it has come.
        st.session_state[LOOKED_AT] = given.file_id if given else COMING
        if given is None:
            st.session_state["problems"] = {key: _("Select a file to look at")}
            st.rerun()
    with st.container(key="predecessor-look"):
        if given is not None and st.session_state.get(LOOKED_AT) in (given.file_id, COMING):
            st.session_state[LOOKED_AT] = given.file_id
            looking(here, given, key)


def looking(here: Here, given: UploadedFile, key: str) -> None:
    """What the file holds, and the button that keeps it."""
    _, data = here.texts, given.getvalue()
    try:
        found = look_at_predecessor(here.actor, here.services, data)
    except (Invalid, Conflict, Unavailable) as error:
        refused(key, error)
    with st.container(key="aside-look"):
        told(here, found.name, found.year, None, given.file_id)
        show("predecessor_look.html", _, found=found, content=here.assessment.content)
        if st.button(_("Keep this year"), key="keep-predecessor", type="primary"):
            try:
                brought = bring_in(here.actor, here.services, data)
            except (Invalid, Conflict, Unavailable) as error:
                refused(key, error)
            st.session_state.pop(LOOKED_AT, None)
            st.session_state[KEPT] = st.session_state.get(KEPT, 0) + 1
            st.session_state[DONE] = _(
                "{council} {year} is kept. Its answers stand beside the questions, and none counts "
                "until you use it.",
                council=brought.name,
                year=brought.year.year,
            )
            st.rerun()


def refused(key: str, error: Exception) -> NoReturn:
    """Says what is wrong at the field; nothing was kept."""
    st.session_state.pop(LOOKED_AT, None)
    st.session_state["problems"] = {key: str(error)}
    st.rerun()
