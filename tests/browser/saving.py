"""What the tests of saving share: a council that is chosen, the store as it is, the parts of the page."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import cache

from playwright.sync_api import Locator, Page, expect

from scorecard.services.answers import read_question
from scorecard.services.assessments import read_assessment
from scorecard.services.choosing import choose_council
from scorecard.services.model import ChosenCouncil, QuestionDesk
from scorecard.services.opening import Services, open_services, personal_actor
from scorecard.settings import Settings
from tests.browser.server import App

QUESTION, EARLIER = "licensing-lead", "licensing-other-policies"
ELMBRIDGE = ChosenCouncil("E07000207", "Elmbridge Borough Council", "england", "district")


def choose_elmbridge(services: Services) -> None:
    choose_council(personal_actor(services), services, ELMBRIDGE)


@cache
def reader(database: str, app_id: int) -> Services:
    """The use cases on an app's database, opened once: opening costs more than a save."""
    return open_services(Settings(database_url=database))


def desk(app: App, question: str = QUESTION) -> QuestionDesk:
    """What is stored of the question."""
    services = reader(app.settings.database_url, id(app))
    actor = personal_actor(services)
    return read_question(actor, services, read_assessment(actor, services).id, question)


def stored(app: App, question: str = QUESTION) -> object:
    """The stored level, `unknown`, `na`, or None."""
    answer = desk(app, question).stored.answer
    return answer and (answer.level if answer.state == "level" else answer.state)


def settled(app: App, read: Callable[[App], object], expected: object) -> None:
    """Waits until the store holds what is expected."""
    until = time.monotonic() + 8
    while read(app) != expected and time.monotonic() < until:
        time.sleep(0.05)
    assert read(app) == expected


def open_question(page: Page, app: App, question: str = QUESTION) -> None:
    page.goto(f"{app.url}/question?id={question}")
    page.locator(f'.sc-desk[data-question="{question}"]').wait_for(state="attached")
    expect(page.locator("h1")).to_have_count(1)
    row(page, 0).wait_for()


def row(page: Page, position: int) -> Locator:
    return page.locator('[class*="st-key-levels"] [role="radiogroup"] > div').nth(position)


def status(page: Page, part: str = "level") -> Locator:
    return page.locator(f'.sc-status[data-part="{part}"]')


def note_box(page: Page) -> Locator:
    return page.locator(f".st-key-note-{QUESTION} textarea")


def by_label(page: Page, position: int) -> None:
    row(page, position).locator("label").click()
