"""Settings: the council's profile, the content and its mistakes, how long years are kept, a copy."""

from __future__ import annotations

import streamlit as st

from scorecard.errors import ScorecardError
from scorecard.services.choosing import follows_profile
from scorecard.services.copies import open_copy
from scorecard.services.councils import content_status
from scorecard.views.parts import holding
from scorecard.views.parts.errors import field_label, summary
from scorecard.views.parts.frame import Here, page, set_page_title
from scorecard.views.parts.html import show


def bring_back(here: Here) -> None:
    """Opens a copy: looked at before it replaces anything."""
    _ = here.texts
    st.subheader(_("Open a copy"), anchor=False)
    hint = _(
        "It replaces everything that is stored now. The copy is checked first, and what is stored now is "
        "kept in a file beside the database."
    )
    show("hint.html", _, hint=hint)
    with field_label("copy", _("A copy that was saved here"), None, _):
        given = st.file_uploader(
            _("A copy that was saved here"), type=["db"], key="copy", label_visibility="collapsed"
        )
    sure = st.checkbox(_("Replace everything that is stored now"), key="sure")
    if st.button(_("Open this copy"), key="open-copy"):
        problem = None
        if given is None:
            problem = _("Select a copy to open")
        elif not sure:
            problem = _("Tick that everything stored now may be replaced")
        else:
            try:
                open_copy(here.actor, here.services, given.getvalue())
            except ScorecardError as error:
                problem = str(error)
        if problem:
            st.session_state["problems"] = {"copy": problem}
        else:
            st.session_state["copy-opened"] = True
        st.rerun()


with page("Settings") as here:
    _ = here.texts
    if st.session_state.get("problems"):
        set_page_title(here, _("Error: ") + _("Settings"))
    summary(_)
    st.title(_("Settings"), anchor=False)
    if st.session_state.pop("copy-opened", False):
        show(
            "done.html", _, message=_("The copy is open. It holds everything that was saved in it.")
        )
    content = here.assessment.content
    show(
        "settings.html",
        _,
        here=here,
        council=here.assessment.council,
        content=content,
        scope=here.assessment.scope,
        signed=here.assessment.signed,
        year=here.assessment.year,
        follows=here.assessment.read_only
        or follows_profile(here.actor, here.services, here.assessment),
    )
    status = content_status(here.actor, here.services)
    show(
        "settings_content.html",
        _,
        mistakes=status.mistakes,
        content=content,
        warning=here.services.warning,
    )
    holding.draw(here)
    st.header(_("A copy of everything"), anchor=False)
    show("settings_copy.html", _)
    bring_back(here)
