"""The door: puts the Streamlit pages, our own routes and the headers together.

`python app.py`, `streamlit run app.py` and `python -m scorecard serve` all start it; Streamlit's
settings stand in .streamlit/config.toml, ours come from the environment (docs/DEPLOY.md).
"""

from __future__ import annotations

import logging
import os
import sys
from contextlib import suppress
from pathlib import Path

import streamlit as st

from scorecard.errors import ScorecardError, Unavailable
from scorecard.services.opening import open_services
from scorecard.settings import read_settings
from scorecard.texts import texts_for
from scorecard.web.routes import middleware, routes

ROOT = Path(__file__).resolve().parent

os.chdir(ROOT)  # Streamlit looks for .streamlit/config.toml where it is started
try:
    settings = read_settings()
    logging.basicConfig(format="%(asctime)s %(levelname)s %(message)s")
    logging.getLogger("scorecard").setLevel(settings.log_level.upper())
    services = open_services(settings)
except ScorecardError as error:
    print(error, file=sys.stderr)
    sys.exit(3 if isinstance(error, Unavailable) else 1)  # docs/ARCHITECTURE.md#command-line
texts = texts_for("en-GB")
app = st.App(
    str(ROOT / "scorecard" / "views" / "main.py"),
    routes=routes(services, texts),
    middleware=middleware(texts),
)

if __name__ == "__main__":
    with suppress(KeyboardInterrupt):  # Ctrl+C is how a person stops it
        app.run(config={"server.port": settings.port})
