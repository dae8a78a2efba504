"""What stands in the paper of a theme to be reviewed."""

from __future__ import annotations

import pytest

from scorecard.reports.review import DoubtLine, GroundLine, LevelLine, ResourceLine, review_paper
from scorecard.texts import Texts
from tests.reports.review_case import folder, paper


def test_every_doubt_stands_first_with_its_question_and_what_to_look_up():
    assert paper().doubts == (
        DoubtLine(
            1, "Is there a plan?", "A rule", "No address yet", "Wales", "Look: Is there a plan?"
        ),
    )


def test_levels_stand_in_order_with_points_next_step_and_where_they_are_seen():
    assert paper().questions[0].levels == (
        LevelLine("None", "0", "Nothing: Is there a plan?", "Do: Is there a plan?", ""),
        LevelLine("Some", "1.5", "A draft.", "Finish it.", ""),
        LevelLine("All", "3", "A plan.", "", "Norwich: https://www.norwich.gov.uk/plan"),
    )


def test_each_ground_says_where_it_holds_and_when_it_was_checked():
    address = "https://www.legislation.gov.uk/x"
    assert paper().questions[0].grounds == (
        GroundLine(
            "England", "An Act, section 1", address, "Statute", "In force, checked 1 October 2026"
        ),
        GroundLine(
            "England", "A bill", address, "Statute", "Not yet in force, checked 22 November 2026"
        ),
        GroundLine("Wales", "A rule", "No address yet", "Statute", "Being confirmed"),
    )


def test_resources_that_name_the_question_stand_by_tier_and_a_tier_without_one_says_so():
    none = "None names this question; those of its capability or theme are shown"
    everywhere = "England; Wales; Scotland; Northern-ireland"
    assert paper().questions[0].resources == (
        ResourceLine(
            "Foundation",
            "From housing (Home Office)",
            "https://www.gov.uk/from-housing",
            f"{everywhere}. Checked 22 November 2026",
        ),
        ResourceLine(
            "Foundation",
            "Unsure (Home Office)",
            "https://www.gov.uk/unsure",
            "Wales. Being confirmed",
        ),
        ResourceLine("Leading", "", "", none),
    )
    assert paper().questions[1].resources == (ResourceLine("Foundation", "", "", none),)


def test_what_is_decided_about_a_question_is_named():
    full, bare = ({fact.name: fact.value for fact in sheet.facts} for sheet in paper().questions)
    assert full == {
        "Capability": "Policy", "Weight": "2.5", "Critical": "Yes", "Not applicable": "Not offered",
        "Asked in": "England", "Asked of": "Councils with any of: Licensing", "Note": "Note: Is there a plan?",
    }  # fmt: skip
    assert (bare["Critical"], bare["Not applicable"]) == ("No", "May be chosen")
    assert bare["Asked in"] == "England; Wales; Scotland; Northern-ireland"
    assert "Note" not in bare


def test_the_theme_says_its_version_its_day_and_whom_it_asks():
    facts = [(fact.name, fact.value) for fact in paper().facts]
    assert facts == [
        ("Version", "2026.1"), ("Law checked", "22 November 2026"), ("Questions", "2"),
        ("Asked of", "Councils with any of: Licensing"),
    ]  # fmt: skip


def test_a_theme_for_all_asks_every_council():
    facts = review_paper(folder(), "housing", Texts()).facts
    assert facts[-1].value == "Every council"


def test_a_gap_in_the_theme_is_explained():
    content = folder().content
    themes = tuple(
        t.model_copy(update={"gaps": {"people": "Asked elsewhere."}})
        for t in content.questionnaires
    )
    changed = folder().model_copy(
        update={"content": content.model_copy(update={"questionnaires": themes})}
    )
    found = review_paper(changed, "licensing", Texts()).facts[-1]
    assert (found.name, found.value) == ("People", "Asked elsewhere.")


def test_a_theme_that_is_not_there_is_an_error():
    with pytest.raises(KeyError):
        review_paper(folder(), "fishing", Texts())
