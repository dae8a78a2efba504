"""The public version holds no note, name, reason, title or place, and every number of the board's paper."""

from __future__ import annotations

import re
from dataclasses import fields, replace

import pytest

from scorecard.reports.model import Approval, Given, PaperFrame, Report, public_view
from scorecard.reports.registry import draw
from scorecard.texts import Texts
from tests.reports import pdf_checks, word_checks
from tests.reports.report_case import APPROVAL, FRAME, SHIPPED, make

PLANTED = "Zq7planted"


def planted() -> Report:
    """A report with a mark in every text that people type."""
    report = make(facts=SHIPPED.facts)
    given = {
        key: Given(
            row.answer,
            f"{PLANTED} reason",
            f"{PLANTED} note",
            tuple(
                replace(i, title=f"{PLANTED} title", place=f"{PLANTED} place") for i in row.evidence
            ),
        )
        for key, row in report.given.items()
    }
    frame = PaperFrame(f"{PLANTED} author", f"{PLANTED} contact", "All", "No", f"{PLANTED} publication",
                       FRAME.meeting, FRAME.meeting_date)  # fmt: skip
    approval = replace(APPROVAL, name=f"{PLANTED} name")
    return make(given=given, frame=frame, approval=approval, facts=SHIPPED.facts)


@pytest.mark.parametrize(
    ("kind", "form"), [("public", "pdf"), ("public", "docx"), ("facts", "docx")]
)
def test_nothing_that_people_typed_is_in_a_file_for_the_public(kind: str, form: str):
    body = draw(planted(), kind, form, Texts())
    text = word_checks.everything(body) if form == "docx" else pdf_checks.text(body)
    assert "Chief Executive" in text
    assert PLANTED not in text
    assert PLANTED.encode() not in body


def test_the_boards_paper_does_hold_them_but_no_note():
    text = pdf_checks.text(draw(planted(), "board", "pdf", Texts()))
    for part in ("reason", "title", "author", "contact", "name"):
        assert f"{PLANTED} {part}" in text
    assert f"{PLANTED} note" not in text
    assert f"{PLANTED} place" not in text


def test_it_says_what_was_left_out_and_that_it_is_the_public_version():
    text = pdf_checks.text(draw(make(), "public", "pdf", Texts()))
    assert "Left out of this version: notes, names, reasons in people’s own words" in text
    assert "Public version. Self-assessed." in text
    assert "Democratic Services" in text


def test_all_its_numbers_are_those_of_the_boards_paper():
    def numbers(kind: str) -> list[str]:
        sides = pdf_checks.pages(draw(make(), kind, "pdf", Texts()))[:4]
        return re.findall(r"\d+\.\d", " ".join(sides))

    assert numbers("public") == numbers("board")


def test_no_field_of_the_frame_or_of_an_approval_is_forgotten():
    """A field that is added has to be thought of here: does it name people?"""
    assert {f.name for f in fields(PaperFrame)} == {
        "report_of", "contact", "wards", "key_decision", "publication", "meeting", "meeting_date",
    }  # fmt: skip
    assert {f.name for f in fields(Approval)} == {"name", "role", "approved_on", "signed_off_on"}
    assert {f.name for f in fields(Given)} == {"answer", "reason", "note", "evidence"}


def test_a_public_view_of_a_public_view_is_the_same():
    once = public_view(planted())
    assert public_view(once) == once
