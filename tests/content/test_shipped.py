"""The content that comes with the product, tested as data."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from scorecard.content.folder import Checked, check_folder
from scorecard.content.models import ContentFolder, CouncilRecord, Question, Questionnaire
from scorecard.content.scope import Scope, asked, scope_of
from scorecard.content.tiers import tier_for

ROOT = Path(__file__).resolve().parents[2]
YAML = sorted(
    path.relative_to(ROOT).as_posix()
    for folder in ("data", "guidance")
    for path in (ROOT / folder).rglob("*.yaml")
)


@cache
def checked() -> Checked:
    return check_folder(ROOT)


@cache
def folder() -> ContentFolder:
    found = checked().folder
    assert found is not None, "\n".join(checked().mistakes)
    return found


def test_there_are_files_to_test() -> None:
    assert {"data/scoring.yaml", "data/councils.yaml", "data/questionnaires/licensing.yaml"} <= set(
        YAML
    )
    assert len(YAML) >= 8


@pytest.mark.parametrize("file", YAML)
def test_each_file_is_right(file: str) -> None:
    assert [line for line in checked().mistakes if line.startswith(f"{file}:")] == []


def test_each_theme_has_guidance_of_its_own() -> None:
    assert {guide.theme for guide in folder().guidance} >= set(folder().content.themes)


# Which themes each kind of council is asked, nation by nation.
THEMES = {
    ("england", "county"): {"governance", "procurement", "social-services"},
    ("england", "district"): {"governance", "housing", "licensing", "procurement"},
    ("england", "unitary"): {"governance", "housing", "licensing", "procurement", "social-services"},
    ("england", "metropolitan-district"): {"governance", "housing", "licensing", "procurement", "social-services"},
    ("england", "london-borough"): {"governance", "housing", "licensing", "procurement", "social-services"},
    ("england", "city-of-london"): {"governance", "housing", "licensing", "procurement", "social-services"},
    ("wales", "welsh-council"): {"governance", "housing", "licensing", "procurement", "social-services"},
    ("scotland", "scottish-council"): {"governance", "housing", "licensing", "procurement", "social-services"},
    ("northern-ireland", "ni-district"): {"governance", "housing", "licensing", "procurement"},
}  # fmt: skip
KNOWN_THEMES = frozenset().union(*THEMES.values())


def test_every_kind_of_council_there_is_stands_in_the_table() -> None:
    assert {(council.nation, council.type) for council in folder().councils} == set(THEMES)


@pytest.mark.parametrize(("nation", "kind"), THEMES)
def test_each_kind_of_council_is_asked_its_themes_in_full(nation: str, kind: str) -> None:
    for scope in scopes(nation, kind):
        questions = asked(folder().content, scope)
        assert set(questions) & KNOWN_THEMES == THEMES[nation, kind]
        assert all(len(found) >= 10 for found in questions.values())


@pytest.mark.parametrize(("nation", "kind"), THEMES)
def test_each_kind_of_council_finds_a_resource_at_each_level_below_the_top(
    nation: str, kind: str
) -> None:
    for scope in scopes(nation, kind):
        for theme, questions in asked(folder().content, scope).items():
            for question in questions:
                for position in range(question.top):
                    tier = tier_for(len(question.levels), position)
                    assert tier in tiers_shown(theme, question, scope), (question.id, position)


def scopes(nation: str, kind: str) -> set[Scope]:
    authorities = folder().content.authorities
    found = {
        scope_of(c, authorities) for c in folder().councils if (c.nation, c.type) == (nation, kind)
    }
    assert found
    return found


def tiers_shown(theme: str, question: Question, scope: Scope) -> set[str]:
    return {
        resource.tier
        for file in folder().guidance
        for resource in file.resources
        if (
            file.theme in (None, theme)
            or theme in resource.themes
            or question.id in resource.questions
        )
        and resource.status != "withdrawn"
        and scope.nation in resource.nations
        and (not resource.functions or set(resource.functions) & scope.functions)
    }


def test_an_english_district_does_licensing_in_one_sitting() -> None:
    (plain, *_) = sorted(scopes("england", "district"), key=lambda scope: len(scope.functions))
    questions = asked(folder().content, plain)["licensing"]
    assert 20 <= len(questions) <= 26
    assert 30 <= sum(question.minutes for question in questions) <= 50


def test_at_least_60_resources_serve_licensing_and_every_tier_has_some() -> None:
    serving = [
        resource
        for file in folder().guidance
        for resource in file.resources
        if resource.status != "withdrawn"
        and (file.theme in (None, "licensing") or "licensing" in resource.themes)
    ]
    assert len(serving) >= 60
    assert {resource.tier for resource in serving} == {"foundation", "developing", "leading"}


def all_questions() -> list[tuple[Questionnaire, Question]]:
    return list(folder().content.questions.values())


@pytest.mark.parametrize(
    "theme",
    [path.split("/")[-1].removesuffix(".yaml") for path in YAML if "questionnaires" in path],
)
def test_a_theme_has_at_most_eight_critical_questions(theme: str) -> None:
    assert 1 <= sum(question.critical for question in folder().content.themes[theme].questions) <= 8


def test_a_critical_question_that_may_not_apply_says_why() -> None:
    silent = [q.id for _, q in all_questions() if q.critical and q.not_applicable and not q.note]
    assert silent == []


def test_each_question_has_a_ground_in_each_nation_where_it_is_asked() -> None:
    every = tuple(nation.id for nation in folder().content.authorities.nations)
    for _, question in all_questions():
        nations = question.applies_to.nations or every
        held = {nation for ground in question.basis for nation in ground.nations or nations}
        assert set(nations) <= held, question.id


def test_each_question_can_be_read_in_one_breath_and_shown_by_evidence() -> None:
    for _, question in all_questions():
        assert len(question.text.split()) <= 25, question.id
        assert question.evidence, question.id


def test_every_capability_is_asked_about() -> None:
    columns = {capability.id for capability in folder().content.capabilities}
    assert {question.capability for _, question in all_questions()} == columns


def councils() -> dict[str, CouncilRecord]:
    return {council.id: council for council in folder().councils}


def test_the_382_councils_of_july_2025_and_the_two_for_surrey_are_listed() -> None:
    coded = [council for council in councils().values() if council.id[0] in "ENSW"]
    assert len(coded) == 382
    assert set(councils()) - {council.id for council in coded} == {
        "east-surrey-2027",
        "west-surrey-2027",
    }
    nations = {
        nation: sum(c.nation == nation for c in coded)
        for nation in ("england", "wales", "scotland", "northern-ireland")
    }
    assert nations == {"england": 317, "wales": 22, "scotland": 32, "northern-ireland": 11}


def test_the_twelve_councils_of_surrey_end_where_their_successors_begin() -> None:
    ending = [council for council in councils().values() if council.until is not None]
    assert len(ending) == 12
    for council in ending:
        assert council.ground is not None
        for successor in council.successors:
            start = councils()[successor].start
            assert start is not None
            assert (start - council.until).days == 1
    assert {len(c.successors) for c in ending if c.type == "district"} == {1}
    assert councils()["E10000030"].successors == ("east-surrey-2027", "west-surrey-2027")
    assert [c.short_name for c in ending if c.successors == ("east-surrey-2027",)] == [
        "Elmbridge", "Epsom and Ewell", "Mole Valley", "Reigate and Banstead", "Tandridge",
    ]  # fmt: skip


def has(function: str, nation: str) -> set[str | None]:
    authorities = folder().content.authorities
    return {
        council.short_name
        for council in folder().councils
        if council.nation == nation and function in scope_of(council, authorities).functions
    }


def test_councils_that_gave_their_homes_away_are_no_landlords() -> None:
    assert len(has("stock-landlord", "scotland")) == 26
    assert has("stock-landlord", "scotland").isdisjoint(
        {"Glasgow", "Inverclyde", "Na h-Eileanan Siar"}
    )
    assert has("stock-landlord", "wales") == {
        "Isle of Anglesey", "Denbighshire", "Flintshire", "Wrexham", "Powys", "Pembrokeshire", "Carmarthenshire",
        "Swansea", "Vale of Glamorgan", "Cardiff", "Caerphilly",
    }  # fmt: skip


def test_special_treatments_are_licensed_in_london_and_by_local_acts() -> None:
    beyond = {
        council.short_name
        for council in folder().councils
        if council.functions and "special-treatment-licensing" in council.functions
    }
    assert beyond == {
        "Birmingham", "Ashfield", "Bassetlaw", "Broxtowe", "Gedling", "Mansfield", "Newark and Sherwood", "Rushcliffe",
    }  # fmt: skip
    london = [c for c in folder().councils if c.type in ("london-borough", "city-of-london")]
    scopes_ = [scope_of(c, folder().content.authorities).functions for c in london]
    assert all(
        "special-treatment-licensing" in functions and "taxi-licensing" not in functions
        for functions in scopes_
    )
    assert len(scopes_) == 33


def test_own_functions_are_written_only_where_they_differ_from_the_types() -> None:
    kinds = {kind.id: set(kind.functions) for kind in folder().content.authorities.types}
    needless = [
        c.id
        for c in folder().councils
        if c.functions is not None and set(c.functions) == kinds[c.type]
    ]
    assert needless == []


def test_codes_and_short_names_lead_to_one_council_each() -> None:
    codes = [code for council in folder().councils for code in (council.id, *council.former_codes)]
    assert len(codes) == len(set(codes))
    assert [
        c.id for c in folder().councils if not c.short_name or c.short_name != c.short_name.strip()
    ] == []
