"""Signing a year off and opening it again, rule by rule (docs/ARCHITECTURE.md#frozen-years)."""

from __future__ import annotations

import datetime as dt

import pytest
from sqlalchemy import update
from sqlalchemy.exc import IntegrityError

from scorecard.errors import Closed, Conflict, FieldErrors, Invalid, NotFound
from scorecard.scoring import score
from scorecard.services.answers import clear_answer, keep_mine, use_theirs
from scorecard.services.checking import sign_off_check
from scorecard.services.choosing import change_council
from scorecard.services.confirming import confirm, take_back
from scorecard.services.evidence import add_evidence, remove_evidence
from scorecard.services.history import verify_history
from scorecard.services.model import ChosenCouncil
from scorecard.services.moving import move_to_today, preview_move
from scorecard.services.results import suggestion
from scorecard.services.signing import reopen, sign_off, signed
from scorecard.services.snapshots import keep_snapshot
from scorecard.services.themes import complete_theme, set_theme
from scorecard.storage.tables import SignOffRow
from tests.builders import content, theme
from tests.house import MINE, THEIRS, House
from tests.years import answer_all, complete_all, edited, rewrite, sign

CLOSED = "Signed off on 25 November 2026. Nothing here can change."
APPROVED = ("A. Jones", "Chief Executive", "25 November 2026")


def acting(house: House) -> tuple:
    return (house.actor, house.services, house.assessment_id)


def test_a_year_is_signed_off_with_who_approved_it_and_its_numbers(house):
    answer_all(house)
    before = house.assessment()
    info = sign(house)
    assert (info.number, info.name, info.role) == (1, "A. Jones", "Chief Executive")
    assert info.approved_on == dt.date(2026, 11, 25)
    after = house.assessment()
    assert (after.status, after.signed, after.read_only) == ("signed off", info, True)
    assert info.score == score(before.content, before.scope, before.given).overall.scores.score


def test_what_is_frozen_is_what_was_there_and_what_computing_again_gives(house):
    answer_all(house)
    add_evidence(*acting(house), "a", "Policy", "Shelf 4", "27 3 2026", "27 3 2027")
    set_theme(*acting(house), "licensing", "Licensing team", "", 0)
    complete_all(house)
    before = house.assessment()
    desk = house.desk("a")
    sign(house)
    after = house.assessment()
    assert after.frozen is not None
    assert after.frozen.result == score(after.content, after.scope, after.given)
    assert after.frozen.evidence["a"] == desk.evidence
    assert (after.council, after.scope, after.questions) == (
        before.council,
        before.scope,
        before.questions,
    )
    assert after.themes == before.themes
    for id, stored in before.answers.items():
        kept = after.answers[id]
        assert (kept.answer, kept.reason, kept.note) == (stored.answer, stored.reason, stored.note)


def test_reading_a_signed_year_takes_at_most_five_statements(house, statements):
    answer_all(house)
    sign(house)
    statements.clear()
    house.assessment()
    assert 0 < len(statements) <= 5


def test_every_mistake_of_the_form_is_named_at_once(house):
    complete_all(house)
    with pytest.raises(FieldErrors) as raised:
        sign_off(*acting(house), " ", "", "", 0)
    assert [(e.field, str(e)) for e in raised.value.errors] == [
        ("name", "Enter the name of the person who approved it"),
        ("role", "Enter their role"),
        ("date", "Enter the date of approval, for example 27 March 2027"),
    ]
    assert house.assessment().status == "open"


def test_f25_a_date_of_approval_in_the_future_is_refused(house):
    complete_all(house)
    with pytest.raises(FieldErrors, match=r"^Date of approval must be today or earlier$"):
        sign_off(*acting(house), "A. Jones", "Chair", "26 11 2026", house.assessment().seen)


def test_a_year_with_a_theme_that_is_not_completed_is_refused_by_the_themes_name(house):
    with pytest.raises(Invalid, match=r"^Housing is not completed yet"):
        sign_off(*acting(house), *APPROVED, house.assessment().seen)
    assert house.assessment().status == "open"


def test_f29_an_answer_saved_meanwhile_stops_the_sign_off_and_is_named(house):
    answer_all(house)
    complete_all(house)
    seen = house.assessment().seen
    house.clock.now = dt.datetime(2026, 11, 25, 14, 29, tzinfo=dt.UTC)
    house.post("3", "h", seen=1)
    with pytest.raises(
        Conflict,
        match=r"^Not signed off\. 1 answer in Housing changed at 2:29pm\. Check this page again\.$",
    ):
        sign_off(*acting(house), *APPROVED, seen)
    assert house.assessment().status == "open"
    assert sign(house).number == 1


def test_f29_changes_in_several_places_are_counted(house):
    complete_all(house)
    seen = house.assessment().seen
    house.post("3", "h")
    house.post("3", "a")
    house.post("A note.", "a", "note")
    with pytest.raises(
        Conflict, match="2 answers in Housing and Licensing changed, last at 2:05pm"
    ):
        sign_off(*acting(house), *APPROVED, seen)


def test_an_attempt_that_changed_nothing_does_not_stop_the_sign_off(house):
    complete_all(house)
    seen = house.assessment().seen
    with pytest.raises(Invalid):
        house.post("7", "a")
    assert sign_off(*acting(house), *APPROVED, seen).number == 1


def test_f29_a_late_save_is_closed_and_changes_nothing(house):
    answer_all(house)
    sign(house)
    before = house.assessment()
    outcome = house.post("3", "a", seen=1)
    assert (outcome.kind, outcome.message) == ("closed", CLOSED)
    assert house.post("More.", "a", "note", seen=1).kind == "closed"
    assert house.assessment() == before
    assert house.value("a") == "2"


