"""What people write is found in the database and on its page, and nowhere else (F97)."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import httpx2 as httpx
from playwright.sync_api import Page

from scorecard.pages import href
from scorecard.services.assessments import read_assessment
from scorecard.services.demo import fill_demo
from scorecard.services.opening import Services, personal_actor
from tests.browser.conftest import NewApp
from tests.browser.server import App

QUESTION = "licensing-lead"
MARK = "PLANTED-7431"


def fill(services: Services) -> None:
    fill_demo(personal_actor(services), services)


def post(app: App, assessment: str, **changes: object) -> httpx.Response:
    body = {
        "assessment": assessment,
        "question": QUESTION,
        "part": "note",
        "value": MARK,
        "seen": 0,
        "tab": "planting-tab",
        "n": 1,
    }
    return httpx.post(
        f"{app.url}/answers",
        json={**body, **changes},
        headers={"Origin": app.url},
        trust_env=False,
        timeout=30,
    )


def test_f97_what_people_write_is_in_no_log_title_or_address(new_app: NewApp, page: Page) -> None:
    app = new_app(fill, environment={"SCORECARD_LOG_LEVEL": "debug"})
    with app.services() as services:
        actor = personal_actor(services)
        assessment = read_assessment(actor, services).id
    assert post(app, assessment).json()["kind"] in ("saved", "conflict")
    post(app, assessment, question=MARK)  # turned away
    post(app, assessment, part="level", value=MARK, n=2)
    post(app, assessment, seen=MARK)  # no answer at all
    with closing(sqlite3.connect(app.database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")  # locked: the save fails
        failed = post(app, assessment, value=f"{MARK} again", n=3)
        other.execute("ROLLBACK")
    assert failed.json()["kind"] == "failed"

    page.goto(app.url + href("question", id=QUESTION))
    page.wait_for_selector("h1")
    page.get_by_text(MARK).first.wait_for(state="attached")
    assert MARK not in page.title() + page.url
    assert "database: SQLITE_BUSY" in app.log
    assert MARK not in app.log
