"""What the browser keeps: only what the Cookies page names, and nothing private (F106)."""

from __future__ import annotations

import json

from playwright.sync_api import Page

from scorecard.settings import Settings
from scorecard.texts import Texts
from scorecard.web.plain_texts import footer_page
from tests.browser.server import App


def kept_names(page: Page) -> set[str]:
    """The names of all cookies and of all that lies in the browser's storage."""
    cookies = {cookie["name"] for cookie in page.context.cookies()}
    stored = page.evaluate(
        "JSON.stringify([...Object.keys(localStorage), ...Object.keys(sessionStorage)])"
    )
    return cookies | set(json.loads(stored))


def test_the_browser_keeps_only_what_the_cookies_page_names(app: App, page: Page) -> None:
    page.goto(app.url)
    page.wait_for_selector("h1")
    page.wait_for_timeout(500)
    names = kept_names(page)
    assert "_streamlit_xsrf" in names
    said = footer_page("cookies", Texts(), Settings())[1]
    assert [name for name in names if name.split("-")[0] not in said] == []


def test_f106_pages_are_kept_in_no_cache(app: App, page: Page) -> None:
    answer = page.goto(app.url)
    assert answer is not None
    assert answer.headers["cache-control"] == "no-store"
