"""The draft statement: openly a draft, no more than was answered, each sentence with its question."""

from __future__ import annotations

import re

import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from scorecard.content.models import StatementArea, StatementSentence
from scorecard.reports.model import Report
from scorecard.reports.statement import statement_draft
from scorecard.reports.statement_docx import statement_docx
from scorecard.reports.statement_md import plain, statement_md
from scorecard.scoring.model import Answer
from scorecard.texts import Texts
from tests.builders import content, question, theme
from tests.reports import word_checks
from tests.reports.report_case import APPROVAL, SHIPPED, make, whole_scope

TEXTS = Texts()
LEVELS = ("None of it.", "A little of it.", "Much of it.", None)


def sentence(id: str, levels=LEVELS, **more) -> StatementSentence:
    return StatementSentence(question=id, levels=levels, **more)


def report_of(*sentences: StatementSentence, **found: Answer) -> Report:
    words = content(
        theme(
            "licensing", question("a"), question("b"), question("elsewhere", nations=["scotland"])
        )
    )
    area = StatementArea(id="policies", title="Policies", sentences=sentences)
    return make(
        words, found=found, statement=(area,), scope=whole_scope(words), with_last_year=False
    )


def shipped(**more) -> Report:
    return make(statement=SHIPPED.statement, **more)


def test_each_sentence_is_that_of_the_level_chosen_with_its_question_and_evidence():
    found = statement_draft(
        report_of(sentence("a"), sentence("b"), a=Answer("level", 1, 2), b=Answer("level", 0)),
        TEXTS,
    )
    assert [(one.text, one.question, one.origin) for one in found.areas[0].sentences] == [
        ("A little of it.", "a", "Licensing, question 1: Level 1; 2 items of evidence"),
        ("None of it.", "b", "Licensing, question 2: Level 0; no evidence"),
    ]


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (Answer("unknown"), "We don’t know"),
        (Answer("na"), "This does not apply to us"),
        (None, "Not answered yet"),
        (Answer("level", 3), "no sentence is written for this answer"),
    ],
)
def test_what_makes_no_sentence_is_listed_with_the_reason(answer: Answer | None, why: str):
    found = statement_draft(
        report_of(sentence("a"), **({} if answer is None else {"a": answer})), TEXTS
    )
    assert found.areas[0].sentences == ()
    assert [(one.question, one.why) for one in found.silent] == [("a", why)]


def test_a_question_that_is_not_asked_of_this_council_is_not_mentioned_nor_an_area_of_such_alone():
    found = statement_draft(
        report_of(sentence("a"), sentence("elsewhere"), a=Answer("level", 0)), TEXTS
    )
    assert [one.question for one in found.areas[0].sentences] == ["a"]
    assert not found.silent
    assert not statement_draft(report_of(sentence("elsewhere")), TEXTS).areas


def test_what_words_of_an_area_mean_is_told_where_it_has_a_sentence():
    area = SHIPPED.statement[0]
    said = "those for cleaning, waste, security"
    assert said in area.note
    assert said in statement_md(shipped(), TEXTS).decode()
    assert said in word_checks.everything(statement_docx(shipped(), TEXTS))
    assert not statement_draft(report_of(sentence("a")), TEXTS).areas[0].note


@pytest.mark.parametrize(
    "other",
    [sentence("a", meaning=2), sentence("a", levels=LEVELS[:3]), sentence("a", wording="0000ffff")],
)
def test_a_sentence_written_for_other_words_of_the_question_is_not_used(other: StatementSentence):
    found = statement_draft(report_of(other, a=Answer("level", 1)), TEXTS)
    assert not found.areas[0].sentences
    assert "not the one that the sentences are written for" in found.silent[0].why


def test_every_shipped_sentence_of_a_year_is_the_one_of_its_answer():
    report = shipped()
    written = {one.question: one.levels for area in SHIPPED.statement for one in area.sentences}
    every = [one for area in statement_draft(report, TEXTS).areas for one in area.sentences]
    assert len(every) > 30
    for one in every:
        level = report.given[one.question].answer.level
        assert one.text.replace("’", "'").replace("‘", "'") == written[one.question][level]


def test_every_shipped_sentence_was_written_for_the_words_of_today():
    for area in SHIPPED.statement:
        for one in area.sentences:
            assert one.wording == SHIPPED.content.questions[one.question][1].wording


