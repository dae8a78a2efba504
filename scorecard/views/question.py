"""Question: one question a page. The script saves; this draws (docs/ARCHITECTURE.md#saving)."""

from __future__ import annotations

import json
from typing import Literal

import streamlit as st

from scorecard.content.terms import terms_of
from scorecard.errors import NotFound
from scorecard.services.answers import NOTE_LIMIT, clear_answer, read_question
from scorecard.services.councils import live_content
from scorecard.services.model import QuestionDesk
from scorecard.services.results import Help, suggestion
from scorecard.views.parts import answering, copied, evidence, settle, their_answers
from scorecard.views.parts.errors import field_label, summary
from scorecard.views.parts.frame import Here, page, set_page_title
from scorecard.views.parts.html import plain, show
from scorecard.views.parts.moving import go
from scorecard.views.parts.read_only import closed_question
from scorecard.views.parts.route import Place, find_place


def answer(here: Here, place: Place, desk: QuestionDesk, view: str) -> tuple[str | None, str]:
    """Why, levels and reason on the left; where it comes from beside it. Returns choice and reason."""
    _, question, stored = here.texts, place.question, desk.stored
    keys, reason = answering.keys_of(question), ""
    bands = here.assessment.content.scale.bands
    with st.container(key="answer-row"):
        left, right = st.columns([5, 2])
        with left:
            show("question_why.html", _, theme=place.theme, question=question, lowest=bands[0].name)
            choice = answering.level_radio(here.assessment.content, question, stored, view, _)
            if choice == answering.NA:
                label = _("Why does it not apply to you?")
                with field_label(
                    keys.reason, label, _("For example: we license no venues of this kind"), _
                ):
                    reason = answering.text_area(
                        keys.reason, label, stored.reason, foreign=stored.tab != view, height=110
                    )
            year = here.assessment.year
            show("question_status.html", _, stored=stored, choice=choice, reason=reason, year=year)
        with right:
            nation = here.assessment.scope.nation
            show(
                "question_ground.html",
                _,
                grounds=[g for g in question.basis if g.nations is None or nation in g.nations],
                checked=place.theme.law_checked,
                nations={n.id: n.name for n in here.assessment.content.authorities.nations},
                asked_in=question.applies_to.nations,
            )
            terms = terms_of(question, live_content(here.actor, here.services).terms, nation)
            if terms:
                show("question_terms.html", _, terms=terms)
    return choice, reason


def note(here: Here, place: Place, desk: QuestionDesk, view: str) -> str:
    """The note's field, labelled and warned about; returns its text."""
    _ = here.texts
    hint = _(
        "Do not write anything that could identify a person who may be a victim, a witness or a "
        "suspect. Notes can be asked for under freedom of information."
    )
    st.header(_("Note and evidence"), anchor=False)
    keys = answering.keys_of(place.question)
    with field_label(keys.note, _("Note (optional)"), hint, _):
        text = answering.text_area(
            keys.note,
            _("Note (optional)"),
            desk.stored.note,
            foreign=desk.stored.note_tab != view,
            height=120,
        )
    st.html('<div class="sc"><p class="sc-status" data-part="note"></p></div>')
    return text


def state(here: Here, place: Place, desk: QuestionDesk, view: str, shown: bool, text: str) -> None:
    """The hidden element that tells the script what this run drew."""
    _, stored = here.texts, desk.stored
    keys = answering.keys_of(place.question)
    note_shown = text == stored.note
    show(
        "question_state.html",
        _,
        assessment=here.assessment.id,
        question=place.question.id,
        view=view,
        keys=keys,
        values=json.dumps(answering.choices(place.question)),
        version=stored.version if shown else "",
        note_version=stored.note_version if note_shown else "",
    )


def help_for(here: Here, place: Place, choice: str) -> Help | None:
    """The next step for the choice; None where the question does not apply."""
    if choice == answering.NA:
        return None
    position = None if choice == answering.UNKNOWN else int(choice)
    return suggestion(
        here.actor, here.services, here.assessment, place.question.id, position, here.texts
    )


