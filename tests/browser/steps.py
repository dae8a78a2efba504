"""What tests in a browser do and look at again and again."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from scorecard.content.folder import read_folder
from scorecard.services.answers import save_answer
from scorecard.services.assessments import read_assessment
from scorecard.services.choosing import choose_council
from scorecard.services.model import AnswerPost, ChosenCouncil, Part
from scorecard.services.opening import Services, personal_actor
from scorecard.settings import ROOT
from tests.browser.server import App
from tests.folders import write_content
from tests.house import two_themes


def choose_elmbridge(services: Services) -> None:
    """Chooses the council, whatever the content."""
    choose_council(personal_actor(services), services, ChosenCouncil("E07000207", "", "", ""))


def small_content(folder: Path) -> Path:
    """Licensing with a (critical), b, c; housing with h: enough for what is not about our own words."""
    return write_content(folder, two_themes())


def save(
    app: App, question: str, value: str, part: Part = "level", *, tab: str = "tab-elsewhere"
) -> None:
    """Saves as another window would."""
    with app.services() as services:
        actor = personal_actor(services)
        assessment = read_assessment(actor, services).id
        save_answer(actor, services, AnswerPost(assessment, question, part, value, 0, tab, 1))


@cache
def text_of(question: str) -> str:
    """A question of the shipped content as it is asked."""
    return read_folder(ROOT).content.questions[question][1].text


def heading(page: Page) -> Locator:
    """The page's one h1."""
    return page.locator("h1")


def go(page: Page, app: App, address: str) -> None:
    """Opens an address and waits until the page is drawn to its end."""
    page.goto(app.url + address)
    page.locator(".sc-foot").wait_for()


def level(page: Page, position: int) -> Locator:
    """A row of the levels."""
    return page.locator('[class*="st-key-levels"] [role="radiogroup"] > div').nth(position)


def saved(page: Page) -> None:
    """Waits until the page says that the answer is saved."""
    expect(page.locator('.sc-status[data-part="level"]')).to_contain_text("Saved at")