def test_the_areas_are_those_of_section_54_in_its_order_with_licensing_last():
    assert [area.id for area in SHIPPED.statement] == [
        "structure", "policies", "due-diligence", "risks", "effectiveness", "training", "licensing",
    ]  # fmt: skip


def test_the_shipped_sentences_are_different_at_each_level_and_begin_large_and_end():
    for area in SHIPPED.statement:
        for one in area.sentences:
            said = [level for level in one.levels if level]
            assert len(set(said)) == len(said) == len(one.levels)
            assert all(re.match(r"[A-Z].*\.$", level) for level in said)


def test_word_says_that_it_is_a_draft_that_section_54_does_not_bind_and_where_it_comes_from():
    told = word_checks.everything(statement_docx(shipped(), TEXTS))
    assert "Draft. Not approved, not for publication." in told
    assert "Section 54 of the Modern Slavery Act 2015 does not bind councils as such" in told
    assert "in any nation of the United Kingdom (law checked on 25 November 2026" in told
    assert "Draft as at 22 November 2026" in told
    assert "Nobody yet" in told
    assert "self-assessment" in told


def test_in_word_a_bar_stands_beside_the_words_that_it_is_a_draft():
    paper = word_checks.opened(statement_docx(shipped(), TEXTS))
    (noticed,) = [p for p in paper.paragraphs if p.style.name == "Notice"]
    assert noticed.text.startswith("Draft. Not approved")
    bar = paper.styles["Notice"].element.pPr.find(qn("w:pBdr")).find(qn("w:left"))
    assert int(bar.get(qn("w:sz"))) == 32  # eighths of a point


def test_it_stays_a_draft_after_sign_off_and_says_which_assessment_it_rests_on():
    told = word_checks.everything(statement_docx(shipped(approval=APPROVAL), TEXTS))
    assert "Draft. Not approved, not for publication." in told
    assert "Made from the self-assessment signed off on 3 March 2027" in told
    assert "Ada Planted, Chief Executive, 1 March 2027" in told


def test_in_word_every_sentence_carries_its_source_in_a_style_that_can_be_deleted_at_once():
    report = shipped()
    paper = word_checks.opened(statement_docx(report, TEXTS))
    every = [one for area in statement_draft(report, TEXTS).areas for one in area.sentences]
    marked = [run for p in paper.paragraphs for run in p.runs if run.style.name == "Source"]
    assert [run.text.strip() for run in marked] == [f"[{one.origin}]" for one in every]
    for run in marked:
        run._r.getparent().remove(run._r)
    assert {one.text for one in every} <= {p.text for p in paper.paragraphs}
    assert not list(paper.element.iter(qn("w:commentReference")))


def test_no_note_reason_or_name_of_evidence_is_in_either_file():
    word, marked = statement_docx(shipped(), TEXTS), statement_md(shipped(), TEXTS).decode()
    for told in (word_checks.everything(word), marked):
        for planted in (
            "Planted note",
            "Adopted policy",
            "Another council does this.",
            "Planted place",
        ):
            assert planted not in told


def test_markdown_reads_as_the_same_words():
    report = shipped()
    html = MarkdownIt().render(statement_md(report, TEXTS).decode())
    read = re.sub(r"<[^>]+>", "", html)
    for area in statement_draft(report, TEXTS).areas:
        for one in area.sentences:
            assert f"{one.text} [{one.origin}]" in read


@settings(deadline=None)
@given(
    st.text(max_size=60)
    | st.sampled_from(
        ["![x](https://a.example)", "<b>x</b>", "1. x", "- x", "a\n===", "www.a.example"]
    )
)
def test_f14_any_text_in_markdown_is_text(text: str):
    html = MarkdownIt("commonmark").render(f"{plain(text)}\n")
    assert set(re.findall(r"</?([a-z0-9]+)", html)) <= {"p"}


def test_the_same_report_gives_the_same_bytes():
    assert statement_docx(shipped(), TEXTS) == statement_docx(shipped(), TEXTS)
    assert statement_md(shipped(), TEXTS) == statement_md(shipped(), TEXTS)


def test_without_answers_every_area_says_so():
    told = word_checks.everything(statement_docx(shipped(found={}, with_last_year=False), TEXTS))
    assert told.count("The answers say nothing on this yet.") >= 7
