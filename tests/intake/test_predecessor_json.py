"""A predecessor's file is read strictly: what is wrong is named with its place, and what to do about it."""

from __future__ import annotations

import json
import time
import tracemalloc

import pytest

from scorecard.errors import Invalid
from scorecard.intake.predecessor_json import LARGEST, NEWER, REMEDY, read_predecessor
from tests.merging import changed, elmbridge, mole


@pytest.fixture(scope="module")
def body(tmp_path_factory) -> bytes:
    return elmbridge(tmp_path_factory.mktemp("one"))


def refused(data: bytes) -> str:
    """What is said of a file that is not taken."""
    with pytest.raises(Invalid) as caught:
        read_predecessor(data)
    assert caught.value.field == "file"
    message = str(caught.value)
    assert message.endswith(" Nothing was changed.")
    return message.removesuffix(" Nothing was changed.")


def test_what_export_writes_is_read_whole(body, tmp_path):
    brought = read_predecessor(body)
    assert brought.assessment.council.id == "E07000207"
    assert (brought.assessment.year, brought.assessment.status) == (2026, "signed off")
    assert {id: answer.state for id, answer in brought.answers.items()} == {
        "a": "answered", "b": "na", "c": "answered", "h": "unknown"
    }  # fmt: skip
    answer = brought.answers["a"]
    assert (answer.level, answer.note, answer.meaning) == (2, "Ask the team in Esher.", 1)
    assert [(item.title, item.review_on) for item in answer.evidence] == [
        ("Policy", None), ("Minutes", answer.evidence[1].review_on)
    ]  # fmt: skip
    assert str(answer.evidence[1].review_on) == "2028-05-01"
    assert read_predecessor(mole(tmp_path)).sign_off is None


def test_f05_a_byte_order_mark_is_taken_and_other_encodings_are_told_with_the_byte(body):
    assert read_predecessor(b"\xef\xbb\xbf" + body) == read_predecessor(body)
    assert refused(b'{"a": "\xff"}') == f"Byte 8 of this file is damaged, or is no text. {REMEDY}"


@pytest.mark.parametrize("empty", [b"", b" \n\t"])
def test_f75_an_empty_file_is_told(empty):
    assert refused(empty) == f"This file is empty. {REMEDY}"


@pytest.mark.parametrize(
    ("start", "what"),
    [
        (b"SQLite format 3\x00", "This is a copy of everything, which holds more than a year."),
        (b"PK\x03\x04", "This is a workbook or a packed folder."),
        (b"%PDF-1.7", "This is a PDF."),
    ],
)
def test_f75_another_kind_of_file_is_called_by_its_name_whatever_it_is_called(start, what):
    assert refused(start + b"rest") == f"{what} {REMEDY}"


def test_f75_a_file_over_the_limit_is_refused_unread(body):
    large = body + b" " * (LARGEST - len(body) + 1)
    assert refused(large).startswith("This file has 10.0 MB or more, and a year has less.")


def test_a_file_cut_short_is_told_with_line_and_column(body):
    lines = body[:-60].decode().splitlines()
    assert f"Line {len(lines)}, column" in refused(body[:-60])
    assert refused(b"council,year,question\n").startswith("Line 1, column 1: ")


@pytest.mark.parametrize(
    "nested",
    [
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b'{"signposts": ' + b"[" * 500 + b"]" * 500 + b"}",
        b'{"assessment": {"themes": ' + b"[" * 900 + b"]" * 900 + b"}}",
    ],
)
def test_f03_deep_nesting_is_refused_in_little_time_and_memory(nested):
    tracemalloc.start()
    started = time.perf_counter()
    assert "nested too deeply" in refused(nested)
    assert time.perf_counter() - started < 1  # a hundredth is usual
    assert tracemalloc.get_traced_memory()[1] < 50e6
    tracemalloc.stop()


@pytest.mark.parametrize(
    "change",
    [
        lambda w: w["answers"]["a"].update(evidence=[1] * 300_000),
        lambda w: w["assessment"]["council"].update(functions=[1] * 300_000),
        lambda w: w.update(answers={f"q{i}": {} for i in range(100_000)}),
        lambda w: w["answers"].update({f"q{i}": [{}] * 4900 for i in range(60)}),
    ],
)
def test_f75_far_too_much_is_refused_before_each_mistake_in_it_is_looked_for(change, body):
    crowd = changed(body, change)
    assert len(crowd) < LARGEST
    assert refused(crowd) == f"This file holds more than a council's year. {REMEDY}"


def test_f75_a_list_of_thousands_of_mistakes_is_left_at_the_first(body):
    crowd = changed(body, lambda w: w["answers"]["a"].update(evidence=[1] * 4900))
    assert refused(crowd).startswith(
        "answers > a > evidence > 0 is not what such a file has there."
    )


