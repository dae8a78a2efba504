"""Saving apart from the plain case: reasons, limits, two tabs, a restart, a locked or lost database."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from scorecard.services.assessments import read_assessment
from scorecard.services.opening import personal_actor
from tests.browser.saving import (
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


# --- not applicable, too long, clear ---


def test_f23_not_applicable_waits_for_its_reason_and_the_earlier_answer_stands(
    shared: App, page: Page, na_question: str
) -> None:
    open_question(page, shared, na_question)
    by_label(page, 1)
    settled(shared, lambda app: stored(app, na_question), 1)
    page.locator('[class*="st-key-levels"] label', has_text="This does not apply to us").click()
    expect(status(page)).to_contain_text("a reason is needed")
    assert stored(shared, na_question) == 1
    page.get_by_role("button", name="Next question").click()
    expect(page.locator(".sc-errors")).to_be_focused()
    assert page.title().startswith("Error: ")
    page.locator(f".st-key-reason-{na_question} textarea").fill("We license none of these")
    settled(shared, lambda app: stored(app, na_question), "na")
    assert desk(shared, na_question).stored.reason == "We license none of these"


@pytest.fixture
def na_question(shared: App) -> str:
    """A question asked of a district that may not apply."""
    with shared.services() as services:
        assessment = read_assessment(personal_actor(services), services)
        return next(
            q.id for theme in assessment.questions.values() for q in theme
            if q.not_applicable and q is not theme[-1]
        )  # fmt: skip


def test_f18_a_note_over_the_limit_stays_in_the_box_and_is_not_saved(
    shared: App, page: Page
) -> None:
    open_question(page, shared)
    before = desk(shared).stored.note
    note_box(page).fill("x" * 5000)
    expect(status(page, "note")).to_contain_text("1,000")
    page.get_by_role("button", name="Next question").click()
    expect(page.locator(".sc-errors")).to_contain_text("Note must be 4,000 characters or less")
    expect(note_box(page)).to_have_value("x" * 5000)
    assert desk(shared).stored.note == before


def test_clear_takes_the_choice_away_and_keeps_the_note(shared: App, page: Page) -> None:
    open_question(page, shared)
    by_label(page, 2)
    settled(shared, stored, 2)
    note_box(page).fill("Stays")
    settled(shared, lambda app: desk(app).stored.note, "Stays")
    page.get_by_role("button", name="Clear this answer").click()
    settled(shared, stored, None)
    expect(page.locator('[class*="st-key-levels"] input:checked')).to_have_count(0)
    assert desk(shared).stored.note == "Stays"


# --- two tabs ---


def test_f28_an_untouched_old_tab_overwrites_nothing(shared: App, context: BrowserContext) -> None:
    old, new = context.new_page(), context.new_page()
    open_question(old, shared)
    by_label(old, 0)
    settled(shared, stored, 0)
    open_question(new, shared)
    by_label(new, 3)
    settled(shared, stored, 3)
    note_box(old).fill("The old tab types a note only")
    settled(shared, lambda app: desk(app).stored.note, "The old tab types a note only")
    old.get_by_role("button", name="Next question").click()
    old.locator(f'.sc-desk[data-question="{QUESTION}"]').wait_for(state="detached")
    assert stored(shared) == 3


@pytest.mark.parametrize("choice", ["Keep mine", "Use theirs"])
def test_f27_two_tabs_one_answer_both_sides_show_until_a_person_chooses(
    shared: App, context: BrowserContext, choice: str, matrix: dict[str, list[str]]
) -> None:
    mine, other = context.new_page(), context.new_page()
    open_question(mine, shared)
    by_label(mine, 1)
    settled(shared, stored, 1)
    open_question(other, shared)
    other.wait_for_timeout(700)
    by_label(other, 0)
    settled(shared, stored, 0)
    by_label(mine, 2)
    panel = mine.get_by_text("Yours is Developing.")
    expect(panel).to_be_visible()
    assert stored(shared) == 0, "theirs stays until a person chooses"
    mine.get_by_role("button", name=choice).click()
    settled(shared, stored, 2 if choice == "Keep mine" else 0)
    expect(panel).to_have_count(0)
    checked = mine.locator('[class*="st-key-levels"] input:checked')
    expect(checked).to_have_value("2" if choice == "Keep mine" else "0")
    matrix[f"two tabs, one level, {choice}"] = ["both shown", "chosen stored"]


def test_f27_two_tabs_one_note_neither_text_is_lost(shared: App, context: BrowserContext) -> None:
    mine, other = context.new_page(), context.new_page()
    open_question(mine, shared)
    open_question(other, shared)
    mine.wait_for_timeout(700)
    note_box(other).fill("The other tab's text")
    settled(shared, lambda app: desk(app).stored.note, "The other tab's text")
    note_box(mine).fill("My text")
    expect(mine.get_by_text("This note was changed in another window")).to_be_visible()
    assert desk(shared).stored.note == "The other tab's text"
    assert [r.value for r in desk(shared).refused] == ["My text"]
    mine.get_by_role("button", name="Keep my note").click()
    settled(shared, lambda app: desk(app).stored.note, "My text")
    expect(note_box(mine)).to_have_value("My text")


# --- restart, lock ---


def test_a_restart_between_two_clicks_loses_nothing(
    new_app: Callable[..., App], page: Page, watch: object, matrix: dict[str, list[str]]
) -> None:
    watch.allow("WebSocket|ERR_CONNECTION|Failed to (load|fetch)|error")  # type: ignore[attr-defined]
    app = new_app(choose_elmbridge)
    open_question(page, app)
    by_label(page, 1)
    settled(app, stored, 1)
    app.restart()
    expect(row(page, 2).locator("input")).to_be_enabled(timeout=20_000)
    by_label(page, 2)
    settled(app, stored, 2)
    note_box(page).fill("After the restart")
    settled(app, lambda a: desk(a).stored.note, "After the restart")
    app.restart()
    expect(row(page, 2).locator("input")).to_be_enabled(timeout=20_000)
    page.get_by_role("button", name="Next question").click()
    page.locator(f'.sc-desk[data-question="{QUESTION}"]').wait_for(state="detached", timeout=20_000)
    assert stored(app) == 2
    matrix["restart between clicks"] = ["level kept", "note kept", "Next works"]


def test_f39_a_locked_database_keeps_the_text_and_stores_it_after(
    new_app: Callable[..., App], page: Page, watch: object, matrix: dict[str, list[str]]
) -> None:
    watch.allow("answers|500|503")  # type: ignore[attr-defined]
    app = new_app(choose_elmbridge)
    open_question(page, app)
    lock = sqlite3.connect(app.database, isolation_level=None)
    lock.execute("BEGIN IMMEDIATE")
    by_label(page, 3)
    note_box(page).fill("Typed while the database was locked")
    expect(status(page)).to_contain_text("Not saved. Your answer is still here.", timeout=15_000)
    expect(status(page).get_by_role("button", name="Try again")).to_be_visible()
    expect(note_box(page)).to_have_value("Typed while the database was locked")
    lock.execute("ROLLBACK")
    lock.close()
    status(page).get_by_role("button", name="Try again").click()
    settled(app, stored, 3)
    settled(app, lambda a: desk(a).stored.note, "Typed while the database was locked")
    expect(status(page)).to_contain_text("Saved at ")
    matrix["database locked"] = ["said so", "text kept", "stored after"]


def test_what_was_not_stored_goes_on_after_a_reload(
    new_app: Callable[..., App], page: Page, watch: object
) -> None:
    watch.allow("answers|ERR_|fetch")  # type: ignore[attr-defined]
    app = new_app(choose_elmbridge)
    open_question(page, app)
    page.route("**/answers", lambda route: route.abort())
    by_label(page, 2)
    expect(status(page)).to_contain_text("Not saved. Your answer is still here.")
    assert stored(app) is None
    page.on("dialog", lambda dialog: dialog.accept())
    page.unroute("**/answers")
    page.reload()
    settled(app, stored, 2)


def test_without_the_script_the_page_says_that_saving_is_not_available(
    shared: App, context: BrowserContext, watch: object
) -> None:
    watch.allow("page|ERR_")  # type: ignore[attr-defined]
    page = context.new_page()
    page.route("**/assets/page.*.js", lambda route: route.abort())
    page.goto(f"{shared.url}/question?id={QUESTION}")
    expect(page.get_by_text("Saving is not available.")).to_be_visible()
