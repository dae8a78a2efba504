"""Pages without a browser, on real content and a real database."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from scorecard.views.parts import session
from tests.house import House
from tests.views.screen import MAIN, SLOW, Visit

Visitor = Callable[[House], Visit]


@pytest.fixture
def visitor(monkeypatch: pytest.MonkeyPatch) -> Iterator[Visitor]:
    """Opens a session of the app on a house's database: `visitor(house)`; the next one is a new tab."""
    titles: list[str] = []
    set_page_config = st.set_page_config

    def noted(*args: object, page_title: str, **rest: object) -> None:
        titles.append(page_title)
        set_page_config(*args, page_title=page_title, **rest)

    def open_session(house: House) -> Visit:
        monkeypatch.setenv("SCORECARD_DATABASE_URL", f"sqlite:///{house.database.as_posix()}")
        monkeypatch.setenv("SCORECARD_CONTENT", str(house.root))
        return Visit(AppTest.from_file(str(MAIN), default_timeout=SLOW), titles)

    monkeypatch.setattr(st, "set_page_config", noted)
    st.cache_resource.clear()
    yield open_session
    if titles:
        session.services().close()
    st.cache_resource.clear()


@pytest.fixture
def visit(visitor: Visitor, house: House) -> Visit:
    """A session on the database of `house`."""
    return visitor(house)
