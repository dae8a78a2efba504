"""Errors as GOV.UK services show them: a summary on top that takes focus, the same words at the field."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from scorecard.texts import Texts
from scorecard.views.parts.html import show


def summary(_: Texts) -> None:
    """Draws the summary of what the last press found wrong, if anything; it is told once. Each leads to
    the field of its key, or where the key is an address or begins with #, there."""
    problems = st.session_state.pop("problems", None)
    st.session_state["field-problems"] = problems or {}
    if problems:
        show("errors.html", _, problems=problems, number=secrets.token_hex(4))


def problem(key: str) -> str | None:
    """What is wrong with a field, in the words of the summary."""
    found = st.session_state.get("field-problems", {}).get(key)
    return None if found is None else str(found)


@contextmanager
def field_label(key: str, label: str, hint: str | None, _: Texts) -> Iterator[None]:
    """Label, hint and error above a widget with this key; the script ties them to it.

    The container's key stays the same with an error: a widget in another container would be drawn anew,
    without what was typed.
    """
    with st.container(key=f"field-{key}"):
        show("field.html", _, key=key, label=label, hint=hint, wrong=problem(key))
        yield
