"""Theme: check your answers; owner and due date; say that it is completed. Prints with all levels."""

from __future__ import annotations

import streamlit as st

from scorecard.errors import Conflict, FieldErrors, NotFound
from scorecard.formats import day
from scorecard.services.model import ThemeState
from scorecard.services.progress import ThemeProgress, progress
from scorecard.services.results import result_of
from scorecard.services.themes import complete_theme, set_theme
from scorecard.views.parts.errors import field_label, problem, summary
from scorecard.views.parts.frame import Here, page, set_page_title
from scorecard.views.parts.html import plain, show


def owner_and_due(here: Here, theme_id: str, state: ThemeState) -> None:
    """Two plain fields with a button; saved with the version that was shown."""
    _ = here.texts
    with st.expander(_("Change who does this theme, and by when")):
        owner_key, due_key = f"owner-{theme_id}", f"due-{theme_id}"
        with field_label(owner_key, _("Owner (optional)"), _("A team or a role, for example Licensing team"), _):
            owner = st.text_input("owner", state.owner, key=owner_key, label_visibility="collapsed")
        shown = "" if state.due is None else day(state.due)
        with field_label(due_key, _("Due date (optional)"), _("For example 27 March 2027"), _):
            due = st.text_input("due", shown, key=due_key, label_visibility="collapsed")
        if st.button(_("Save owner and due date"), key="save-owner"):
            try:
                set_theme(
                    here.actor, here.services, here.assessment.id, theme_id, owner, due, state.version
                )
            except FieldErrors as found:
                keys = {"owner": owner_key, "due": due_key}
                st.session_state["problems"] = {keys[e.field or "due"]: str(e) for e in found.errors}
            except Conflict as error:
                st.session_state["problems"] = {due_key: str(error)}
            st.rerun()


def completion(here: Here, row: ThemeProgress) -> None:
    """The person decides when a theme is done; nothing is deduced."""
    _, theme = here.texts, row.theme
    st.header(_("Have you completed this theme?"), anchor=False)
    key = f"completed-{theme.id}"
    left = row.applicable - row.answered
    hint = _("You can still change answers afterwards.")
    if left:
        hint += " " + _.n(
            "{n} question is not answered; it counts as the lowest level in the lowest possible score.",
            "{n} questions are not answered; they count as the lowest level in the lowest possible score.",
            left,
        )
    label = _("Have you completed this theme?")
    show("completion.html", _, hint=hint, wrong=problem(key), key=key)
    names = {
        True: _("Yes, mark {theme} as completed", theme=theme.title),
        False: _("No, I’ll come back later"),
    }
    with st.container(key="levels-done"):
        answer = st.radio(
            label, [True, False], index=0 if row.state.completed else None,
            format_func=lambda value: plain(names[value]), key=key, label_visibility="collapsed",
        )  # fmt: skip
    if st.button(_("Save and go to Start"), type="primary", key="save-completed"):
        if answer is None:
            text = _("Select whether you have completed {theme}", theme=theme.title)
            st.session_state["problems"] = {key: text}
            st.rerun()
        try:
            complete_theme(
                here.actor, here.services, here.assessment.id, theme.id, answer, row.state.version
            )
        except Conflict as error:
            st.session_state["problems"] = {key: str(error)}
            st.rerun()
        st.switch_page("start.py", query_params=here.kept)


with page("Theme") as here:
    _ = here.texts
    row = next(
        (r for r in progress(here.assessment).themes if r.theme.id == st.query_params.get("id")), None
    )
    if row is None:
        raise NotFound("theme")
    theme, questions = row.theme, here.assessment.questions[row.theme.id]
    result = result_of(here.assessment)
    wrong = bool(st.session_state.get("problems"))
    set_page_title(here, (_("Error: ") if wrong else "") + _("{theme}: check your answers", theme=theme.title))
    show("theme_back.html", _, link=here.link)
    summary(_)
    st.title(plain(_("{theme}: check your answers", theme=theme.title)), anchor=False)
    content = here.assessment.content
    first = next((q.id for q in questions if q.id not in here.assessment.given), None)
    show("theme_lead.html", _, row=row, first=first, link=here.link)
    owner_and_due(here, theme.id, row.state)
    show(
        "theme.html", _,
        groups=[
            (c, [q for q in questions if q.capability == c.id])
            for c in content.capabilities if any(q.capability == c.id for q in questions)
        ],
        theme=theme, answers=here.assessment.answers, content=content,
        caps=result.themes[theme.id].capped_by, lowest=content.scale.bands[0].name, link=here.link,
    )  # fmt: skip
    completion(here, row)
    show("theme_print.html", _, theme=theme, questions=questions, answers=here.assessment.answers, content=content)
