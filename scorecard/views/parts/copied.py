"""An earlier year's answer that waits: what it was, what changed since, 'Still true' with one key."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import streamlit as st

from scorecard.content.difference import Span
from scorecard.content.models import Questionnaire
from scorecard.errors import Invalid, NotFound
from scorecard.services.confirming import QuestionChanges, changes_since, confirm, take_back
from scorecard.services.evidence import age_day, is_old
from scorecard.services.model import Copied, QuestionDesk
from scorecard.views.parts import answering
from scorecard.views.parts.frame import Here
from scorecard.views.parts.html import show
from scorecard.views.parts.moving import go
from scorecard.views.parts.route import CONFIRM, Place

AROUND = 4  # words kept beside what changed


@dataclass(frozen=True)
class Confirmed:
    """What the last press confirmed: it is told on the page that comes `then` (None: that of its theme),
    to be taken back there."""

    question: str
    theme: str
    number: int
    at: dt.datetime
    version: int
    view: str
    then: str | None


def last_confirmed(place: Place) -> Confirmed | None:
    """What was confirmed just before this question came."""
    last: Confirmed | None = st.session_state.get("confirmed")
    return last if last is not None and last.then == place.question.id else None


def caption(here: Here, place: Place) -> None:
    """Where the question stands; after a confirmation, what was confirmed and the way back."""
    _ = here.texts
    show("caption.html", _, theme=place.theme, place=place)
    last = last_confirmed(place)
    if _taken_back(here, last) and last is not None:
        go(here, place, last.question)


def at_theme(here: Here, theme: Questionnaire) -> None:
    """The same at the end of the run, on the page of the theme's answers."""
    last: Confirmed | None = st.session_state.get("confirmed")
    ends_here = last is not None and last.then is None and last.theme == theme.id
    if _taken_back(here, last if ends_here else None) and last is not None:
        query = {"id": last.question, "route": CONFIRM, **here.kept}
        st.switch_page("question.py", query_params=query)


def _taken_back(here: Here, last: Confirmed | None) -> bool:
    """Says what was confirmed, with the button that takes it back; whether that was pressed."""
    _ = here.texts
    with st.container(key="confirmed", horizontal=True):
        if last is None:
            return False
        show("question_confirmed.html", _, number=last.number, at=last.at)
        if not st.button(_("Take it back"), key="text-take-back"):
            return False
    st.session_state.pop("confirmed")
    place = (here.actor, here.services, here.assessment.id)
    take_back(*place, last.question, last.version, last.view)
    return True


def aside(here: Here, place: Place, desk: QuestionDesk, view: str) -> bool:
    """The earlier answer with its button; returns whether one waits. In a year that was opened from
    none, an answer from before its questions moved may be there, to be given again."""
    _, earlier = here.texts, desk.stored.copied
    changes = _changes(here, place)
    if earlier is None:
        if changes is not None and changes.before is None and desk.stored.answer is None:
            text = _("New in {year}.", year=here.assessment.year)
            show("hint.html", _, hint=text)
        return False
    with st.container(key="aside-copied"):
        _told(here, place, desk, earlier, changes or QuestionChanges(earlier.year, None, (), ()))
        if earlier.fits:
            _button(here, place, desk, earlier, view)
    show("question_again.html", _)
    return earlier.fits


def _changes(here: Here, place: Place) -> QuestionChanges | None:
    """What changed since the year that this one was opened from; None where there is none."""
    if here.assessment.opened_from is None:
        return None
    try:
        return changes_since(here.actor, here.services, here.assessment, place.question.id)
    except NotFound:
        return None


def _told(
    here: Here, place: Place, desk: QuestionDesk, earlier: Copied, changes: QuestionChanges
) -> None:
    question, level = place.question, earlier.answer.level
    day = age_day(here.assessment, here.services.clock())
    label, text = _said(here, place, earlier, changes)
    show(
        "question_copied.html",
        here.texts,
        copied=earlier,
        label=label,
        text=text,
        items=len(desk.evidence),
        old=sum(is_old(item, day) for item in desk.evidence),
        levels=f"level-{question.id}",
    )
    own = None if level is None else level
    told = [w for w in changes.wording if w.level is None or w.level == own]
    others = {w.level for w in changes.wording if w.level is not None and w.level != own}
    was = None if changes.before is None else changes.before.weight
    if told or others or (was is not None and was != question.weight):
        show(
            "question_changed.html",
            here.texts,
            year=changes.year,
            wording=[(w, shortened(w.spans)) for w in told],
            name="" if own is None or own > question.top else _name(here, place, own),
            others=len(others),
            was=was,
            now=question.weight,
        )


def _said(
    here: Here, place: Place, earlier: Copied, changes: QuestionChanges
) -> tuple[str | None, str]:
    """Name and text of the level that was chosen: today's; where the question asks something else by
    now, as they were then. None and nothing where no level was chosen, or it is no longer there."""
    level, question, before = earlier.answer.level, place.question, changes.before
    if level is None:
        return None, ""
    if not earlier.fits and not earlier.moved and before is not None and level <= before.top:
        return changes.level_names[level], before.levels[level].text
    if level > question.top:
        return None, ""
    return _name(here, place, level), question.levels[level].text


def _name(here: Here, place: Place, level: int) -> str:
    return here.assessment.content.label(place.question, level)


def _button(here: Here, place: Place, desk: QuestionDesk, earlier: Copied, view: str) -> None:
    """'Still true': it confirms, and goes on. On the route of confirming, and after a confirmation, the
    script puts focus on it: Enter alone then goes from the first question to the last."""
    _, question = here.texts, place.question
    label = _("Still not known") if earlier.answer.state == "unknown" else _("Still true")
    key = f"still-true-{question.id}"
    with st.container(key="confirming"):
        pressed = st.button(label, key=key, type="primary")
    running = place.route == CONFIRM or last_confirmed(place) is not None
    show("question_still.html", _, key=key, run=view if running else None)
    if not pressed:
        return
    try:
        outcome = confirm(
            here.actor,
            here.services,
            here.assessment.id,
            question.id,
            desk.stored.version,
            view,
        )
    except Invalid as error:
        st.session_state["problems"] = {answering.keys_of(question).level: str(error)}
        st.rerun()
    if outcome.kind == "conflict":
        st.session_state["problems"] = {answering.keys_of(question).level: outcome.message}
        st.rerun()
    at = outcome.saved_at or here.services.clock()
    st.session_state["confirmed"] = Confirmed(
        question.id, place.theme.id, place.number, at, outcome.version, view, place.next
    )
    go(here, place, place.next)


def shortened(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The spans with long unchanged stretches cut to '…'."""
    found = []
    for at, span in enumerate(spans):
        words = span.text.split(" ")
        first, last = at == 0, at == len(spans) - 1
        keep = AROUND if first or last else 2 * AROUND
        if span.kind != "same" or len(words) <= keep + 1:
            found.append(span)
            continue
        head = [] if first else words[:AROUND]
        tail = [] if last else words[-AROUND:]
        found.append(Span("same", " ".join([*head, "…", *tail])))
    return tuple(found)