def moves(
    here: Here, place: Place, choice: str | None, reason: str, text: str, *, waiting: bool
) -> None:
    """Next and previous: they check what must be told before people go on. While an earlier answer
    waits, its own button is the filled one."""
    _ = here.texts
    with st.container(key="moves", horizontal=True):
        forward = _("Next question") if place.next else _("Check your answers")
        kind: Literal["primary", "secondary"] = "secondary" if waiting else "primary"
        going_on = st.button(forward, type=kind, key="next")
        going_back = bool(place.previous) and st.button(_("Previous question"), key="previous")
    if going_on:
        problems = {}
        keys = answering.keys_of(place.question)
        if choice == answering.NA and not reason.strip():
            problems[keys.reason] = _("Enter why this question does not apply to you")
        if len(text) > NOTE_LIMIT:
            problems[keys.note] = _(
                "Note must be {limit} characters or less. It is {over} over",
                limit=f"{NOTE_LIMIT:,}",
                over=f"{len(text) - NOTE_LIMIT:,}",
            )
        problems |= evidence.save_open_form(here, place.question)
        if problems:
            st.session_state["problems"] = problems
            st.rerun()
        go(here, place, place.next)
    if going_back:
        go(here, place, place.previous)


def clearing(here: Here, place: Place, desk: QuestionDesk, view: str, *, own: bool) -> None:
    """A way to take the choice back. It acts only where the widget shows what is stored or this view wrote
    it: an unseen save of another window is not wiped."""
    _ = here.texts
    if st.button(_("Clear this answer"), key="text-clear") and own:
        clear_answer(
            here.actor,
            here.services,
            here.assessment.id,
            place.question.id,
            desk.stored.version,
            view,
        )
        answering.ask_to_take(answering.keys_of(place.question), "level")
        st.rerun()


def what_follows(
    here: Here, place: Place, desk: QuestionDesk, view: str, choice: str | None, *, own: bool
) -> None:
    """Under the levels: a conflict, clearing, the next step.

    Each has a place of its own, empty or not. What came and went here would move the note to another
    place in the page, and Streamlit would draw its field anew without what is being typed.
    """
    _ = here.texts
    conflict, clear, aside = st.container(), st.container(), st.container()
    with conflict:
        settle.conflicts(here, place, desk, view)
    if choice is None:
        return
    with clear:
        clearing(here, place, desk, view, own=own)
    helping = help_for(here, place, choice)
    if helping is not None:
        with aside, st.container(key="aside-help"):
            show("signposts.html", _, help=helping)


def asked(here: Here, place: Place) -> None:
    """The question of an open year: answer, note, evidence, and the ways on."""
    _ = here.texts
    desk = read_question(here.actor, here.services, here.assessment.id, place.question.id)
    view = answering.view_of(place.question)
    show("question_back.html", _, theme=place.theme, place=place, link=here.link)
    with st.container():  # always there, for the reason in what_follows
        summary(_)
    copied.caption(here, place)
    st.title(plain(place.question.text), anchor=False)
    with st.container():  # the same
        if here.assessment.sign_offs:  # only then can something have come too late
            show("question_late.html", _, assessment=here.assessment, question=place.question)
        waiting = copied.aside(here, place, desk, view)
        their_answers.aside(here, place, desk, view)
    choice, reason = answer(here, place, desk, view)
    shown = answering.shows_stored(desk.stored, choice, reason)
    what_follows(here, place, desk, view, choice, own=shown or desk.stored.tab == view)
    text = note(here, place, desk, view)
    evidence.section(here, place.question, desk.evidence)
    state(here, place, desk, view, shown, text)
    moves(here, place, choice, reason, text, waiting=waiting)


with page("Question") as here:
    _ = here.texts
    if "id" not in st.query_params:
        raise NotFound("question")
    place = find_place(here.assessment, st.query_params["id"], st.query_params.get("route"))
    wrong = bool(st.session_state.get("problems"))
    set_page_title(here, (_("Error: ") if wrong else "") + place.question.text)
    if here.assessment.read_only:
        closed_question(here, place)
    else:
        asked(here, place)
    total = len(here.assessment.questions[place.theme.id])
    show("question_all.html", _, theme=place.theme, total=total, link=here.link)
    with st.container(key="again"):
        st.button(_("Show what is saved"), key="again-button")
