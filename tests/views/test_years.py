"""Years and Sign off: what they say in each state, and what their buttons do."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from scorecard.services.assessments import read_assessment
from scorecard.services.evidence import add_evidence
from scorecard.services.signing import sign_off
from scorecard.services.snapshots import keep_snapshot
from scorecard.services.themes import complete_theme
from scorecard.services.yearly import open_year
from tests.builders import content, question, theme
from tests.folders import write_content
from tests.house import House, new_house
from tests.views.conftest import Visitor
from tests.views.screen import Visit
from tests.views.states import answer_all

LATER = dt.datetime(2027, 5, 4, 9, 30, tzinfo=dt.UTC)


def complete_all(house: House) -> None:
    """Says of every theme that it is completed."""
    now = house.assessment()
    for id in now.questions:
        place = (house.actor, house.services, now.id)
        complete_theme(*place, id, True, now.themes[id].version)


def sign(house: House) -> None:
    """Completes the newest year and signs it off."""
    complete_all(house)
    now = house.assessment()
    sign_off(house.actor, house.services, now.id, "Jo Lee", "Chief Executive", "1 3 2020", now.seen)


def next_year(house: House) -> None:
    """Signs the newest year off and opens the next one."""
    sign(house)
    house.clock.now = LATER
    house.assessment_id = open_year(house.actor, house.services).id


def changed_content() -> object:
    """`a` reworded and heavier, `b` withdrawn, `n` new; `h` as it was."""
    return content(
        theme(
            "licensing",
            question("a", critical=True, weight=2).model_copy(
                update={"text": "What of a and all?"}
            ),
            question("c", points=(0, 1), na=False),
            question("n"),
            functions=["licensing"],
        ),
        theme("housing", question("h"), functions=["housing"]),
    )


def test_an_open_first_year_has_no_comparison_and_no_line(visit: Visit) -> None:
    visit.go("years")
    assert "Next: sign off 2026" in visit.text
    assert "A trend needs two years." in visit.text
    assert "Compare two years" not in visit.text
    assert not any(tag == "img" for tag, _ in visit.tags)


def test_a_theme_that_is_not_completed_holds_signing_off_back(house: House, visit: Visit) -> None:
    visit.go("sign_off")
    assert "Licensing is not completed yet." in visit.text
    assert not visit.at.text_input
    assert "Cannot start yet" in visit.go("start").text


def test_what_a_year_rests_on_is_said_before_it_is_signed_off(house: House, visit: Visit) -> None:
    house.post("0", "a")
    house.post("unknown", "b")
    complete_all(house)
    text = visit.go("sign_off").text
    assert "2 of 4 questions are not answered" in text
    assert "With them it would lie between 0.0 and" in text
    assert "2 critical questions hold a band down" not in text
    assert "1 critical question holds a band down" in text
    assert "1 answer is ‘We don’t know’" in text
    assert "2 answers have no evidence" in text


def test_signing_off_asks_for_name_role_and_date_then_freezes(house: House, visit: Visit) -> None:
    answer_all(house, "1")
    complete_all(house)
    visit.go("sign_off").press("Sign off 2026")
    for problem in (
        "Enter the name of the person who approved it",
        "Enter their role",
        "Enter the date of approval, for example 27 March 2027",
    ):
        assert problem in visit.text
    assert visit.titles[-1].startswith("Error: Sign off 2026")
    for key, value in (("name", "Jo Lee"), ("role", "Chief Executive"), ("date", "1 3 2020")):
        visit.at.text_input(key=f"approved-{key}").set_value(value)
    visit.press("Sign off 2026")
    assert visit.headings == ["2026 is signed off"]
    assert "Nothing here can change." in visit.text
    assert "Jo Lee" in visit.text
    assert "1 March 2020" in visit.text
    assert house.assessment().signed is not None


def test_f29_a_change_since_the_page_was_opened_is_told_and_what_was_typed_stays(
    house: House, visit: Visit
) -> None:
    answer_all(house, "1")
    complete_all(house)
    visit.go("sign_off")
    house.post("0", "h", seen=1, tab="tab-of-theirs")
    for key, value in (("name", "Jo Lee"), ("role", "Chief Executive"), ("date", "1 3 2020")):
        visit.at.text_input(key=f"approved-{key}").set_value(value)
    visit.press("Sign off 2026")
    assert (
        "Not signed off. 1 answer in Housing changed at 2:05pm. Check this page again."
        in visit.text
    )
    assert "#sc-check" in visit.links  # it leads to what is to be checked, and blames no field
    assert ("h2", {"id": "sc-check"}) in visit.tags
    assert "approved-name-error" not in str(visit.tags)
    assert visit.at.text_input(key="approved-name").value == "Jo Lee"
    assert house.assessment().signed is None
    visit.press("Sign off 2026")
    assert visit.headings == ["2026 is signed off"]


def test_reopening_takes_a_reason_and_keeps_the_first_sign_off(house: House, visit: Visit) -> None:
    answer_all(house, "1")
    sign(house)
    visit.go("sign_off").at.text_area[0].set_value("   ")
    visit.press("Reopen 2026")
    assert "Enter why 2026 has to be reopened" in visit.text
    visit.at.text_area[0].set_value("A figure was wrong.")
    visit.press("Reopen 2026")
    assert visit.headings == ["Sign off 2026"]
    assert "2026 was reopened on " in visit.text
    assert "A figure was wrong." in visit.text
    assert "Earlier sign-offs" in visit.text
    assert "Reopened once." in visit.go("years").text


@pytest.mark.parametrize(
    ("page", "query"), [("start", {}), ("theme", {"id": "licensing"}), ("question", {"id": "a"})]
)
def test_nothing_can_be_changed_on_a_page_of_a_signed_off_year(
    page: str, query: dict[str, str], house: House, visit: Visit
) -> None:
    house.post("1", "a")
    house.post("A note of ours.", "a", "note")
    place = (house.actor, house.services, house.assessment_id)
    add_evidence(*place, "a", "Policy", "Shared drive", "27 3 2024")
    sign(house)
    visit.go(page, **query)
    assert "Signed off on 25 November 2026. Nothing here can change." in visit.text
    assert not [*visit.at.radio, *visit.at.text_area, *visit.at.text_input, *visit.at.selectbox]
    assert [
        button.label for button in visit.at.button if button.label != "Show what is saved"
    ] == []
    assert "minutes" not in visit.text  # there is nothing left to do
    if page == "question":
        assert "A note of ours." in visit.text
        assert "Older than 12 months" in visit.text
        assert "(your answer)" in visit.text


def test_results_of_a_signed_off_year_say_nothing_of_so_far(house: House, visit: Visit) -> None:
    house.post("1", "a")
    assert "so far" in visit.go("results").text
    sign(house)
    visit.go("results")
    assert visit.headings == ["Results"]
    assert "so far" not in visit.text


def test_what_changed_in_a_question_stands_beside_the_answer_word_by_word(
    house: House, visit: Visit
) -> None:
    answer_all(house, "1")
    write_content(house.root, changed_content())  # type: ignore[arg-type]  # a Content
    next_year(house)
    visit.go("question", id="a")
    assert "What changed since 2026" in visit.text
    assert "added: and all" in visit.text
    assert "2, was 1. It counts for more." in visit.text
    assert "New in 2027." in visit.go("question", id="n").text
    assert "What changed since" not in visit.go("question", id="h").text


def test_a_question_that_asks_something_else_must_be_answered_again(
    house: House, visit: Visit
) -> None:
    answer_all(house, "1")
    changed = changed_content()
    other = question("h").model_copy(update={"text": "What else of h?", "meaning": 2})
    themes = {t.id: t for t in changed.questionnaires}  # type: ignore[attr-defined]  # a Content
    write_content(
        house.root,
        content(themes["licensing"], theme("housing", other, functions=["housing"])),
    )
    next_year(house)
    visit.go("question", id="h")
    assert "This question asks something else since 2026. Answer it again." in visit.text
    assert "Still true" not in [button.label for button in visit.at.button]


def test_a_break_in_content_is_marked_in_the_heatmap_and_the_table(
    house: House, visit: Visit
) -> None:
    answer_all(house, "1")
    write_content(house.root, changed_content())  # type: ignore[arg-type]  # a Content
    next_year(house)
    house.post("1", "a")
    text = visit.go("years").text
    assert "2027 content changed" in text
    assert "new content, 2026.1" in text
    assert any(tag == "img" for tag, _ in visit.tags)
    compared = visit.go("years", **{"from": "2026", "to": "2027"}).text
    assert "On the 1 question that can be compared" in compared
    assert "New in 2027" in compared
    assert "Withdrawn after 2026" in compared


def test_the_heatmap_shows_themes_by_year_once_there_are_two(house: House, visit: Visit) -> None:
    answer_all(house, "1")
    assert "Themes by year" not in visit.go("heatmap").text
    next_year(house)
    visit.go("heatmap")
    assert "/heatmap?by=year" in visit.links
    assert "Overall" in visit.go("heatmap", by="year").text
    assert "/theme?id=licensing&year=2026" in visit.links


def test_the_trend_is_a_chart_on_request_only(house: House, visit: Visit) -> None:
    answer_all(house, "1")
    next_year(house)
    assert not visit.go("years").at.get("plotly_chart")
    visit.at.toggle(key="trend-chart").set_value(True)
    assert visit.run().at.get("plotly_chart")


def test_a_snapshot_is_kept_under_a_name_and_compared_like_a_year(
    house: House, visit: Visit
) -> None:
    house.post("1", "a")
    visit.go("years").press("Keep a snapshot")
    assert "Enter a name for the snapshot" in visit.text
    visit.at.text_input(key="snapshot-name").set_value("Board & friends: third")
    visit.press("Keep a snapshot")
    assert "Board & friends: third" in visit.text
    house.post("3", "a", seen=1)
    address = next(link for link in visit.links if link.startswith("/years?from="))
    assert "Board+%26+friends%3A+third" in address
    visit.go("years", **{"from": "2026:Board & friends: third", "to": "2026"})
    assert visit.headings == ["Board & friends: third (2026) and 2026 compared"]
    assert "What of a? Licensing. Level 1, now Level 3" in visit.text


def test_the_fields_begin_with_the_newest_two_years_whatever_snapshots_there_are(
    house: House, visit: Visit
) -> None:
    answer_all(house, "1")
    next_year(house)
    keep_snapshot(house.actor, house.services, house.assessment_id, "Board")
    visit.go("years")
    chosen = [visit.at.selectbox(key=f"compare-{side}").value for side in ("from", "to")]
    assert chosen == ["2026", "2027"]


def test_two_different_years_must_be_chosen(house: House, visit: Visit) -> None:
    answer_all(house, "1")
    next_year(house)
    visit.go("years").at.selectbox(key="compare-from").set_value("2027")
    visit.run().press("Compare")
    assert "Choose two different years" in visit.text
    visit.at.selectbox(key="compare-from").set_value("2026")
    visit.run().press("Compare")
    assert visit.headings == ["2026 and 2027 compared"]


@pytest.mark.parametrize(
    "query", [{"from": "2026"}, {"from": "x", "to": "2026"}, {"from": "2026", "to": "1999"}]
)
def test_f52_a_comparison_that_there_is_not_is_page_not_found(
    query: dict[str, str], visit: Visit
) -> None:
    assert visit.go("years", **query).headings == ["Page not found"]


def test_ten_years_ask_the_database_as_often_as_two(
    tmp_path: Path, visitor: Visitor, statements: list[str]
) -> None:
    house = new_house(tmp_path)
    counts = {}
    for year in range(2026, 2036):
        answer_all(house, "1")
        if year in (2027, 2035):
            visit = visitor(house)
            visit.go("years")
            statements.clear()
            visit.go("years")
            counts[year] = len(statements)
        if year < 2035:
            sign(house)
            house.clock.now = dt.datetime(year + 1, 5, 4, 9, 30, tzinfo=dt.UTC)
            house.assessment_id = open_year(house.actor, house.services).id
    assert read_assessment(house.actor, house.services).year == 2035
    assert len(set(counts.values())) == 1, counts
    house.close()
