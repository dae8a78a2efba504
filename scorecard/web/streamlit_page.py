"""The one HTML page that Streamlit serves, found by its path without importing Streamlit."""

from __future__ import annotations

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path

# What our shell replaces in it. An upgrade that moves one of these must fail at start, not in a browser.
LANGUAGE = '<html lang="en">'
TITLE = "<title>Streamlit</title>"
ROOT = '<div id="root">'
AGENT = '<link rel="service-desc" href="./_stcore/agent/openapi.json" />'
# And what it takes out: words that are not ours, and a font that our pages do not use.
NO_SCRIPT = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)
FONT = re.compile(r'<link\s+rel="preload"[^>]*as="font"[^>]*/>')


@cache
def packaged_page() -> str:
    """The packaged page's HTML. RuntimeError where a text that the shell replaces is not in it."""
    spec = find_spec("streamlit")
    if spec is None or spec.origin is None:
        raise RuntimeError("Streamlit is not installed: run the start script again.")
    text = (Path(spec.origin).parent / "static" / "index.html").read_text(encoding="utf-8")
    for expected in (LANGUAGE, TITLE, ROOT, AGENT):
        if text.count(expected) != 1:
            raise _changed(expected)
    for pattern in (NO_SCRIPT, FONT):
        if len(pattern.findall(text)) != 1:
            raise _changed(pattern.pattern)
    return text


def _changed(expected: str) -> RuntimeError:
    return RuntimeError(
        f"Streamlit's page no longer holds {expected!r} once: this release is not the one that "
        "requirements.txt names."
    )
