"""Reports of a year: what goes in, who gets which, what is refused, and that it stays the same."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from scorecard.errors import Invalid, NotFound
from scorecard.reports.kinds import Choice
from scorecard.reports.registry import REPORTS
from scorecard.services.assessments import read_assessment
from scorecard.services.evidence import add_evidence
from scorecard.services.exports import export
from scorecard.services.reporting import make_report, report_for, reports_of
from scorecard.services.results import result_of
from scorecard.services.signing import reopen, sign_off
from scorecard.services.snapshots import keep_snapshot
from tests.builders import CAPABILITIES, content, question, theme
from tests.house import House, new_house
from tests.years import answer_all, confirm_all, next_year, sign

LATER = dt.datetime(2027, 5, 4, 9, 30, tzinfo=dt.UTC)


@pytest.fixture
def mixed(house: House) -> House:
    """An answer of each kind, a note, evidence behind an answer and behind none."""
    answer_all(house)
    for id in ("a", "b"):
        place = (house.actor, house.services, house.assessment_id)
        add_evidence(*place, id, "Policy", "Shared drive", "27 3 2026")
    return house


def read(house: House, year: int | None = None, snapshot: str | None = None):
    return report_for(house.actor, house.services, year, snapshot)


def made(house: House, kind: str, form: str, year: int | None = None, **more):
    return make_report(house.actor, house.services, kind, form, year, **more)


def test_a_report_holds_the_year_as_it_stands_with_notes_and_evidence(mixed):
    report, assessment = read(mixed), mixed.assessment()
    assert (report.council.name, report.council.nation) == ("Elmbridge Borough Council", "England")
    assert (report.year, report.status, report.as_at) == (2026, "draft", dt.date(2026, 11, 25))
    assert report.result == result_of(assessment)
    assert report.answers == assessment.given
    given = report.given["a"]
    assert (given.note, [item.title for item in given.evidence]) == ("Ask the team.", ["Policy"])
    assert report.given["b"].reason == "The county does it."
    assert report.earlier is None


def test_what_helps_stands_beside_each_answer_below_the_top_and_nothing_else(mixed):
    levels = {id: level for id, (level, _) in read(mixed).signposts.items()}
    assert levels == {"a": 2, "h": None}


def test_a_choice_that_waits_to_be_confirmed_is_not_reported(mixed):
    sign(mixed)
    mixed.clock.now = LATER
    next_year(mixed)
    assert read(mixed).answers == {}
    confirm_all(mixed)
    assert set(read(mixed).answers) == {"a", "b", "c", "h"}


def test_a_signed_off_year_says_who_approved_it_and_gives_the_same_bytes_later(mixed):
    sign(mixed)
    report, before = read(mixed), made(mixed, "board", "pdf").body
    assert report.approval is not None
    assert (report.approval.name, report.status) == ("A. Jones", "signed off")
    mixed.clock.now = LATER
    assert made(mixed, "board", "pdf", 2026).body == before


def test_a_year_is_held_against_the_last_one_signed_off(mixed):
    first = mixed.assessment()
    sign(mixed)
    mixed.clock.now = LATER
    next_year(mixed)
    confirm_all(mixed)
    earlier = read(mixed).earlier
    assert earlier is not None
    assert (earlier.year, earlier.comparison.overall is None) == (2026, False)
    reopen(mixed.actor, mixed.services, first.id, "A wrong answer.")
    assert read(mixed).earlier is None


def test_a_signed_off_year_stays_as_it_is_when_the_year_before_is_reopened_and_signed_again(mixed):
    first = mixed.assessment()
    sign(mixed)
    mixed.clock.now = LATER
    next_year(mixed)
    confirm_all(mixed)
    sign(mixed)
    by_year = Choice(by_year=True)

    def files() -> list[bytes]:
        return [
            made(mixed, "board", "pdf", 2027).body,
            made(mixed, "workbook", "xlsx", 2027).body,
            made(mixed, "heatmap", "csv", 2027, choice=by_year).body,
        ]

    before = files()
    assert b"2026" in before[-1]
    mixed.clock.now = LATER + dt.timedelta(days=1)
    reopen(mixed.actor, mixed.services, first.id, "A wrong answer.")
    assert files() == before
    replace(mixed, assessment_id=first.id).post("0", "a", seen=1)
    open_again = read_assessment(mixed.actor, mixed.services, 2026)
    approved = ("A. Jones", "Chief Executive", "4 5 2027")
    sign_off(mixed.actor, mixed.services, first.id, *approved, open_again.seen)
    assert files() == before


def test_a_snapshot_is_reported_as_it_was_kept_on_its_day(mixed):
    keep_snapshot(mixed.actor, mixed.services, mixed.assessment_id, "Board, third quarter")
    mixed.clock.now = LATER
    mixed.post("0", "a", seen=1)
    report = read(mixed, 2026, "Board, third quarter")
    assert report.answers["a"].level == 2
    assert (report.status, report.as_at) == ("draft", dt.date(2026, 11, 25))
    name = made(mixed, "board", "docx", 2026, snapshot="Board, third quarter").name
    assert name == "modern-slavery-scorecard-e07000207-2026-as-on-2026-11-25-board.docx"


@pytest.mark.parametrize(
    ("kind", "form", "as_format"),
    [
        ("scores", "csv", "csv"),
        ("answers", "csv", "answers"),
        ("everything", "json", "json"),
    ],
)
def test_the_data_are_those_of_export_to_the_byte(mixed, kind, form, as_format):
    assert made(mixed, kind, form).body == export(mixed.actor, mixed.services, as_format)
    sign(mixed)
    assert made(mixed, kind, form).body == export(mixed.actor, mixed.services, as_format)


def test_c74_a_file_says_council_year_and_report_in_its_name(mixed):
    file = made(mixed, "board", "docx")
    assert file.name == "modern-slavery-scorecard-e07000207-2026-board.docx"
    assert file.media.endswith("wordprocessingml.document")
    theme = made(mixed, "theme", "pdf", choice=Choice("licensing", filled=False))
    assert theme.name == "modern-slavery-scorecard-e07000207-2026-theme-licensing-blank.pdf"


def test_before_the_first_answer_there_is_the_blank_theme_alone(house):
    offered = reports_of(house.actor, house.services, house.assessment())
    assert not offered.started
    for kind in REPORTS:
        for form in kind.formats:
            with pytest.raises(Invalid, match="needs one answer"):
                made(house, kind.id, form.id, choice=Choice("licensing"))
    blank = made(house, "theme", "pdf", choice=Choice("licensing", filled=False))
    assert blank.body.startswith(b"%PDF")


def test_what_there_is_not_is_not_found(mixed):
    for kind, form, year in (
        ("nothing", "pdf", 2026),
        ("board", "xlsx", 2026),
        ("board", "pdf", 1999),
    ):
        with pytest.raises(NotFound):
            made(mixed, kind, form, year)
    with pytest.raises(NotFound):
        made(mixed, "board", "pdf", 2026, snapshot="Other")


def test_a_size_is_known_once_a_frozen_report_was_made_and_never_of_a_draft(mixed):
    made(mixed, "board", "docx")
    assert not reports_of(mixed.actor, mixed.services, mixed.assessment()).sizes
    sign(mixed)
    size = len(made(mixed, "board", "docx").body)
    now = reports_of(mixed.actor, mixed.services, mixed.assessment())
    assert now.sizes == {("board", "docx"): size}
    assert now.kinds == REPORTS


def test_reading_a_report_takes_as_many_statements_however_long_it_is(tmp_path, statements):
    counts = []
    for number in (10, 100):
        asked = [question(f"q{i}", capability=CAPABILITIES[i % 6]) for i in range(number)]
        root = tmp_path / str(number)
        root.mkdir()
        house = new_house(root, content(theme("licensing", *asked)))
        for one in asked:
            house.post("1", one.id)
        sign(house)
        house.clock.now = LATER
        next_year(house)
        read(house)
        statements.clear()
        assert read(house).earlier is not None
        counts.append(len(statements))
        house.close()
    assert 0 < counts[0] == counts[1] <= 15
