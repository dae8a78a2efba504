"""Moving an open year to today's questions: where it is offered, what the page says, what it does."""

from __future__ import annotations

import pytest

from scorecard.formats import points
from scorecard.services.moving import preview_move
from scorecard.services.results import result_of
from tests.builders import question
from tests.house import House
from tests.views.screen import Visit
from tests.years import answer_all, edited, next_year, rewrite, sign

ADDRESS = "/years?move=2026"
OFFER = "2026 keeps the questions that it was opened with. They have changed since."
MOVE = "Move 2026 to today’s questions"


@pytest.fixture
def changed(house: House) -> House:
    """An answered year; in the files a asks something else, b is reworded, c counts double."""
    answer_all(house)
    rewrite(
        house,
        edited(
            a={"meaning": 2, "text": "What of a, in law?"},
            b={"text": "What of b today?"},
            c={"weight": question(weight=2).weight},
        ),
    )
    return house


@pytest.mark.parametrize("page", ["start", "years"])
def test_the_move_is_offered_only_where_the_open_years_questions_are_not_todays(
    page: str, house: House, visit: Visit
) -> None:
    answer_all(house)
    assert OFFER not in visit.go(page).text
    rewrite(house, edited(a={"text": "What of a, in law?"}))
    assert OFFER in visit.go(page).text
    assert ADDRESS in visit.links
    sign(house)
    assert OFFER not in visit.go(page).text


def test_years_offers_it_for_the_open_year_whatever_year_is_looked_at(
    house: House, visit: Visit
) -> None:
    answer_all(house)
    sign(house)
    next_year(house)
    rewrite(house, edited(a={"text": "What of a, in law?"}))
    visit.go("years", year="2026")
    assert "/years?move=2027" in visit.links
    assert ADDRESS not in visit.links


def test_the_page_tells_what_changes_what_to_give_again_and_both_scores(
    changed: House, visit: Visit
) -> None:
    preview = preview_move(changed.actor, changed.services, changed.assessment_id)
    visit.go("years", move="2026")
    assert visit.headings == [MOVE]
    assert visit.titles[-1].startswith(MOVE)
    text = visit.text
    assert (
        "In content 2026.1: 1 question is reworded, 1 asks something else and "
        "1 counts more or less." in text
    )
    assert "added: today" in text
    assert "2, was 1. It counts for more." in text
    assert "1 answer would no longer count, because its question asks something else" in text
    assert "What of a, in law?" in text
    assert "3 of 4 answers count under both." in text
    for result in (preview.scores.old, preview.scores.new):
        score = result.overall.scores.score
        assert score is not None
        assert points(score) in text
    assert changed.assessment().content != preview.new, "looking changes nothing"


def test_the_button_moves_the_year_and_start_says_so_once(changed: House, visit: Visit) -> None:
    expected = preview_move(changed.actor, changed.services, changed.assessment_id)
    visit.go("years", move="2026").press(MOVE)
    assert visit.headings == ["Your assessment for 2026"]
    assert (
        "2026 asks today’s questions now. Nothing that you wrote is lost. "
        "1 answer is to be given again." in visit.text
    )
    assert OFFER not in visit.text
    assert changed.assessment().content_hash == expected.target
    assert result_of(changed.assessment()) == expected.scores.new
    assert "Nothing that you wrote is lost." not in visit.go("start").text
    visit.go("years", move="2026")
    assert "2026 asks today’s questions already." in visit.text
    assert not [button for button in visit.at.button if button.label == MOVE]


def test_an_answer_to_be_given_again_stands_beside_its_question(
    changed: House, visit: Visit
) -> None:
    visit.go("years", move="2026").press(MOVE)
    visit.go("question", id="a")
    assert "Your answer in 2026" in visit.text
    assert "This question asks something else by now. Answer it again." in visit.text
    assert "Still true" not in [button.label for button in visit.at.button]
    assert visit.at.radio[0].value is None
    changed.post("2", "a", seen=1)
    assert "Answer it again." not in visit.go("question", id="a").text


def test_questions_that_changed_again_meanwhile_are_told_and_nothing_is_moved(
    changed: House, visit: Visit
) -> None:
    visit.go("years", move="2026")
    before = changed.assessment()
    rewrite(changed, edited(b={"text": "What of b tomorrow?"}))
    visit.press(MOVE)
    assert "The questions changed meanwhile. Look again at what would change." in visit.text
    assert visit.titles[-1].startswith("Error: ")
    assert changed.assessment() == before
    assert "tomorrow" in visit.text
    visit.press(MOVE)
    assert visit.headings == ["Your assessment for 2026"]
    assert "tomorrow" in changed.assessment().content.questions["b"][1].text


def test_a_year_signed_off_meanwhile_is_told_and_nothing_is_moved(
    changed: House, visit: Visit
) -> None:
    visit.go("years", move="2026")
    sign(changed)
    before = changed.assessment()
    visit.press(MOVE)
    assert "Signed off on 25 November 2026. Nothing here can change." in visit.text
    assert changed.assessment() == before


def test_a_signed_off_year_is_not_moved(changed: House, visit: Visit) -> None:
    sign(changed)
    visit.go("years", move="2026")
    assert visit.headings == [MOVE]
    assert "Signed off on 25 November 2026. Nothing here can change." in visit.text
    assert "keeps the questions that it was answered with" in visit.text
    assert not [button for button in visit.at.button if button.label == MOVE]


@pytest.mark.parametrize("year", ["1999", "two", "", "2026x"])
def test_f52_a_year_that_there_is_not_cannot_be_moved(year: str, visit: Visit) -> None:
    assert visit.go("years", move=year).headings == ["Page not found"]


def test_what_opening_the_next_year_changes_is_told_in_the_same_words(
    changed: House, visit: Visit
) -> None:
    sign(changed)
    text = visit.go("years").text
    assert (
        "2027 uses new content: 1 question is reworded, 1 asks something else and "
        "1 counts more or less." in text
    )
    assert "Count more or less" in text
    assert "2, was 1. It counts for more." in text


def test_the_page_names_both_versions_where_the_author_raised_it(
    house: House, visit: Visit
) -> None:
    new = edited(c={"weight": question(weight=2).weight})
    raised = [theme.model_copy(update={"version": "2027.1"}) for theme in new.questionnaires]
    rewrite(house, new.model_copy(update={"questionnaires": tuple(raised)}))
    visit.go("years", move="2026")
    assert "From content 2026.1 to 2027.1: 1 question counts more or less." in visit.text
