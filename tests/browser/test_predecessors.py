"""Councils that merge, in a browser: two files through the real upload, one answer of each used by keyboard."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from scorecard.services.assessments import read_assessment
from scorecard.services.choosing import choose_council
from scorecard.services.model import ChosenCouncil
from scorecard.services.opening import Services, personal_actor
from scorecard.services.predecessors import predecessors
from tests.browser.conftest import NewApp
from tests.browser.server import App
from tests.browser.steps import go
from tests.browser.test_accessibility import TOO_WIDE, faults
from tests.folders import write_content
from tests.house import two_themes
from tests.merging import COUNCILS, EAST, IN_2027, elmbridge, mole

LOOKS = [(1280, "light"), (360, "dark"), (320, "light")]


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """Elmbridge's year and Mole Valley's, as `export --as json` wrote them."""
    written = []
    for name, write in (("elmbridge", elmbridge), ("mole", mole)):
        (tmp_path / "files").mkdir(exist_ok=True)
        path = tmp_path / f"{name}-2026.json"
        path.write_bytes(write(tmp_path / "files"))
        written.append(path)
    return written[0], written[1]


@pytest.fixture
def east(new_app: NewApp, tmp_path: Path) -> App:
    """The product with East Surrey in its first year."""

    def fill(services: Services) -> None:
        in_2027 = replace(services, clock=lambda: IN_2027)
        choose_council(personal_actor(services), in_2027, ChosenCouncil(EAST, "", "", ""))

    content = write_content(tmp_path / "content", two_themes(), COUNCILS)
    return new_app(fill, content=content)


def holds_in_every_look(page: Page) -> None:
    """No rule is broken and nothing scrolls sideways, wide and narrow, light and dark."""
    for width, colours in LOOKS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=colours)  # type: ignore[arg-type]  # its own literals
        page.wait_for_timeout(300)
        assert (faults(page), page.evaluate(TOO_WIDE)) == ([], []), (width, colours)
    page.set_viewport_size({"width": 1280, "height": 900})


def press(page: Page, name: str) -> None:
    """Presses a button with the keyboard."""
    page.get_by_role("button", name=name, exact=True).focus()
    page.keyboard.press("Enter")


def look_at(page: Page, number: int, file: Path) -> None:
    """Looks at a file; each that was kept left an empty field of its own, numbered from 0. A person
    sees when a file has come, and presses after that."""
    field = page.locator(f".st-key-field-predecessor-file-{number} input[type=file]")
    with page.expect_response(lambda response: "/upload_file/" in response.url):
        field.set_input_files(file)
    page.wait_for_timeout(500)
    expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning")
    press(page, "Look at this file")


def bring_in(page: Page, number: int, file: Path, name: str) -> None:
    look_at(page, number, file)
    expect(page.locator(".st-key-aside-look .sc-predecessor")).to_be_focused()
    expect(page.locator(".st-key-aside-look")).to_contain_text(f"{name}, 2026")


def test_two_files_are_brought_in_and_one_answer_of_each_is_used_by_keyboard(
    east: App, page: Page, files: tuple[Path, Path]
) -> None:
    go(page, east, "/years")
    bring_in(page, 0, files[0], "Elmbridge Borough Council")
    holds_in_every_look(page)
    press(page, "Keep this year")
    expect(page.get_by_role("status").filter(has_text="is kept")).to_be_visible()
    bring_in(page, 1, files[1], "Mole Valley District Council")
    press(page, "Keep this year")
    expect(page.locator("input[type=file]")).to_have_count(0)
    holds_in_every_look(page)
    with east.services() as services:
        actor = personal_actor(services)
        before = predecessors(actor, services, read_assessment(actor, services).id)
    assert [one.name for one in before] == [
        "Elmbridge Borough Council", "Mole Valley District Council"
    ]  # fmt: skip

    go(page, east, "/question?id=a")
    holds_in_every_look(page)
    expect(page.locator("[role=radiogroup] input:checked")).to_have_count(0)
    press(page, "Use this answer: Mole Valley District Council")
    taken = page.get_by_text("Taken over from Mole Valley District Council, 2026.")
    expect(taken.locator("..")).to_be_focused()
    expect(page.locator("[role=radiogroup] input:checked")).to_have_count(1)
    expect(page.locator(".st-key-note-a textarea")).to_have_value("Ask the team in Dorking.")
    holds_in_every_look(page)
    go(page, east, "/question?id=h")
    press(page, "Use this answer: Elmbridge Borough Council")
    expect(page.get_by_text("Taken over from Elmbridge Borough Council, 2026.")).to_be_visible()

    with east.services() as services:
        actor = personal_actor(services)
        here = read_assessment(actor, services)
        assert {id: answer.level for id, answer in here.given.items()} == {"a": 3, "h": None}
        assert predecessors(actor, services, here.id) == before


def test_f75_a_damaged_upload_is_told_at_the_field_with_focus_on_the_summary(
    east: App, page: Page, files: tuple[Path, Path], tmp_path: Path
) -> None:
    broken = tmp_path / "broken.json"
    broken.write_bytes(files[0].read_bytes()[:-60])
    go(page, east, "/years")
    look_at(page, 0, broken)
    expect(page.locator(".sc-errors")).to_be_focused()
    expect(page.locator(".sc-field .sc-error")).to_contain_text("cut short or damaged")
    holds_in_every_look(page)
