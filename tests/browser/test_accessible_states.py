"""Pages in the states that need something done first: the same rules hold (docs/ACCESSIBILITY.md)."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewApp
from tests.browser.server import App
from tests.browser.steps import choose_elmbridge, go, level, save, small_content
from tests.browser.test_accessibility import faults
from tests.browser.watch import Watch

LOOKS = [(1280, "light"), (360, "dark")]


@pytest.fixture(scope="module")
def shared(new_module_app: NewApp, tmp_path_factory: pytest.TempPathFactory) -> App:
    """The product on a small questionnaire; the notes of `b` and its level are in conflict."""
    app = new_module_app(choose_elmbridge, content=small_content(tmp_path_factory.mktemp("small")))
    for part, theirs, mine in (("level", "1", "2"), ("note", "Theirs.", "Mine.")):
        save(app, "b", theirs, part)  # type: ignore[arg-type]  # its own literals
        save(app, "b", mine, part, tab="tab-of-mine")  # type: ignore[arg-type]
    return app


def error(page: Page, app: App) -> None:
    go(page, app, "/question?id=a")
    level(page, 5).click()
    page.get_by_role("button", name="Next question").click()
    expect(page.locator(".sc-errors")).to_be_focused()


def conflict(page: Page, app: App) -> None:
    go(page, app, "/question?id=b")
    expect(page.get_by_role("button", name="Use theirs")).to_have_count(1)


def open_form(page: Page, app: App) -> None:
    go(page, app, "/question?id=h")
    page.get_by_role("button", name="Add evidence").click()
    page.get_by_role("button", name="Save this evidence").click()
    expect(page.locator(".sc-errors")).to_be_focused()


def failed_save(page: Page, app: App) -> None:
    page.route("**/answers", lambda route: route.fulfill(status=503, json={}))
    go(page, app, "/question?id=c")
    level(page, 1).click()
    expect(page.get_by_role("button", name="Try again")).to_be_visible()


def theme_form(page: Page, app: App) -> None:
    go(page, app, "/theme?id=licensing")
    page.get_by_text("Change who does this theme, and by when").click()
    expect(page.get_by_role("textbox", name="Owner (optional)")).to_be_visible()


def chart(page: Page, app: App) -> None:
    go(page, app, "/heatmap")
    page.get_by_text("Show as a chart").click()
    expect(page.locator(".js-plotly-plot")).to_be_visible(timeout=30_000)


def strip(page: Page, app: App) -> None:
    go(page, app, "/heatmap?by=question&id=licensing")
    page.get_by_text("Show as a plain table").click()
    expect(page.get_by_text("one row for each cell")).to_be_visible()


def working(page: Page, app: App) -> None:
    go(page, app, "/results")
    page.get_by_text("Show the working of Licensing").click()
    expect(page.get_by_text("Score: the shares added up, before rounding")).to_be_visible()


def nothing_found(page: Page, app: App) -> None:
    go(page, app, "/guidance?tier=leading")
    expect(page.get_by_role("button", name="Clear all filters")).to_be_visible()


def not_listed(page: Page, app: App) -> None:
    go(page, app, "/council?change=1")
    page.get_by_text("My council is not in the list").click()
    expect(page.get_by_role("textbox", name="Name of the council")).to_be_visible()


def menu(page: Page, app: App) -> None:
    page.set_viewport_size({"width": 360, "height": 900})
    go(page, app, "/")
    page.get_by_role("button", name="Menu", exact=True).click()
    expect(page.get_by_role("link", name="Start", exact=True)).to_be_focused()


STATES: dict[str, Callable[[Page, App], None]] = {
    step.__name__: step
    for step in (
        error, conflict, open_form, failed_save, theme_form, chart, strip, working, nothing_found, not_listed, menu,
    )
}  # fmt: skip


@pytest.mark.parametrize("state", STATES)
def test_a_state_breaks_no_rule_that_a_program_can_judge(
    state: str, shared: App, page: Page, watch: Watch
) -> None:
    watch.allow("503")
    STATES[state](page, shared)
    found = {}
    for width, colours in LOOKS if state != "menu" else LOOKS[1:]:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=colours)  # type: ignore[arg-type]  # its own literals
        page.wait_for_timeout(300)
        if wrong := faults(page):
            found[width, colours] = wrong
    assert found == {}


def middle(page: Page, position: int) -> tuple[int, ...]:
    """The colour in the middle of a level's radio mark."""
    mark = level(page, position).locator('[data-testid="stRadioOption"] > div > div').first
    picture = Image.open(io.BytesIO(mark.screenshot())).convert("RGB")
    colour = picture.getpixel((picture.width // 2, picture.height // 2))
    assert isinstance(colour, tuple)
    return colour


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("forced", ["active", "none"])
def test_a_chosen_level_shows_its_dot_in_forced_colours_too(
    colours: str, forced: str, shared: App, page: Page
) -> None:
    save(shared, "c", "1")
    page.emulate_media(color_scheme=colours, forced_colors=forced)  # type: ignore[arg-type]
    go(page, shared, "/question?id=c")
    expect(level(page, 1).locator("input")).to_be_checked()
    difference = sum(abs(a - b) for a, b in zip(middle(page, 1), middle(page, 0), strict=True))
    assert difference > 150


def test_whatever_has_the_focus_shows_a_ring(shared: App, page: Page) -> None:
    go(page, shared, "/question?id=a")
    expect(page.locator('[class*="st-key-levels"]')).to_be_visible()
    bare = []
    for _ in range(22):
        page.keyboard.press("Tab")
        ring = page.evaluate(
            """() => {
              for (let e = document.activeElement; e && e !== document.body; e = e.parentElement) {
                const style = getComputedStyle(e);
                if (style.outlineStyle === 'solid' && parseFloat(style.outlineWidth) >= 3) return '';
              }
              return document.activeElement.outerHTML.slice(0, 160);
            }"""
        )
        if ring and not re.match(r'<(section|main)[^>]*data-testid="stMain"|<body', ring):
            bare.append(ring)
    assert bare == []


def test_buttons_fields_and_choices_are_24_pixels_or_more(shared: App, page: Page) -> None:
    for state in (open_form, theme_form):
        state(page, shared)
        small = page.evaluate(
            """() => [...document.querySelectorAll('button, textarea, input, summary, [role=radiogroup] > div')]
              .filter(e => e.checkVisibility({visibilityProperty: true}) && e.type !== 'radio' && e.type !== 'checkbox')
              .map(e => [e.outerHTML.slice(0, 90), e.getBoundingClientRect()])
              .filter(([, box]) => box.width > 0 && (box.width < 24 || box.height < 24)).map(([name]) => name)"""
        )
        assert small == []
