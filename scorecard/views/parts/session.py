"""What a page works with: the use cases, who acts, the language. Kept once for the process."""

from __future__ import annotations

import streamlit as st

from scorecard.services.model import Actor
from scorecard.services.opening import Services, open_services, personal_actor
from scorecard.settings import Settings, read_settings
from scorecard.texts import Texts, texts_for


@st.cache_resource(show_spinner=False)
def _opened(database: str, content: str, _settings: Settings) -> Services:
    """One Services a database and content folder; it holds nothing that depends on who asks."""
    return open_services(_settings)


def services() -> Services:
    """The use cases' desk, opened on first use."""
    settings = read_settings()
    return _opened(str(settings.database_url), str(settings.content), settings)


def actor() -> Actor:
    """Who acts. In personal mode: whoever sits at this computer, as SPOC."""
    return personal_actor(services())


def texts() -> Texts:
    """The session's translator."""
    return texts_for("en-GB")
