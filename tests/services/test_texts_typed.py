"""What people type: made normal, kept as typed, refused with a sentence."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scorecard.errors import Invalid
from scorecard.services.cleaning import Cleaned, clean, clean_line

RLO, PDF, FSI, PDI = "\u202e", "\u202c", "\u2068", "\u2069"


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text):
    try:
        once = clean(text).text
    except Invalid:
        return
    assert clean(once) == Cleaned(once, notice="")


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(note=st.text(max_size=200))
def test_f15_a_note_comes_back_as_it_was_cleaned(house, note):
    try:
        kept = clean(note).text
    except Invalid:
        return
    house.post(note, part="note")
    assert house.desk().stored.note == kept


def test_f15_accents_are_stored_in_one_form(house):
    house.post("Ynys Mo\u0302n", part="note")
    assert house.desk().stored.note == "Ynys Môn"
    assert house.post("Ynys Môn", part="note").kind == "unchanged"


def test_f15_half_a_character_is_refused_with_its_position(house):
    with pytest.raises(Invalid, match="Character 3 "):
        house.post("ab\ud800", part="note")
    assert house.desk().stored.note == ""


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (f"a{RLO}b", "ab"),
        (f"a{RLO}b{PDF}c", f"a{RLO}b{PDF}c"),
        (f"{PDF}a{PDI}", "a"),
        (f"a{RLO}b\nc{PDF}", "ab\nc"),
        (f"{FSI}a{RLO}b{PDI}{PDF}", f"{FSI}ab{PDI}"),
        (f"{RLO}{RLO}a{PDF}", f"{RLO}a{PDF}"),
        ("\u200fאב", "\u200fאב"),
    ],
)
def test_f16_direction_controls_stay_in_balanced_pairs_only(typed, kept):
    assert clean(typed).text == kept


def test_f16_a_name_with_a_direction_control_is_refused():
    with pytest.raises(Invalid):
        clean_line(f"Team{RLO}{PDF}", "owner")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\x00b\x07c\x1b", "abc"),
        ("a\r\nb\rc\x0bd\u2028e", "a\nb\nc\nd\ne"),
        ("a\tb", "a\tb"),
        ("\x7f\x9f", ""),
    ],
)
def test_f17_controls_go_and_line_ends_become_one(typed, kept):
    assert clean(typed).text == kept


def test_f17_what_was_taken_out_is_said(house):
    assert house.post("bell\x07", part="note").message
    assert house.post("no bell\r\n", part="note").message == ""


@pytest.mark.parametrize("long", ["x" * 4001, "\n" * 100_000, "w" * 10_000_000])
def test_f18_a_note_over_the_limit_names_the_overrun_and_is_not_saved(house, long):
    house.post("short", part="note")
    begun = time.monotonic()
    outcome = house.post(long, part="note")
    assert time.monotonic() - begun < 10
    assert (outcome.kind, outcome.version) == ("too long", 1)
    assert f"{len(long) - 4000:,}" in outcome.message
    assert house.desk().stored.note == "short"


def test_f18_a_note_at_the_limit_is_saved(house):
    assert house.post("ŵ" * 4000, part="note").kind == "saved"


def test_f18_a_reason_has_the_same_limit(house):
    assert house.post("na\n" + "x" * 4001).kind == "too long"
    assert house.post("na\n" + "x" * 4000).kind == "saved"


@pytest.mark.parametrize(
    "note",
    [
        '=HYPERLINK("https://attacker.example")',
        "+1",
        "-2+3",
        "@SUM(A1)",
        "\t=1+1",
        "x\n=1+1",
        "{{ 7*7 }}",
        "%s",
        "${x}",
        "<b>",
        "**",
    ],
)
def test_f19_f22_formulas_templates_and_marks_are_kept_as_typed(house, note):
    house.post(note, part="note")
    assert house.desk().stored.note == note


@pytest.mark.parametrize(
    "reason", ["", " ", "\t\n", "n/a", "N/A.", "na", "-", "–", "...", "None", "not applicable"]
)
def test_f23_not_applicable_needs_a_reason_and_the_earlier_answer_stands(house, reason):
    house.post("2")
    outcome = house.post(f"na\n{reason}")
    assert (outcome.kind, outcome.version) == ("reason needed", 1)
    assert outcome.message
    assert house.value() == "2"


@pytest.mark.parametrize("reason", ["The county does this.", "No", "n/a: the county does this"])
def test_f23_a_reason_is_saved_with_its_answer(house, reason):
    assert house.post(f"na\n{reason}").kind == "saved"
    assert house.value() == f"na\n{reason}"
