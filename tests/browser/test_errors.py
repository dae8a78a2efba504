"""Errors as people meet them (C10): the summary takes the focus, says the same as the field, and leads to it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import NewApp
from tests.browser.server import App
from tests.browser.steps import choose_elmbridge, go, level, small_content

REASON = "Enter why this question does not apply to you"
LONG = "Note must be 4,000 characters or less. It is 10 over"


@pytest.fixture(scope="module")
def shared(new_module_app: NewApp, tmp_path_factory: pytest.TempPathFactory) -> App:
    """The product on a small questionnaire."""
    return new_module_app(choose_elmbridge, content=small_content(tmp_path_factory.mktemp("small")))


def summary(page: Page) -> Locator:
    """The box on top."""
    return page.locator(".sc-errors")


def told(page: Page) -> list[str]:
    """The mistakes in the summary, which must have the focus, and a title that says so."""
    expect(summary(page)).to_be_focused()
    expect(page).to_have_title(re.compile("^Error: "))
    expect(summary(page).get_by_role("heading")).to_have_text("There is a problem")
    links = summary(page).get_by_role("link").all_inner_texts()
    at_fields = page.locator(".sc-error").all_inner_texts()
    assert sorted(links) == sorted(at_fields)
    return links


def field_is_tied(field: Locator, *said: str) -> None:
    """The field is marked as wrong, and its description holds what is said at it."""
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description(
        re.compile(".*".join(map(re.escape, said)), re.DOTALL)
    )


def test_a_question_left_with_two_mistakes(shared: App, page: Page) -> None:
    go(page, shared, "/question?id=a")
    level(page, 5).click()
    reason = page.get_by_role("textbox", name="Why does it not apply to you?")
    note = page.get_by_role("textbox", name="Note (optional)")
    note.fill("x" * 4010)
    expect(page.locator('.sc-status[data-part="note"]')).to_contain_text("Take out 10.")
    expect(note).to_have_attribute("aria-invalid", "false")
    page.get_by_role("button", name="Next question").click()
    assert told(page) == [REASON, LONG]
    expect(note).to_have_value("x" * 4010)
    field_is_tied(note, "Do not write anything that could identify", LONG)
    field_is_tied(reason, REASON)
    summary(page).get_by_role("link", name=REASON).click()
    expect(reason).to_be_focused()
    expect(reason).to_be_in_viewport()
    reason.fill("We license nothing of this kind.")
    summary(page).get_by_role("link", name=LONG).click()
    expect(note).to_be_focused()
    note.fill("Short.")
    page.get_by_role("button", name="Next question").click()
    expect(page.locator("h1")).to_have_text("What of b?")
    expect(page).to_have_title(re.compile("^What of b"))
    expect(summary(page)).to_have_count(0)


def test_the_same_mistake_twice_takes_the_focus_twice(shared: App, page: Page) -> None:
    go(page, shared, "/question?id=b")
    page.get_by_role("button", name="Add evidence").click()
    for _ in range(2):
        page.get_by_role("button", name="Save this evidence").click()
        expect(summary(page)).to_be_focused()
        page.get_by_role("textbox", name="Title").focus()
        expect(summary(page)).not_to_be_focused()


def test_a_theme_that_nobody_called_completed(shared: App, page: Page) -> None:
    go(page, shared, "/theme?id=licensing")
    page.get_by_role("button", name="Save and go to Start").click()
    assert told(page) == ["Select whether you have completed Licensing"]
    summary(page).get_by_role("link").click()
    expect(page.get_by_role("radio").first).to_be_focused()
    level(page, 1).click()
    page.get_by_role("button", name="Save and go to Start").click()
    expect(page.locator("h1")).to_be_focused()
    expect(page).to_have_title(re.compile("^Start - "))


def test_a_date_that_does_not_exist(shared: App, page: Page) -> None:
    go(page, shared, "/theme?id=licensing")
    page.get_by_text("Change who does this theme, and by when").click()
    due = page.get_by_role("textbox", name="Due date (optional)")
    due.fill("31 2 2027")
    page.get_by_role("button", name="Save owner and due date").click()
    assert told(page) == ["February 2027 has 28 days, not 31"]
    expect(due).to_have_value("31 2 2027")
    field_is_tied(due, "For example 27 March 2027", "February 2027 has 28 days, not 31")
    due.fill("28 feb 2027")
    page.get_by_role("button", name="Save owner and due date").click()
    expect(page.locator(".sc-lead")).to_contain_text("due 28 February 2027")


def test_no_copy_chosen(shared: App, page: Page) -> None:
    go(page, shared, "/settings")
    page.get_by_role("button", name="Open this copy").click()
    assert told(page) == ["Select a copy to open"]


def test_no_council_chosen(new_app: NewApp, shared: App, page: Page) -> None:
    app = new_app(content=shared.content)
    go(page, app, "/")
    page.get_by_role("button", name=re.compile("^Start the assessment")).click()
    assert told(page) == ["Select your council"]
    summary(page).get_by_role("link").click()
    expect(page.get_by_role("combobox", name="Council")).to_be_focused()
    page.get_by_text("My council is not in the list").click()
    page.get_by_role("button", name=re.compile("^Start the assessment")).click()
    expect(summary(page)).to_contain_text("Enter the name of your council")
    summary(page).get_by_role("link").click()
    expect(page.get_by_role("textbox", name="Name of the council")).to_be_focused()


def test_c34_nothing_is_called_an_error_before_a_person_moves_on(shared: App, page: Page) -> None:
    go(page, shared, "/question?id=h")
    level(page, 5).click()
    expect(page.locator('.sc-status[data-part="level"]')).to_contain_text(
        "Not saved: a reason is needed"
    )
    expect(page.get_by_role("textbox", name="Why does it not apply to you?")).to_have_attribute(
        "aria-invalid", "false"
    )
    expect(summary(page)).to_have_count(0)
    expect(page).to_have_title(re.compile("^What of h"))
