"""The paper of review as HTML: complete, and nothing of the content is markup."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from scorecard.reports.review_html import review_html
from scorecard.texts import Texts
from tests.reports.review_case import MARKUP, paper


class Reader(HTMLParser):
    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words: list[str] = []
        self.feed(page.decode("utf-8"))

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data):
        self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


def read(words: str = "Is there a plan?") -> Reader:
    return Reader(review_html(paper(words), Texts()))


def test_f14_f72_nothing_from_the_content_is_read_as_markup():
    page = read(MARKUP)
    assert "script" not in page.tags
    assert page.text.count(MARKUP) == 8  # text, answering, level, next, note, evidence, doubt twice


def test_it_asks_no_other_host_for_anything():
    page = read()
    assert [name for name, _ in page.attributes if name in ("src", "href")] == []
    assert not re.search(r"url\(|@import", page.text)


def test_doubts_stand_before_the_questions_and_the_box_to_sign_at_the_end():
    text = read().text
    places = [
        text.index(part)
        for part in (
            "Doubts first",
            "The questions",
            "1. Is there a plan? Because",
            "2. What of bare?",
            "Signed",
            "Signature",
        )
    ]
    assert places == sorted(places)


def test_every_table_of_a_question_has_a_column_for_remarks():
    text = read().text
    assert text.count("Remarks") == 3 + 4  # bare has no grounds
    assert "What you found" in text


def test_language_title_and_header_cells_are_set_for_those_who_listen():
    page = read()
    assert ("lang", "en-GB") in page.attributes
    assert page.tags.count("h1") == 1
    assert page.tags.count("thead") == page.tags.count("table") - 1  # the facts have row headers
    assert {value for name, value in page.attributes if name == "scope"} == {"col", "row"}


def test_a_theme_without_doubts_says_so():
    import dataclasses

    page = Reader(review_html(dataclasses.replace(paper(), doubts=()), Texts()))
    assert "No ground is in doubt." in page.text
