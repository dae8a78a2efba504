"""The answers file as we write it."""

from __future__ import annotations

from scorecard.reports.answers_csv import answers_csv
from scorecard.scoring.model import Answer


def test_every_question_asked_has_a_row_in_the_order_given_answered_or_not():
    answers = {"b": Answer("level", 2, 3), "c": Answer("unknown"), "d": Answer("na")}
    assert answers_csv("E07000207", 2026, ["b", "a", "d", "c"], answers) == (
        "council,year,question,answer,evidence\r\n"
        "E07000207,2026,b,2,3\r\n"
        "E07000207,2026,a,,0\r\n"
        "E07000207,2026,d,na,0\r\n"
        "E07000207,2026,c,unknown,0\r\n"
    )
