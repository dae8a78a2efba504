"""Getting a paper: what takes a while says so, can be stopped, says why it failed, and can be tried again."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from scorecard.services.demo import fill_demo
from scorecard.services.opening import Services, personal_actor
from scorecard.services.reporting import make_report
from tests.browser.conftest import NewApp
from tests.browser.server import App
from tests.browser.steps import go
from tests.browser.test_accessibility import faults
from tests.browser.watch import Watch

MAKING = "Making: Board paper, Word"


@pytest.fixture(scope="module")
def demo(new_module_app: NewApp) -> App:
    """The product with the invented council's answers."""

    def fill(services: Services) -> None:
        fill_demo(personal_actor(services), services)

    return new_module_app(fill)


def link(page: Page) -> Locator:
    """The board paper as Word."""
    return page.locator('a[href^="/reports/board.docx"]')


def ask(page: Page, demo: App) -> Route:
    """Asks for the paper with the keyboard; the request waits until the test lets it go."""
    held: list[Route] = []

    def hold_the_first(route: Route) -> None:
        held.append(route)
        if len(held) > 1:
            route.continue_()

    page.route("**/reports/board.docx*", hold_the_first)
    go(page, demo, "/reports?year=2025")
    link(page).focus()
    page.keyboard.press("Enter")
    expect(page.locator(".sc-made")).to_contain_text(MAKING)
    expect(page.locator("#sc-live")).to_have_text(MAKING)
    return held[0]


def test_a_file_that_takes_a_while_says_so_then_that_it_is_ready_and_is_the_same_bytes(
    page: Page, demo: App
) -> None:
    waits = ask(page, demo)
    page.get_by_text("Fill in the head of the board paper").click()
    expect(page.get_by_label("Date of the meeting")).to_be_visible()
    assert faults(page) == []
    link(page).focus()
    with page.expect_download() as got:
        waits.continue_()
    with demo.services() as services:
        made = make_report(personal_actor(services), services, "board", "docx", 2025)
    assert got.value.suggested_filename == made.name
    assert got.value.path().read_bytes() == made.body
    ready = f"Ready: Board paper, Word, {round(len(made.body) / 1000)} kB"
    expect(page.locator(".sc-made")).to_have_text(ready)
    expect(page.locator("#sc-live")).to_have_text(ready)
    expect(link(page)).to_be_focused()
    assert page.locator(".sc-made button").count() == 0


def test_it_can_be_stopped(page: Page, demo: App, watch: Watch) -> None:
    watch.allow("ERR_ABORTED")
    ask(page, demo)
    page.get_by_role("button", name="Stop: Board paper, Word").click()
    expect(page.locator(".sc-made")).to_have_text("Stopped. Nothing was written.")
    expect(link(page)).to_be_focused()


def test_one_that_fails_says_why_in_the_servers_words_and_can_be_tried_again(
    page: Page, demo: App, watch: Watch
) -> None:
    watch.allow("status of 503")
    waits = ask(page, demo)
    assert waits.request.headers["accept"].startswith("text/plain")
    waits.fulfill(status=503, content_type="text/plain", body="The disk is full.")
    expect(page.locator(".sc-made")).to_contain_text(
        "Not made. The disk is full. Nothing was written."
    )
    with page.expect_download() as got:
        page.get_by_role("button", name="Try again: Board paper, Word").click()
    assert got.value.suggested_filename.endswith("-2025-board.docx")


def test_a_server_that_is_gone_is_told(page: Page, demo: App, watch: Watch) -> None:
    watch.allow("ERR_FAILED")
    ask(page, demo).abort()
    expect(page.locator(".sc-made")).to_contain_text(
        "Not made. The scorecard did not answer. Nothing was written."
    )


def test_a_second_press_while_it_is_made_asks_for_nothing(page: Page, demo: App) -> None:
    waits = ask(page, demo)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.keyboard.press("Enter")
    with page.expect_download():
        waits.continue_()
    assert not [url for url in asked if "/reports/" in url]
