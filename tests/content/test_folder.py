"""Reading a whole content folder."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from scorecard.content.folder import check_folder, read_content, read_folder
from scorecard.errors import ContentError
from tests.content.small import GUIDANCE, LICENSING, THEME, Small


def test_a_right_folder_has_no_mistake_and_reads_as_written(small: Small) -> None:
    assert small.mistakes() == []
    folder = small.read()
    question = folder.content.themes["licensing"].questions[0]
    assert folder.content.themes["licensing"].version == "2026.1"
    assert [level.points for level in question.levels] == [0, 1, Decimal("2.5")]
    assert folder.content.scale.bands[2].start == Decimal("75.5")
    assert [file.name for file in folder.guidance] == ["general", "licensing"]
    assert [file.theme for file in folder.guidance] == [None, "licensing"]
    assert folder.guidance[1].resources[1].year is None
    assert folder.councils[1].successors == ("new-west",)


def test_the_data_alone_is_enough_to_score(small: Small) -> None:
    for file in ("guidance/licensing.yaml", "guidance/general.yaml", "data/councils.yaml"):
        small.remove(file)
    (small.root / "guidance").rmdir()
    assert list(read_content(small.root).themes) == ["licensing"]
    with pytest.raises(ContentError, match="guidance:1: folder: this folder is missing"):
        read_folder(small.root)


def test_f06_all_mistakes_of_all_files_come_in_one_run_in_order(small: Small) -> None:
    small.change("data/scoring.yaml", "from: 40", "from: 80")
    small.change("data/capabilities.yaml", "summary", "sumary")
    small.change(
        "data/authorities.yaml", "functions: [licensing, housing]", "functions: [licencing]"
    )
    small.change("data/councils.yaml", "nation: england", "nation: englnd")
    small.change(THEME, "weight: 2", "weight: -2")
    small.change(THEME, "points: 2.5", "points: 1")
    small.change(THEME, "capability: people", "capability: peple")
    small.change("guidance/licensing.yaml", "tier: leading", "tier: high")
    small.change("guidance/licensing.yaml", "[licensing-policy]", "[licensing-polcy]")
    small.change("guidance/general.yaml", "https://www.gov.uk/film", "javascript:film")
    assert small.mistakes() == [
        "data/authorities.yaml:8: type district, functions: there is no function 'licencing'; did you mean 'licensing'?",
        "data/capabilities.yaml:2: capability policy: there is no key 'sumary' here; did you mean 'summary'?",
        "data/councils.yaml:1: council E1, nation: there is no nation 'englnd'; did you mean 'england'?",
        "data/questionnaires/licensing.yaml:13: question licensing-policy, weight: write a number above 0",
        "data/questionnaires/licensing.yaml:30: question licensing-policy, level 2, points: 1 does not rise above 1: write more points than the level below",
        "data/questionnaires/licensing.yaml:35: question licensing-training, capability: there is no capability 'peple'; did you mean 'people'?",
        "data/scoring.yaml:5: band high, from: 75.5 does not rise above 80: write a higher number",
        "guidance/general.yaml:4: resource training-film, url: this is no https address: write one that begins with https://",
        "guidance/licensing.yaml:11: resource policy-guide, questions: there is no question 'licensing-polcy'; did you mean 'licensing-policy'?",
        "guidance/licensing.yaml:22: resource good-policy, tier: 'high' is not known here; write one of: foundation, developing, leading",
    ]


def test_a_file_that_cannot_be_read_raises_no_alarm_elsewhere(small: Small) -> None:
    small.change(THEME, "title:", "title: [")
    assert [line.split(": ")[0] for line in small.mistakes()] == [f"{THEME}:2"]


def test_an_unreadable_resource_hides_no_gap_of_another_tier(small: Small) -> None:
    small.change("guidance/licensing.yaml", "kind: guidance", "kind: guide")
    small.change("guidance/licensing.yaml", "tier: leading", "tier: developing")
    lines = small.mistakes()
    assert len(lines) == 2
    assert "level 1: no resource of tier leading" in lines[0]
    assert "resource policy-guide, kind" in lines[1]


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("data/scoring.yaml", "data/scoring.yaml:1: file: this file is missing"),
        ("data/capabilities.yaml", "data/capabilities.yaml:1: file: this file is missing"),
        ("data/authorities.yaml", "data/authorities.yaml:1: file: this file is missing"),
        (THEME, "data/questionnaires:1: folder: no file lies here whose name ends in .yaml"),
    ],
)
def test_a_file_that_is_needed_and_missing_is_named(small: Small, file: str, line: str) -> None:
    lines = small.remove(file).mistakes()
    assert len(lines) == 1
    assert lines[0].startswith(line)


def test_a_folder_that_is_not_there_is_one_mistake(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"nowhere:1: folder: there is no such folder") as caught:
        check_folder(tmp_path / "nowhere")
    assert len(caught.value.mistakes) == 1


def test_a_second_theme_takes_two_files_and_nothing_else(small: Small) -> None:
    swap = {"licensing": "housing", "policy-guide": "home-guide", "good-policy": "good-home"}
    theme, guidance = LICENSING, GUIDANCE
    for old, new in swap.items():
        theme, guidance = theme.replace(old, new), guidance.replace(old, new)
    small.write("data/questionnaires/housing.yaml", theme).write("guidance/housing.yaml", guidance)
    assert small.mistakes() == []
    assert list(small.read().content.themes) == ["housing", "licensing"]


@pytest.mark.parametrize("count", [1, 2, 20])
def test_any_number_of_capabilities_levels_and_bands_will_do(small: Small, count: int) -> None:
    columns = [f'  - {{id: policy{n or ""}, name: "P{n}", summary: "S"}}\n' for n in range(count)]
    small.write("data/capabilities.yaml", "capabilities:\n" + "".join(columns))
    small.change(THEME, "capability: people", "capability: policy")
    names = ", ".join(f'"L{n}"' for n in range(count + 1))
    bands = "".join(f'  - {{id: b{n}, name: "B{n}", from: {n * 4}}}\n' for n in range(count + 1))
    small.write("data/scoring.yaml", f"levels: [{names}]\nbands:\n{bands}")
    start = LICENSING.index("      - points: 0\n")
    end = LICENSING.index("  - id: licensing-training")
    levels = "".join(
        f'      - {{points: {n}, text: "T"{", next: N" if n < count else ""}}}\n'
        for n in range(count + 1)
    )
    theme = (
        LICENSING[:start]
        + levels
        + LICENSING[end:].replace("capability: people", "capability: policy")
    )
    small.write(THEME, theme)
    small.change(
        "guidance/licensing.yaml", "replaced_by: null\n", "replaced_by: null\n" + _middle()
    )
    assert small.mistakes() == []


def _middle() -> str:
    first = GUIDANCE[: GUIDANCE.index("- id: good-policy")]
    return first.replace("policy-guide", "middle-guide").replace(
        "tier: foundation", "tier: developing"
    )
