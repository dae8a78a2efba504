"""A second year in a browser: one key a question, nothing to scroll; then sign off, and reopen."""

from __future__ import annotations

import re
from itertools import chain

import pytest
from playwright.sync_api import Page, expect

from scorecard.services.answers import save_answer
from scorecard.services.assessments import read_assessment
from scorecard.services.choosing import choose_council
from scorecard.services.confirming import confirm
from scorecard.services.model import Actor, AnswerPost, ChosenCouncil
from scorecard.services.opening import Services, personal_actor
from scorecard.services.signing import sign_off
from scorecard.services.snapshots import keep_snapshot
from scorecard.services.themes import complete_theme
from scorecard.services.yearly import open_year
from tests.browser.conftest import NewApp
from tests.browser.server import App
from tests.browser.steps import choose_elmbridge, go, heading, small_content
from tests.browser.test_accessibility import TOO_WIDE, faults

MOST = "W06000018"  # Caerphilly: asked as many questions as any council
KEPT = "year=2027&snapshot=Board%2C+third+quarter"
# The question asked stands there, and its button has the focus and is seen whole; nothing was scrolled.
IN_SIGHT = """(question) => {
  const button = document.querySelector('[class*="st-key-still-true-"] button');
  if (!button || document.querySelector('h1')?.textContent.trim() !== question) return false;
  const box = button.getBoundingClientRect();
  return document.activeElement === button && box.top >= 0 && box.bottom <= innerHeight
    && document.querySelector('[data-testid="stMain"]').scrollTop === 0 && scrollY === 0;
}"""


def complete_all(actor: Actor, services: Services) -> None:
    """Says of every theme of the newest year that it is completed."""
    now = read_assessment(actor, services)
    for id in now.questions:
        complete_theme(actor, services, now.id, id, True, now.themes[id].version)


def second_year(services: Services) -> None:
    """Signs the newest year off and opens the next."""
    actor = personal_actor(services)
    complete_all(actor, services)
    now = read_assessment(actor, services)
    sign_off(actor, services, now.id, "Jo Lee", "Chief Executive", "1 3 2020", now.seen)
    open_year(actor, services)


def small_second_year(services: Services) -> None:
    """Elmbridge with an answer to each of its four questions, a year later."""
    choose_elmbridge(services)
    actor = personal_actor(services)
    now = read_assessment(actor, services)
    for theme in now.questions.values():
        for asked in theme:
            save_answer(actor, services, AnswerPost(now.id, asked.id, "level", "1", 0, "tab", 1))
    second_year(services)


def shipped_second_year(services: Services) -> None:
    """The shipped questions a year later, each answered with the level that takes the most words."""
    actor = personal_actor(services)
    now = choose_council(actor, services, ChosenCouncil(MOST, "", "", ""))
    for asked in chain.from_iterable(now.questions.values()):
        longest = max(range(len(asked.levels)), key=lambda place: len(asked.levels[place].text))
        post = AnswerPost(now.id, asked.id, "level", str(longest), 0, "tab", 1)
        save_answer(actor, services, post)
    second_year(services)


@pytest.fixture
def small(new_app: NewApp, tmp_path_factory: pytest.TempPathFactory) -> App:
    return new_app(small_second_year, content=small_content(tmp_path_factory.mktemp("small")))


@pytest.fixture(scope="module")
def shared(new_module_app: NewApp, tmp_path_factory: pytest.TempPathFactory) -> App:
    """The same with one answer confirmed and a snapshot, for tests that change nothing."""
    folder = small_content(tmp_path_factory.mktemp("shared"))

    def fill(services: Services) -> None:
        small_second_year(services)
        actor = personal_actor(services)
        now = read_assessment(actor, services)
        confirm(actor, services, now.id, "b", 0, "tab")
        keep_snapshot(actor, services, now.id, "Board, third quarter")

    return new_module_app(fill, content=folder)


def test_a_second_year_with_nothing_changed_takes_one_key_a_question_and_no_scrolling(
    small: App, page: Page
) -> None:
    page.set_viewport_size({"width": 1280, "height": 768})
    go(page, small, "/")
    page.get_by_role("link", name="Confirm the answers").click()
    for question in ("h", "a", "b", "c"):
        expect(heading(page)).to_have_text(f"What of {question}?")
        button = page.get_by_role("button", name="Still true")
        expect(button).to_be_focused()
        expect(button).to_have_accessible_description(
            re.compile(rf"What of {question}\? Your answer in 2026, to be confirmed .*Level 1")
        )
        assert page.evaluate(IN_SIGHT, f"What of {question}?")
        page.keyboard.press("Enter")
    expect(heading(page)).to_have_text("Licensing: check your answers")
    with small.services() as services:
        now = read_assessment(personal_actor(services), services)
        assert len(now.given) == 4


