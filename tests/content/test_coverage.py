"""Every question has a resource at each level below the top, wherever it is asked."""

from __future__ import annotations

from scorecard.content.folder import check_folder
from tests.content.small import GUIDANCE, THEME, Small

GUIDE, GENERAL, COUNCILS = "guidance/licensing.yaml", "guidance/general.yaml", "data/councils.yaml"
GAP = "add one to guidance/licensing.yaml, or widen the nations or functions of one there"
LEVEL_1 = f"{THEME}:27: question licensing-policy, level 1"


def counts(small: Small) -> tuple[int, int]:
    checked = check_folder(small.root)
    assert checked.mistakes == ()
    assert checked.coverage is not None
    return checked.coverage.combinations, checked.coverage.far


def test_combinations_are_counted_and_those_without_a_close_resource_apart(small: Small) -> None:
    # licensing-policy: 2 levels in England; licensing-training: 1 level for each of the 3 councils,
    # and no resource for training names it or shares its capability, people
    assert counts(small) == (5, 3)


def test_a_resource_that_names_the_question_is_close(small: Small) -> None:
    small.change(
        GENERAL, "capabilities: [policy]", "capabilities: []\n  questions: [licensing-training]"
    )
    assert counts(small) == (5, 0)


def test_a_resource_that_shares_the_capability_is_close(small: Small) -> None:
    small.change(GENERAL, "capabilities: [policy]", "capabilities: [people]")
    assert counts(small) == (5, 0)


def test_kinds_of_council_count_once_however_many_there_are(small: Small) -> None:
    twin = '- {id: E2, name: "South District Council", nation: england, type: district}\n'
    small.write(COUNCILS, (small.root / COUNCILS).read_text() + twin)
    assert counts(small) == (5, 3)


def test_without_a_list_of_councils_every_type_in_every_nation_counts(small: Small) -> None:
    # a district in England is asked both questions, one in Wales the second; a county none
    small.remove(COUNCILS)
    assert counts(small) == (4, 2)


def test_a_tier_without_a_resource_is_a_gap_with_the_level_s_line(small: Small) -> None:
    small.change(GUIDE, "tier: leading", "tier: developing")
    assert small.mistakes() == [
        f"{LEVEL_1}: no resource of tier leading is shown to district (england): {GAP}"
    ]


def test_a_withdrawn_resource_fills_no_gap(small: Small) -> None:
    small.change(GUIDE, "status: check", "status: withdrawn")
    assert small.mistakes() == [
        f"{LEVEL_1}: no resource of tier leading is shown to district (england): {GAP}"
    ]


def test_a_resource_of_another_nation_fills_no_gap(small: Small) -> None:
    small.change(GUIDE, "nations: [england]", "nations: [wales]")
    assert small.mistakes() == [
        f"{LEVEL_1}: no resource of tier leading is shown to district (england): {GAP}"
    ]


def test_a_resource_for_a_function_that_the_council_lacks_fills_no_gap(small: Small) -> None:
    small.change(COUNCILS, "type: district}", "type: district, functions: [licensing]}")
    small.change(GUIDE, "functions: []", "functions: [housing]")
    assert small.mistakes() == [
        f"{LEVEL_1}: no resource of tier leading is shown to district (england): {GAP}"
    ]


def test_a_resource_of_another_theme_counts_where_it_names_the_theme_or_the_question(
    small: Small,
) -> None:
    second = "id: housing\n" + (small.root / THEME).read_text().split("\n", 1)[1]
    second = second.replace("licensing-policy", "housing-policy").replace(
        "licensing-training", "housing-training"
    )
    good = GUIDANCE[GUIDANCE.index("- id: good-policy") :].replace("good-policy", "moved")
    small.write("data/questionnaires/housing.yaml", second).write("guidance/housing.yaml", good)
    small.change(GUIDE, "tier: leading", "tier: developing")
    assert small.mistakes() == [
        f"{LEVEL_1}: no resource of tier leading is shown to district (england): {GAP}"
    ]
    for naming in ("themes: [licensing]", "questions: [licensing-policy]"):
        small.write(
            "guidance/housing.yaml", good.replace("capabilities", f"{naming}\n  capabilities")
        )
        assert small.mistakes() == []


def test_a_gap_is_not_named_while_a_resource_with_a_mistake_might_fill_it(small: Small) -> None:
    small.change(GUIDE, "tier: leading", "tier: lead")
    assert len(small.mistakes()) == 1
    small.change(GUIDE, "tier: lead", "tier: leading").change(
        GUIDE, "kind: case-study", "kind: example"
    )
    assert len(small.mistakes()) == 1
