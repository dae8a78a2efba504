"""Predecessors' answers stand side by side; one counts once somebody uses it, with where it comes from."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from contextlib import closing

import pytest

from scorecard.errors import Closed, Conflict, Invalid, NotFound
from scorecard.intake.predecessor_json import read_predecessor
from scorecard.services.answers import clear_answer
from scorecard.services.assessments import read_assessment
from scorecard.services.choosing import change_council
from scorecard.services.confirming import take_back
from scorecard.services.evidence import add_evidence
from scorecard.services.exports import export
from scorecard.services.history import verify_history
from scorecard.services.model import ChosenCouncil, TakenFrom
from scorecard.services.predecessors import put_away
from scorecard.services.results import result_of
from scorecard.services.retention import let_go, retention_due
from scorecard.services.signing import reopen
from scorecard.services.taking_over import side_by_side, take_over
from tests.house import MINE, THEIRS, House
from tests.merging import bring, changed, elmbridge, mole, new_council
from tests.years import answer_all, edited, next_year, sign

ELMBRIDGE, MOLE = "Elmbridge Borough Council", "Mole Valley District Council"


@pytest.fixture(scope="module")
def files(tmp_path_factory) -> tuple[bytes, bytes]:
    root = tmp_path_factory.mktemp("files")
    return elmbridge(root), mole(root)


@pytest.fixture
def new(tmp_path, files):
    """East Surrey with Elmbridge's and Mole Valley's years brought in."""
    house = new_council(tmp_path)
    for body in files:
        bring(house, body)
    yield house
    house.close()


def beside(house: House, question: str):
    found = side_by_side(house.actor, house.services, house.assessment(), question)
    return {theirs.predecessor.name: theirs for theirs in found}


def use(house: House, question: str, name: str, seen: int = 0, tab: str = MINE):
    id = beside(house, question)[name].predecessor.id
    return take_over(house.actor, house.services, house.assessment_id, question, id, seen, tab)


def test_answers_stand_side_by_side_and_none_of_them_counts(new):
    found = beside(new, "a")
    assert list(found) == [ELMBRIDGE, MOLE]
    first, second = found.values()
    assert (first.level, first.note, first.standing) == (2, "Ask the team in Esher.", "usable")
    assert [item.title for item in first.evidence] == ["Policy", "Minutes"]
    assert (second.level, second.note, len(second.evidence)) == (3, "Ask the team in Dorking.", 1)
    assert first.saved_at == dt.datetime(2026, 11, 25, 14, 5, tzinfo=dt.UTC)
    assert {theirs.same for theirs in found.values()} == {True}
    assert new.assessment().given == {}
    assert result_of(new.assessment()).overall.scores.score is None


def test_what_they_did_not_answer_and_do_not_do_is_told_apart(new):
    assert {name: one.standing for name, one in beside(new, "c").items()} == {
        ELMBRIDGE: "usable", MOLE: "unanswered"
    }  # fmt: skip
    assert beside(new, "h")[ELMBRIDGE].state == "unknown"
    one = beside(new, "b")[ELMBRIDGE]
    assert (one.state, one.reason, one.standing) == ("na", "The county does it.", "usable")


def test_one_that_is_used_counts_with_note_evidence_and_where_it_comes_from(new):
    assert use(new, "a", ELMBRIDGE).kind == "saved"
    desk = new.desk("a")
    assert new.value("a") == "2"
    assert (desk.stored.note, desk.stored.taken_from) == (
        "Ask the team in Esher.", TakenFrom(ELMBRIDGE, 2026)
    )  # fmt: skip
    assert [(i.title, i.place, str(i.dated), str(i.review_on)) for i in desk.evidence] == [
        ("Policy", "https://www.elmbridge.example/policy", "2024-03-27", "None"),
        ("Minutes", "Shelf 4", "2026-03-27", "2028-05-01"),
    ]
    assert new.assessment().given["a"].evidence == 2
    assert set(new.assessment().given) == {"a"}
    assert verify_history(new.actor, new.services).broken is None


@pytest.mark.parametrize(
    ("question", "value"), [("b", "na\nThe county does it."), ("c", "1"), ("h", "unknown")]
)
def test_every_kind_of_answer_is_used_as_it_stands(question, value, new):
    use(new, question, ELMBRIDGE)
    assert new.value(question) == value


def test_the_history_says_whose_it_was_and_holds_no_text(new):
    use(new, "b", ELMBRIDGE)
    with closing(sqlite3.connect(new.database)) as connection:
        (after,) = connection.execute(
            "select after from history where action = 'taken over' and subject = 'b:level'"
        ).fetchone()
    assert after.endswith(" from E07000207, 2026")
    assert "county" not in after


def test_f31_a_second_press_changes_nothing(new):
    use(new, "a", ELMBRIDGE)
    before = new.desk("a")
    assert use(new, "a", ELMBRIDGE).kind == "unchanged"
    assert new.desk("a") == before


def test_f27_what_this_council_answered_is_never_replaced(new):
    new.post("3", "a", tab=THEIRS)
    assert use(new, "a", ELMBRIDGE).kind == "conflict"
    assert new.value("a") == "3"
    assert new.desk("a").evidence == ()


def test_f28_a_page_that_did_not_see_the_last_change_uses_nothing(new):
    new.post("3", "a", tab=THEIRS)
    clear_answer(new.actor, new.services, new.assessment_id, "a", 1, THEIRS)
    assert use(new, "a", ELMBRIDGE).kind == "conflict"
    assert new.value("a") == ""
    assert use(new, "a", ELMBRIDGE, seen=2).kind == "saved"


def test_another_one_takes_the_place_of_the_first_with_its_note_and_evidence(new):
    use(new, "a", ELMBRIDGE)
    clear_answer(new.actor, new.services, new.assessment_id, "a", 1, MINE)
    use(new, "a", MOLE, seen=2)
    desk = new.desk("a")
    assert (new.value("a"), desk.stored.note) == ("3", "Ask the team in Dorking.")
    assert [item.title for item in desk.evidence] == ["Licensing policy"]


def test_a_note_and_evidence_of_this_council_s_own_stay(new):
    new.post("Our own.", "a", "note")
    add_evidence(new.actor, new.services, new.assessment_id, "a", "Ours", "Here", "")
    use(new, "a", ELMBRIDGE)
    desk = new.desk("a")
    assert desk.stored.note == "Our own."
    assert [item.title for item in desk.evidence] == ["Ours", "Policy", "Minutes"]


def test_a_level_chosen_afterwards_is_this_council_s_own(new):
    use(new, "a", ELMBRIDGE)
    new.post("1", "a", seen=1)
    stored = new.desk("a").stored
    assert (new.value("a"), stored.taken_from) == ("1", None)
    assert stored.note == "Ask the team in Esher."


def test_what_was_used_is_no_earlier_year_s_that_could_wait_again(new):
    use(new, "a", ELMBRIDGE)
    with pytest.raises(NotFound):
        take_back(new.actor, new.services, new.assessment_id, "a", 1, MINE)
    assert new.value("a") == "2"


def test_f24_what_cannot_be_used_is_refused(tmp_path, files):
    new = new_council(tmp_path, edited(a={"meaning": 2}, b={"not_applicable": False}))
    for body in files:
        bring(new, body)
    assert beside(new, "a")[ELMBRIDGE].standing == "meaning"
    assert beside(new, "b")[ELMBRIDGE].standing == "not offered"
    assert not beside(new, "a")[ELMBRIDGE].same
    for question, name in (("a", ELMBRIDGE), ("b", ELMBRIDGE), ("c", MOLE)):
        with pytest.raises((Invalid, NotFound)):
            use(new, question, name)
    acting = (new.actor, new.services, new.assessment_id)
    with pytest.raises(NotFound):
        take_over(*acting, "a", "no-such-id", 0, MINE)
    with pytest.raises(NotFound):
        side_by_side(new.actor, new.services, new.assessment(), "zzz")
    assert new.assessment().given == {}
    new.close()


def test_an_answer_to_a_question_whose_meaning_was_raised_there_too_fits(tmp_path):
    raised = edited(a={"meaning": 2})
    body = elmbridge(tmp_path, raised)
    assert json.loads(body)["answers"]["a"]["meaning"] == 2
    new = new_council(tmp_path / "new", raised)
    bring(new, body)
    assert beside(new, "a")[ELMBRIDGE].standing == "usable"
    new.close()


def test_questions_that_are_new_not_theirs_or_lost_a_level_are_told(tmp_path, files):
    def other(whole):
        questions = whole["result"]["questions"]
        del whole["answers"]["c"], questions["c"]
        del whole["answers"]["h"]
        questions["h"] |= {"state": "out_of_scope", "level": None}
        whole["answers"]["a"]["level"] = questions["a"]["level"] = 9
        whole["answers"]["b"]["reason"] = ""

    new = new_council(tmp_path)
    bring(new, changed(files[0], other))
    assert {q: beside(new, q)[ELMBRIDGE].standing for q in "abch"} == {
        "a": "level", "b": "no reason", "c": "new", "h": "out of scope"
    }  # fmt: skip
    new.close()


def test_no_one_is_put_away_while_answers_come_from_it(new):
    use(new, "a", ELMBRIDGE)
    id = beside(new, "a")[ELMBRIDGE].predecessor.id
    with pytest.raises(Conflict, match=r"1 answer here comes from Elmbridge Borough Council\."):
        put_away(new.actor, new.services, id)
    new.post("1", "a", seen=1)
    put_away(new.actor, new.services, id)
    assert list(beside(new, "a")) == [MOLE]


def test_a_council_that_was_put_right_meanwhile_sees_only_its_own_predecessors(new):
    id = beside(new, "a")[MOLE].predecessor.id
    change_council(new.actor, new.services, ChosenCouncil("E07000207", "", "", ""))
    assert beside(new, "a") == {}
    with pytest.raises(NotFound):
        take_over(new.actor, new.services, new.assessment_id, "a", id, 0, MINE)


def test_f29_nothing_is_used_in_a_signed_off_year_and_the_frozen_one_says_where_from(new):
    id = beside(new, "a")[MOLE].predecessor.id
    use(new, "a", ELMBRIDGE)
    for question in ("b", "c", "h"):
        use(new, question, ELMBRIDGE)
    sign(new)
    assert beside(new, "a") == {}
    with pytest.raises(Closed):
        take_over(new.actor, new.services, new.assessment_id, "a", id, 1, MINE)
    signed = read_assessment(new.actor, new.services, 2027)
    assert signed.answers["a"].taken_from == TakenFrom(ELMBRIDGE, 2026)
    body = json.loads(export(new.actor, new.services, "json", 2027))
    assert body["answers"]["a"]["taken_from"] == {"council": ELMBRIDGE, "year": 2026}
    reopen(new.actor, new.services, new.assessment_id, "A figure was wrong.")
    assert list(beside(new, "a")) == [ELMBRIDGE, MOLE]


def test_the_second_year_copies_them_as_the_council_s_own(new):
    for question in ("a", "b", "c", "h"):
        use(new, question, ELMBRIDGE)
    sign(new)
    next_year(new)
    copied = new.assessment().answers["a"].copied
    assert (copied.year, copied.fits) == (2027, True)
    assert beside(new, "a") == {}


def test_a_file_of_a_council_that_took_over_can_be_brought_in_by_the_next(new):
    use(new, "a", ELMBRIDGE)
    body = export(new.actor, new.services, "json", 2027)
    assert read_predecessor(body).answers["a"].taken_from.council == ELMBRIDGE


def test_f103_their_texts_go_with_those_of_the_year_and_the_whole_with_the_year(new):
    answer_all(new)
    sign(new)
    next_year(new)
    answer_all(new)
    sign(new)
    new.clock.now = dt.datetime(2030, 5, 1, tzinfo=dt.UTC)
    due = retention_due(new.actor, new.services)
    assert [(one.year, one.what) for one in due] == [(2027, "texts")]
    let_go(new.actor, new.services, due)
    stored = new.database.read_bytes()
    for text in (b"in Esher", b"in Dorking", b"elmbridge.example", b"The county"):
        assert (text in stored) is (text == b"The county"), text  # the second year's own
    new.clock.now = dt.datetime(2034, 5, 1, tzinfo=dt.UTC)
    let_go(new.actor, new.services, retention_due(new.actor, new.services))
    with closing(sqlite3.connect(new.database)) as connection:
        assert connection.execute("select count(*) from predecessor").fetchone() == (0,)


def test_their_results_stay_as_they_were(new):
    before = [one.predecessor.year for one in beside(new, "a").values()]
    use(new, "a", ELMBRIDGE)
    use(new, "b", MOLE)
    assert [one.predecessor.year for one in beside(new, "a").values()] == before
