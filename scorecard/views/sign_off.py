"""Sign off: what the year rests on, who approved it; afterwards the frozen result, and reopening."""

from __future__ import annotations

import streamlit as st

from scorecard.errors import Conflict, FieldErrors, Invalid, Unavailable
from scorecard.formats import points
from scorecard.reports.board_kind import BOARD
from scorecard.reports.palette import band_paints
from scorecard.reports.summary import summarise
from scorecard.services.assessments import years
from scorecard.services.checking import SignOffCheck, sign_off_check
from scorecard.services.model import SignOffInfo
from scorecard.services.results import result_of
from scorecard.services.signing import reopen, sign_off
from scorecard.views.parts.errors import field_label, summary
from scorecard.views.parts.frame import Here, closed_line, page, set_page_title
from scorecard.views.parts.html import show

NAME, ROLE, DATE, REASON = "approved-name", "approved-role", "approved-date", "reopen-reason"
CHECK = "#sc-check"  # where the page says what the year rests on
KEYS = {"name": NAME, "role": ROLE, "date": DATE}


def lead(here: Here, check: SignOffCheck) -> None:
    """How many themes are completed, and the score."""
    _, total = here.texts, len(here.assessment.questions)
    done = total - len(check.not_completed)
    text = (
        _.n("{n} theme is completed.", "All {n} themes are completed.", total)
        if done == total
        else _.n(
            "{done} of {n} theme is completed.",
            "{done} of {n} themes are completed.",
            total,
            done=done,
        )
    )
    overall = check.summary.result.overall
    if overall.scores.score is None:
        text += " " + _("There is no score yet.")
    else:
        band = check.summary.band
        shown = _("{score} out of 100", score=points(overall.scores.score))
        if band is None or overall.too_few:
            text += " " + _("Overall preparedness is {score}.", score=shown)
        else:
            name = here.assessment.content.scale.bands[band].name
            text += " " + _("Overall preparedness is {score}, {band}.", score=shown, band=name)
    show("lead.html", _, lead=text)


def approval(here: Here) -> None:
    """Name, role and date, and the button. What the person looked at is what stood here when they came:
    a change since then is told before anything is frozen."""
    _, assessment = here.texts, here.assessment
    seen = f"seen-sign-off-{assessment.id}"
    if NAME not in st.session_state:
        st.session_state[seen] = assessment.seen
    labels = {
        NAME: (_("Name"), _("It stands on every report but the public version")),
        ROLE: (_("Role"), _("For example Chief Executive")),
        DATE: (_("Date of approval"), _("For example 27 March 2027")),
    }
    for key, (label, hint) in labels.items():
        with field_label(key, label, hint, _):
            st.text_input(label, key=key, label_visibility="collapsed")
    with st.container(key="moves-sign-off", horizontal=True):
        pressed = st.button(
            _("Sign off {year}", year=assessment.year), type="primary", key="sign-off"
        )
        show("go_back.html", _, address=here.link("start"), text=_("Not yet, go back to Start"))
    if pressed:
        name, role, date = (st.session_state[key] for key in (NAME, ROLE, DATE))
        looked_at = st.session_state[seen]
        try:
            sign_off(here.actor, here.services, assessment.id, name, role, date, looked_at)
        except FieldErrors as found:
            st.session_state["problems"] = {KEYS[e.field or "name"]: str(e) for e in found.errors}
        except (Conflict, Invalid, Unavailable) as error:
            st.session_state["problems"] = {CHECK: str(error)}
            st.session_state[seen] = assessment.seen
        st.rerun()


def to_sign(here: Here) -> None:
    """The page of an open year."""
    _, assessment = here.texts, here.assessment
    wrong = _("Error: ") if st.session_state.get("problems") else ""
    title = _("Sign off {year}", year=assessment.year)
    set_page_title(here, wrong + title)
    with st.container():  # always there, so that the heading keeps its place when it is empty
        summary(_)
    st.title(title, anchor=False)
    if assessment.sign_offs:
        last = assessment.sign_offs[-1]
        show("sign_off_reopened.html", _, year=assessment.year, last=last)
    check = sign_off_check(here.actor, here.services, assessment)
    lead(here, check)
    content = assessment.content
    show(
        "sign_off_check.html",
        _,
        check=check,
        content=content,
        bands=content.scale.bands,
        link=here.link,
    )
    if check.not_completed:
        show("sign_off_not_yet.html", _, missing=check.not_completed, link=here.link)
    else:
        show("sign_off_does.html", _, year=assessment.year)
        approval(here)


def signed(here: Here, info: SignOffInfo) -> None:
    """The page of a year that is signed off: the frozen result, and reopening."""
    _, assessment = here.texts, here.assessment
    wrong = _("Error: ") if st.session_state.get("problems") else ""
    title = _("{year} is signed off", year=assessment.year)
    set_page_title(here, wrong + title)
    with st.container():  # always there, so that the heading keeps its place when it is empty
        summary(_)
    st.title(title, anchor=False)
    closed_line(here)
    result, content = result_of(assessment), assessment.content
    bands = content.scale.bands
    newest = years(here.actor, here.services)[0]
    show(
        "sign_off_signed.html",
        _,
        shown=summarise(content, assessment.questions, assessment.given, {}, result),
        signed=info,
        content=content,
        council=assessment.council,
        bands=bands,
        paints=band_paints(len(bands)),
        year=assessment.year,
        paper=BOARD,
        opens=newest + 1 if newest == assessment.year else None,
        link=here.link,
    )
    reopening(here)


def reopening(here: Here) -> None:
    """The reason, and the button."""
    _, assessment = here.texts, here.assessment
    label = _("Why does {year} have to be reopened?", year=assessment.year)
    hint = _(
        "Do not write anything that could identify a person who may be a victim, a witness or a "
        "suspect. The reason is kept with this sign-off and can be asked for under freedom of "
        "information."
    )
    with field_label(REASON, label, hint, _):
        reason = st.text_area(label, key=REASON, height=110, label_visibility="collapsed")
    with st.container(key="moves-reopen"):
        pressed = st.button(_("Reopen {year}", year=assessment.year), key="reopen")
    if pressed:
        try:
            reopen(here.actor, here.services, assessment.id, reason)
        except (Conflict, Invalid, Unavailable) as error:
            st.session_state["problems"] = {REASON: str(error)}
        st.rerun()


with page("Sign off") as here:
    _ = here.texts
    show("theme_back.html", _, link=here.link)
    if here.assessment.signed is not None:
        signed(here, here.assessment.signed)
    else:
        to_sign(here)
    if here.assessment.sign_offs:
        show(
            "sign_off_earlier.html",
            _,
            earlier=here.assessment.sign_offs,
            names={band.id: band.name for band in here.assessment.content.scale.bands},
        )
