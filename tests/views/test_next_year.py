"""Opening the next year from the page, and confirming what was copied into it."""

from __future__ import annotations

from scorecard.services.yearly import open_year
from tests.house import House
from tests.views.screen import Visit
from tests.views.states import answer_all
from tests.views.test_years import next_year, sign


def test_a_year_that_was_opened_meanwhile_is_told_with_a_link_to_it(
    house: House, visit: Visit
) -> None:
    answer_all(house, "1")
    sign(house)
    visit.go("years")
    open_year(house.actor, house.services)
    before = house.assessment()
    visit.press("Open 2027")
    assert "2027 is already open. Nothing was changed." in visit.text
    assert visit.titles[-1].startswith("Error: Years")
    assert "Next: sign off 2027" in visit.text
    said = next(body for body in visit.blocks if "Nothing was changed." in body)
    assert 'href="/?year=2027"' in said
    assert house.assessment() == before
    assert "Nothing was changed." not in visit.run().text


def test_a_press_never_opens_the_year_after_the_one_that_it_named(
    house: House, visit: Visit
) -> None:
    answer_all(house, "1")
    sign(house)
    visit.go("years")
    open_year(house.actor, house.services)
    sign(house)
    visit.press("Open 2027")
    assert "2027 is already signed off. Nothing was changed." in visit.text
    assert house.assessment().year == 2027
    visit.press("Open 2028")
    assert house.assessment().year == 2028


def test_the_next_year_is_opened_from_the_page_and_starts_with_confirming(
    house: House, visit: Visit
) -> None:
    answer_all(house, "1")
    sign(house)
    visit.go("years").press("Open 2027")
    assert visit.headings == ["Your assessment for 2027"]
    assert "Do this first: confirm the answers of 2026" in visit.text
    assert "4 to confirm" in visit.text
    assert "/question?id=h&route=confirm&year=2027" in visit.links


def test_still_true_confirms_goes_on_and_can_be_taken_back(house: House, visit: Visit) -> None:
    answer_all(house, "1")
    next_year(house)
    visit.go("question", id="h", route="confirm")
    assert "Your answer in 2026, to be confirmed" in visit.text
    assert visit.at.radio[0].value is None
    assert "Not answered for 2027 yet" in visit.text
    visit.press("Still true")
    assert visit.headings == ["What of a?"]
    assert house.value("h") == "1"
    assert "Question 1 confirmed at " in visit.text
    visit.press("Take it back")
    assert visit.headings == ["What of h?"]
    assert house.value("h") == ""


def test_after_the_last_confirmation_come_the_answers_and_it_can_be_taken_back_there(
    house: House, visit: Visit
) -> None:
    answer_all(house, "1")
    next_year(house)
    visit.go("question", id="h", route="confirm")
    for _ in range(4):
        visit.press("Still true")
    assert visit.headings == ["Licensing: check your answers"]
    assert "Question 3 confirmed at " in visit.text
    assert "3 of 3 questions are answered." in visit.text
    assert "Take it back" not in [b.label for b in visit.go("theme", id="housing").at.button]
    visit.go("theme", id="licensing").press("Take it back")
    assert visit.headings == ["What of c?"]
    assert house.value("c") == ""
    assert "Question 3 confirmed at " not in visit.go("theme", id="licensing").text


def test_where_another_answer_still_waits_the_run_ends_at_start(house: House, visit: Visit) -> None:
    answer_all(house, "1")
    next_year(house)
    visit.go("question", id="c", route="confirm").press("Still true")
    assert visit.headings == ["Your assessment for 2027"]
    assert "3 to confirm" in visit.text


def test_confirming_everything_takes_one_press_a_question_and_gives_the_same_score(
    house: House, visit: Visit
) -> None:
    answer_all(house, "1")
    next_year(house)
    visit.go("question", id="h", route="confirm")
    for _ in range(4):
        assert "Your assessment for" not in visit.text
        visit.press("Still true")
    assert visit.headings == ["Licensing: check your answers"]
    text = visit.go("years", **{"from": "2026", "to": "2027"}).text
    assert "overall preparedness went from" in text
    assert "no change" in text
    assert "No answer changed." in text


def test_a_copied_dont_know_is_confirmed_as_still_not_known(house: House, visit: Visit) -> None:
    answer_all(house, "unknown")
    next_year(house)
    visit.go("question", id="a").press("Still not known")
    assert house.value("a") == "unknown"
