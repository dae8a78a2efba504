"""The colour of words in a chart, which no style sheet reaches."""

from __future__ import annotations

import streamlit as st

INK = {"light": "#1A1D1F", "dark": "#E9E7E2"}  # as in web/static/style.css


def ink() -> str:
    """The ink of the theme in use."""
    return INK["dark" if st.context.theme.type == "dark" else "light"]
