"""Saving in a real browser: nothing chosen or typed is lost.

The ways of choosing and of leaving are rows and columns of a matrix that is printed after the run.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.saving import (
    EARLIER,
    QUESTION,
    by_label,
    choose_elmbridge,
    desk,
    note_box,
    open_question,
    row,
    settled,
    status,
    stored,
)
from tests.browser.server import App


@pytest.fixture(scope="module")
def shared(new_module_app: Callable[..., App]) -> App:
    """One product for all tests that clean up after themselves."""
    return new_module_app(choose_elmbridge)


# --- ways to choose ---


def by_level_text(page: Page, position: int) -> None:
    # The whole row is the label's target, so the text itself receives nothing: a real mouse there does.
    text = row(page, position).locator('[data-testid="stRadioCaption"]')
    text.scroll_into_view_if_needed()
    box = text.bounding_box()
    page.mouse.click(box["x"] + box["width"] / 3, box["y"] + box["height"] / 2)


def by_arrows(page: Page, position: int) -> None:
    row(page, 0).locator("input").focus()
    page.keyboard.press("Space")
    for _ in range(position):
        page.keyboard.press("ArrowDown")


@pytest.mark.parametrize("choose", [by_label, by_level_text, by_arrows])
def test_each_way_of_choosing_saves_and_says_when(
    shared: App, page: Page, choose: Callable[[Page, int], None]
) -> None:
    for position in (3, 1):
        open_question(page, shared)
        choose(page, position)
        settled(shared, stored, position)
        expect(status(page)).to_contain_text("Saved at ")


def test_space_on_a_focused_level_saves(shared: App, page: Page) -> None:
    open_question(page, shared, EARLIER)
    row(page, 2).locator("input").focus()
    page.keyboard.press("Space")
    settled(shared, lambda app: stored(app, EARLIER), 2)


def test_f122_passing_levels_with_the_arrows_keeps_the_focus_and_stores_the_last(
    shared: App, page: Page
) -> None:
    open_question(page, shared)
    row(page, 0).locator("label").click()
    for _ in range(3):
        page.keyboard.press("ArrowDown")
    settled(shared, stored, 3)
    page.wait_for_timeout(600)
    assert page.evaluate("document.activeElement.type") == "radio"
    assert page.evaluate("document.activeElement.value") == "3"


def test_clicking_faster_than_the_page_runs_stores_the_last_choice(shared: App, page: Page) -> None:
    open_question(page, shared)
    page.evaluate(
        """async () => {
            const rows = document.querySelectorAll('[class*="st-key-levels"] [data-testid=stRadioOption]');
            for (const i of [0, 1, 2, 3, 2, 1, 0, 3, 1, 2]) { rows[i].click(); await new Promise(r => setTimeout(r, 15)); }
        }"""
    )
    settled(shared, stored, 2)
    page.wait_for_timeout(500)
    assert stored(shared) == 2
    assert desk(shared).refused == ()


# --- ways to leave ---


def by_next(page: Page, app: App) -> None:
    page.get_by_role("button", name="Next question").click()


def by_previous(page: Page, app: App) -> None:
    page.get_by_role("button", name="Previous question").click()


def by_link(page: Page, app: App) -> None:
    page.locator(".sc-back a").click()


def by_menu(page: Page, app: App) -> None:
    page.locator("nav.sc-menu a", has_text="Results").click()


def by_back(page: Page, app: App) -> None:
    page.go_back(wait_until="commit")


def by_reload(page: Page, app: App) -> None:
    page.reload(wait_until="commit")


def by_address(page: Page, app: App) -> None:
    page.goto(f"{app.url}/results", wait_until="commit")


def by_closing(page: Page, app: App) -> None:
    page.close(run_before_unload=False)


LEAVING = [by_next, by_previous, by_link, by_menu, by_back, by_reload, by_address, by_closing]
PAUSES = [0, 5, 30, 150]


@pytest.mark.parametrize("leave", LEAVING, ids=lambda leave: leave.__name__)
def test_a_level_is_stored_however_fast_people_leave(
    shared: App,
    context: BrowserContext,
    leave: Callable[[Page, App], None],
    matrix: dict[str, list[str]],
) -> None:
    cells = []
    for turn, pause in enumerate(PAUSES):
        page = context.new_page()
        page.goto(f"{shared.url}/theme?id=licensing")
        page.locator(f"#{QUESTION} a").click()
        page.locator(f'.sc-desk[data-question="{QUESTION}"]').wait_for(state="attached")
        wanted = (turn + len(leave.__name__)) % 3
        # A choice that was there already would prove nothing.
        if stored(shared) == wanted:
            wanted = 3
        by_label(page, wanted)
        page.wait_for_timeout(pause)
        leave(page, shared)
        settled(shared, stored, wanted)
        cells.append("kept")
        if not page.is_closed():
            page.close()
    matrix[f"level, leaving {leave.__name__.replace('_', ' ')}"] = cells


@pytest.mark.parametrize(
    "leave", [by_next, by_link, by_back, by_reload, by_closing], ids=lambda leave: leave.__name__
)
def test_a_note_is_stored_however_fast_people_leave(
    shared: App,
    context: BrowserContext,
    leave: Callable[[Page, App], None],
    matrix: dict[str, list[str]],
) -> None:
    cells = []
    for pause in PAUSES:
        page = context.new_page()
        page.goto(f"{shared.url}/theme?id=licensing")
        page.locator(f"#{QUESTION} a").click()
        page.locator(f'.sc-desk[data-question="{QUESTION}"]').wait_for(state="attached")
        text = f"Left {leave.__name__} after {pause} ms"
        note_box(page).fill(text)
        page.wait_for_timeout(pause)
        leave(page, shared)
        settled(shared, lambda app: desk(app).stored.note, text)
        cells.append("kept")
        if not page.is_closed():
            page.close()
    matrix[f"note, leaving {leave.__name__.replace('_', ' ')}"] = cells


def test_a_note_is_saved_a_second_after_the_last_key(shared: App, page: Page) -> None:
    open_question(page, shared)
    note_box(page).fill("Typed and left alone")
    settled(shared, lambda app: desk(app).stored.note, "Typed and left alone")
    expect(status(page, "note")).to_contain_text("Saved at ")
    page.reload()
    expect(note_box(page)).to_have_value("Typed and left alone")


def test_a_note_typed_while_the_page_draws_the_next_step_stays_in_its_box(
    shared: App, page: Page
) -> None:
    open_question(page, shared, EARLIER)
    box = page.locator(f".st-key-note-{EARLIER} textarea")
    by_label(page, 1)
    box.press_sequentially("Typed while the page draws", delay=25)
    page.wait_for_timeout(1500)
    expect(box).to_have_value("Typed while the page draws")
    page.get_by_role("button", name="Clear this answer").click()
    settled(shared, lambda app: stored(app, EARLIER), None)
    box.press_sequentially(", and again", delay=25)
    settled(shared, lambda app: desk(app, EARLIER).stored.note, box.input_value())
    assert "and again" in box.input_value()
    assert "Typed while the page draws" in box.input_value()
