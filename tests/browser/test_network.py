"""A slow or broken network: what is saved shows, and sending again is harmless (F110)."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from playwright.sync_api import Page, Route, expect

from scorecard.pages import href
from scorecard.services.demo import fill_demo
from scorecard.services.opening import Services, personal_actor
from tests.browser.conftest import NewApp
from tests.browser.server import App
from tests.browser.watch import Watch

QUESTION = "licensing-lead"


def fill(services: Services) -> None:
    fill_demo(personal_actor(services), services)


def links(app: App) -> list[str]:
    """What the history holds of the question's level since the page was opened."""
    with closing(sqlite3.connect(app.database)) as database:
        rows = database.execute(
            "select action, after from history where subject = ? and n is not null"
            " and tab not like 'demo-%' order by seq",
            (f"{QUESTION}:level",),
        ).fetchall()
    return [f"{action} {after}" for action, after in rows]


def choose(page: Page, app: App, position: int) -> None:
    page.goto(app.url + href("question", id=QUESTION))
    page.locator(f'.sc-desk[data-question="{QUESTION}"]').wait_for(state="attached")
    levels = page.locator('[class*="st-key-levels"] [role="radiogroup"] label')
    levels.nth(position).click()


def test_f110_what_could_not_be_sent_is_said_kept_and_sent_again(
    new_app: NewApp, page: Page, watch: Watch
) -> None:
    watch.allow("ERR_INTERNET_DISCONNECTED")
    app = new_app(fill)
    page.route("**/answers", lambda route: route.abort("internetdisconnected"))
    choose(page, app, 0)
    line = page.locator('.sc-status[data-part="level"]')
    expect(line).to_contain_text("Not saved")
    assert links(app) == []
    page.unroute("**/answers")
    expect(line).to_contain_text("Saved at", timeout=20_000)
    assert links(app) == ["saved 0"]


def test_f110_an_answer_that_got_lost_on_its_way_back_is_stored_once(
    new_app: NewApp, page: Page, watch: Watch
) -> None:
    watch.allow("ERR_CONNECTION_RESET")
    app = new_app(fill)
    sent: list[str] = []

    def lose_the_first_reply(route: Route) -> None:
        sent.append(route.request.post_data or "")
        if len(sent) == 1:
            route.fetch()
            route.abort("connectionreset")
        else:
            route.continue_()

    page.route("**/answers", lose_the_first_reply)
    choose(page, app, 0)
    line = page.locator('.sc-status[data-part="level"]')
    expect(line).to_contain_text("Not saved", timeout=20_000)
    expect(line).to_contain_text("Saved at", timeout=20_000)
    assert len(sent) == 2
    assert sent[0] == sent[1]
    assert links(app) == ["saved 0"]
