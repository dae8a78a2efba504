"""A year is signed off while somebody types: what they typed is refused, kept, and can be given again."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from scorecard.services.answers import save_answer
from scorecard.services.assessments import read_assessment
from scorecard.services.model import AnswerPost
from scorecard.services.opening import Services, personal_actor
from scorecard.services.signing import reopen, sign_off
from scorecard.services.themes import complete_theme
from tests.browser.conftest import NewApp
from tests.browser.server import App
from tests.browser.steps import choose_elmbridge, go, level, saved, small_content

SAVED, TYPED = "The team keeps the list.", " It is looked at each month."


def finished(services: Services) -> None:
    """Elmbridge with every question answered, a note on a, and every theme completed."""
    choose_elmbridge(services)
    actor = personal_actor(services)
    now = read_assessment(actor, services)
    for questions in now.questions.values():
        for asked in questions:
            save_answer(actor, services, AnswerPost(now.id, asked.id, "level", "1", 0, "tab", 1))
    save_answer(actor, services, AnswerPost(now.id, "a", "note", SAVED, 0, "tab", 2))
    for id in now.questions:
        complete_theme(actor, services, now.id, id, True, 0)


def sign(app: App) -> None:
    """Signs the year off, as another window would."""
    with app.services() as services:
        actor = personal_actor(services)
        now = read_assessment(actor, services)
        sign_off(actor, services, now.id, "Jo Lee", "Chief Executive", "1 3 2020", now.seen)


def reopened(app: App) -> None:
    with app.services() as services:
        actor = personal_actor(services)
        reopen(actor, services, read_assessment(actor, services).id, "A note came too late.")


def stored_note(app: App) -> str:
    with app.services() as services:
        return read_assessment(personal_actor(services), services).answers["a"].note


def late(page: Page) -> Locator:
    return page.locator(".sc-late")


def test_f29_what_is_typed_while_the_year_is_signed_off_is_refused_kept_and_offered_again(
    new_app: NewApp, page: Page, tmp_path_factory: pytest.TempPathFactory
) -> None:
    app = new_app(finished, content=small_content(tmp_path_factory.mktemp("small")))
    go(page, app, "/question?id=a")
    box = page.locator(".st-key-note-a textarea")
    expect(box).to_have_value(SAVED)
    box.press("End")
    box.press_sequentially(TYPED[:10])
    sign(app)
    box.press_sequentially(TYPED[10:])
    expect(page.locator('.sc-status[data-part="note"]')).to_contain_text("Nothing here can change")
    expect(box).to_have_value(SAVED + TYPED)  # and nothing took the focus from it
    expect(box).to_be_focused()
    expect(late(page)).to_be_hidden()

    box.blur()  # the page is drawn anew, as that of a signed-off year
    expect(page.locator("textarea")).to_have_count(0)
    expect(late(page)).to_contain_text("This was not saved, because 2026 had been signed off")
    expect(late(page)).to_contain_text(SAVED + TYPED)
    expect(late(page).get_by_role("link", name="Reopen 2026")).to_be_visible()
    assert stored_note(app) == SAVED

    page.reload()
    expect(late(page)).to_contain_text(SAVED + TYPED)

    reopened(app)
    page.reload()
    expect(box).to_have_value(SAVED)
    expect(late(page)).to_contain_text(SAVED + TYPED)
    late(page).get_by_role("button", name="Put it away").click()
    expect(late(page)).to_be_hidden()
    page.reload()
    expect(box).to_have_value(SAVED)
    expect(late(page)).to_be_hidden()
    assert stored_note(app) == SAVED


def test_f29_a_level_chosen_too_late_is_refused_and_said(
    new_app: NewApp, page: Page, tmp_path_factory: pytest.TempPathFactory
) -> None:
    app = new_app(finished, content=small_content(tmp_path_factory.mktemp("small")))
    go(page, app, "/question?id=a")
    sign(app)
    level(page, 2).locator("label").click()
    expect(late(page)).to_contain_text("The answer that you chose last")
    expect(page.locator(".sc-level--chosen")).to_contain_text("Level 1")
    reopened(app)
    go(page, app, "/question?id=a")
    level(page, 2).locator("label").click()
    saved(page)
    with app.services() as services:
        answer = read_assessment(personal_actor(services), services).answers["a"].answer
    assert answer is not None
    assert answer.level == 2
