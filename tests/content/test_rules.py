"""Each rule of the content files, broken once: the mistake has the exact file and line."""

from __future__ import annotations

import pytest

from tests.content.small import GUIDANCE, LICENSING, THEME, Small

Q = f"{THEME}:{{}}: question licensing-policy"
T = f"{THEME}:{{}}: question licensing-training"
GUIDE, GENERAL, COUNCILS = "guidance/licensing.yaml", "guidance/general.yaml", "data/councils.yaml"
SCORING, AUTHORITIES = "data/scoring.yaml", "data/authorities.yaml"

# file, what stands there, what is put there, the mistake
BROKEN = {
    # scale, capabilities, authorities
    "one band": (SCORING, '  - {id: middle, name: "Middle", from: 40}\n  - {id: high, name: "High", from: 75.5}\n', "",
                 f"{SCORING}:2: bands: there are too few: write two bands or more, the lowest first"),
    "no level name": (SCORING, '["Not in place", "Basic", "Leading"]', "[]",
                      f"{SCORING}:1: levels: there are too few: write the names of the levels, the lowest first"),
    "first band above 0": (SCORING, "from: 0", "from: 0.5", f"{SCORING}:3: band low, from: the first band begins at 0.5: write 0"),
    "bands fall": (SCORING, "from: 40", "from: 76", f"{SCORING}:5: band high, from: 75.5 does not rise above 76: write a higher number"),
    "bands equal": (SCORING, "from: 40", "from: 75.50", f"{SCORING}:5: band high, from: 75.5 does not rise above 75.50: write a higher number"),
    "band past 100": (SCORING, "from: 75.5", "from: 100.1", f"{SCORING}:5: band high, from: 100.1 lies outside 0 to 100: write a number within"),
    "band below 0": (SCORING, "from: 0", "from: -1", f"{SCORING}:3: band low, from: the first band begins at -1: write 0"),
    "band twice": (SCORING, "id: high", "id: low", f"{SCORING}:5: band low: this id stands already on line 3: write another"),
    "capability twice": ("data/capabilities.yaml", "capabilities:\n", 'capabilities:\n  - {id: people, name: "P", summary: "S"}\n',
                         "data/capabilities.yaml:4: capability people: this id stands already on line 2: write another"),
    "function twice": (AUTHORITIES, "types:", '  - {id: licensing, name: "L"}\ntypes:', f"{AUTHORITIES}:7: function licensing: this id stands already on line 5: write another"),
    "function of a type": (AUTHORITIES, "[licensing, housing]}", "[licensing, housng]}",
                           f"{AUTHORITIES}:8: type district, functions: there is no function 'housng'; did you mean 'housing'?"),
    # a theme and its questions
    "file's name": (THEME, "id: licensing\n", "id: licences\n",
                    f"{THEME}:1: id: the file is called licensing.yaml: name it licences.yaml, or correct the id"),
    "function of a theme": (THEME, "functions: [licensing]\nsummary", "functions: [licensing, taxis]\nsummary",
                            f"{THEME}:6: theme, functions: there is no function 'taxis'; write one of: housing, licensing"),
    "capability of a gap": (THEME, "questions:\n", 'gaps: {polcy: "None yet."}\nquestions:\n',
                            f"{THEME}:8: gaps: there is no capability 'polcy'; did you mean 'policy'?"),
    "capability": (THEME, "capability: policy", "capability: refer",
                   f"{Q.format(12)}, capability: there is no capability 'refer'; write one of: people, policy"),
    "nation of a question": (THEME, "nations: [england], f", "nations: [england, englnd], f",
                             f"{Q.format(15)}, applies_to, nations: there is no nation 'englnd'; did you mean 'england'?"),
    "function of a question": (THEME, "functions: [licensing]}", "functions: [licensing, bins]}",
                               f"{Q.format(15)}, applies_to, functions: there is no function 'bins'; write one of: housing, licensing"),
    "nation of a ground": (THEME, "nations: [england, wales]", "nations: [england, wels]",
                           f"{Q.format(21)}, ground 1, nations: there is no nation 'wels'; did you mean 'wales'?"),
    "ground without address": (THEME, 'url: "https://www.legislation.gov.uk/ukpga/2003/17/section/5"', "url: null",
                               f"{Q.format(19)}, ground 1, url: there is no address: write one, or `status: check` until somebody has confirmed one"),
    "doubt without status": (THEME, "kind: statute", "kind: statute\n        doubt: D",
                             f"{Q.format(21)}, ground 1, doubt: a doubt goes with `status: check`: write that status, or take the doubt out"),
    "address of a ground": (THEME, "https://www.legislation.gov.uk", "http://www.legislation.gov.uk",
                            f"{Q.format(19)}, ground 1, url: this is no https address: write one that begins with https://"),
    "address of where it is seen": (THEME, "says what is expected.\"\n", "says what is expected.\"\n        seen: {title: S, url: \"https://10.0.0.1\"}\n",
                                    f"{Q.format(32)}, level 2, seen, url: a port or a number stands in the host: write the site's name alone, such as www.gov.uk"),
    "one level": (THEME, '      - {points: 3, label: "Yes", text: "All officers were."}\n', "",
                  f"{T.format(41)}, levels: a question needs two levels or more: write them, the lowest first"),
    "lowest above 0": (THEME, "{points: 0,", "{points: 1,", f"{T.format(42)}, level 0, points: the lowest level is worth 1: write 0"),
    "points equal": (THEME, "points: 3,", "points: 0,", f"{T.format(43)}, level 1, points: 0 does not rise above 0: write more points than the level below"),
    "points fall": (THEME, "points: 2.5", "points: 0.5", f"{Q.format(30)}, level 2, points: 0.5 does not rise above 1: write more points than the level below"),
    "top with next": (THEME, "All officers were.\"}", "All officers were.\", next: N}",
                      f"{T.format(43)}, level 1, next: nothing lies above the top level: take `next` out"),
    "level without next": (THEME, '        next: "Draft a paragraph."\n', "",
                           f"{Q.format(24)}, level 0, next: say what moves the council up from here: add `next`"),
    "level with empty next": (THEME, 'next: "Draft a paragraph."', "next:",
                              f"{Q.format(26)}, level 0, next: say what moves the council up from here: add `next`"),
    "a label missing": (THEME, 'label: "Yes", ', "", f"{T.format(43)}, level 1, label: other levels of this question carry a label: write one here, or take all labels out"),
    "labels of the scale": (SCORING, ', "Leading"]', "]",
                            f"{Q.format(23)}, levels: 3 levels have no label, and data/scoring.yaml names 2: write a label at every level"),
    # resources
    "nation of a resource": (GUIDE, "nations: [england, wales]", "nations: [england, wales, eire]",
                             f"{GUIDE}:8: resource policy-guide, nations: there is no nation 'eire'; write one of: england, wales"),
    "function of a resource": (GUIDE, "functions: [licensing]", "functions: [licensing, bins]",
                               f"{GUIDE}:9: resource policy-guide, functions: there is no function 'bins'; write one of: housing, licensing"),
    "capability of a resource": (GUIDE, "capabilities: [policy]", "capabilities: [policy, polity]",
                                 f"{GUIDE}:10: resource policy-guide, capabilities: there is no capability 'polity'; did you mean 'policy'?"),
    "question of a resource": (GUIDE, "questions: [licensing-policy]", "questions:\n    - licensing-policy\n    - zz",
                               f"{GUIDE}:13: resource policy-guide, questions: there is no question 'zz'; write one of: licensing-policy, licensing-training"),
    "theme of a resource": (GUIDE, "capabilities: [policy]", "themes: [licences]\n  capabilities: [policy]",
                            f"{GUIDE}:10: resource policy-guide, themes: there is no theme 'licences'; did you mean 'licensing'?"),
    "themes in general": (GENERAL, "capabilities: [policy]", "themes: [licensing]\n  capabilities: [policy]",
                          f"{GENERAL}:10: resource training-film, themes: this file serves every theme: take `themes` out"),
    "address of a resource": (GENERAL, "https://www.gov.uk/film", "data:text/html,x",
                              f"{GENERAL}:4: resource training-film, url: this is no https address: write one that begins with https://"),
    "unchecked and current": (GENERAL, "checked: 2026-11-22", "checked: null",
                              f"{GENERAL}:12: resource training-film, checked: nobody has confirmed this yet: write the day somebody did, or `status: check`"),
    "replaced by nobody": (GENERAL, "replaced_by: null", "replaced_by: training-films",
                           f"{GENERAL}:14: resource training-film, replaced_by: there is no resource 'training-films'; did you mean 'training-film'?"),
    "replaced by itself": (GENERAL, "replaced_by: null", "replaced_by: training-film",
                           f"{GENERAL}:14: resource training-film, replaced_by: this names the resource itself: write another or null"),
    # councils
    "council twice": (COUNCILS, "id: W1", "id: E1", f"{COUNCILS}:2: council E1: this id stands already on line 1: write another"),
    "type of a council": (COUNCILS, "type: county", "type: county-council", f"{COUNCILS}:3: council new-west, type: there is no type 'county-council'; did you mean 'county'?"),
    "function of a council": (COUNCILS, "functions: [licensing]", "functions: [licensng]",
                              f"{COUNCILS}:3: council new-west, functions: there is no function 'licensng'; did you mean 'licensing'?"),
    "successor": (COUNCILS, "successors: [new-west]", "successors: [new-wets]",
                  f"{COUNCILS}:2: council W1, successors: there is no council 'new-wets'; did you mean 'new-west'?"),
    "its own successor": (COUNCILS, "successors: [new-west]", "successors: [W1]", f"{COUNCILS}:2: council W1, successors: this names the council itself: take it out"),
    "ends before it begins": (COUNCILS, "until: 2027-03-31", "from: 2027-04-01, until: 2027-03-31",
                              f"{COUNCILS}:2: council W1, until: the last day comes before the first, 2027-04-01: correct one of them"),
    "address of a change": (COUNCILS, "until: 2027-03-31", 'ground: {title: T, url: "https://intra.local", checked: 2026-11-22}',
                            f"{COUNCILS}:2: council W1, ground, url: the host is known inside one network only: write a public address"),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_f06_a_broken_rule_is_named_with_file_and_line(small: Small, name: str) -> None:
    file, old, new, line = BROKEN[name]
    assert small.change(file, old, new).mistakes() == [line]


def test_a_ground_in_doubt_may_lack_its_address(small: Small) -> None:
    small.change(
        THEME,
        '"https://www.legislation.gov.uk/ukpga/2003/17/section/5"',
        "null\n        status: check\n        doubt: D",
    )
    assert small.mistakes() == []


def test_a_withdrawn_resource_may_be_replaced_by_one_of_another_file(small: Small) -> None:
    twin = GUIDANCE[: GUIDANCE.index("- id: good-policy")].replace("policy-guide", "old-guide")
    withdrawn = twin.replace("status: current", "status: withdrawn").replace(
        "replaced_by: null", "replaced_by: training-film"
    )
    small.write(GUIDE, GUIDANCE + withdrawn)
    assert small.mistakes() == []


def test_guidance_for_a_theme_that_is_not_there_is_named(small: Small) -> None:
    small.write("guidance/licences.yaml", "[]")
    assert small.mistakes() == [
        "guidance/licences.yaml:1: file: there is no theme 'licences'; did you mean 'licensing'?"
    ]


def test_f07_the_same_question_id_in_two_themes_names_both_places(small: Small) -> None:
    theme = LICENSING.replace("id: licensing\n", "id: housing\n").replace(
        "id: licensing-policy", "id: housing-policy"
    )
    small.write("data/questionnaires/housing.yaml", theme)
    small.change(GUIDE, "functions: []", "themes: [housing]\n  functions: []")
    assert small.mistakes() == [
        f"{T.format(32)}: this id stands already at data/questionnaires/housing.yaml:32: write another"
    ]


def test_f07_the_same_resource_id_in_two_files_names_both_places(small: Small) -> None:
    small.change(GUIDE, "id: good-policy", "id: training-film")
    assert small.mistakes() == [
        f"{GUIDE}:16: resource training-film: this id stands already at {GENERAL}:1: write another"
    ]


RETIRED = '- {id: licensing-old, theme: licensing, withdrawn: 2026-05-01, because: "Two things in one."}\n'


@pytest.mark.parametrize(
    ("file", "old", "where"),
    [
        (THEME, "licensing-training", f"{THEME}:32: question licensing-old"),
        (GUIDE, "good-policy", f"{GUIDE}:16: resource licensing-old"),
    ],
)
def test_f07_a_retired_id_never_comes_back(small: Small, file: str, old: str, where: str) -> None:
    small.write("data/retired.yaml", RETIRED).change(file, old, "licensing-old")
    assert small.mistakes() == [
        f"{where}: this id was withdrawn for good (data/retired.yaml:1): write another"
    ]


def test_guidance_may_name_a_question_that_older_years_still_ask(small: Small) -> None:
    small.write("data/retired.yaml", RETIRED).change(
        GUIDE, "[licensing-policy]", "[licensing-policy, licensing-old]"
    )
    assert small.mistakes() == []
    assert small.read().retired[0].id == "licensing-old"


def test_a_retired_id_stands_once(small: Small) -> None:
    small.write("data/retired.yaml", RETIRED * 2)
    assert small.mistakes() == [
        "data/retired.yaml:2: retired id licensing-old: this id stands already on line 1: write another"
    ]


def test_terms_are_read_once_each_and_for_known_nations(small: Small) -> None:
    term = '- {term: "NRM", full: "National Referral Mechanism", means: "M", nations: [england, eire]}\n'
    small.write("data/terms.yaml", "# words\n" + term + term.replace(", eire", ""))
    assert small.mistakes() == [
        "data/terms.yaml:2: term NRM, nations: there is no nation 'eire'; write one of: england, wales",
        "data/terms.yaml:3: term NRM: this term stands already on line 2: write another",
    ]


def test_an_optional_file_of_comments_holds_nothing(small: Small) -> None:
    small.write("data/retired.yaml", "# none yet\n").write("data/terms.yaml", "# none yet\n")
    assert small.mistakes() == []
    assert small.read().terms == ()
