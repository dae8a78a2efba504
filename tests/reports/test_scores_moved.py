"""Scores under two versions of the questions: overall first, themes of either, how the band moves."""

from __future__ import annotations

from fractions import Fraction

from scorecard.reports.scores_moved import MovedScore, scores_moved
from scorecard.scoring.carrying import recomputed
from scorecard.scoring.model import Answer
from scorecard.texts import Texts
from tests.builders import content, question, scope, theme

OLD = content(theme("housing", question("h")), theme("licensing", question("a"), question("b")))
NEW = content(
    theme("licensing", question("a", weight=3), question("b")), theme("procurement", question("p"))
)
GIVEN = {"h": Answer("level", 3), "a": Answer("level", 0), "b": Answer("level", 3)}


def lines(answers: dict[str, Answer]) -> dict[str, MovedScore]:
    both = recomputed(OLD, NEW, scope(), scope(), answers)
    found = scores_moved(OLD, NEW, both, Texts())
    assert found[0].name == "Overall"
    return {line.name: line for line in found}


def test_each_theme_of_either_version_has_a_line_with_its_change():
    found = lines(GIVEN)
    assert list(found) == ["Overall", "Licensing", "Procurement", "Housing"]
    assert (found["Overall"].old, found["Overall"].new) == (75, 25)
    licensing = found["Licensing"]
    assert (licensing.old, licensing.new, licensing.change) == (50, 25, Fraction(-25))
    assert (found["Housing"].new, found["Housing"].change) == (None, None)


def test_how_the_band_moves_is_said():
    found = lines(GIVEN)
    assert found["Licensing"].told == "Developing, then Foundation"
    assert found["Housing"].told == "No longer asked"
    assert found["Procurement"].told == "New theme"
    assert found["Overall"].told == "Leading, then too few answers for a band"
    assert lines({})["Licensing"].told == "No score under both"


def test_a_theme_that_the_council_is_not_asked_has_no_line():
    both = recomputed(OLD, OLD, scope(), scope(), GIVEN)
    only = content(theme("far", question("f", nations=("wales",))), *OLD.questionnaires)
    seen = recomputed(only, only, scope(), scope(), GIVEN)
    assert len(scores_moved(only, only, seen, Texts())) == len(
        scores_moved(OLD, OLD, both, Texts())
    )
