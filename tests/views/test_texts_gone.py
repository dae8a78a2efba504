"""Pages of a year whose texts were taken out say so in words, and have no empty title."""

from __future__ import annotations

from scorecard.services.retention import let_go, retention_due
from scorecard.services.signing import reopen
from tests.house import House
from tests.services.test_texts_gone import GONE, TWO_YEARS_LATER, gone
from tests.views.screen import Visit
from tests.years import sign

__all__ = ["gone"]  # a fixture


def test_the_question_says_it_of_note_and_evidence(gone: House, visit: Visit) -> None:
    assert visit.go("question", id="a", year="2026").text.count(GONE) == 2


def test_the_question_says_it_of_a_reason_and_of_nothing_else(gone: House, visit: Visit) -> None:
    assert visit.go("question", id="b", year="2026").text.count(GONE) == 1
    assert GONE not in visit.go("question", id="h", year="2026").text


def test_so_does_the_theme_beside_what_does_not_apply(gone: House, visit: Visit) -> None:
    assert visit.go("theme", id="licensing", year="2026").text.count(GONE) >= 1
    assert GONE not in visit.go("theme", id="housing", year="2026").text


def test_an_earlier_sign_off_says_it_of_why_it_was_reopened(gone: House, visit: Visit) -> None:
    reopen(gone.actor, gone.services, gone.assessment_id, "A wrong answer.")
    sign(gone)
    gone.clock.now = TWO_YEARS_LATER
    let_go(gone.actor, gone.services, retention_due(gone.actor, gone.services))
    text = visit.go("sign_off", year="2026").text
    assert "A wrong answer." not in text
    assert text.count(GONE) == 1
