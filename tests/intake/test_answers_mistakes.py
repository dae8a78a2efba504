"""The answers file when it is wrong: each mistake by its line, all of them at once, nothing taken."""

from __future__ import annotations

import io
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scorecard.errors import Invalid
from scorecard.intake.answers_csv import read_answers
from scorecard.intake.mistakes import MOST_SHOWN
from tests.builders import content, question, scope, theme

CONTENT = content(theme("licensing", question("policy"), question("training", na=False)))
SCOPES = {"E07000207": scope(), "E07000208": scope()}
HEAD = "council,year,question,answer,evidence"


def mistakes(*lines: str | bytes, head: str | bytes = HEAD, scopes=SCOPES) -> list[str]:
    raw = [line if isinstance(line, bytes) else line.encode() for line in (head, *lines)]
    with pytest.raises(Invalid) as caught:
        read_answers(io.BytesIO(b"\n".join(raw) + b"\n"), CONTENT, scopes)
    return str(caught.value).split("\n")


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("E07000270,2026,policy,1,0", "line 2: council 'E07000270' is not in the list of councils: put it right or add it"),
        ("E07000207,2026,polcy,1,0", "line 2: there is no question 'polcy'; did you mean 'policy'?"),
        ("E07000207,2026,policy,4,0", "line 2: answer '4' to policy: write 0 to 3, unknown, na or nothing"),
        ("E07000207,2026,training,na,0",
         "line 2: answer 'na' to training: write 0 to 3, unknown or nothing (not na)"),
        ("E07000207,26,policy,1,0",
         "line 2: year '26': write four figures, from 1900 to 2200, such as 2026"),
        ("E07000207,2026,policy,1,-1", "line 2: evidence '-1': write a whole number from 0 to 9999"),
        ("E07000207,2026,policy,1", "line 2: write 5 fields with commas between, not 4"),
        ("E07000207,2026,policy,1,0,x", "line 2: write 5 fields with commas between, not 6"),
        (",,,,", "line 2: council '' is not in the list of councils: put it right or add it"),
    ],
)  # fmt: skip
def test_each_mistake_says_its_line_what_is_wrong_and_what_to_write(row, message):
    assert mistakes(row)[0] == message


@pytest.mark.parametrize(
    "year", ["", "0026", "1899", "2201", "20266", "2026.0", " 2026", "２０２６", "-202"]
)
def test_a_year_is_four_figures_from_1900_to_2200(year):
    assert mistakes(f"E07000207,{year},policy,1,0")[0].startswith("line 2: year ")


@pytest.mark.parametrize(
    "answer", ["-1", "1.0", "01", " 1", "١", "²", "Unknown", "NA", "n/a", "yes", "1e0"]
)
def test_an_answer_is_written_to_the_letter(answer):
    assert mistakes(f"E07000207,2026,policy,{answer},0")[0].startswith("line 2: answer ")


@pytest.mark.parametrize("evidence", ["-1", "1.5", "one", " ", "10000", "9" * 400, "٣", "+1"])
def test_evidence_is_a_count_that_can_be(evidence):
    assert mistakes(f"E07000207,2026,policy,1,{evidence}")[0].startswith("line 2: evidence ")


@pytest.mark.parametrize(
    "council", ["", " E1", "E1 ", "=1+1", "+1", "-2+3", "@SUM(A1)", "'x", "\tE1", "E\x1b[2J", "E\u202e1", "x" * 101]
)  # fmt: skip
def test_f19_without_councils_an_id_is_text_that_no_spreadsheet_takes_for_a_formula(council):
    assert mistakes(f"{council},2026,policy,1,0", scopes=None)[0].startswith("line 2: council ")


def test_a_row_that_stands_twice_names_both_lines_also_where_the_answers_agree_or_are_empty():
    found = mistakes(
        "E07000207,2026,policy,1,0",
        "E07000207,2027,policy,1,0",
        "E07000208,2026,policy,1,0",
        "E07000207,2026,policy,1,0",
        "E07000208,2026,training,,0",
        "E07000208,2026,training,,0",
    )
    assert found == [
        "line 5: this council, year and question stand in line 2 too; keep one of the two",
        "line 7: this council, year and question stand in line 6 too; keep one of the two",
    ]


