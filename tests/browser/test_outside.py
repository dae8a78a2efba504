"""Nothing leaves the computer, and the browser keeps only what the Cookies page names (C19, F21)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, Route, expect

from scorecard.services.assessments import read_assessment
from scorecard.services.evidence import add_evidence
from scorecard.services.opening import personal_actor
from scorecard.services.themes import set_theme
from scorecard.settings import Settings
from scorecard.texts import Texts
from scorecard.web.plain_texts import footer_page
from tests.browser.conftest import NewApp
from tests.browser.server import App
from tests.browser.steps import choose_elmbridge, go, level, save, saved, small_content

ELSEWHERE = "https://elsewhere.example"
NASTY = (
    f'![x]({ELSEWHERE}/a.png) <img src="{ELSEWHERE}/b.png"> <link rel=stylesheet href={ELSEWHERE}/c.css> '
    f"<style>@import '{ELSEWHERE}/d.css'; body {{ background: url({ELSEWHERE}/e.png) }}</style> "
    f"<script src={ELSEWHERE}/f.js></script> $$\\href{{{ELSEWHERE}}}{{x}}$$ :material/home:"
)
PAGES = (
    "/", "/theme?id=licensing", "/question?id=a", "/question?id=b", "/results", "/heatmap", "/guidance", "/settings",
    "/council?change=1", "/help", "/privacy", "/accessibility", "/cookies", "/terms",
)  # fmt: skip


@pytest.fixture(scope="module")
def planted(new_module_app: NewApp, tmp_path_factory: pytest.TempPathFactory) -> App:
    """Every field that people can write in holds text that would fetch something if it were rendered."""
    app = new_module_app(choose_elmbridge, content=small_content(tmp_path_factory.mktemp("small")))
    save(app, "a", f"na\n{NASTY}")
    save(app, "a", NASTY, "note")
    save(app, "c", "1")
    save(app, "b", "Theirs.", "note")
    save(app, "b", NASTY, "note", tab="tab-of-mine")
    with app.services() as services:
        actor = personal_actor(services)
        assessment = read_assessment(actor, services).id
        line = NASTY[:190]
        add_evidence(actor, services, assessment, "a", line, line, "")
        set_theme(actor, services, assessment, "licensing", line, "", 0)
    return app


@pytest.fixture
def asked(page: Page) -> Iterator[list[str]]:
    """The origin of every request and every connection of the page."""
    origins: list[str] = []
    page.on("request", lambda request: origins.append(request.url))
    page.on("websocket", lambda socket: origins.append(socket.url.replace("ws://", "http://")))
    return origins


def test_f21_no_page_asks_anyone_else_whatever_people_wrote(
    planted: App, page: Page, asked: list[str]
) -> None:
    for address in PAGES:
        page.goto(planted.url + address)
        page.locator(".sc-foot").wait_for()
        assert page.locator("main img, main iframe, main object, main svg image").count() == 0, (
            address
        )
    page.goto(planted.url + "/heatmap")
    page.get_by_text("Show as a chart").click()
    expect(page.locator(".js-plotly-plot")).to_be_visible(timeout=30_000)
    others = {url for url in asked if not url.startswith((planted.url, "data:", "blob:"))}
    assert others == set()
    assert any("/_stcore/stream" in url for url in asked)


def test_f21_what_people_wrote_stands_there_as_written(planted: App, page: Page) -> None:
    go(page, planted, "/question?id=a")
    assert ELSEWHERE in page.get_by_role("textbox", name="Note (optional)").input_value()
    expect(page.get_by_role("main")).to_contain_text(f"![x]({ELSEWHERE}/a.png) <img src=")
    go(page, planted, "/theme?id=licensing")
    expect(page.locator("#a")).to_contain_text("<script src=")
    assert (
        page.evaluate("document.querySelectorAll('main script, main link, main style').length") == 0
    )


def test_the_server_asks_nobody_either(planted: App) -> None:
    assert "External" not in planted.log
    assert "external IP" not in planted.log


def names_on_the_page() -> set[str]:
    """What the Cookies page names, each at the start of its line."""
    return set(re.findall(r"<li>([\w-]+):", footer_page("cookies", Texts(), Settings())[1]))


def kept_names(page: Page) -> set[str]:
    """All cookies and all that lies in the browser's storage; Streamlit adds the path to its own."""
    kept = {cookie["name"] for cookie in page.context.cookies()}
    stored = page.evaluate(
        "JSON.stringify([...Object.keys(localStorage), ...Object.keys(sessionStorage)])"
    )
    databases = page.evaluate("indexedDB.databases().then(found => found.map(each => each.name))")
    assert databases == []
    assert page.evaluate("caches.keys()") == []
    return kept | {re.sub(r"-(/.*)?$", "", name) for name in json.loads(stored)}


def test_c19_a_whole_journey_leaves_what_the_cookies_page_names_and_that_page_names_no_more(
    new_app: NewApp, page: Page, tmp_path
) -> None:
    app = new_app(content=small_content(tmp_path / "content"))
    go(page, app, "/")
    page.get_by_role("combobox", name="Council").click()
    page.get_by_role("option", name="Elmbridge Borough Council").click()
    page.get_by_role("button", name=re.compile("^Start the assessment")).click()
    expect(page.locator("h1")).to_contain_text("Your assessment for")
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/answers", hold)
    go(page, app, "/question?id=a")
    level(page, 1).click()
    page.wait_for_function("sessionStorage.length > 0")
    kept = kept_names(page)
    for route in held:
        route.continue_()
    page.unroute("**/answers")
    saved(page)
    page.get_by_role("textbox", name="Note (optional)").fill("A note.")
    page.get_by_role("button", name="Next question").click()
    for address in PAGES:
        page.goto(app.url + address)
        page.locator(".sc-foot").wait_for()
        kept |= kept_names(page)
    page.set_viewport_size({"width": 360, "height": 800})
    go(page, app, "/")
    page.get_by_role("button", name="Menu", exact=True).click()
    page.get_by_role("button", name="Close menu").click()
    page.emulate_media(color_scheme="dark")
    page.wait_for_timeout(300)
    assert kept | kept_names(page) == names_on_the_page()


def test_f106_nothing_that_was_typed_stays_in_the_browser_once_it_is_saved(
    planted: App, page: Page
) -> None:
    go(page, planted, "/question?id=h")
    note = page.get_by_role("textbox", name="Note (optional)")
    note.fill("planted-in-the-browser")
    note.blur()
    expect(page.locator('.sc-status[data-part="note"]')).to_contain_text("Saved at")
    everything = page.evaluate(
        "JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])"
    )
    assert "planted" not in everything
