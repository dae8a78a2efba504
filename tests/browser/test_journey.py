"""The first journey of a new user, and what every step of it must leave right: address, title, focus."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewApp
from tests.browser.server import App
from tests.browser.steps import choose_elmbridge, heading, level, saved, text_of

FIRST, SECOND, THIRD = "licensing-alcohol-policy", "licensing-other-policies", "licensing-lead"


@pytest.fixture(scope="module")
def shared(new_module_app: NewApp) -> App:
    """The product with a council chosen, for tests that leave no trace that another one minds."""
    return new_module_app(choose_elmbridge)


def is_at(page: Page, address: str, title: str) -> None:
    """Address, document title and heading belong to the page, and the heading has the focus; the page
    is drawn to its end, so that nothing moves below a click."""
    expect(heading(page)).to_have_text(title)
    expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning")
    expect(page).to_have_url(re.compile(re.escape(address) + "$"))
    expect(heading(page)).to_be_focused()
    expect(page).to_have_title(re.compile(r" - Elmbridge Borough Council 2026 - Scorecard$"))


def test_a_new_user_goes_from_start_to_guidance(app: App, page: Page) -> None:
    # Choosing the council
    page.goto(app.url)
    expect(heading(page)).to_have_text("Choose your council")
    expect(page).to_have_url(f"{app.url}/council")
    expect(page).to_have_title("Choose your council - Scorecard")
    assert page.locator("nav").count() == 0
    field = page.get_by_role("combobox", name="Council")
    expect(field).to_have_value("")
    field.click()
    page.keyboard.type("Elmbridge")
    page.get_by_role("option", name="Elmbridge Borough Council").click()
    expect(page.locator("dl")).to_contain_text("England")
    page.get_by_role("button", name=re.compile("Start the assessment for")).click()

    # Start, the theme, the first question by mouse
    is_at(page, app.url + "/", "Your assessment for 2026")
    page.get_by_role("link", name="Licensing").click()
    is_at(page, "/theme?id=licensing", "Licensing: check your answers")
    page.get_by_role("link", name="Answer the first question").click()
    is_at(page, f"/question?id={FIRST}", text_of(FIRST))
    assert page.locator('[class*="st-key-levels"] input:checked').count() == 0
    level(page, 1).click(position={"x": 300, "y": 20})
    saved(page)
    expect(page.get_by_role("heading", name="To reach Developing")).to_be_visible()
    page.get_by_role("button", name="Next question").click()
    is_at(page, f"/question?id={SECOND}", text_of(SECOND))

    # The second by keyboard
    page.locator('[class*="st-key-levels"] input').first.focus()
    page.keyboard.press("Space")
    saved(page)
    page.keyboard.press("ArrowDown")
    expect(level(page, 1).locator("input")).to_be_checked()
    expect(level(page, 1).locator("input")).to_be_focused()
    expect(page.get_by_role("heading", name="To reach Developing")).to_be_visible()
    page.get_by_role("button", name="Next question").focus()
    page.keyboard.press("Enter")
    is_at(page, f"/question?id={THIRD}", text_of(THIRD))

    # A reload keeps page and answer
    page.get_by_role("button", name="Previous question").click()
    is_at(page, f"/question?id={SECOND}", text_of(SECOND))
    page.reload()
    expect(level(page, 1).locator("input")).to_be_checked()
    expect(page).to_have_url(f"{app.url}/question?id={SECOND}")

    # Results, heatmap, a cell's questions, guidance
    page.get_by_role("navigation", name="Menu").get_by_role("link", name="Results").click()
    is_at(page, "/results", "Results so far")
    expect(page.get_by_role("main")).to_contain_text("2 of ")
    page.get_by_role("navigation", name="Menu").get_by_role("link", name="Heatmap").click()
    is_at(page, "/heatmap", "Heatmap")
    page.get_by_role("link", name=re.compile(r"2 of \d")).first.click()
    expect(page).to_have_url(re.compile(r"/theme\?id=licensing#policy$"))
    expect(heading(page)).to_have_text("Licensing: check your answers")
    expect(page.locator("#policy")).to_be_focused()
    expect(page.locator("#policy")).to_be_in_viewport()
    page.get_by_role("navigation", name="Menu").get_by_role("link", name="Guidance library").click()
    is_at(page, "/guidance", "Guidance library")

    # Back and forward
    page.go_back()
    expect(heading(page)).to_have_text("Licensing: check your answers")
    page.go_back()
    is_at(page, "/heatmap", "Heatmap")
    page.go_forward()
    page.go_forward()
    is_at(page, "/guidance", "Guidance library")


def test_next_makes_one_step_of_history_that_back_takes_back(shared: App, page: Page) -> None:
    page.goto(f"{shared.url}/question?id={FIRST}")
    expect(heading(page)).to_have_text(text_of(FIRST))
    page.get_by_role("button", name="Next question").click()
    is_at(page, f"/question?id={SECOND}", text_of(SECOND))
    page.get_by_role("button", name="Next question").click()
    is_at(page, f"/question?id={THIRD}", text_of(THIRD))
    page.go_back()
    is_at(page, f"/question?id={SECOND}", text_of(SECOND))
    page.go_back()
    is_at(page, f"/question?id={FIRST}", text_of(FIRST))
    page.go_forward()
    is_at(page, f"/question?id={SECOND}", text_of(SECOND))


def test_a_deep_link_opens_its_page_and_leaves_the_focus_alone(shared: App, page: Page) -> None:
    for address, title in (
        (f"/question?id={THIRD}", text_of(THIRD)),
        ("/theme?id=licensing", "Licensing: check your answers"),
        ("/guidance?tier=leading", "Guidance library"),
    ):
        page.goto(shared.url + address)
        expect(heading(page)).to_have_text(title)
        expect(page).to_have_url(shared.url + address)
        assert page.evaluate("document.activeElement.tagName") == "BODY"


def test_a_link_to_a_row_of_the_theme_goes_there_on_a_deep_link_too(
    shared: App, page: Page
) -> None:
    page.goto(f"{shared.url}/theme?id=licensing#{THIRD}")
    expect(page.locator(f"#{THIRD} a")).to_be_focused()
    expect(page.locator(f"#{THIRD}")).to_be_in_viewport()


def test_a_page_changes_without_loading_the_app_again(shared: App, page: Page) -> None:
    page.goto(shared.url)
    expect(heading(page)).to_be_visible()
    page.evaluate("window.stillHere = true")
    for name in ("Results", "Heatmap", "Settings"):
        page.get_by_role("navigation", name="Menu").get_by_role("link", name=name).click()
        expect(
            page.get_by_role("navigation", name="Menu").locator('[aria-current="page"]')
        ).to_have_text(name)
    assert page.evaluate("window.stillHere") is True


def test_the_skip_link_is_the_first_stop_and_leads_to_the_heading(shared: App, page: Page) -> None:
    page.goto(shared.url)
    expect(page.locator(".sc-foot")).to_be_visible()  # the page is drawn to its end
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to main content")).to_be_focused()
    expect(page.get_by_role("link", name="Skip to main content")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(heading(page)).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Answer the critical questions")).to_be_focused()


def test_the_menu_of_a_narrow_screen_opens_leads_and_closes(shared: App, page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(shared.url)
    expect(heading(page)).to_be_visible()
    menu = page.get_by_role("navigation", name="Menu")
    opener = page.get_by_role("button", name="Menu", exact=True)
    expect(menu).not_to_be_visible()
    opener.click()
    expect(menu.get_by_role("link", name="Start")).to_be_focused()
    expect(page.get_by_role("button", name="Close menu")).to_be_visible()
    menu.get_by_role("link", name="Results").click()
    expect(heading(page)).to_be_focused()
    expect(menu).not_to_be_visible()
    opener.click()
    page.get_by_role("button", name="Close menu").click()
    expect(menu).not_to_be_visible()
    expect(opener).to_be_focused()


def test_nobody_tabs_into_a_folded_menu(shared: App, page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(shared.url)
    expect(heading(page)).to_be_visible()
    expect(page.get_by_role("button", name="Menu", exact=True)).to_be_visible()
    expect(page.get_by_text("Answer the critical questions", exact=True)).to_be_visible()
    seen = []
    for _ in range(8):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.textContent"))
    assert "Answer the critical questions" in seen
    assert "Results" not in seen


def test_c20_an_unknown_address_is_a_page_of_ours_that_leads_back(
    shared: App, page: Page, watch
) -> None:
    watch.allow("404")
    answer = page.goto(f"{shared.url}/nothing-here")
    assert answer is not None
    assert answer.status == 404
    expect(heading(page)).to_have_text("Page not found")
    page.get_by_role("link", name="Go to Start").click()
    expect(heading(page)).to_have_text("Your assessment for 2026")


def test_saving_is_not_said_to_be_unavailable_while_the_page_loads(shared: App, page: Page) -> None:
    page.add_init_script(
        """new MutationObserver(() => {
          const line = document.querySelector('.sc-no-script');
          if (line && getComputedStyle(line).visibility === 'visible') window.wasShown = true;
        }).observe(document, {subtree: true, childList: true})"""
    )
    page.goto(shared.url)
    expect(heading(page)).to_be_visible()
    assert page.locator(".sc-no-script").count() == 0
    assert page.evaluate("window.wasShown") is None


def test_without_the_script_the_page_says_that_nothing_is_saved(
    shared: App, page: Page, watch
) -> None:
    watch.allow("page.*js")
    page.route(re.compile(r"/assets/page\..*\.js"), lambda route: route.abort())
    page.goto(shared.url)
    expect(page.get_by_role("alert").filter(has_text="Saving is not available.")).to_be_visible()