def test_all_mistakes_of_all_lines_are_told_at_once():
    found = mistakes(
        "x,26,no,1,0", "E07000207,2026,policy,9,-1", "", "E07000207,2026,policy,1,0", "short"
    )
    assert [line.split(":")[0] for line in found] == ["line 2"] * 3 + ["line 3"] * 2 + ["line 6"]


def test_a_file_that_is_wrong_on_every_line_tells_the_first_ones_and_how_many_more():
    found = mistakes(*["E07000207,2026,policy,x,0"] * (MOST_SHOWN + 7))
    assert len(found) == MOST_SHOWN + 1
    assert found[-1] == "and 7 more mistakes; put these right first"


@pytest.mark.parametrize(
    "head",
    ["", "E07000207,2026,policy,1,0", "council;year;question;answer", "Council,Year,Question,Answer",
     "council,year,question,answer,evidence,note", "question,council,year,answer", "council,year,question",
     " council,year,question,answer", "council\tyear\tquestion\tanswer"],
)  # fmt: skip
def test_the_first_line_must_be_one_of_the_two_headers(head):
    [found] = mistakes("E07000207,2026,policy,1", head=head)
    assert found.startswith("line 1: the first line must be council,year,question,answer or ")


def test_an_empty_file_has_no_header():
    with pytest.raises(Invalid, match=r"^line 1: the first line must be"):
        read_answers(io.BytesIO(b""), CONTENT)


@pytest.mark.parametrize(
    ("line", "part"),
    [
        (b"E07000207,2026,policy,\x96", "line 2: the line is not UTF-8 text"),
        (b"E07000207,2026,policy\x00,1,0", "line 2: the line holds a null character"),
        (b'E07000207,2026,"policy,1,0', "line 2: a quotation mark is not closed"),
        (
            b'E07000207,2026,"policy"x,1,0',
            "line 2: a quotation mark is not closed or stands inside",
        ),
        (
            b"E07000207,2026,policy,1,0\rE07000207,2027,policy,1,0",
            "line 2: the line ends in an old way",
        ),
    ],
)
def test_f05_a_line_that_cannot_be_read_is_told_and_the_next_ones_are_read(line, part):
    first, second = mistakes(line, "E07000207,2026,policy,x,0")
    assert first.startswith(part)
    assert second.startswith("line 3: answer 'x'")


def test_an_open_quotation_mark_does_not_swallow_the_lines_after_it():
    found = mistakes(
        'E07000207,2026,policy,"1', 'E07000207,2026,training,1",0', "x,2026,policy,1,0"
    )
    assert [line.split(":")[0] for line in found] == ["line 2", "line 3", "line 4"]


@pytest.mark.parametrize(
    "raw",
    [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", b"PK\x03\x04\x14\x00\x06\x00", b"\xff\xfec\x00o\x00",
     b"\x00" * 3000, bytes(range(256)) * 100],
)  # fmt: skip
def test_f75_a_binary_file_is_refused_at_its_first_line(raw):
    with pytest.raises(Invalid, match=r"^line 1: "):
        read_answers(io.BytesIO(raw), CONTENT)


def test_a_line_of_50_mb_is_a_mistake_of_that_line_and_takes_no_memory(tmp_path):
    path = tmp_path / "long.csv"
    with path.open("wb") as file:
        file.write(HEAD.encode() + b"\nE07000207,2026,policy,1,")
        for _ in range(50):
            file.write(b"1" * 1_000_000)
        file.write(b"\nE07000207,2026,policy,x,0\n")
    tracemalloc.start()
    try:
        with path.open("rb") as stream, pytest.raises(Invalid) as caught:
            read_answers(stream, CONTENT, SCOPES)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    first, second = str(caught.value).split("\n")
    assert first.startswith("line 2: the line is longer than 2000 bytes")
    assert second.startswith("line 3: answer 'x'")
    assert peak < 1_000_000


def test_f98_what_is_quoted_in_a_message_cannot_move_the_cursor_and_is_short():
    [found] = mistakes("E07000207,2026,policy,\x1b[2J\u202e" + "y" * 500 + ",0")
    assert found.isprintable()
    assert len(found) < 200


@given(st.binary(max_size=200))
def test_whatever_bytes_come_they_are_read_or_refused_by_line(raw):
    for start in (b"", HEAD.encode() + b"\n"):
        told = ""
        try:
            read_answers(io.BytesIO(start + raw), CONTENT, SCOPES)
        except Invalid as error:
            told = str(error)
        assert all(line.startswith("line ") for line in told.split("\n") if told)
