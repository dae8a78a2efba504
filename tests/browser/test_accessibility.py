"""Every page against the rules of WCAG 2.2 that a program can judge, wide and narrow, light and dark."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from scorecard.pages import FOOTER, PAGES, href
from scorecard.services.demo import fill_demo
from scorecard.services.opening import Services, personal_actor
from tests.browser.conftest import NewApp
from tests.browser.server import App
from tests.browser.watch import Watch

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What Streamlit's own widgets do, as docs/ACCESSIBILITY.md says; the rule, and where.
KNOWN = {("presentation-role-conflict", "stFileUploaderDropzone")}
ADDRESSES = {
    **{page.id: page.address for page in PAGES},
    "theme": href("theme", id="licensing"),
    "question": href("question", id="licensing-alcohol-policy"),
    "council": href("council") + "?change=1",
    **{name: f"/{name}" for name, _ in FOOTER},
    "missing": "/nothing-here",
}
LOOKS = [(1280, "light"), (1280, "dark"), (360, "light"), (360, "dark")]
# WCAG 2.2, 1.4.12: readers may set their text this wide, and nothing may be lost.
WIDE_TEXT = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }"""
TOO_WIDE = """() => [document.documentElement, document.querySelector('[data-testid="stMain"]')]
    .filter(e => e && e.scrollWidth > e.clientWidth + 1).map(e => `${e.tagName} ${e.scrollWidth}`)"""


def fill(services: Services) -> None:
    fill_demo(personal_actor(services), services)


@pytest.fixture(scope="module")
def demo(new_module_app: NewApp) -> App:
    """The product with the invented council's answers."""
    return new_module_app(fill)


def faults(page: Page) -> list[str]:
    """What axe-core finds on the page as it stands, without what is known."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    asked = {"runOnly": RULES, "resultTypes": ["violations"]}
    found = page.evaluate("asked => axe.run(document, asked)", asked)["violations"]
    return [
        f"{rule['id']}: {node['html'][:200]}"
        for rule in found
        for node in rule["nodes"]
        if not any(rule["id"] == known and where in node["html"] for known, where in KNOWN)
    ]


def visit(demo: App, page: Page, watch: Watch, name: str) -> None:
    """Goes to a page and waits until it stands still; it must be the page itself, not one about a fault."""
    if name == "missing":
        watch.allow("404")
    page.goto(demo.url + ADDRESSES[name])
    page.wait_for_selector(".sc-foot")
    page.wait_for_timeout(200)
    title = page.inner_text("h1")
    assert title != "There is a problem"
    assert (title == "Page not found") == (name == "missing")


@pytest.mark.parametrize("name", sorted(ADDRESSES))
def test_a_page_breaks_no_rule_that_a_program_can_judge(
    demo: App, page: Page, watch: Watch, name: str
) -> None:
    visit(demo, page, watch, name)
    found = {}
    for width, colours in LOOKS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=colours)  # type: ignore[arg-type]  # its own literals
        page.wait_for_timeout(300)
        if wrong := faults(page):
            found[width, colours] = wrong
    assert found == {}


@pytest.mark.parametrize("name", sorted(ADDRESSES))
def test_a_page_does_not_scroll_sideways_at_400_per_cent(
    demo: App, page: Page, watch: Watch, name: str
) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    visit(demo, page, watch, name)
    assert page.evaluate(TOO_WIDE) == []
    page.add_style_tag(content=WIDE_TEXT)
    assert page.evaluate(TOO_WIDE) == []
