"""The answer to one question as widgets: what they show at first, and what stands behind them.

Saving is the page's script and POST /answers (docs/ARCHITECTURE.md#saving); a run only draws. It must
never assign a widget's value on a session's first run: that would throw away what a page that outlived
a restart sends along.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass

import streamlit as st

from scorecard.content.models import Content, Question
from scorecard.scoring.model import Answer
from scorecard.services.model import StoredAnswer
from scorecard.texts import Texts
from scorecard.views.parts.html import plain

UNKNOWN, NA = "unknown", "na"


@dataclass(frozen=True)
class Keys:
    """The widgets' keys of one question."""

    level: str
    reason: str
    note: str


def keys_of(question: Question) -> Keys:
    return Keys(f"level-{question.id}", f"reason-{question.id}", f"note-{question.id}")


def view_of(question: Question) -> str:
    """The id of this view: new each time a question is opened, the same while it stays open."""
    view: str
    shown, view = st.session_state.get("view", ("", ""))
    if shown != question.id or keys_of(question).level not in st.session_state:
        view = secrets.token_hex(8)
        st.session_state["view"] = (question.id, view)
    return view


def stored_choice(stored: StoredAnswer) -> str | None:
    """The stored answer as the value of the radio."""
    return None if stored.answer is None else radio_value(stored.answer)


def radio_value(answer: Answer) -> str:
    """An answer as the value of the radio."""
    return str(answer.level) if answer.state == "level" else answer.state


def choices(question: Question) -> list[str]:
    """The values of the radio, in order: levels from the lowest, don't know, not applicable if offered."""
    values = [str(position) for position in range(len(question.levels))]
    return [*values, UNKNOWN, *([NA] if question.not_applicable else [])]


def take_stored(key: str, stored: object, *, foreign: bool) -> bool:
    """Lets an untouched widget follow the store: it shows what was stored at the last run, and another
    view wrote since. What was chosen or typed here and is not stored stays. True where the widget was
    given its value: a default beside it would be one too many.

    A press of 'Use theirs' or 'Clear this answer' asks for the stored value outright.
    """
    remembered, given = f"stored-{key}", False
    outright = st.session_state.pop(f"take-{key}", False)
    if key in st.session_state and remembered in st.session_state:
        untouched = st.session_state[key] == st.session_state[remembered]
        given = outright or (foreign and untouched)
        if given:
            st.session_state[key] = stored
    st.session_state[remembered] = stored
    return given


def ask_to_take(keys: Keys, part: str) -> None:
    """Makes the next run show what is stored."""
    for key in (keys.level, keys.reason) if part == "level" else (keys.note,):
        st.session_state[f"take-{key}"] = True


def level_radio(
    content: Content, question: Question, stored: StoredAnswer, view: str, _: Texts
) -> str | None:
    """Draws the levels and the two honest exits; returns what is chosen now."""
    keys, values = keys_of(question), choices(question)
    chosen = stored_choice(stored)
    given = take_stored(keys.level, chosen, foreign=stored.tab != view)
    names = {str(i): content.label(question, i) for i in range(len(question.levels))}
    names |= {UNKNOWN: _("We don’t know"), NA: _("This does not apply to us")}
    if stored.copied is not None and stored.copied.fits:
        earlier, year = radio_value(stored.copied.answer), stored.copied.year
        if earlier in names:  # else that level is gone
            names[earlier] = _("{level} (your answer in {year})", level=names[earlier], year=year)
    captions = [plain(level.text) for level in question.levels]
    captions.append(_("Counts as the lowest level until someone finds out"))
    if question.not_applicable:
        captions.append(_("You will be asked why"))
    with st.container(key="levels-na" if question.not_applicable else "levels-plain"):
        value: str | None = st.radio(
            plain(question.text),
            values,
            index=values.index(chosen) if chosen in values and not given else None,
            format_func=lambda value: plain(names[value]),
            captions=captions,
            key=keys.level,
            label_visibility="collapsed",
        )
    return value


def text_area(key: str, label: str, stored: str, *, foreign: bool, height: int) -> str:
    """A text field that the script saves; returns its committed text."""
    take_stored(key, stored, foreign=foreign)
    if key in st.session_state:
        text = st.text_area(label, key=key, height=height, label_visibility="collapsed")
    else:
        text = st.text_area(label, stored, key=key, height=height, label_visibility="collapsed")
    return text


def shows_stored(stored: StoredAnswer, choice: str | None, reason: str) -> bool:
    """True where the widgets show the stored answer, its reason included."""
    return choice == stored_choice(stored) and (choice != NA or reason == stored.reason)
