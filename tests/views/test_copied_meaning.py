"""An earlier answer to what the question asked then is shown in the words of then."""

from __future__ import annotations

from scorecard.content.models import Question
from tests.builders import question
from tests.house import House
from tests.views.screen import Visit
from tests.years import answer_all, edited, next_year, rewrite, sign


def worded(before: Question, prefix: str) -> dict[str, object]:
    """Its levels in other words."""
    levels = tuple(
        level.model_copy(update={"label": f"{prefix} {at}", "text": f"{prefix} says {at}."})
        for at, level in enumerate(before.levels)
    )
    return {"levels": levels}


def test_an_answer_to_another_meaning_stands_in_the_words_it_was_given_to(
    house: House, visit: Visit
) -> None:
    answer_all(house)
    sign(house)
    rewrite(house, edited(a={"meaning": 2, **worded(question("a"), "Now")}))
    next_year(house)
    text = visit.go("question", id="a").text
    assert "Your answer in 2026 Level 2 What is true at level 2." in text
    assert "This question asks something else since 2026. Answer it again." in text
    assert "(your answer in 2026)" not in text


def test_an_answer_to_the_same_meaning_stands_in_today_s_words(house: House, visit: Visit) -> None:
    answer_all(house)
    sign(house)
    rewrite(house, edited(a=worded(question("a"), "Now")))
    next_year(house)
    text = visit.go("question", id="a").text
    assert "Your answer in 2026, to be confirmed Now 2 Now says 2." in text
    assert text.count("(your answer in 2026)") == 1
