"""The footer's pages: each has its words, in plain HTML that asks for nothing else."""

from __future__ import annotations

import re

import pytest
from starlette.applications import Starlette
from starlette.routing import Route
from starlette.testclient import TestClient

from scorecard.pages import FOOTER
from scorecard.settings import Settings
from scorecard.texts import Texts
from scorecard.web.plain import footer_route
from scorecard.web.plain_texts import TEXTS, footer_page

NAMES = [name for name, _ in FOOTER]


def words(html: str) -> str:
    return re.sub(r"<[^>]+>", " ", html)


@pytest.mark.parametrize("name", NAMES)
def test_each_page_has_something_to_say(name: str) -> None:
    title, body = footer_page(name, Texts(), Settings())
    assert title == dict(FOOTER)[name]
    assert len(words(body).split()) > 50


def test_no_page_lies_there_that_the_footer_does_not_name() -> None:
    assert sorted(path.stem for path in TEXTS.glob("*.html")) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_every_string_passes_through_gettext(name: str) -> None:
    class Marking(Texts):
        def __call__(self, message: str, **values: object) -> str:
            return ""

        def n(self, one: str, many: str, count: int, **values: object) -> str:
            return ""

    assert words(footer_page(name, Marking(), Settings())[1]).split() == []


@pytest.mark.parametrize("name", NAMES)
def test_a_translation_cannot_bring_markup(name: str) -> None:
    class Hostile(Texts):
        def __call__(self, message: str, **values: object) -> str:
            return "<script>x</script>"

        def n(self, one: str, many: str, count: int, **values: object) -> str:
            return "<script>x</script>"

    assert "<script>" not in footer_page(name, Hostile(), Settings())[1]


@pytest.mark.parametrize("name", NAMES)
def test_no_word_that_talks_down(name: str) -> None:
    body = footer_page(name, Texts(), Settings())[1]
    assert not re.search(r"\b(please|sorry|oops|invalid|simply|e\.g\.)\b", body, re.IGNORECASE)


@pytest.mark.parametrize("name", NAMES)
def test_each_page_opens_with_999_and_the_other_pages_within_reach(name: str) -> None:
    app = Starlette(routes=[Route(f"/{name}", footer_route(name, Texts(), Settings()))])
    answer = TestClient(app).get(f"/{name}")
    assert answer.status_code == 200
    assert "call 999" in answer.text
    assert answer.text.count("<h1>") == 1
    assert all(f'href="/{other}"' in answer.text for other in NAMES)
    assert "<script" not in answer.text


def test_the_help_page_tells_what_a_score_is_not() -> None:
    body = footer_page("help", Texts(), Settings())[1]
    assert "self-assessment, not an audit" in body
    assert "no league table" in body


def test_the_privacy_page_says_how_long_years_and_their_texts_are_kept() -> None:
    settings = Settings(keep_years=7, keep_text_years=1)
    said = words(footer_page("privacy", Texts(), settings)[1])
    assert "a signed-off year: 7 years" in said
    assert "its notes, reasons and evidence and the head of its board paper, while" in said
    assert "its numbers stay: 1 year " in said
