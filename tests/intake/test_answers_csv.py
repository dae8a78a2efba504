"""The answers file: what it says when it is right."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings

from scorecard.errors import Invalid
from scorecard.intake.answers_csv import AnswerSheet, every_function, read_answers
from scorecard.reports.answers_csv import answers_csv
from scorecard.scoring.model import Answer
from tests.builders import content, question, scope, theme
from tests.scoring.laws import cases

CONTENT = content(
    theme(
        "licensing", question("a"), question("b", na=False), question("welsh", nations=("wales",))
    )
)


def read(*lines: str, scopes=None, ends: str = "\n") -> AnswerSheet:
    text = ends.join(["council,year,question,answer", *lines]) + ends
    return read_answers(io.BytesIO(text.encode()), CONTENT, scopes)


def answers(*lines: str) -> dict[str, Answer]:
    sheet = read(*lines)
    return {} if not sheet.councils else dict(sheet.councils[0].answers)


def test_each_word_under_answer_says_what_it_says():
    assert answers("E1,2026,a,0") == {"a": Answer("level", 0)}
    assert answers("E1,2026,a,3") == {"a": Answer("level", 3)}
    assert answers("E1,2026,a,unknown") == {"a": Answer("unknown")}
    assert answers("E1,2026,a,na") == {"a": Answer("na")}


def test_an_empty_answer_is_no_answer_but_the_council_is_there():
    assert answers("E1,2026,a,") == {}
    assert [one.council for one in read("E1,2026,a,").councils] == ["E1"]


def test_evidence_is_a_count_and_0_if_absent():
    sheet = read_answers(
        io.BytesIO(b"council,year,question,answer,evidence\nE1,2026,a,2,12\nE1,2026,b,1,\n"),
        CONTENT,
    )
    assert sheet.councils[0].answers == {"a": Answer("level", 2, 12), "b": Answer("level", 1, 0)}


def test_councils_come_in_order_of_council_then_year_however_the_rows_lie():
    sheet = read("W2,2026,a,1", "E1,2027,a,1", "W2,2025,a,1", "E1,2026,a,1", "E1,2027,b,0")
    assert [(one.council, one.year) for one in sheet.councils] == [
        ("E1", 2026), ("E1", 2027), ("W2", 2025), ("W2", 2026),
    ]  # fmt: skip
    assert set(sheet.councils[1].answers) == {"a", "b"}


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("ends", [b"\n", b"\r\n"])
@pytest.mark.parametrize("last", [b"", b"\n", b"\r\n", b"\r\n\r\n"])
def test_a_byte_order_mark_crlf_quotes_and_blank_lines_at_the_end_are_fine(mark, ends, last):
    rows = [b'council,year,"question",answer', b'"E1",2026,"a","2"']
    sheet = read_answers(io.BytesIO(mark + ends.join(rows) + last), CONTENT)
    assert sheet.councils[0].answers == {"a": Answer("level", 2)}


def test_quotes_may_hold_commas_and_quotes():
    sheet = read('"North, ""upper""",2026,a,1')
    assert sheet.councils[0].council == 'North, "upper"'


def test_a_file_with_a_header_only_holds_nothing():
    assert read() == AnswerSheet((), ())


def test_without_councils_all_are_in_england_with_every_function():
    assert read("E1,2026,a,1").councils[0].scope == scope("england", ("licensing", "housing"))


def test_where_the_content_knows_no_england_its_first_nation_stands_in():
    assert every_function(content(nations=("norway", "sweden"), functions=("x",))) == scope(
        "norway", "x"
    )


def test_with_councils_each_has_its_own_scope():
    sheet = read("W1,2026,welsh,1", scopes={"W1": scope("wales", ())})
    assert sheet.councils[0].scope == scope("wales", ())
    assert sheet.councils[0].answers == {"welsh": Answer("level", 1)}
    assert sheet.warnings == ()


def test_an_answer_out_of_scope_is_left_out_with_a_warning_that_names_the_line():
    sheet = read("E1,2026,a,1", "E1,2026,welsh,2")
    assert sheet.councils[0].answers == {"a": Answer("level", 1)}
    assert sheet.warnings == ("line 3: welsh is not asked of E1; the answer is left out",)


def test_an_empty_answer_out_of_scope_needs_no_warning():
    assert read("E1,2026,welsh,").warnings == ()


def test_a_row_out_of_scope_is_checked_against_its_question_first():
    with pytest.raises(Invalid, match=r"^line 2: answer '9' to welsh"):
        read("E1,2026,welsh,9")
    with pytest.raises(Invalid, match=r"^line 3: .* stand in line 2 too"):
        read("E1,2026,welsh,1", "E1,2026,welsh,1")


@settings(max_examples=50, deadline=None)
@given(cases())
def test_f95_the_answers_file_that_we_write_reads_back_to_the_same_answers(case):
    """Evidence stands behind levels alone in these cases, as it counts behind levels alone."""
    text = answers_csv("E1", 2026, case.asked, case.answers)
    sheet = read_answers(io.BytesIO(text.encode("utf-8-sig")), case.content, {"E1": case.scope})
    found = {one.council: one.answers for one in sheet.councils}
    assert found == ({"E1": dict(case.answers)} if case.asked else {})
    assert sheet.warnings == ()
