"""The menu, and which file draws which page."""

from __future__ import annotations

import itertools

import streamlit as st

from scorecard.pages import PAGES
from scorecard.views.parts import session
from scorecard.views.parts.html import rendered

texts = session.texts()
files = {
    page.id: st.Page(
        f"{page.id}.py",
        title=texts(page.title),
        url_path="" if page.address == "/" else page.address.removeprefix("/"),
        default=page.address == "/",
    )
    for page in PAGES
}
chosen = st.navigation(list(files.values()), position="hidden")
current = next(page.id for page in PAGES if files[page.id].url_path == chosen.url_path)
if current != "council" or "change" in st.query_params:
    groups = [
        (group, list(members))
        for group, members in itertools.groupby(
            (page for page in PAGES if page.group is not None), key=lambda page: page.group
        )
    ]
    parents = {"theme": "start", "question": "start", "sign_off": "start", "council": "settings"}
    marked = parents.get(current, current)
    at = (st.query_params.get("year"), st.query_params.get("snapshot") or None)
    st.sidebar.html(rendered("menu.html", texts, groups=groups, current=marked, at=at))
chosen.run()