@pytest.mark.parametrize(
    "change",
    [
        lambda h, a: clear_answer(*a, "a", 1, MINE),
        lambda h, a: keep_mine(*a, "h", "level", 1, MINE),
        lambda h, a: use_theirs(*a, "h", "level", 1, MINE),
        lambda h, a: add_evidence(*a, "a", "Policy", "", ""),
        lambda h, a: remove_evidence(*a, h.item, 1),
        lambda h, a: set_theme(*a, "housing", "Somebody else", "", 1),
        lambda h, a: complete_theme(*a, "housing", False, 1),
        lambda h, a: change_council(
            h.actor, h.services, ChosenCouncil(None, "Marshford", "england", "county")
        ),
        lambda h, a: confirm(*a, "a", 1, MINE),
        lambda h, a: take_back(*a, "a", 1, MINE),
        lambda h, a: preview_move(*a),
        lambda h, a: move_to_today(*a, h.assessment().content_hash),
        lambda h, a: sign_off(*a, *APPROVED, h.assessment().seen),
    ],
    ids=lambda change: change.__code__.co_names[-1],
)
def test_nothing_of_a_signed_off_year_can_change(house, change):
    answer_all(house)
    house.post("1", "h", tab=THEIRS, seen=0)  # a conflict that waits
    house.item = add_evidence(*acting(house), "h", "Minutes", "", "").id
    sign(house)
    before, count = house.assessment(), verify_history(house.actor, house.services).count
    with pytest.raises(Closed) as raised:
        change(house, acting(house))
    assert str(raised.value) == CLOSED
    assert house.assessment() == before
    assert verify_history(house.actor, house.services).count == count


def test_a_signed_off_year_takes_no_new_snapshot(house):
    sign(house)
    with pytest.raises(Closed, match=r"^2026 is signed off, so no new snapshot can be kept.$"):
        keep_snapshot(*acting(house), "Board")


@pytest.mark.parametrize("reason", ["", " ", "\n\t \u00a0"])
def test_reopening_needs_a_reason(house, reason):
    sign(house)
    with pytest.raises(Invalid, match=r"^Enter why 2026 has to be reopened$"):
        reopen(*acting(house), reason)
    assert house.assessment().status == "signed off"


def test_reopening_keeps_everything_and_the_first_sign_off_stands_beside_the_second(house):
    answer_all(house)
    first = sign(house)
    opened = reopen(*acting(house), "Question h was answered for another council.")
    assert (opened.status, opened.signed) == ("open", None)
    assert [(i.id, i.reason) for i in opened.sign_offs] == [
        (first.id, "Question h was answered for another council.")
    ]
    assert house.post("3", "h", seen=1, tab="tab-of-today").kind == "saved"
    second = sign(house)
    assert (second.number, second.score != first.score) == (2, True)
    assert [i.number for i in house.assessment().sign_offs] == [1]
    kept = signed(house.actor, house.services, 2026, number=1)
    assert kept.signed is not None
    assert (kept.signed.score, kept.given["h"].state) == (first.score, "unknown")
    assert signed(house.actor, house.services, 2026).given["h"].level == 3
    assert verify_history(house.actor, house.services).broken is None


def test_f30_an_open_year_is_not_reopened_and_has_no_sign_off_to_read(house):
    with pytest.raises(Conflict, match=r"^2026 is open already\. Nothing was changed\.$"):
        reopen(*acting(house), "Why not.")
    for number in (None, 1):
        with pytest.raises(NotFound):
            signed(house.actor, house.services, 2026, number)


def test_a_signed_off_year_stays_the_same_when_content_and_guidance_change(house):
    answer_all(house)
    sign(house)
    before = house.assessment()
    help = suggestion(house.actor, house.services, before, "c", 1)
    rewrite(house, edited(a={"weight": 9, "text": "Something else?"}, h={"meaning": 2}))
    (house.root / "guidance/general.yaml").write_text("[]", "utf-8")
    assert house.assessment() == before
    assert suggestion(house.actor, house.services, house.assessment(), "c", 1) == help


def test_a_signed_off_year_outlives_the_whole_questionnaire(house):
    answer_all(house)
    sign(house)
    before = house.assessment()
    rewrite(house, content(theme("housing", *before.questions["housing"])))
    assert house.assessment() == before


def test_what_was_frozen_cannot_be_changed_in_the_database(house):
    sign(house)
    with pytest.raises(IntegrityError, match="never changed"), house.services.store.writing() as s:
        s.execute(update(SignOffRow).values(body="{}"))


def test_a_text_in_a_signed_off_year_is_a_copy_that_later_changes_do_not_reach(house):
    answer_all(house)
    sign(house)
    reopen(*acting(house), "A note names somebody.")
    house.post("", "a", "note", seen=1)
    assert signed(house.actor, house.services, 2026, 1).answers["a"].note == "Ask the team."


def test_the_check_lists_what_the_year_rests_on(house):
    house.post("0", "a")
    house.post("unknown", "b")
    add_evidence(*acting(house), "a", "Policy", "", "24 November 2025")
    add_evidence(*acting(house), "a", "Minutes", "", "25 November 2025")
    add_evidence(*acting(house), "a", "Review", "", "1 June 2026", "24 November 2026")
    complete_theme(*acting(house), "housing", True, 0)
    check = sign_off_check(house.actor, house.services, house.assessment())
    assert [q.id for q in check.unanswered] == ["h", "c"]
    assert [q.id for q in check.unknown] == ["b"]
    assert [q.id for q in check.without_evidence] == ["b"]
    assert [cap.question.id for cap in check.summary.caps] == ["a"]
    assert (check.items, check.old_items) == (3, 2)
    assert check.not_completed == {"licensing": "Licensing"}
