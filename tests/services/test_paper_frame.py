"""The head of a board paper: typed at any time, in the paper, nowhere else that people's names must not go."""

from __future__ import annotations

import datetime as dt
from dataclasses import fields, replace

import pytest

from scorecard.errors import Conflict, FieldErrors, NotFound
from scorecard.reports.kinds import Choice
from scorecard.reports.model import PaperFrame
from scorecard.reports.registry import REPORTS
from scorecard.services.assessments import read_assessment, years
from scorecard.services.copies import open_copy, save_copy
from scorecard.services.history import verify_history
from scorecard.services.paper_frame import TypedFrame, paper_frame, save_paper_frame
from scorecard.services.reporting import make_report, report_for, reports_of
from scorecard.services.retention import let_go, retention_due
from scorecard.services.signing import sign_off
from scorecard.services.snapshots import keep_snapshot
from scorecard.storage.tables import HistoryRow
from tests.house import House
from tests.reports.words_told import words_of
from tests.years import answer_all, complete_all, confirm_all_that_fit, next_year, sign

TYPED = TypedFrame(
    report_of="PLANTED-AUTHOR", contact="PLANTED-CONTACT", wards="All", key_decision="No",
    publication="PLANTED-PUBLICATION", meeting="Strategic Board", meeting_date="10 12 2026",
)  # fmt: skip
KEPT = PaperFrame(
    "PLANTED-AUTHOR", "PLANTED-CONTACT", "All", "No", "PLANTED-PUBLICATION", "Strategic Board",
    dt.date(2026, 12, 10),
)  # fmt: skip


def save(house: House, typed: TypedFrame = TYPED, seen: int = 0):
    return save_paper_frame(house.actor, house.services, house.assessment_id, typed, seen)


def test_it_is_empty_until_typed_and_then_as_typed(house: House):
    place = (house.actor, house.services, house.assessment_id)
    assert paper_frame(*place).frame == PaperFrame()
    assert report_for(house.actor, house.services).frame is None
    assert save(house).frame == KEPT
    assert paper_frame(*place) == save(house, seen=1)
    assert report_for(house.actor, house.services).frame == KEPT


def test_blanks_are_allowed_and_empty_a_line_again(house: House):
    save(house)
    assert save(house, TypedFrame(wards=" \t "), seen=1).frame == PaperFrame()
    assert report_for(house.actor, house.services).frame is None


@pytest.mark.parametrize("field", [each.name for each in fields(PaperFrame)][:-1])
def test_a_line_takes_200_letters_and_no_more(house: House, field: str):
    assert getattr(save(house, replace(TYPED, **{field: "w" * 200})).frame, field) == "w" * 200
    with pytest.raises(FieldErrors) as refused:
        save(house, replace(TYPED, **{field: "w" * 201}), seen=1)
    assert [(e.field, str(e)) for e in refused.value.errors] == [
        (field, "Use 200 characters or fewer: this is 1 too many.")
    ]


def test_every_line_that_cannot_be_taken_is_named_and_nothing_is_kept(house: House):
    with pytest.raises(FieldErrors) as refused:
        save(house, replace(TYPED, contact="\u202eab", meeting_date="31 2 2027"))
    assert [error.field for error in refused.value.errors] == ["contact", "meeting_date"]
    assert paper_frame(house.actor, house.services, house.assessment_id).version == 0


def test_a_second_window_does_not_write_over_the_first(house: House):
    save(house)
    with pytest.raises(Conflict, match="Nothing was saved"):
        save(house, replace(TYPED, contact="Somebody else"), seen=0)
    assert save(house, seen=0).version == 1  # the same words are no conflict


def test_the_history_says_which_lines_were_filled_and_never_with_what(house: House):
    save(house)
    save(house)
    with house.services.store.reading() as session:
        rows = [row for row in session.query(HistoryRow) if row.subject == "paper frame"]
    assert [(row.action, row.before, row.after) for row in rows] == [
        (
            "framed",
            "version 0: empty",
            "version 1: report_of contact wards key_decision publication meeting meeting_date",
        )
    ]
    assert verify_history(house.actor, house.services).broken is None