def test_a_key_that_is_held_down_confirms_one_question(small: App, page: Page) -> None:
    go(page, small, "/question?id=h&route=confirm")
    page.get_by_role("button", name="Still true").focus()
    page.keyboard.down("Enter")
    for _ in range(5):
        page.keyboard.down("Enter")  # what a held key sends: each marked as a repeat
    expect(heading(page)).to_have_text("What of a?")
    page.keyboard.down("Enter")
    page.wait_for_timeout(700)
    page.keyboard.up("Enter")
    expect(heading(page)).to_have_text("What of a?")
    page.get_by_role("button", name="Take it back").click()
    expect(heading(page)).to_have_text("What of h?")
    expect(page.get_by_text("Not answered for 2027 yet")).to_be_visible()


def test_a_second_year_of_all_shipped_questions_takes_one_key_each_and_no_scrolling(
    new_app: NewApp, page: Page
) -> None:
    app = new_app(shipped_second_year)
    with app.services() as services:
        asked = list(
            chain.from_iterable(
                read_assessment(personal_actor(services), services).questions.values()
            )
        )
    page.set_viewport_size({"width": 1280, "height": 768})
    go(page, app, "/")
    page.get_by_role("link", name="Confirm the answers").click()
    for question in asked:
        page.wait_for_function(IN_SIGHT, arg=question.text)
        page.keyboard.press("Enter")  # the only key: as many presses as questions
    expect(heading(page)).to_contain_text("check your answers")
    with app.services() as services:
        assert set(read_assessment(personal_actor(services), services).given) == {
            question.id for question in asked
        }


def test_a_year_is_signed_off_and_reopened_with_a_reason(small: App, page: Page) -> None:
    with small.services() as services:
        complete_all(personal_actor(services), services)
    go(page, small, "/sign-off")
    page.get_by_role("button", name="Sign off 2027").click()
    expect(page.locator(".sc-errors")).to_be_focused()
    for label, text in (("Name", "Jo Lee"), ("Role", "Leader"), ("Date of approval", "1 3 2020")):
        page.get_by_label(label, exact=True).fill(text)
        page.keyboard.press("Tab")
    page.get_by_role("button", name="Sign off 2027").click()
    expect(heading(page)).to_have_text("2027 is signed off")
    expect(heading(page)).to_be_focused()
    go(page, small, "/question?id=a")
    expect(page.get_by_text("Nothing here can change.")).to_be_visible()
    expect(page.locator("textarea, input:not([type=hidden])")).to_have_count(0)
    go(page, small, "/sign-off")
    page.get_by_label("Why does 2027 have to be reopened?").fill("A figure was wrong.")
    page.keyboard.press("Tab")
    page.get_by_role("button", name="Reopen 2027").click()
    expect(heading(page)).to_have_text("Sign off 2027")
    expect(page.get_by_text("A figure was wrong.").first).to_be_visible()


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/years",
        "/years?from=2026&to=2027",
        "/heatmap?by=year",
        "/sign-off",
        "/sign-off?year=2026",
        "/question?id=a",
        "/question?id=a&year=2026",
        "/theme?id=licensing",
        "/theme?id=licensing&year=2026",
        f"/?{KEPT}",
        f"/results?{KEPT}",
        f"/question?id=a&{KEPT}",
    ],
)
def test_a_page_of_a_second_year_breaks_no_rule_that_a_program_can_judge(
    address: str, shared: App, page: Page
) -> None:
    found = {}
    go(page, shared, address)
    for width, colours in ((1280, "light"), (360, "dark"), (320, "light")):
        page.set_viewport_size({"width": width, "height": 768})
        page.emulate_media(color_scheme=colours)  # type: ignore[arg-type]  # its own literals
        page.wait_for_timeout(300)
        if wrong := [*faults(page), *page.evaluate(TOO_WIDE)]:
            found[width, colours] = wrong
    assert found == {}
