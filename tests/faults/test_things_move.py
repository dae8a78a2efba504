"""Things that move under an open assessment: its questions, the clock, a text made to hang a check."""

from __future__ import annotations

import datetime as dt
import time
from contextlib import suppress

import pytest

from scorecard.content.urls import fault_of
from scorecard.errors import Invalid
from scorecard.services.cleaning import clean, clean_line, is_no_reason, overrun
from scorecard.services.dates import read_date
from scorecard.services.history import verify_history
from tests.builders import content, question, theme
from tests.folders import write_content
from tests.house import House


def test_f08_a_question_taken_out_of_the_files_stays_in_the_year_that_asks_it(house: House) -> None:
    house.post("2", "b")
    write_content(house.root, content(theme("licensing", question("a"), functions=["licensing"])))
    assert [q.id for q in house.services.live.folder().content.themes["licensing"].questions] == [
        "a"
    ]
    assert [q.id for q in house.assessment().questions["licensing"]] == ["a", "b", "c"]
    assert house.value("b") == "2"
    assert house.post("3", "b", seen=1).kind == "saved"


def test_f49_a_clock_that_goes_back_changes_no_order(house: House) -> None:
    house.post("1")
    house.clock.now -= dt.timedelta(days=400)
    assert house.post("2", seen=1).kind == "saved"
    house.clock.now = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
    assert house.post("3", seen=2).kind == "saved"
    assert house.value() == "3"
    assert verify_history(house.actor, house.services).broken is None


@pytest.mark.parametrize(
    "text",
    ["a" * 30_000 + "!", " " * 30_000, "1" * 30_000, "-" * 30_000, "\n" * 30_000, "n/a" * 10_000,
     "https://" + "a." * 15_000, "a@" * 15_000, "\u202e" * 30_000],
    ids=lambda text: repr(text[:6]),
)  # fmt: skip
def test_f26_no_text_hangs_a_check(text: str) -> None:
    """The goal is 50 ms; the limit is ten times as wide, since it is there to catch a hang."""
    checks = (
        lambda: clean(text, "note"),
        lambda: clean_line(text, "name"),
        lambda: is_no_reason(text),
        lambda: overrun(text),
        lambda: fault_of(text),
        lambda: read_date(text),
    )
    for check in checks:
        began = time.perf_counter()
        with suppress(Invalid):
            check()
        assert time.perf_counter() - began < 0.5
