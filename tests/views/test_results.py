"""Start, Results and Heatmap say what the answers say, and no more."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.builders import content, question, theme
from tests.house import House, new_house
from tests.views.conftest import Visitor
from tests.views.screen import Visit
from tests.views.states import STATES, na_everywhere
from tests.years import answer_all, next_year, sign

NOUGHT = re.compile(r"(?<![\d.])0\.0(?![\d.])")


@pytest.fixture
def open_na(tmp_path: Path, visitor: Visitor):
    """Opens a session on `na_everywhere` in a state: `open_na("capped")`."""
    house = new_house(tmp_path, na_everywhere())

    def opened(state: str) -> Visit:
        STATES[state](house)
        return visitor(house)

    yield opened
    house.close()


def test_f113_without_an_answer_there_is_no_number(open_na) -> None:
    visit = open_na("nothing").go("results")
    assert "There is no score yet. Answer the first question to see one." in visit.text
    assert "/question?id=h" in visit.links
    assert not NOUGHT.search(visit.text)
    heatmap = visit.go("heatmap").text
    assert "Nothing is answered yet." in heatmap
    assert not NOUGHT.search(heatmap)


def test_results_of_a_copied_year_lead_to_confirming_its_answers(
    house: House, visit: Visit
) -> None:
    answer_all(house)
    sign(house)
    next_year(house)
    visit.go("results")
    assert (
        "There is no score yet. No answer of 2026 counts until someone confirms it." in visit.text
    )
    assert any("route=confirm" in link for link in visit.links)
    assert "Answer the first question" not in visit.text


def test_all_not_applicable_is_no_score_either(open_na) -> None:
    visit = open_na("all na").go("results")
    assert "There is no score: no question applies to your council." in visit.text
    assert "Answer the first question" not in visit.text
    assert "No question applies to your council." in visit.go("heatmap").text


def test_unknown_scores_zero_and_is_said(open_na) -> None:
    text = open_na("all unknown").go("results").text
    assert "3 answers are ‘We don’t know’ (100.0%)." in text
    assert "0.0 out of 100 Foundation" in text
    assert (
        "Nothing is answered above the lowest level yet, so there is no share of evidence." in text
    )


def test_a_capped_band_names_the_question_and_what_would_be_without_it(open_na) -> None:
    text = open_na("capped").go("results").text
    assert "Held at Foundation by 1 critical question" in text
    assert "What holds a band down What of a? Licensing. Critical, answered ‘Level 0’." in text
    assert "held at Foundation" in open_na("capped").go("heatmap").text


def test_everything_answered_are_results_without_so_far(open_na) -> None:
    visit = open_na("everything").go("results")
    assert visit.headings == ["Results"]
    assert "so far" not in visit.text
    assert "Lowest possible" not in visit.text
    assert "100.0 out of 100 Leading" in visit.text


def test_unfinished_results_show_lowest_and_highest_possible(open_na) -> None:
    visit = open_na("partly").go("results")
    assert visit.headings == ["Results so far"]
    assert "66.7 out of 100 too few answers yet for a band" in visit.text
    assert "Lowest possible 16.7 , highest possible 91.7" in visit.text
    assert "1 of 3 questions are answered, so these results will change." in visit.text


def test_every_number_can_show_its_working(open_na) -> None:
    visit = open_na("partly").go("results")
    labels = [expander.label for expander in visit.at.expander]
    assert labels == ["Show the working of the overall score", "Show the working of Licensing"]
    assert "Score: the shares added up, before rounding" in visit.text


def test_start_offers_the_critical_questions_first_then_the_next_theme_then_results(
    open_na,
) -> None:
    visit = open_na("nothing").go("start")
    assert "Do this first: the critical questions" in visit.text
    assert "/question?id=h&route=critical" in visit.links
    text = open_na("partly").go("start").text
    assert "Answered: 1. Left: 1, about 2 minutes." in text
    visit = open_na("all unknown").go("start")
    assert "Next: Housing" in visit.text
    assert "/theme?id=housing" in visit.links
    visit = open_na("everything").go("start")
    assert "All themes are completed" in visit.text
    assert "2 of 2 themes are completed." in visit.text


def test_a_cell_of_the_heatmap_leads_to_its_questions(open_na) -> None:
    visit = open_na("everything").go("heatmap")
    assert "/theme?id=licensing#policy" in visit.links
    assert "/theme?id=housing#refer" in visit.links
    ids = [given.get("id") for _tag, given in visit.go("theme", id="licensing").tags]
    assert "policy" in ids


def test_the_chart_is_drawn_on_request_only_with_words_for_those_who_cannot_see_it(open_na) -> None:
    visit = open_na("everything").go("heatmap")
    assert not visit.at.get("plotly_chart")
    visit.at.toggle(key="as-chart").set_value(True)
    visit.run()
    chart = visit.at.get("plotly_chart")[0]
    assert "The table above holds the same values." in str(chart.proto)
    drawn = json.loads(chart.proto.spec or chart.proto.figure.spec)["layout"]
    words = {
        note["font"]["color"]
        for note in drawn["annotations"]
        if note["text"] == "<b>—</b><br>No question"
    }
    assert words == {drawn["xaxis"]["tickfont"]["color"]} == {"#1A1D1F"}
    assert drawn["xaxis"]["showgrid"] is drawn["yaxis"]["showgrid"] is False


@pytest.mark.parametrize("bands", [2, 4, 6])
def test_any_number_of_bands_is_drawn(bands: int, tmp_path: Path, visitor: Visitor) -> None:
    named = [(f"b{i}", 100 * i // bands) for i in range(bands)]
    house = new_house(
        tmp_path,
        content(theme("licensing", question("a"), question("b", capability="refer")), bands=named),
    )
    house.post("3", "a")
    house.post("0", "b")
    visit = visitor(house)
    assert "There is a problem" not in visit.go("results").text
    for id, _ in named:
        assert id.capitalize() in visit.go("heatmap").text
    house.close()
