"""Saving an answer, rule by rule, through the use case alone (docs/ARCHITECTURE.md#saving)."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from scorecard.errors import Invalid, NotFound
from scorecard.services.answers import clear_answer, keep_mine, use_theirs
from scorecard.services.model import Refusal
from scorecard.storage.tables import HistoryRow, TextRow
from tests.house import MINE, THEIRS, House


def links(house: House, action: str | None = None) -> list[HistoryRow]:
    """The history of answers, oldest first."""
    with house.services.store.reading() as session:
        rows = session.scalars(select(HistoryRow).order_by(HistoryRow.seq)).all()
    return [r for r in rows if ":" in r.subject and action in (None, r.action)]


def texts(house: House) -> set[str]:
    """All texts that are stored, wherever they belong."""
    with house.services.store.reading() as session:
        return {body or "" for body in session.scalars(select(TextRow.body))}


def test_a_first_answer_is_version_one_with_the_time(house):
    outcome = house.post("2")
    assert (outcome.kind, outcome.version, outcome.saved_at) == ("saved", 1, house.clock.now)
    assert house.value() == "2"


def test_each_change_is_the_next_version_and_one_link_of_the_history(house):
    assert [
        house.post(value).version for value in ("0", "3", "unknown", "na\nNo such service")
    ] == [1, 2, 3, 4]
    assert [(link.before, link.after) for link in links(house)][:3] == [
        ("", "0"),
        ("0", "3"),
        ("3", "unknown"),
    ]
    assert house.value() == "na\nNo such service"


def test_choice_and_note_have_versions_of_their_own(house):
    house.post("1")
    assert house.post("We meet monthly.", part="note", seen=0, tab=THEIRS).kind == "saved"
    stored = house.desk().stored
    assert (stored.version, stored.tab, stored.note_version, stored.note_tab) == (
        1,
        MINE,
        1,
        THEIRS,
    )


def test_a_note_may_stand_without_an_answer(house):
    house.post("Ask the licensing manager.", part="note")
    stored = house.desk().stored
    assert (stored.answer, stored.note) == (None, "Ask the licensing manager.")


@pytest.mark.parametrize("part", ["level", "note"])
def test_an_equal_value_changes_nothing(house, part):
    house.post("2", part=part)
    before = len(links(house))
    assert house.post("2", part=part).kind == "unchanged"
    assert house.post("2", part=part, tab=THEIRS, seen=0).kind == "unchanged"
    assert len(links(house)) == before


def test_f31_a_doubled_post_is_one_save_and_one_link(house):
    outcomes = [house.post("2", n=7) for _ in range(3)]
    assert [o.kind for o in outcomes] == ["saved", "unchanged", "unchanged"]
    assert {o.version for o in outcomes} == {1}
    assert len(links(house)) == 1


def test_a_late_post_changes_nothing(house):
    house.post("3", n=2)
    assert house.post("1", n=1).kind == "unchanged"
    assert house.value() == "3"


def test_a_late_post_changes_nothing_though_another_view_wrote_since(house):
    house.post("1", n=1)
    house.post("2", n=2)
    house.post("3", tab=THEIRS, seen=2, n=1)
    assert house.post("1", n=1, seen=0).kind == "unchanged"
    assert (house.value(), house.desk().refused) == ("3", ())


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    values=st.lists(st.sampled_from(["", "0", "1", "unknown"]), min_size=1, max_size=4),
    data=st.data(),
)
def test_however_the_posts_of_one_view_arrive_the_newest_stands(house, values, data):
    """Late, doubled, in any order; the view has seen nothing of it yet."""
    tab = f"view-{next(house.posts)}"
    seen = house.desk().stored.version
    posts = list(enumerate(values, start=1))
    arriving = data.draw(
        st.permutations(posts + data.draw(st.lists(st.sampled_from(posts), max_size=3)))
    )
    for n, value in arriving:
        house.post(value, tab=tab, n=n, seen=seen)
    assert house.value() == values[-1]
    assert house.desk().refused == ()


def test_f27_what_somebody_else_saved_stays_and_mine_is_kept_beside_it(house):
    house.post("3", tab=THEIRS)
    outcome = house.post("1", seen=0)
    assert (outcome.kind, outcome.version, outcome.theirs) == ("conflict", 1, "3")
    assert outcome.message
    assert house.value() == "3"
    assert house.desk().refused == (Refusal("level", "1", house.clock.now),)


def test_f28_an_older_tab_of_the_same_person_does_not_overwrite(house):
    house.post("The older text", part="note", tab="old-tab-1")
    house.post("The newer text", part="note", tab="new-tab-1", seen=1)
    assert (
        house.post("The older text, more", part="note", tab="old-tab-1", seen=1).kind == "conflict"
    )
    assert house.desk().stored.note == "The newer text"
    assert [r.value for r in house.desk().refused] == ["The older text, more"]


def test_one_s_own_second_thought_is_no_conflict_whatever_was_seen(house):
    house.post("3", seen=0)
    assert house.post("1", seen=0).kind == "saved"
    assert house.post("2", seen=0).kind == "saved"


def test_a_version_that_was_seen_may_be_changed(house):
    house.post("3", tab=THEIRS)
    assert house.post("1", seen=1).kind == "saved"


def test_a_doubled_post_of_a_conflict_is_told_again(house):
    house.post("3", tab=THEIRS)
    first, again = house.post("1", n=1), house.post("1", n=1)
    assert (first.kind, again.kind, again.theirs) == ("conflict", "conflict", "3")
    assert len(links(house, "refused")) == 1


def test_only_the_newest_refused_value_is_kept(house):
    house.post("Theirs", part="note", tab=THEIRS)
    house.post("Mine, first", part="note", seen=0)
    house.post("Mine, second", part="note", seen=0)
    assert [r.value for r in house.desk().refused] == ["Mine, second"]
    assert texts(house) == {"Theirs", "Mine, second"}


def test_choosing_what_they_chose_settles_the_conflict(house):
    house.post("3", tab=THEIRS)
    house.post("1", seen=0)
    assert house.post("3", seen=0).kind == "unchanged"
    assert house.desk().refused == ()


def settle(house: House, use_case, version: int, part="level", tab=MINE):
    return use_case(house.actor, house.services, house.assessment_id, "a", part, version, tab)


@pytest.mark.parametrize(("part", "mine"), [("level", "na\nNo such service"), ("note", "My note")])
def test_keep_mine_stores_what_was_refused(house, part, mine):
    house.post("2", part=part, tab=THEIRS)
    house.post(mine, part=part, seen=0)
    assert settle(house, keep_mine, 1, part).kind == "saved"
    stored = house.desk().stored
    assert mine in (stored.note, house.value())
    assert house.desk().refused == ()
    assert house.post("1", part=part, seen=0).kind == "saved", "the view goes on after its conflict"


def test_use_theirs_lets_the_stored_value_stand_and_forgets_mine(house):
    house.post("Theirs", part="note", tab=THEIRS)
    house.post("Mine", part="note", seen=0)
    assert settle(house, use_theirs, 1, "note").kind == "unchanged"
    assert (house.desk().stored.note, house.desk().refused) == ("Theirs", ())
    assert texts(house) == {"Theirs"}
    assert house.post("Mine after all", part="note", seen=1).kind == "saved"


@pytest.mark.parametrize("use_case", [keep_mine, use_theirs])
def test_a_stale_press_does_nothing(house, use_case):
    house.post("3", tab=THEIRS)
    house.post("1", seen=0)
    house.post("2", tab=THEIRS)
    outcome = settle(house, use_case, 1)
    assert (outcome.kind, outcome.version, outcome.theirs) == ("conflict", 2, "2")
    assert house.value() == "2"
    assert [r.value for r in house.desk().refused] == ["1"]


@pytest.mark.parametrize("use_case", [keep_mine, use_theirs])
def test_a_second_press_does_nothing(house, use_case):
    house.post("3", tab=THEIRS)
    house.post("1", seen=0)
    settle(house, use_case, 1)
    before = (house.value(), len(links(house)))
    assert settle(house, use_case, 1).kind == "unchanged"
    assert (house.value(), len(links(house))) == before


def clear(house: House, seen: int, tab: str = MINE):
    return clear_answer(house.actor, house.services, house.assessment_id, "a", seen, tab)


def test_clearing_takes_the_choice_and_leaves_the_note(house):
    house.post("na\nNo such service")
    house.post("Ask again in May.", part="note")
    assert clear(house, 0).kind == "saved"
    stored = house.desk().stored
    assert (stored.answer, stored.reason, stored.note, stored.version) == (
        None,
        "",
        "Ask again in May.",
        2,
    )


def test_clearing_wipes_no_save_that_was_not_seen(house):
    house.post("3", tab=THEIRS)
    assert clear(house, 0).kind == "conflict"
    assert house.value() == "3"
    assert clear(house, 1).kind == "saved"


def test_a_text_that_was_replaced_is_not_kept(house):
    for note in ("A name that must go", "", "The second note"):
        house.post(note, part="note")
    assert texts(house) == {"The second note"}


def test_the_history_holds_digests_and_never_texts(house):
    house.post("na\nA reason with a name")
    house.post("A note with a name", part="note")
    said = repr([[vars(link)] for link in links(house)])
    assert "name" not in said
    assert len(links(house)[-1].after) == 64


@pytest.mark.parametrize(
    "value", ["4", "-1", "01", "+1", "1 ", "²", "١", "unknown\nx", "none", "na", "9" * 50]
)
def test_f24_an_answer_that_the_question_does_not_offer_is_turned_away(house, value):
    with pytest.raises(Invalid):
        house.post(value, "c")
    assert house.value("c") == ""
    assert [link.action for link in links(house)] == ["turned away"]


@pytest.mark.parametrize("question", ["nowhere", "", "a' or 1=1", "a" * 100])
def test_f24_a_question_that_is_not_asked_is_turned_away(house, question):
    with pytest.raises(NotFound):
        house.post("1", question)
    assert house.assessment().answers == {}
    assert [link.subject for link in links(house)] == ["unknown question:level"]


def test_f24_an_unknown_assessment_is_turned_away(house):
    house.assessment_id = "00000000-0000-0000-0000-000000000000"
    with pytest.raises(NotFound):
        house.post("1")


def test_f24_a_refused_attempt_changes_no_score(house):
    before = house.assessment().given
    for value, question in itertools.product(("9", "na\nx", "1"), ("c", "nowhere")):
        if (value, question) != ("1", "c"):
            with pytest.raises((Invalid, NotFound)):
                house.post(value, question)
    assert house.assessment().given == before
