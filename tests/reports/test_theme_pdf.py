"""A theme on paper: boxes to tick, blank or with the year's answers, never with a note."""

from __future__ import annotations

from pathlib import Path

import pytest

from scorecard.content.models import Content
from scorecard.reports import typesetting
from scorecard.reports.kinds import Choice
from scorecard.reports.theme_form import theme_form
from scorecard.reports.theme_pdf import theme_pdf
from scorecard.scoring.model import Answer
from scorecard.texts import Texts
from tests.builders import content, question, theme
from tests.reports import pdf_checks as pdf
from tests.reports.report_case import APPROVAL, SHIPPED, Given, longest, make, whole_scope

BLANK, FILLED = Choice("licensing", filled=False), Choice("licensing", filled=True)
# A form's lines begin alike on every page, and its footer may wrap: outloud takes both for mistakes.
NAMED_WARNINGS = {"PAG-001", "TAG-002"}


def small(answer: Answer | None, **more: str) -> dict[str, object]:
    words = content(
        theme("licensing", question("a"), question("b", na=False)), theme("housing", question("c"))
    )
    found = {} if answer is None else {"a": answer}
    return {
        "content": words, "scope": whole_scope(words), "found": found, "with_last_year": False,
        "given": {"a": Given(answer, **more)},
    }  # fmt: skip


def test_a_blank_form_has_every_level_of_every_question_and_nothing_chosen():
    form = theme_form(make(), BLANK, Texts())
    asked = make().asked["licensing"]
    assert [len(q.options) for q in form.questions] == [len(q.levels) for q in asked]
    assert not any(o.chosen for q in form.questions for o in (*q.options, *q.others))
    assert "Blank form, made 22 November 2026." in form.lead


@pytest.mark.parametrize(
    ("answer", "chosen"),
    [
        (Answer("level", 2), "Level 2"),
        (Answer("unknown"), "We don’t know"),
        (Answer("na"), "This does not apply to us"),
        (None, None),
    ],
)
def test_a_filled_form_marks_what_was_said_and_nothing_else(
    answer: Answer | None, chosen: str | None
):
    form = theme_form(make(**small(answer)), FILLED, Texts())
    marked = [o.label for q in form.questions for o in (*q.options, *q.others) if o.chosen]
    assert marked == ([] if chosen is None else [chosen])


def test_does_not_apply_is_offered_only_where_it_may_be_chosen():
    first, second = theme_form(make(**small(None)), BLANK, Texts()).questions
    assert [o.label for o in first.others] == ["We don’t know", "This does not apply to us"]
    assert [o.label for o in second.others] == ["We don’t know"]


@pytest.mark.parametrize("choice", [BLANK, FILLED])
def test_no_saved_note_stands_on_it(choice: Choice):
    report = make(**small(Answer("na"), note="Planted note", reason="Our reason"))
    told = pdf.text(theme_pdf(report, Texts(), choice))
    assert "Planted" not in told
    assert ("Our reason" in told) == choice.filled


@pytest.mark.parametrize("choice", [BLANK, FILLED])
def test_it_is_tagged_and_the_same_twice(choice: Choice, tmp_path: Path):
    body = theme_pdf(make(), Texts(), choice)
    path = tmp_path / "theme.pdf"
    path.write_bytes(body)
    assert pdf.pdfua_findings(path) == ""
    assert pdf.outloud_findings(path) <= NAMED_WARNINGS
    typesetting.drawn.cache_clear()
    assert body == theme_pdf(make(), Texts(), choice)
    assert pdf.reader(body).trailer["/Root"]["/Lang"] == "en-GB"


@pytest.mark.parametrize("choice", [BLANK, FILLED])
def test_a_page_is_read_from_the_question_to_the_note_and_holds_no_picture_without_words(
    choice: Choice,
):
    body = theme_pdf(make(), Texts(), choice)
    side = pdf.pages(body)[1]
    question = make().asked["licensing"][1]
    order = [
        "Question 2 of ", question.text[:30], question.why[:30], "Weight ", "Choose the highest level",
        *(level.text[:30] for level in question.levels), "or", "We don’t know", "Evidence",
        "Title, link or where it is held", "Note", "Do not write anything that could identify",
    ]  # fmt: skip
    at = 0
    for words in order:
        at = side.find(words.replace("'", "’"), at)
        assert at >= 0, words
    assert "/Form" not in pdf.names(body)
    assert all(tag["/Alt"] for tag in pdf.tags(body) if tag["/S"] == "/Figure")
    levels = [name for name in pdf.names(body) if name in ("/H1", "/H2", "/H3")]
    assert levels[0] == "/H1"
    assert "/H3" not in levels


def test_every_question_is_a_heading_with_evidence_and_note_below_it():
    body = theme_pdf(make(), Texts(), BLANK)
    marks = pdf.bookmarks(body)
    count = len(make().asked["licensing"])
    assert marks.count("Evidence") == marks.count("Note") == count
    assert len(marks) == 3 * count


def test_the_head_of_a_form_is_never_left_alone_on_its_page():
    """The first question fills a page by itself, so that it does not fit below the head."""
    licensing = SHIPPED.content.themes["licensing"]
    first = licensing.questions[0]
    long = first.model_copy(update={"why": "A reason of a few words. " * 40})
    words = Content(
        scale=SHIPPED.content.scale,
        capabilities=SHIPPED.content.capabilities,
        authorities=SHIPPED.content.authorities,
        questionnaires=(licensing.model_copy(update={"questions": (long,)}),),
    )
    report = make(words, scope=whole_scope(words), with_last_year=False)
    sides = pdf.pages(theme_pdf(report, Texts(), BLANK))
    assert "Question 1 of 1" in sides[0]
    assert "A reason of a few words." in sides[0]


def test_each_page_says_council_year_and_that_it_is_self_assessed():
    for side in pdf.pages(theme_pdf(make(), Texts(), BLANK)):
        assert "Marshford Borough Council, modern slavery assessment 2026." in side
        assert "Self-assessed. It is not an audit or assurance." in side


def test_the_longest_texts_and_a_reason_without_a_blank_are_printed_whole():
    told = pdf.text(theme_pdf(longest(themes=2), Texts(), Choice("t0")))
    assert told.count("x") >= 4000
    assert told.count("Choose the highest level that is wholly true.") == len(
        longest(themes=2).asked["t0"]
    )


def test_a_filled_theme_of_a_signed_off_year_says_who_approved_it():
    signed = make(approval=APPROVAL)
    assert (
        "Approved by: Ada Planted, Chief Executive, 1 March 2027."
        in theme_form(signed, FILLED, Texts()).lead
    )
    assert "Approved by" not in theme_form(signed, BLANK, Texts()).lead
    assert "Approved by" not in theme_form(make(), FILLED, Texts()).lead
