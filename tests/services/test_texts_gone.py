"""Where retention took texts out, papers say so in words, and the next year does not take over what is empty."""

from __future__ import annotations

import datetime as dt
import io
import json

import openpyxl
import pytest

from scorecard.reports.kinds import Choice
from scorecard.services.assessments import read_assessment
from scorecard.services.confirming import to_confirm
from scorecard.services.evidence import add_evidence, evidence_in
from scorecard.services.exports import export
from scorecard.services.reporting import make_report, report_for
from scorecard.services.retention import let_go, retention_due
from scorecard.services.yearly import open_year
from tests.house import House
from tests.reports.pdf_checks import text
from tests.reports.word_checks import everything
from tests.years import answer_all, sign

GONE = "Text removed under the council’s retention rule"
TWO_YEARS_LATER = dt.datetime(2029, 4, 1, 12, tzinfo=dt.UTC)


@pytest.fixture
def gone(house: House) -> House:
    """2026 signed off, with a note on a, a reason on b and evidence on a, all taken out since."""
    answer_all(house)
    house.post("Minutes of the spring meeting.", "a", "note")
    acting = (house.actor, house.services, house.assessment_id)
    add_evidence(*acting, "a", "Policy", "Shared drive", "27 3 2026")
    sign(house)
    house.clock.now = TWO_YEARS_LATER
    let_go(house.actor, house.services, retention_due(house.actor, house.services))
    return house


def test_reports_are_made_from_a_sentence_in_place_of_each_text_that_went(gone):
    report = report_for(gone.actor, gone.services, 2026)
    a, b = report.given["a"], report.given["b"]
    assert a.note == GONE
    assert [item.title for item in a.evidence] == [GONE]
    assert b.reason == GONE
    assert a.reason == ""
    assert report.given["h"].note == ""


def test_the_workbook_and_the_theme_on_paper_say_it(gone):
    acting = (gone.actor, gone.services)
    book = openpyxl.load_workbook(io.BytesIO(make_report(*acting, "workbook", "xlsx").body))
    cells = [c for sheet in book for row in sheet.iter_rows(values_only=True) for c in row]
    assert cells.count(GONE) >= 3
    choice = Choice(theme="licensing", filled=True)
    paper = " ".join(text(make_report(*acting, "theme", "pdf", choice=choice).body).split())
    assert paper.count(GONE) == 2  # no notes stand on it


def test_the_board_paper_says_it_and_the_public_one_has_nothing_to_say(gone):
    acting = (gone.actor, gone.services)
    assert GONE in everything(make_report(*acting, "board", "docx").body)
    assert GONE not in everything(make_report(*acting, "public", "docx").body)


def test_in_the_json_what_went_is_empty(gone):
    told = json.loads(export(gone.actor, gone.services, "json", 2026))["answers"]
    assert (told["a"]["note"], told["a"]["evidence"][0]["title"]) == ("", "")
    assert (told["b"]["state"], told["b"]["reason"]) == ("na", "")


def test_a_year_opened_from_it_takes_over_no_empty_item_and_no_answer_without_its_reason(gone):
    opened = open_year(gone.actor, gone.services)
    here = read_assessment(gone.actor, gone.services)
    assert here.id == opened.id
    assert evidence_in(gone.actor, gone.services, here) == {}
    assert "b" not in to_confirm(gone.actor, gone.services, here).confirm
    assert "b" not in here.answers
    assert {"a", "h"} <= set(to_confirm(gone.actor, gone.services, here).confirm)
