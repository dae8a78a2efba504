"""Snapshots, comparing and the trend, through the use cases."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from itertools import combinations
from pathlib import Path

import pytest

from scorecard.errors import Closed, Invalid, NotFound
from scorecard.services.answers import clear_answer, save_answer
from scorecard.services.assessments import read_assessment
from scorecard.services.comparing import Point, compare_years
from scorecard.services.evidence import add_evidence
from scorecard.services.history import verify_history
from scorecard.services.model import AnswerPost, Assessment
from scorecard.services.moving import preview_move
from scorecard.services.results import result_of
from scorecard.services.signing import reopen, sign_off
from scorecard.services.snapshots import keep_snapshot, snapshots
from scorecard.services.themes import complete_theme, set_theme
from scorecard.services.trend import Trend, trend
from tests.folders import write_content
from tests.house import House, new_house, open_house, two_themes
from tests.years import (
    answer_all,
    confirm_all,
    confirm_all_that_fit,
    edited,
    next_year,
    rewrite,
    sign,
)


def point_of(assessment: Assessment) -> Point:
    kept = assessment.snapshot
    return Point(assessment.year, None if kept is None else kept.name)


def acting(house: House) -> tuple:
    return (house.actor, house.services, house.assessment_id)


def test_a_snapshot_keeps_the_open_year_and_later_changes_do_not_reach_it(house):
    answer_all(house)
    before = house.assessment()
    info = keep_snapshot(*acting(house), "  Board,  third quarter ")
    house.post("0", "a", seen=1)
    house.post("", "a", "note", seen=1)
    kept = read_assessment(house.actor, house.services, 2026, info.name)
    assert (info.name, kept.snapshot, kept.read_only) == ("Board, third quarter", info, True)
    assert kept.given == before.given
    assert kept.answers["a"].note == "Ask the team."
    assert result_of(kept) == result_of(before) != result_of(house.assessment())
    assert house.assessment().status == "open"


KEPT = "As on 25 November 2026, not signed off. Nothing in a snapshot can change."


def test_an_answer_posted_to_a_snapshot_is_refused_and_changes_nothing(house):
    answer_all(house)
    info = keep_snapshot(*acting(house), "Board")
    kept = read_assessment(house.actor, house.services, 2026, "Board")
    assert kept.id == info.id != house.assessment_id
    before, count = house.assessment(), verify_history(house.actor, house.services).count
    post = AnswerPost(kept.id, "a", "level", "0", 1, "tab-of-mine", 99)
    outcome = save_answer(house.actor, house.services, post)
    assert (outcome.kind, outcome.message) == ("closed", KEPT)
    assert house.assessment() == before
    assert read_assessment(house.actor, house.services, 2026, "Board") == kept
    assert verify_history(house.actor, house.services).count == count


@pytest.mark.parametrize(
    "change",
    [
        lambda a: clear_answer(*a, "a", 1, "tab-of-mine"),
        lambda a: add_evidence(*a, "a", "Policy", "", ""),
        lambda a: set_theme(*a, "housing", "Somebody", "", 0),
        lambda a: complete_theme(*a, "housing", True, 0),
        lambda a: preview_move(*a),
        lambda a: keep_snapshot(*a, "Another"),
        lambda a: sign_off(*a, "A. Jones", "Chief Executive", "25 11 2026", 0),
        lambda a: reopen(*a, "A mistake."),
    ],
    ids=lambda change: change.__code__.co_names[0],
)
def test_nothing_can_be_done_to_a_snapshot(house, change):
    answer_all(house)
    info = keep_snapshot(*acting(house), "Board")
    before = house.assessment()
    with pytest.raises(Closed) as refused:
        change((house.actor, house.services, info.id))
    assert str(refused.value) == KEPT
    assert house.assessment() == before


def test_reading_a_snapshot_takes_at_most_five_statements(house, statements):
    answer_all(house)
    keep_snapshot(*acting(house), "Board")
    statements.clear()
    read_assessment(house.actor, house.services, 2026, "Board")
    assert 0 < len(statements) <= 5


def test_snapshots_are_listed_newest_first_with_their_figures(house):
    keep_snapshot(*acting(house), "Board")
    house.post("3", "a")
    house.clock.now += dt.timedelta(days=30)
    keep_snapshot(*acting(house), "Audit")
    listed = snapshots(house.actor, house.services)
    assert [(k.info.name, k.figures.answered, k.figures.applicable) for k in listed] == [
        ("Audit", 1, 4),
        ("Board", 0, 4),
    ]
    assert listed[0].figures.scores == result_of(house.assessment()).overall.scores
    assert snapshots(house.actor, house.services, 2025) == ()
    assert verify_history(house.actor, house.services).broken is None


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (" ", "Enter a name for the snapshot"),
        ("BOARD", "2026 has a snapshot named ‘Board’. Enter another name"),
    ],
)
def test_a_snapshot_needs_a_name_of_its_own(house, name, words):
    keep_snapshot(*acting(house), "Board")
    with pytest.raises(Invalid) as raised:
        keep_snapshot(*acting(house), name)
    assert (str(raised.value), raised.value.field) == (words, "name")
    assert len(snapshots(house.actor, house.services)) == 1


def test_a_snapshot_that_is_not_there_is_not_found(house):
    with pytest.raises(NotFound, match="2026 has no snapshot of that name"):
        read_assessment(house.actor, house.services, 2026, "Board")


def test_two_years_compare_by_what_was_frozen(house):
    answer_all(house)
    sign(house)
    rewrite(house, edited(a={"weight": 2}, h={"meaning": 2}))
    next_year(house)
    confirm_all_that_fit(house)
    house.post("3", "a", seen=1)
    found = compare_years(house.actor, house.services, Point(2026), Point(2027))
    assert (found.old.year, found.new.year) == (2026, 2027)
    change = found.comparison.overall
    assert set(found.comparison.questions) == {"a", "c"}
    assert change.old.own == result_of(found.old).overall.scores.score
    assert change.answers + change.weights == change.change
    assert (change.old.compared, change.new.compared) == (
        Fraction(100 * 5, 6),
        Fraction(100),
    )


def test_the_older_of_two_stands_first_whichever_was_named_first(house):
    house.post("0", "a")
    keep_snapshot(*acting(house), "Board")
    house.clock.now += dt.timedelta(days=1)
    keep_snapshot(*acting(house), "Audit")
    sign(house)
    next_year(house)
    order = [Point(2026, "Board"), Point(2026, "Audit"), Point(2026), Point(2027)]
    for older, newer in combinations(order, 2):
        found = compare_years(house.actor, house.services, newer, older)
        assert [point_of(found.old), point_of(found.new)] == [older, newer]


def test_a_snapshot_compares_with_its_year(house):
    house.post("0", "a")
    keep_snapshot(*acting(house), "Board")
    house.post("3", "a", seen=1)
    found = compare_years(house.actor, house.services, Point(2026, "Board"), Point(2026))
    assert found.comparison.overall.change == 100
    with pytest.raises(Invalid, match=r"^Choose two different years$"):
        compare_years(house.actor, house.services, Point(2026), Point(2026))


def years_of(folder: Path, number: int) -> House:
    """A council with so many years, all but the newest signed off; the last content is another."""
    house = new_house(folder)
    answer_all(house)
    for year in range(1, number):
        sign(house)
        if year == number - 1:
            rewrite(house, edited(a={"weight": 2}))
        house.clock.now = house.clock.now.replace(year=2026 + year)
        next_year(house)
        confirm_all(house)
    return house


def test_the_trend_has_each_year_with_its_figures_and_its_break(house):
    answer_all(house)
    keep_snapshot(*acting(house), "Board")
    sign(house)
    reopen(*acting(house), "A mistake in a.")
    house.post("3", "h", seen=1)
    second = sign(house)
    rewrite(house, edited(a={"weight": 2}))
    next_year(house)
    found = trend(house.actor, house.services)
    old, new = found.years
    assert (old.year, old.signed, len(old.sign_offs), old.broke) == (2026, second, 1, False)
    assert old.figures.scores.score == second.score
    assert (old.figures.unknown, old.figures.unknown_share) == (0, 0)
    assert old.sign_offs[0].reason == "A mistake in a."
    assert (new.year, new.signed, new.broke, new.figures.answered) == (2027, None, True, 0)
    assert [k.info.name for k in found.snapshots] == ["Board"]
    assert [t.title for t in old.figures.themes.values()] == ["Housing", "Licensing"]


def test_a_database_without_a_council_has_an_empty_trend(tmp_path):
    write_content(tmp_path, two_themes())
    house = open_house(tmp_path)
    assert trend(house.actor, house.services) == Trend((), ())
    house.close()


def test_the_trend_of_ten_years_takes_as_many_statements_as_that_of_two(tmp_path, statements):
    counted = {}
    for number in (2, 10):
        house = years_of(tmp_path / str(number), number)
        assert len(trend(house.actor, house.services).years) == number
        statements.clear()
        trend(house.actor, house.services)
        counted[number] = len(statements)
        house.close()
    assert 0 < counted[2] == counted[10] <= 6, counted
