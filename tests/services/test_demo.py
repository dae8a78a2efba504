"""The demo council: invented, the same every time, with something of everything."""

from __future__ import annotations

import pytest

from scorecard.errors import Invalid
from scorecard.services.assessments import scored
from scorecard.services.demo import NAME, fill_demo
from scorecard.services.exports import export
from scorecard.services.history import verify_history
from scorecard.services.opening import open_services, personal_actor
from scorecard.settings import Settings
from tests.house import Clock


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """The demo on the shipped content."""
    services = opened(tmp_path_factory.mktemp("demo"))
    fill_demo(personal_actor(services), services)
    yield services
    services.close()


def opened(folder):
    address = f"sqlite:///{(folder / 'demo.db').as_posix()}"
    return open_services(Settings(database_url=address), clock=Clock())


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


def test_the_demo_is_the_same_every_time(demo, tmp_path):
    again = opened(tmp_path)
    fill_demo(personal_actor(again), again)
    files = [export(personal_actor(services), services, "json", 2026) for services in (demo, again)]
    again.close()
    assert files[0] == files[1]


def test_a_database_in_use_is_left_as_it_is(house):
    before = (house.assessment(), verify_history(house.actor, house.services))
    with pytest.raises(Invalid, match="in use"):
        fill_demo(house.actor, house.services)
    assert (house.assessment(), verify_history(house.actor, house.services)) == before
