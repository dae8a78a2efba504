"""Opening the next year, and confirming what was copied (docs/SCORING.md#years)."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from scorecard.errors import Conflict, Invalid, NotFound
from scorecard.services.assessments import read_assessment
from scorecard.services.confirming import changes_since, confirm, take_back, to_confirm
from scorecard.services.evidence import add_evidence
from scorecard.services.history import verify_history
from scorecard.services.results import result_of
from scorecard.services.signing import reopen
from scorecard.services.themes import set_theme
from scorecard.services.yearly import open_year, preview_year
from scorecard.storage.tables import HistoryRow
from tests.builders import content, question, theme
from tests.house import MINE, THEIRS, House, new_house, open_house
from tests.years import answer_all, confirm_all, edited, next_year, rewrite, sign

LATER = dt.datetime(2027, 5, 4, 9, 30, tzinfo=dt.UTC)


def acting(house: House) -> tuple:
    return (house.actor, house.services, house.assessment_id)


@pytest.fixture
def second(house):
    """A council whose 2027 was just opened from a full 2026."""
    answer_all(house)
    add_evidence(*acting(house), "a", "Policy", "Shelf 4", "27 3 2026", "27 3 2027")
    set_theme(*acting(house), "licensing", "Licensing team", "1 12 2026", 0)
    sign(house)
    house.clock.now = LATER
    next_year(house)
    return house


def test_everything_is_copied_and_nothing_counts_yet(second):
    here = second.assessment()
    assert (here.year, here.status, here.given) == (2027, "open", {})
    waiting = {id: row.copied for id, row in here.answers.items()}
    assert {id: (c.answer.state, c.answer.level, c.reason) for id, c in waiting.items()} == {
        "a": ("level", 2, ""),
        "b": ("na", None, "The county does it."),
        "c": ("level", 1, ""),
        "h": ("unknown", None, ""),
    }
    assert {(c.year, c.fits, c.moved) for c in waiting.values()} == {(2026, True, False)}
    assert waiting["c"].saved_at == dt.datetime(2026, 11, 25, 14, 5, tzinfo=dt.UTC)
    assert here.answers["a"].note == "Ask the team."
    (item,) = second.desk("a").evidence
    assert (item.title, item.place, item.dated, item.review_on) == (
        "Policy",
        "Shelf 4",
        dt.date(2026, 3, 27),
        dt.date(2027, 3, 27),
    )
    assert item.copied_from == here.opened_from.id
    assert (here.themes["licensing"].owner, here.themes["licensing"].due) == (
        "Licensing team",
        None,
    )
    assert not here.themes["licensing"].completed


def test_the_history_says_how_many_were_copied_and_how_many_are_new(house):
    answer_all(house)
    sign(house)
    rewrite(house, content(theme("licensing", question("a"), question("new"))))
    next_year(house)
    with house.services.store.reading() as session:
        link = session.scalars(select(HistoryRow).order_by(HistoryRow.seq.desc())).first()
    assert link.after.endswith(", 1 copied, 1 new")
    waits = to_confirm(house.actor, house.services, house.assessment())
    assert (waits.year, waits.confirm, waits.again, waits.new) == (2026, ("a",), (), ("new",))


def test_a_year_opens_on_todays_content_and_the_old_one_keeps_its_own(house):
    answer_all(house)
    sign(house)
    old = house.assessment()
    new = edited(a={"weight": 5})
    rewrite(house, new)
    assert preview_year(house.actor, house.services).changes.weights[0].id == "a"
    assert next_year(house).content == new
    assert read_assessment(house.actor, house.services, 2026) == old


def test_bad_years_are_refused_and_nothing_changes(second):
    count = verify_history(second.actor, second.services).count
    for year, error, words in [
        (2027, Conflict, "2027 is already open. Nothing was changed."),
        (2026, Conflict, "2026 is already signed off. Nothing was changed."),
        (2024, Invalid, "2024 comes before 2027. The next year to open is 2028."),
        (None, Conflict, "2027 is not signed off yet. Sign it off, then open 2028."),
    ]:
        with pytest.raises(error) as raised:
            open_year(second.actor, second.services, year)
        assert str(raised.value) == words
    assert preview_year(second.actor, second.services).refused.startswith("2027 is not signed off")
    sign(second)
    assert preview_year(second.actor, second.services).refused == ""
    with pytest.raises(Invalid, match="2030 has not begun"):
        open_year(second.actor, second.services, 2030)
    assert verify_history(second.actor, second.services).count > count


def test_a_database_without_a_council_has_no_next_year(tmp_path):
    new_house(tmp_path / "content").close()
    house = open_house(tmp_path / "content")
    with house.services.store.writing() as session:
        session.connection().exec_driver_sql("delete from meta where key = 'home'")
    with pytest.raises(NotFound, match="There is no year yet"):
        open_year(house.actor, house.services)
    house.close()


def test_still_true_counts_from_that_moment_and_a_second_press_changes_nothing(second):
    done = confirm(*acting(second), "a", 0, MINE)
    assert (done.kind, done.version, done.saved_at) == ("saved", 1, LATER)
    stored = second.desk("a").stored
    assert (stored.answer.level, stored.answer.evidence, stored.copied) == (2, 1, None)
    assert stored.confirmed_at == LATER
    assert confirm(*acting(second), "a", 0, MINE).kind == "unchanged"
    assert list(second.assessment().given) == ["a"]


def test_what_was_confirmed_can_be_taken_back(second):
    confirm(*acting(second), "b", 0, MINE)
    assert second.value("b") == "na\nThe county does it."
    assert take_back(*acting(second), "b", 1, MINE).kind == "saved"
    stored = second.desk("b").stored
    assert (stored.answer, stored.reason, stored.copied.reason) == (None, "", "The county does it.")
    assert take_back(*acting(second), "b", 2, MINE).kind == "unchanged"
    assert verify_history(second.actor, second.services).broken is None


def test_answering_again_with_the_same_level_is_an_answer_of_this_year(second):
    assert second.value("a") == ""
    assert second.post("2", "a").kind == "saved"
    assert take_back(*acting(second), "a", 1, MINE).kind == "conflict"
    assert confirm(*acting(second), "a", 1, MINE).kind == "conflict"
    assert second.desk("a").stored.confirmed_at is None
    assert second.value("a") == "2"


def test_a_note_written_first_leaves_the_answer_to_be_confirmed(second):
    assert second.post("Changed.", "a", "note").kind == "saved"
    stored = second.desk("a").stored
    assert (stored.answer, stored.note, stored.copied.answer.level) == (None, "Changed.", 2)
    assert stored.copied.saved_at == dt.datetime(2026, 11, 25, 14, 5, tzinfo=dt.UTC)


def test_f27_what_a_colleague_took_back_is_not_confirmed_unseen(second):
    confirm(*acting(second), "a", 0, THEIRS)
    take_back(*acting(second), "a", 1, THEIRS)
    outcome = confirm(*acting(second), "a", 0, MINE)
    assert (outcome.kind, outcome.version) == ("conflict", 2)
    assert "Nothing was changed" in outcome.message
    assert confirm(*acting(second), "a", 2, MINE).kind == "saved"


def test_where_nothing_was_copied_there_is_nothing_to_confirm(house):
    for act in (confirm, take_back):
        with pytest.raises(NotFound):
            act(*acting(house), "a", 0, MINE)
    with pytest.raises(NotFound):
        to_confirm(house.actor, house.services, house.assessment())


@pytest.mark.parametrize(
    ("id", "change"),
    [
        ("a", {"meaning": 2}),
        ("a", {"levels": question("x", points=(0, 1)).levels}),
        ("b", {"not_applicable": False}),
    ],
    ids=["meaning", "level", "na"],
)
def test_an_answer_that_the_question_no_longer_takes_is_shown_and_cannot_be_confirmed(
    house, id, change
):
    answer_all(house)
    sign(house)
    rewrite(house, edited(**{id: change}))
    next_year(house)
    waits = to_confirm(house.actor, house.services, house.assessment())
    assert (waits.again, id in waits.confirm) == ((id,), False)
    with pytest.raises(Invalid, match="asks something else by now"):
        confirm(*acting(house), id, 0, MINE)
    assert house.post("1", id).kind == "saved"
    assert house.assessment().given[id].level == 1


def test_the_page_is_told_word_by_word_what_changed(house):
    answer_all(house)
    sign(house)
    rewrite(house, edited(a={"text": "What of a today?", "weight": 2}))
    next_year(house)
    changes = changes_since(house.actor, house.services, house.assessment(), "a")
    assert (changes.year, changes.before.text, changes.before.weight) == (2026, "What of a?", 1)
    assert [w.part for w in changes.wording] == ["text"]
    assert changes.level_names[0] == "Level 0"


def test_what_nobody_confirmed_is_still_the_earlier_years_a_year_later(second):
    confirm(*acting(second), "a", 0, MINE)
    sign(second)
    third = next_year(second)
    assert {id: row.copied.year for id, row in third.answers.items()} == {
        "a": 2027,
        "b": 2026,
        "c": 2026,
        "h": 2026,
    }
    assert third.answers["a"].copied.saved_at == LATER


def test_a_later_year_keeps_what_it_copied_when_the_earlier_one_is_reopened(second):
    first = second.assessment().opened_from.id
    reopen(second.actor, second.services, first, "A mistake in a.")
    second.assessment_id = first
    second.post("", "a", "note", seen=1)
    second.post("0", "a", seen=1)
    second.assessment_id = second.assessment().id
    stored = second.assessment().answers["a"]
    assert (stored.copied.answer.level, stored.note) == (2, "Ask the team.")


def test_unconfirmed_answers_are_left_out_of_a_signed_year(second):
    confirm(*acting(second), "a", 0, MINE)
    sign(second)
    here = second.assessment()
    assert list(here.given) == ["a"]
    assert here.answers["h"].copied.answer.state == "unknown"


@st.composite
def answers(draw: st.DrawFn) -> dict[str, str]:
    levels = {"a": 3, "b": 3, "c": 1, "h": 3}
    chosen = {}
    for id, top in levels.items():
        offered = [*(str(level) for level in range(top + 1)), "unknown", ""]
        chosen[id] = draw(st.sampled_from([*offered, *(["na\nNo."] if id != "c" else [])]))
    return chosen


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(answers())
def test_copied_all_confirmed_and_nothing_changed_gives_the_same_score(tmp_path_factory, chosen):
    house = new_house(tmp_path_factory.mktemp("same"))
    for id, value in chosen.items():
        if value:
            house.post(value, id)
    add_evidence(*acting(house), "a", "Policy", "", "")
    sign(house)
    before = house.assessment()
    next_year(house)
    assert house.assessment().given == {}
    confirm_all(house)
    after = house.assessment()
    assert (after.given, result_of(after)) == (before.given, result_of(before))
    house.close()


def test_reading_a_copied_year_takes_at_most_five_statements(second, statements):
    second.assessment()
    statements.clear()
    second.assessment()
    assert 0 < len(statements) <= 5
