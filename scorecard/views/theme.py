"""Theme: check your answers; owner and due date; say that it is completed. Prints all levels."""

from __future__ import annotations

import streamlit as st

from scorecard.errors import Conflict, FieldErrors, NotFound, Unavailable
from scorecard.formats import day
from scorecard.services.evidence import age_day, evidence_in, is_old
from scorecard.services.model import ThemeState
from scorecard.services.progress import ThemeProgress, progress
from scorecard.services.results import result_of
from scorecard.services.themes import complete_theme, set_theme
from scorecard.views.parts import copied
from scorecard.views.parts.errors import field_label, problem, summary
from scorecard.views.parts.frame import Here, closed_line, page, set_page_title
from scorecard.views.parts.html import plain, show


def owner_and_due(here: Here, theme_id: str, state: ThemeState) -> None:
    """Two plain fields with a button. Saved over the version that the fields began with: what
    another window stored meanwhile is told before it can be replaced."""
    _ = here.texts
    owner_key, due_key, seen = f"owner-{theme_id}", f"due-{theme_id}", f"seen-{theme_id}"
    if owner_key not in st.session_state:
        st.session_state[seen] = state.version
    wrong = bool(problem(owner_key) or problem(due_key))
    with st.expander(_("Change who does this theme, and by when"), expanded=wrong):
        label = _("Owner (optional)")
        with field_label(owner_key, label, _("A team or a role, for example Licensing team"), _):
            owner = st.text_input(label, state.owner, key=owner_key, label_visibility="collapsed")
        shown, label = "" if state.due is None else day(state.due), _("Due date (optional)")
        with field_label(due_key, label, _("For example 27 March 2027"), _):
            due = st.text_input(label, shown, key=due_key, label_visibility="collapsed")
        if st.button(_("Save owner and due date"), key="save-owner"):
            save_owner(here, theme_id, owner, due, state.version)
            st.rerun()


def save_owner(here: Here, theme_id: str, owner: str, due: str, present: int) -> None:
    """Stores the two fields; `present` is the version that the page shows from now on."""
    seen = f"seen-{theme_id}"
    try:
        saved = set_theme(
            here.actor,
            here.services,
            here.assessment.id,
            theme_id,
            owner,
            due,
            st.session_state[seen],
        )
        st.session_state[seen] = saved.version
    except FieldErrors as found:
        st.session_state["problems"] = {f"{e.field}-{theme_id}": str(e) for e in found.errors}
    except Conflict as error:
        st.session_state["problems"] = {f"owner-{theme_id}": str(error)}
        st.session_state[seen] = present
    except Unavailable as error:
        st.session_state["problems"] = {f"owner-{theme_id}": str(error)}


def completion(here: Here, row: ThemeProgress) -> None:
    """The person decides when a theme is done; nothing is deduced."""
    _, theme = here.texts, row.theme
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
    show("completion.html", _, question=label, hint=hint, wrong=problem(key), key=key)
    names = {
        True: _("Yes, mark {theme} as completed", theme=theme.title),
        False: _("No, I’ll come back later"),
    }
    with st.container(key="levels-done"):
        answer = st.radio(
            label,
            [True, False],
            index=0 if row.state.completed else None,
            format_func=lambda value: plain(names[value]),
            key=key,
            label_visibility="collapsed",
        )
    if st.button(_("Save and go to Start"), type="primary", key="save-completed"):
        if answer is None:
            text = _("Select whether you have completed {theme}", theme=theme.title)
            st.session_state["problems"] = {key: text}
            st.rerun()
        try:
            complete_theme(
                here.actor, here.services, here.assessment.id, theme.id, answer, row.state.version
            )
        except (Conflict, Unavailable) as error:
            st.session_state["problems"] = {key: str(error)}
            st.rerun()
        st.switch_page("start.py", query_params=here.kept)


def old_items(here: Here) -> dict[str, int]:
    """How many items of evidence are old or due for review, by question id."""
    day = age_day(here.assessment, here.services.clock())
    every = evidence_in(here.actor, here.services, here.assessment)
    return {id: sum(is_old(item, day) for item in items) for id, items in every.items()}


with page("Theme") as here:
    _ = here.texts
    row = next(
        (r for r in progress(here.assessment).themes if r.theme.id == st.query_params.get("id")),
        None,
    )
    if row is None:
        raise NotFound("theme")
    theme, questions = row.theme, here.assessment.questions[row.theme.id]
    result = result_of(here.assessment)
    wrong = bool(st.session_state.get("problems"))
    set_page_title(
        here, (_("Error: ") if wrong else "") + _("{theme}: check your answers", theme=theme.title)
    )
    show("theme_back.html", _, link=here.link)
    copied.at_theme(here, theme)
    summary(_)
    st.title(plain(_("{theme}: check your answers", theme=theme.title)), anchor=False)
    content = here.assessment.content
    first = next((q.id for q in questions if q.id not in here.assessment.given), None)
    closed = here.assessment.read_only
    closed_line(here)
    first = None if closed else first
    show("theme_lead.html", _, row=row, first=first, closed=closed, link=here.link)
    if not closed:
        owner_and_due(here, theme.id, row.state)
    show(
        "theme.html",
        _,
        groups=[
            (c, [q for q in questions if q.capability == c.id])
            for c in content.capabilities
            if any(q.capability == c.id for q in questions)
        ],
        theme=theme,
        answers=here.assessment.answers,
        content=content,
        caps=result.themes[theme.id].capped_by,
        lowest=content.scale.bands[0].name,
        old=old_items(here),
        closed=closed,
        link=here.link,
    )
    if not closed:
        completion(here, row)
    show(
        "theme_print.html",
        _,
        theme=theme,
        questions=questions,
        answers=here.assessment.answers,
        content=content,
        caps=result.themes[theme.id].capped_by,
        lowest=content.scale.bands[0].name,
    )
