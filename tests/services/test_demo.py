"""The demo council: invented, the same every time, with something of everything."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from scorecard.content.changes import changes_between
from scorecard.errors import Invalid
from scorecard.services.assessments import read_assessment, scored
from scorecard.services.comparing import Point, compare_years
from scorecard.services.confirming import to_confirm
from scorecard.services.demo import NAME, fill_demo
from scorecard.services.exports import export
from scorecard.services.history import verify_history
from scorecard.services.opening import open_services, personal_actor
from scorecard.services.trend import trend
from scorecard.settings import Settings
from tests.folders import write_content
from tests.house import Clock, two_themes


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """The demo on the shipped content."""
    services = opened(tmp_path_factory.mktemp("demo"))
    fill_demo(personal_actor(services), services)
    yield services
    services.close()


def opened(folder, clock=None):
    address = f"sqlite:///{(folder / 'demo.db').as_posix()}"
    return open_services(Settings(database_url=address), clock=clock or Clock())


def test_the_demo_council_is_openly_invented(demo):
    shown = scored(personal_actor(demo), demo).assessment
    assert shown.council.name == NAME == "Marshford Borough Council"
    assert shown.council.register_id is None
    assert NAME not in {council.name for council in demo.live.folder().councils}
    assert verify_history(personal_actor(demo), demo).broken is None


def test_the_demo_shows_something_of_everything(demo):
    shown = scored(personal_actor(demo), demo)
    assessment, result = shown.assessment, shown.result
    states = {question.state for question in result.questions.values()}
    assert states == {"answered", "unknown", "na", "unanswered", "out_of_scope"}
    assert sum(state.completed for state in assessment.themes.values()) == 1
    assert all(
        assessment.themes[id].owner and assessment.themes[id].due for id in assessment.questions
    )
    assert any(stored.note for stored in assessment.answers.values())
    assert any(stored.reason for stored in assessment.answers.values())
    assert any(answer.evidence for answer in assessment.given.values())
    assert result.overall.scores.score is not None
    assert all(result.themes[id].scores.score is not None for id in assessment.questions)


def test_the_demo_is_the_same_every_time_whenever_it_is_filled(demo, tmp_path):
    again = opened(tmp_path, Clock(dt.datetime(2029, 1, 2, 3, 4, tzinfo=dt.UTC)))
    fill_demo(personal_actor(again), again)
    again = replace(again, clock=demo.clock)  # an open year says which day it is written on
    files = [
        [export(personal_actor(services), services, "json", year) for year in (2024, 2025, 2026)]
        for services in (demo, again)
    ]
    again.close()
    assert files[0] == files[1]


def test_the_demo_has_three_years_and_the_newest_is_under_way(demo):
    found = trend(personal_actor(demo), demo)
    assert [year.year for year in found.years] == [2024, 2025, 2026]
    assert [bool(year.signed) for year in found.years] == [True, True, False]
    scores = [year.figures.scores.score for year in found.years]
    assert None not in scores
    assert scores == sorted(scores)
    assert len({year.figures.band for year in found.years}) > 1
    assert any(theme.held for theme in found.years[0].figures.themes.values())
    assert found.years[0].figures.unknown > found.years[2].figures.unknown
    assert len(found.snapshots) == 1
    assert found.snapshots[0].figures.answered < found.years[2].figures.answered


def test_one_year_of_the_demo_was_reopened_and_both_results_are_kept(demo):
    reopened = trend(personal_actor(demo), demo).years[1]
    (first,) = reopened.sign_offs
    assert first.reason
    assert first.reopened_at is not None
    assert reopened.signed is not None
    assert reopened.signed.number == 2
    assert reopened.signed.score != first.score


def test_the_questions_of_the_demo_changed_before_the_newest_year(demo):
    actor = personal_actor(demo)
    assert [year.broke for year in trend(actor, demo).years] == [False, False, True]
    old, new = (read_assessment(actor, demo, year) for year in (2025, 2026))
    changes = changes_between(old.content, new.content)
    assert [reworded.id for reworded in changes.reworded] == [
        "licensing-officer-training", "licensing-taxi-policy", "procurement-buyer-training"
    ]  # fmt: skip
    assert [changed.id for changed in changes.weights] == [
        "governance-plan", "licensing-officer-training", "procurement-buyer-training"
    ]  # fmt: skip
    assert [added.id for added in changes.added] == ["governance-training", "housing-displaced"]
    assert [gone.id for gone in changes.withdrawn] == ["licensing-trade-poster"]
    assert [other.id for other in changes.meaning_changed] == ["licensing-visit-checklist"]
    assert "licensing-trade-poster" in old.given
    assert new.content == demo.live.folder().content
    compared = compare_years(actor, demo, Point(2025), Point(2026)).comparison
    assert {left.reason for left in compared.left_out} >= {
        "new",
        "meaning",
        "withdrawn",
        "unanswered",
    }
    assert compared.overall is not None
    assert compared.overall.answers > 0
    assert compared.overall.weights != 0


def test_in_the_newest_year_of_the_demo_answers_are_confirmed_changed_and_waiting(demo):
    actor = personal_actor(demo)
    here = read_assessment(actor, demo)
    todo = to_confirm(actor, demo, here)
    assert len(todo.confirm) > 5
    assert {"licensing-officer-training", "procurement-buyer-training"} < set(todo.confirm)
    assert (todo.again, todo.new) == (("licensing-visit-checklist",), ("housing-displaced",))
    copied = here.answers["licensing-visit-checklist"]
    assert copied.copied is not None
    assert copied.note
    given = [stored for stored in here.answers.values() if stored.answer]
    assert sum(stored.confirmed_at is not None for stored in given) > 10
    assert sum(stored.confirmed_at is None for stored in given) > 10


def test_the_demo_works_on_a_council_s_own_content(tmp_path):
    write_content(tmp_path, two_themes())
    address = f"sqlite:///{(tmp_path / 'demo.db').as_posix()}"
    services = open_services(Settings(database_url=address, content=tmp_path), clock=Clock())
    newest = fill_demo(personal_actor(services), services)
    services.close()
    assert (newest.year, newest.content) == (2026, two_themes())


def test_a_database_in_use_is_left_as_it_is(house):
    before = (house.assessment(), verify_history(house.actor, house.services))
    with pytest.raises(Invalid, match="in use"):
        fill_demo(house.actor, house.services)
    assert (house.assessment(), verify_history(house.actor, house.services)) == before
