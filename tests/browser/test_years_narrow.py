"""Years, their comparison and a reopened year on a narrow screen: every number can be seen."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from scorecard.services.assessments import read_assessment
from scorecard.services.confirming import confirm
from scorecard.services.opening import Services, personal_actor
from scorecard.services.signing import reopen
from tests.browser.conftest import NewApp
from tests.browser.server import App
from tests.browser.steps import go, small_content
from tests.browser.test_second_year import small_second_year

REASON = "The first answer was given from a draft that the council never adopted."
# How far each table of numbers goes beyond what is seen of it; the heatmap alone may.
CUT_OFF = """() => [...document.querySelectorAll('.sc-scroll table:not(.sc-heat)')]
  .filter((table) => !table.closest('[data-testid="stExpander"]'))
  .map((table) => table.scrollWidth - table.parentElement.clientWidth)"""
# Heads of columns that are one year and yet stand on two lines.
YEARS_IN_TWO = """() => [...document.querySelectorAll('.sc-scroll table:not(.sc-heat) thead th')]
  .filter((head) => /^20\\d\\d$/.test(head.textContent.trim()))
  .filter((head) => {
    const words = document.createRange();
    words.selectNodeContents(head);
    return words.getClientRects().length > 1;
  }).length"""
TALLEST = """() => Math.max(...[...document.querySelectorAll('tbody :is(td, th)')]
  .map((cell) => cell.getBoundingClientRect().height))"""


def a_reopened_year(services: Services) -> None:
    """Two years; one answer of the second confirmed, the first reopened."""
    small_second_year(services)
    actor = personal_actor(services)
    confirm(actor, services, read_assessment(actor, services).id, "b", 0, "tab")
    reopen(actor, services, read_assessment(actor, services, 2026).id, REASON)


@pytest.fixture(scope="module")
def reopened(new_module_app: NewApp, tmp_path_factory: pytest.TempPathFactory) -> App:
    folder: Path = small_content(tmp_path_factory.mktemp("narrow"))
    return new_module_app(a_reopened_year, content=folder)


@pytest.mark.parametrize(("address", "tables"), [("/years", 1), ("/years?from=2026&to=2027", 2)])
def test_no_number_of_a_year_is_out_of_sight_on_a_narrow_screen(
    address: str, tables: int, reopened: App, page: Page
) -> None:
    page.set_viewport_size({"width": 320, "height": 768})
    go(page, reopened, address)
    cut = page.evaluate(CUT_OFF)
    assert len(cut) >= tables
    assert max(cut) <= 1
    assert page.evaluate(YEARS_IN_TWO) == 0


def test_the_reason_of_reopening_is_not_squeezed_on_a_narrow_screen(
    reopened: App, page: Page
) -> None:
    page.set_viewport_size({"width": 320, "height": 768})
    go(page, reopened, "/sign-off?year=2026")
    assert REASON in page.get_by_role("region", name="Earlier sign-offs").inner_text()
    assert page.evaluate(TALLEST) < 150