def test_a_signed_off_year_takes_a_head_and_the_same_head_gives_the_same_bytes(house: House):
    answer_all(house)
    sign(house)
    before = read_assessment(house.actor, house.services)
    plain = make_report(house.actor, house.services, "board", "pdf").body
    save(house)
    assert read_assessment(house.actor, house.services) == before
    first = make_report(house.actor, house.services, "board", "pdf").body
    assert first != plain
    house.clock.now += dt.timedelta(days=400)
    assert make_report(house.actor, house.services, "board", "pdf").body == first
    save(house, TypedFrame(), seen=1)
    assert make_report(house.actor, house.services, "board", "pdf").body == plain


def test_a_head_typed_meanwhile_does_not_hold_up_signing_off(house: House):
    answer_all(house)
    complete_all(house)
    seen = house.assessment().seen
    save(house)
    place = (house.actor, house.services, house.assessment_id)
    assert sign_off(*place, "A. Jones", "Chief Executive", "25 11 2026", seen).number == 1


def test_only_the_board_paper_says_who_reports_and_the_public_one_its_meeting_alone(house: House):
    answer_all(house)
    save(house)
    assert len(REPORTS) > 8
    for kind in REPORTS:
        for form in kind.formats:
            choice = Choice("licensing")
            made = make_report(house.actor, house.services, kind.id, form.id, choice=choice)
            told = words_of(made.body, form.id)
            planted = {mark for mark in ("AUTHOR", "CONTACT", "PUBLICATION") if mark in told}
            if kind.id == "board":
                assert planted == {"AUTHOR", "CONTACT", "PUBLICATION"}
            else:
                assert planted == set(), (kind.id, form.id)
            met = "Strategic Board, 10 December 2026" in told
            assert met == (kind.id in ("board", "public")), (kind.id, form.id)


def test_a_paper_of_a_snapshot_has_the_head_of_its_year_and_a_snapshot_takes_none(house: House):
    answer_all(house)
    save(house)
    keep_snapshot(house.actor, house.services, house.assessment_id, "Board")
    assert report_for(house.actor, house.services, 2026, "Board").frame == KEPT
    with pytest.raises(NotFound):
        save_paper_frame(house.actor, house.services, "0" * 36, TYPED, 0)


def test_the_next_year_begins_without_a_head(house: House):
    answer_all(house)
    save(house)
    sign(house)
    next_year(house)
    assert paper_frame(house.actor, house.services, house.assessment_id).version == 0
    assert report_for(house.actor, house.services, 2026).frame == KEPT


def test_a_size_that_is_shown_is_never_that_of_a_paper_with_another_head(house: House):
    answer_all(house)
    sign(house)
    place = (house.actor, house.services)
    made = make_report(*place, "board", "docx")
    assert reports_of(*place, house.assessment()).sizes == {("board", "docx"): len(made.body)}
    save(house)
    assert reports_of(*place, house.assessment()).sizes == {}


def test_a_saved_copy_brings_the_head_along(house: House):
    save(house)
    copy = save_copy(house.actor, house.services)
    save(house, TypedFrame(contact="Changed since"), seen=1)
    open_copy(house.actor, house.services, copy)
    assert paper_frame(house.actor, house.services, house.assessment_id).frame == KEPT


def test_the_head_goes_with_the_texts_of_its_year_and_nothing_of_it_stays_on_the_disk(house: House):
    house.post("2", "a")  # numbers alone: the head is all there is to take out
    save(house)
    sign(house)
    next_year(house)
    confirm_all_that_fit(house)
    sign(house)
    house.clock.now = dt.datetime(2029, 4, 1, 12, tzinfo=dt.UTC)
    due = retention_due(house.actor, house.services)
    assert [(each.year, each.what, each.texts) for each in due] == [(2026, "texts", 1)]
    let_go(house.actor, house.services, due)
    assert retention_due(house.actor, house.services) == ()
    assert report_for(house.actor, house.services, 2026).frame is None
    assert b"PLANTED-CONTACT" not in b"".join(
        path.read_bytes() for path in house.root.glob("scorecard.db*")
    )


def test_the_head_goes_with_its_year(house: House):
    house.post("2", "a")
    save(house)
    sign(house)
    next_year(house)
    confirm_all_that_fit(house)
    sign(house)
    house.clock.now = dt.datetime(2033, 4, 1, tzinfo=dt.UTC)
    let_go(house.actor, house.services, retention_due(house.actor, house.services))
    assert years(house.actor, house.services) == (2027,)
