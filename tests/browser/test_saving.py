"""Saving in a real browser: nothing chosen or typed is lost, nothing saved elsewhere is overwritten.

The ways of choosing and of leaving are rows and columns of a matrix that is printed after the run.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from functools import cache

import pytest
from playwright.sync_api import BrowserContext, Page, expect

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


@pytest.fixture(scope="module")
def shared(new_module_app: Callable[..., App]) -> App:
    """One product for all tests that clean up after themselves."""
    return new_module_app(choose_elmbridge)


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


def row(page: Page, position: int) -> object:
    return page.locator('[class*="st-key-levels"] [role="radiogroup"] > div').nth(position)


def status(page: Page, part: str = "level") -> object:
    return page.locator(f'.sc-status[data-part="{part}"]')


def note_box(page: Page) -> object:
    return page.locator(f".st-key-note-{QUESTION} textarea")


# --- ways to choose ---


def by_label(page: Page, position: int) -> None:
    row(page, position).locator("label").click()


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


# --- not applicable, too long, clear ---

WITH_NA = "licensing-unlicensed-trades"


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
    mine.get_by_role("button", name="Keep mine").click()
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