def test_f02_a_key_that_stands_twice_is_named_since_one_of_them_would_be_lost(body):
    doubled = body.replace(b'"level": 2', b'"level": 2, "level": 3', 1)
    assert refused(doubled) == f"'level' stands twice in one part of this file. {REMEDY}"


@pytest.mark.parametrize("number", ["NaN", "-Infinity", "9" * 5000])
def test_f06_a_number_that_is_none_is_refused(number, body):
    said = refused(body.replace(b'"level": 2', f'"level": {number}'.encode(), 1))
    assert said == f"This file holds a number that no year has. {REMEDY}"


PLACES = [
    (lambda w: w.pop("answers"), "answers is missing"),
    (lambda w: w.pop("assessment"), "assessment is missing"),
    (lambda w: w["answers"].clear(), "answers holds nothing"),
    (lambda w: w["answers"]["a"].update(level="2"), "answers > a > level is not a whole number"),
    (lambda w: w["answers"]["a"].update(level=True), "answers > a > level is not a whole number"),
    (lambda w: w["answers"]["a"].update(level=-1), "answers > a > level is less than 0"),
    (lambda w: w["answers"]["a"].update(level=None), "answers > a has a level without an answer"),
    (lambda w: w["answers"]["h"].update(level=1), "answers > h has a level without an answer"),
    (lambda w: w["answers"]["a"].update(state="yes"), "answers > a > state is none of 'answered'"),
    (
        lambda w: w["answers"]["a"].update(note="x" * 4001),
        "answers > a > note is longer than 4000 characters",
    ),
    (lambda w: w["answers"]["a"].update(note=7), "answers > a > note is not a text"),
    (
        lambda w: w["answers"]["a"]["evidence"][0].update(dated="31 February"),
        "answers > a > evidence > 0 > dated is not what such a file has there",
    ),
    (
        lambda w: w["answers"]["a"].update(saved_at="2026-11-25T14:05:00"),
        "answers > a > saved_at is a time without its zone",
    ),
    (lambda w: w["assessment"].update(year=12), "assessment > year is less than 1990"),
    (lambda w: w["assessment"].update(content="x"), "assessment > content is not what such"),
    (lambda w: w["result"]["overall"].update(score_exact="1/0"), "result > overall > score_exact"),
    (
        lambda w: w["result"]["overall"].update(score_exact="101"),
        "result > overall holds more than 100 points",
    ),
]


@pytest.mark.parametrize(("change", "said"), PLACES)
def test_f06_each_mistake_is_named_with_its_place_and_the_remedy(change, said, body):
    message = refused(changed(body, change))
    assert message.startswith(said)
    assert message.endswith(REMEDY)


@pytest.mark.parametrize("other", [b"[]", b'"a year"', b"7", b"null"])
def test_f75_json_that_is_no_year_at_all_is_told(other):
    assert refused(other) == f"This file does not hold a council's year. {REMEDY}"


def test_several_mistakes_are_counted_and_the_first_is_named(body):
    def change(whole):
        for id in ("a", "b", "c"):
            del whole["answers"][id]["note"]

    assert refused(changed(body, change)).startswith(
        "answers > a > note is missing, and 2 more mistakes."
    )


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (lambda w: w.update(plan=[]), "plan"),
        (lambda w: w["answers"]["a"].update(owner="Team"), "answers > a > owner"),
        (lambda w: w["assessment"]["council"].update(mayor="x"), "assessment > council > mayor"),
    ],
)
def test_f84_what_another_version_wrote_is_named_and_never_dropped(change, place, body):
    said = refused(changed(body, change))
    assert said == f"{place} is not known to this version of the scorecard. {NEWER}"


@pytest.mark.parametrize(
    "change",
    [
        lambda w: w["answers"]["a"].update(level=3),
        lambda w: w["answers"]["h"].update(state="unanswered"),
        lambda w: w["result"]["questions"].pop("a"),
    ],
)
def test_f88_an_answer_changed_by_hand_is_not_the_one_of_the_result(change, body):
    assert "is not the answer that the result was made from" in refused(changed(body, change))


def test_f88_a_year_that_only_says_it_was_signed_off_is_refused(body, tmp_path):
    assert "does not fit the sign-off" in refused(changed(body, lambda w: w.pop("sign_off")))
    claimed = changed(mole(tmp_path), lambda w: w["assessment"].update(status="signed off"))
    assert "does not fit the sign-off" in refused(claimed)


def test_f98_a_key_with_terminal_codes_moves_no_cursor(body):
    nasty = "\x1b[2J" + "y" * 80
    said = refused(changed(body, lambda w: w["answers"].update({nasty: {}})))
    assert "\x1b" not in said
    assert "\\x1b[2J" in said
    assert "y" * 70 not in said


def test_who_approved_it_and_whose_a_theme_is_stay_out(body):
    kept = read_predecessor(body).model_dump_json()
    assert "A. Jones" in body.decode()
    assert "A. Jones" not in kept
    assert "owner" in json.dumps(json.loads(body)["assessment"]["themes"])
    assert "owner" not in kept
