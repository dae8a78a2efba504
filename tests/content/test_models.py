"""What each key of a file takes, and what is said where it takes something else."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.content.small import FILES, LICENSING, THEME, Small

Q = "question licensing-policy"
R = "resource policy-guide"
GUIDE = "guidance/licensing.yaml"

# file, what stands there, what is put there, the line of the mistake
WRONG = {
    "no text": (THEME, 'why: "It tells applicants what is expected."', "why:", f"{THEME}:11: {Q}, why: write a text here, in double quotes"),
    "list for text": (THEME, 'title: "Licensing"', "title: [a]", f"{THEME}:2: theme, title: write a text here, in double quotes"),
    "blank text": (THEME, 'title: "Licensing"', 'title: " "', f"{THEME}:2: theme, title: this is empty: write a text"),
    "empty text": (THEME, 'title: "Licensing"', 'title: ""', f"{THEME}:2: theme, title: this is empty: write a text"),
    "long text": (THEME, "What the council licenses.", "x" * 401, f"{THEME}:7: theme, summary: this is 401 letters long: write at most 400"),
    "no date": (THEME, "law_checked: 2026-11-22", "law_checked: 22.11.2026", f"{THEME}:4: theme, law_checked: '22.11.2026' does not fit: write a date as year-month-day, such as 2026-11-22"),
    "no such day": (THEME, "law_checked: 2026-11-22", "law_checked: 2027-02-29", f"{THEME}:4: theme, law_checked: '2027-02-29' does not fit: there is no such day; write a date such as 2026-11-22"),
    "weight of nothing": (THEME, "weight: 2", "weight: 0", f"{THEME}:13: {Q}, weight: write a number above 0"),
    "weight below nothing": (THEME, "weight: 1\n", "weight: -1\n", f"{THEME}:5: theme, weight: write a number above 0"),
    "weight in words": (THEME, "weight: 2", "weight: two", f"{THEME}:13: {Q}, weight: 'two' does not fit: write a number, such as 2 or 1.5"),
    "not a number": (THEME, "weight: 2", "weight: .nan", f"{THEME}:13: {Q}, weight: '.nan' does not fit: write a number, such as 2 or 1.5"),
    "infinite": (THEME, "weight: 2", "weight: .inf", f"{THEME}:13: {Q}, weight: '.inf' does not fit: write a number, such as 2 or 1.5"),
    "exponent": (THEME, "points: 2.5", "points: 2e3", f"{THEME}:30: {Q}, level 2, points: '2e3' does not fit: write a number, such as 2 or 1.5"),
    "number missing": (THEME, "points: 2.5", "points:", f"{THEME}:30: {Q}, level 2, points: write a number, such as 2 or 1.5"),
    "maybe": (THEME, "critical: false", "critical: maybe", f"{THEME}:14: {Q}, critical: 'maybe' does not fit: write true or false"),
    "no": (THEME, "not_applicable: true", "not_applicable: no", f"{THEME}:16: {Q}, not_applicable: 'no' does not fit: write true or false"),
    "id with blanks": (GUIDE, "id: good-policy", "id: Good Policy", f"{GUIDE}:16: resource Good Policy, id: an id is letters and digits with single hyphens between, such as licensing-policy"),
    "text for list": (THEME, "nations: [england, wales]", "nations: england", f"{THEME}:21: {Q}, ground 1, nations: write a list, such as [one, two], or [] for none"),
    "text for mapping": (THEME, "{nations: [england], functions: [licensing]}", "england", f"{THEME}:15: {Q}, applies_to: write keys with values here, such as {{id: ..., name: ...}}"),
    "questions as text": (THEME, LICENSING[LICENSING.index("questions:"):], "questions: none\n", f"{THEME}:8: question: write a list: one item after each `- `"),
    "no questions": (THEME, LICENSING[LICENSING.index("questions:"):], "questions: []\n", f"{THEME}:8: questions: there is none: write one question or more"),
    "kind of ground": (THEME, "kind: statute", "kind: law", f"{THEME}:20: {Q}, ground 1, kind: 'law' is not known here; write one of: statute, guidance, practice"),
    "minutes": (THEME, "weight: 2", "weight: 2\n    minutes: 0", f"{THEME}:14: {Q}, minutes: write 1 or more"),
    "many minutes": (THEME, "weight: 2", "weight: 2\n    minutes: 61", f"{THEME}:14: {Q}, minutes: write 60 or less"),
    "no minutes": (THEME, "weight: 2", "weight: 2\n    minutes:", f"{THEME}:14: {Q}, minutes: write a whole number, such as 2"),
    "half a meaning": (THEME, "weight: 2", "weight: 2\n    meaning: 1.5", f"{THEME}:14: {Q}, meaning: '1.5' does not fit: write a whole number, such as 2"),
    "gaps as list": (THEME, "weight: 1\n", "weight: 1\ngaps: [a]\n", f"{THEME}:6: theme, gaps: write keys with a text each"),
    "no nation": (GUIDE, "nations: [england, wales]", "nations: []", f"{GUIDE}:8: {R}, nations: this list is empty: write at least one"),
    "status": (GUIDE, "status: current", "status: ok", f"{GUIDE}:14: {R}, status: 'ok' is not known here; write one of: current, check, withdrawn"),
    "year": (GUIDE, "year: 2025", "year: MMXXV", f"{GUIDE}:5: {R}, year: 'MMXXV' does not fit: write a whole number, such as 2"),
    "item that is a text": (GUIDE, "- id: good-policy", "- x\n- id: good-policy", f"{GUIDE}:16: resource 2: write keys with values here, such as {{id: ..., name: ...}}"),
    "resources as mapping": (GUIDE, "- id: policy-guide\n  title", "policy: guide\ntitle", f"{GUIDE}:3: YAML: the indent does not fit the lines above: line the keys up"),
    "scale as list": ("data/scoring.yaml", FILES["data/scoring.yaml"], "- a\n", "data/scoring.yaml:1: file: write keys with values here, such as {id: ..., name: ...}"),
    "council id": ("data/councils.yaml", "id: E1", 'id: "E 1"', "data/councils.yaml:1: council E 1, id: an id is letters and digits with single hyphens between, such as licensing-policy"),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_f06_a_value_that_does_not_fit_is_named_with_its_line(small: Small, name: str) -> None:
    file, old, new, line = WRONG[name]
    assert small.change(file, old, new).mistakes() == [line]


def test_f06_an_unknown_key_is_named_with_the_nearest_known(small: Small) -> None:
    small.change(THEME, "    weight: 2", "    wieght: 2")
    assert small.mistakes() == [
        f"{THEME}:13: {Q}: there is no key 'wieght' here; did you mean 'weight'?"
    ]


def test_f06_an_unknown_key_deep_inside_is_named_with_its_place(small: Small) -> None:
    small.change(
        THEME, "        kind: statute", "        kind: statute\n        chekced: 2026-11-22"
    )
    assert small.mistakes() == [
        f"{THEME}:21: {Q}, ground 1: there is no key 'chekced' here; did you mean 'checked'?"
    ]


def test_f06_a_key_like_no_other_is_answered_with_the_choice(small: Small) -> None:
    small.change("data/scoring.yaml", "from: 40", "from: 40, zzz: 1")
    assert small.mistakes() == [
        "data/scoring.yaml:4: band middle: there is no key 'zzz' here; write one of: from, id, name"
    ]


def test_a_key_has_the_name_that_the_file_knows_and_no_other(small: Small) -> None:
    lines = small.change("data/scoring.yaml", "from: 40", "start: 40").mistakes()
    assert lines == [
        "data/scoring.yaml:4: band middle: there is no key 'start' here; write one of: from, id, name",
        "data/scoring.yaml:4: band middle, from: this key is missing: add it",
    ]


NEEDED = {
    THEME: ["id", "title", "version", "law_checked", "weight", "functions", "summary", "questions"],
    "guidance/general.yaml": ["id", "title", "publisher", "url", "year", "kind", "tier", "nations", "functions",
                              "capabilities", "summary", "checked", "status", "replaced_by"],
    "data/scoring.yaml": ["levels", "bands"],
    "data/capabilities.yaml": ["capabilities"],
    "data/authorities.yaml": ["nations", "functions", "types"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("file", "key"), [(file, key) for file, keys in NEEDED.items() for key in keys]
)
def test_f06_each_key_that_is_needed_is_missed(small: Small, file: str, key: str) -> None:
    small.change(file, f"{key}:", f"x-{key}-x:")
    lines = small.mistakes()
    assert any(f"'x-{key}-x'" in line for line in lines)


QUESTION_KEYS = [
    "text",
    "why",
    "capability",
    "weight",
    "critical",
    "not_applicable",
    "basis",
    "evidence",
    "levels",
]


@pytest.mark.parametrize("key", QUESTION_KEYS)
def test_f06_a_question_misses_each_key_that_is_needed(small: Small, key: str) -> None:
    start = LICENSING.index(f"    {key}:")
    end = LICENSING.index("\n    ", start + 1)
    while LICENSING[end + 5] == " ":  # the lines that belong to it
        end = LICENSING.index("\n  ", end + 1)
    lines = small.write(THEME, LICENSING[:start] + LICENSING[end + 1 :]).mistakes()
    assert f"{THEME}:9: {Q}, {key}: this key is missing: add it" in lines


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None
)
@given(
    line=st.integers(0, LICENSING.count("\n") - 1),
    cut=st.sampled_from(["drop", "double", "indent", "twist"]),
)
def test_f06_whatever_happens_to_a_line_is_named_or_harmless(
    small: Small, line: int, cut: str
) -> None:
    lines = LICENSING.splitlines()
    changed = {
        "drop": [],
        "double": [lines[line], lines[line]],
        "indent": [" " + lines[line]],
        "twist": [lines[line][::-1]],
    }[cut]
    small.write(THEME, "\n".join([*lines[:line], *changed, *lines[line + 1 :]]) + "\n")
    for mistake in small.mistakes():
        file, number, where, what = mistake.split(":", 3)
        assert (small.root / file).exists()
        assert int(number) >= 1
        assert where.strip()
        assert what.strip()
