"""Moving an open year to today's questions: looked at before, nothing lost (docs/SCORING.md#years)."""

from __future__ import annotations

import pytest

from scorecard.errors import Conflict
from scorecard.services.assessments import read_assessment
from scorecard.services.confirming import to_confirm
from scorecard.services.history import verify_history
from scorecard.services.moving import move_to_today, newer_content, preview_move
from scorecard.services.results import result_of
from scorecard.services.snapshots import keep_snapshot
from tests.builders import content, question, theme
from tests.house import House
from tests.years import answer_all, edited, next_year, rewrite, sign


def acting(house: House) -> tuple:
    return (house.actor, house.services, house.assessment_id)


@pytest.fixture
def changed(house):
    """An answered year; in the files question a means something else by now, c counts double."""
    answer_all(house)
    rewrite(house, edited(a={"meaning": 2, "text": "What of a, in law?"}, c={"weight": 2}))
    return house


def test_the_preview_tells_what_changes_and_changes_nothing(changed):
    before = changed.assessment()
    preview = preview_move(*acting(changed))
    assert [r.id for r in preview.changes.meaning_changed] == ["a"]
    assert [w.id for w in preview.changes.weights] == ["c"]
    assert preview.again == ("a",)
    assert preview.scores.old == result_of(before)
    assert changed.assessment() == before


def test_after_the_move_the_scores_are_those_of_the_preview_and_no_answer_is_lost(changed):
    preview = preview_move(*acting(changed))
    before = changed.assessment()
    after = move_to_today(*acting(changed), preview.target)
    assert (after.content_hash, after.version) == (preview.target, before.version + 1)
    assert result_of(after) == preview.scores.new
    waits = after.answers["a"]
    assert (waits.answer, waits.note) == (None, "Ask the team.")
    copied = waits.copied
    assert (copied.answer.level, copied.year, copied.fits, copied.moved) == (2, 2026, False, True)
    assert {id: row.answer for id, row in after.answers.items() if id != "a"} == {
        id: row.answer for id, row in before.answers.items() if id != "a"
    }
    assert verify_history(changed.actor, changed.services).broken is None


def test_an_answer_given_again_after_the_move_counts(changed):
    move_to_today(*acting(changed), preview_move(*acting(changed)).target)
    assert changed.value("a") == ""
    assert changed.post("2", "a", seen=1).kind == "saved"
    assert changed.assessment().given["a"].level == 2


def test_moving_back_lets_the_old_answer_count_again(changed):
    before = changed.assessment()
    move_to_today(*acting(changed), preview_move(*acting(changed)).target)
    rewrite(changed, before.content)
    move_to_today(*acting(changed), preview_move(*acting(changed)).target)
    assert changed.assessment().given == before.given


def test_a_move_to_what_nobody_looked_at_is_refused(changed):
    target = preview_move(*acting(changed)).target
    rewrite(changed, edited(a={"weight": 7}))
    before = changed.assessment()
    with pytest.raises(Conflict, match="Look again"):
        move_to_today(*acting(changed), target)
    assert changed.assessment() == before


def test_moving_to_the_content_at_hand_does_nothing(house):
    answer_all(house)
    before, links = house.assessment(), verify_history(house.actor, house.services).count
    preview = preview_move(*acting(house))
    assert preview.changes.same
    move_to_today(*acting(house), preview.target)
    assert house.assessment() == before
    assert house.assessment().version == before.version
    assert verify_history(house.actor, house.services).count == links


def test_questions_come_and_go_and_come_back_with_their_answers(house):
    answer_all(house)
    rewrite(house, content(theme("licensing", question("a"), question("new"))))
    moved = move_to_today(*acting(house), preview_move(*acting(house)).target)
    assert list(moved.given) == ["a"]
    rewrite(house, edited())
    move_to_today(*acting(house), preview_move(*acting(house)).target)
    assert set(house.assessment().given) == {"a", "b", "c", "h"}


def test_what_waits_to_be_confirmed_waits_on_after_a_move(house):
    answer_all(house)
    sign(house)
    next_year(house)
    rewrite(house, edited(a={"meaning": 2}))
    move_to_today(*acting(house), preview_move(*acting(house)).target)
    waits = to_confirm(house.actor, house.services, house.assessment())
    assert (waits.again, waits.confirm) == (("a",), ("h", "b", "c"))


def test_only_an_open_year_whose_content_is_not_todays_is_offered_the_move(changed):
    assert newer_content(changed.actor, changed.services, changed.assessment())
    move_to_today(*acting(changed), preview_move(*acting(changed)).target)
    assert not newer_content(changed.actor, changed.services, changed.assessment())
    rewrite(changed, edited())
    keep_snapshot(*acting(changed), "Board")
    kept = read_assessment(changed.actor, changed.services, 2026, "Board")
    assert not newer_content(changed.actor, changed.services, kept)
    sign(changed)
    assert not newer_content(changed.actor, changed.services, changed.assessment())


@pytest.mark.parametrize(
    "new",
    [
        content(theme("licensing", question("a"), question("new"))),
        edited(a={"meaning": 2}, b={"not_applicable": False}, h={"weight": 3}),
        edited(c={"levels": question("c", points=(0,)).levels}),
    ],
)
def test_there_and_back_again_each_preview_gives_the_scores_of_the_move(house, new):
    answer_all(house)
    for files in (new, edited()):
        rewrite(house, files)
        preview = preview_move(*acting(house))
        moved = move_to_today(*acting(house), preview.target)
        assert result_of(moved) == preview.scores.new
        waits = {id for id, row in moved.answers.items() if row.copied is not None}
        assert set(preview.again) == waits


def test_an_answer_that_would_not_be_asked_any_more_is_told_apart(house):
    answer_all(house)
    rewrite(house, content(theme("licensing", question("a"))))
    preview = preview_move(*acting(house))
    assert (preview.again, preview.apart) == ((), ("b", "c", "h"))
    assert (preview.scores.given, preview.scores.kept) == (4, 1)


def test_what_could_no_longer_be_confirmed_must_be_given_again(house):
    answer_all(house)
    sign(house)
    next_year(house)
    rewrite(house, edited(a={"meaning": 2}))
    assert preview_move(*acting(house)).again == ("a",)
