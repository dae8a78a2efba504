"""Meetings are held on paper: Results, Heatmap and a theme print whole, and without what paper cannot do."""

from __future__ import annotations

import io
import re

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from scorecard.services.assessments import read_assessment
from scorecard.services.demo import fill_demo
from scorecard.services.model import Assessment
from scorecard.services.opening import Services, personal_actor
from tests.browser.conftest import NewApp
from tests.browser.server import App
from tests.browser.steps import go

SCREEN_ONLY = (
    "Skip to main content", "Back to Start", "Guidance library", "Answer the next question", "Save and go to Start",
    "Show the working", "Show as a chart", "Change who does this theme", "Personal mode", "Have you completed",
    "Terms and conditions", "Select a cell",
)  # fmt: skip
CONTROLS = (
    "nav, button, input, textarea, summary, [role=button], [role=switch], a.sc-button, .sc-skip"
)


@pytest.fixture(scope="module")
def demo(new_module_app: NewApp) -> App:
    """The product with the invented council's answers."""

    def fill(services: Services) -> None:
        fill_demo(personal_actor(services), services)

    return new_module_app(fill)


@pytest.fixture(scope="module")
def assessment(demo: App) -> Assessment:
    """What is stored of it."""
    with demo.services() as services:
        return read_assessment(personal_actor(services), services)


def printed(page: Page, app: App, address: str) -> tuple[int, str]:
    """Number of pages and all words of the page as it prints on A4."""
    go(page, app, address)
    expect(page.locator("h1")).to_be_visible()
    pages = PdfReader(io.BytesIO(page.pdf(format="A4"))).pages
    return len(pages), joined(" ".join(each.extract_text() for each in pages))


def joined(text: str) -> str:
    """Text without blanks: where a line or a letter ends is the paper's business."""
    return re.sub(r"\s+", "", text)


def assert_holds(text: str, *said: str) -> None:
    """Each of these is on the paper."""
    assert [each for each in said if joined(each) not in text] == []


def assert_no_screen_only(text: str, page: Page) -> None:
    """Menu, buttons, fields and folded parts are not on the paper."""
    assert [each for each in SCREEN_ONLY if joined(each) in text] == []
    page.emulate_media(media="print")
    assert page.locator(CONTROLS).filter(visible=True).count() == 0


def test_results_print_whole(demo: App, assessment: Assessment, page: Page) -> None:
    pages, text = printed(page, demo, "/results")
    assert pages >= 2
    titles = [assessment.content.themes[key].title for key in assessment.questions]
    assert_holds(
        text, assessment.council.name, "Assessment 2026", "Results so far", "Overall preparedness", *titles,
        "What holds a band down", "Biggest gains left", "carries evidence", "In immediate danger call 999.",
        "It is not an audit or assurance.",
    )  # fmt: skip
    assert_no_screen_only(text, page)


def test_a_working_that_was_opened_prints_too(demo: App, page: Page) -> None:
    go(page, demo, "/results")
    page.get_by_text("Show the working of Licensing").click()
    expect(page.get_by_role("rowheader", name="Score: the shares added up")).to_have_count(1)
    pages = PdfReader(io.BytesIO(page.pdf(format="A4"))).pages
    text = joined(" ".join(each.extract_text() for each in pages))
    assert_holds(
        text,
        "How the numbers came about",
        "Show the working of Licensing",
        "Score: the shares added up",
    )
    assert joined("Show the working of Housing") not in text
    assert text.count(joined("Score: the shares added up")) == 1


def test_the_heatmap_prints_on_one_page_with_every_cell(
    demo: App, assessment: Assessment, page: Page
) -> None:
    go(page, demo, "/heatmap")
    cells = page.locator(".sc-heat td").all_inner_texts()
    heads = page.locator(".sc-heat th:not(:has(.sc-hidden))").all_inner_texts()
    assert len(cells) == len(assessment.questions) * len(assessment.content.capabilities)
    pages, text = printed(page, demo, "/heatmap")
    assert pages == 1
    assert_holds(text, *heads, *cells, assessment.council.name, "Self-assessed")
    assert_no_screen_only(text, page)


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_bands_keep_their_colour_and_paper_stays_white(colours: str, demo: App, page: Page) -> None:
    page.emulate_media(color_scheme=colours, media="print")  # type: ignore[arg-type]  # its own literals
    go(page, demo, "/heatmap")
    shown = page.evaluate(
        """() => {
          const style = (what) => getComputedStyle(document.querySelector(what));
          return [style('.sc-heat td a').printColorAdjust, style('[data-testid="stApp"]').backgroundColor,
                  style('h1').color, style('.sc-where').color];
        }"""
    )
    assert shown == ["exact", "rgba(0, 0, 0, 0)", "rgb(26, 29, 31)", "rgb(80, 86, 90)"]


def test_a_theme_prints_with_all_its_questions_levels_and_answers(
    demo: App, assessment: Assessment, page: Page
) -> None:
    pages, text = printed(page, demo, "/theme?id=licensing")
    questions = assessment.questions["licensing"]
    assert pages > 5
    assert_holds(text, "Licensing: check your answers", *(question.text for question in questions))
    assert_holds(text, *(level.text for question in questions for level in question.levels))
    given = [
        assessment.answers[question.id].answer
        for question in questions
        if question.id in assessment.answers
    ]
    assert text.count("☒") == len([answer for answer in given if answer is not None])
    assert_no_screen_only(text, page)


def test_a_row_of_a_table_is_not_cut_in_two(demo: App, page: Page) -> None:
    page.emulate_media(media="print")
    go(page, demo, "/results")
    rules = page.evaluate(
        "[...document.querySelectorAll('main tr')].map(row => getComputedStyle(row).breakInside)"
    )
    assert set(rules) == {"avoid"}


def test_sources_print_with_their_addresses(demo: App, assessment: Assessment, page: Page) -> None:
    question = assessment.questions["licensing"][0]
    _pages, text = printed(page, demo, f"/question?id={question.id}")
    assert_holds(text, *(ground.url for ground in question.basis if ground.url))
