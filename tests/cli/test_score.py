"""`score` as it is typed: files in, numbers out, exit codes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from scorecard.cli.main import exit_code
from tests.content.small import Small

HEAD = "council,year,question,answer\n"
ANSWERS = (
    HEAD + "E1,2026,licensing-policy,1\nE1,2026,licensing-training,1\nB2,2025,licensing-policy,na\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A content folder with `data/` only."""
    own = Small(tmp_path / "content")
    for file in ("guidance/licensing.yaml", "guidance/general.yaml", "data/councils.yaml"):
        own.remove(file)
    return own.root


@pytest.fixture
def call(folder, tmp_path, capsysbinary):
    """Calls `score` on answers given as text; gives exit code, stdout and stderr."""

    def run(answers: str | bytes = ANSWERS, *more: str, councils: str | None = None):
        path = tmp_path / "answers.csv"
        path.write_bytes(answers if isinstance(answers, bytes) else answers.encode())
        if councils is not None:
            (tmp_path / "councils.yaml").write_text(councils, encoding="utf-8")
            more = (*more, "--councils", str(tmp_path / "councils.yaml"))
        code = exit_code(["score", "--answers", str(path), "--content", str(folder), *more])
        out, err = capsysbinary.readouterr()
        return code, out.decode(), err.decode()

    return run


def test_it_scores_many_councils_and_years_as_json_by_default(call):
    code, out, err = call()
    assert (code, err) == (0, "")
    entries = json.loads(out)
    assert [(e["council"], e["year"]) for e in entries] == [("B2", 2025), ("E1", 2026)]
    assert entries[1]["overall"]["score_exact"] == "52"
    assert entries[0]["overall"]["score"] is None


def test_it_writes_csv_on_request_with_the_line_ends_of_csv_files(call):
    code, out, _ = call(ANSWERS, "--format", "csv")
    assert code == 0
    assert out.startswith("council,year,theme,score,")
    assert out.count("\r\n") == out.count("\n") == 5


def test_the_same_input_gives_the_same_bytes_also_in_another_process_and_row_order(
    folder, tmp_path, call
):
    header, *rows = ANSWERS.splitlines()
    path = tmp_path / "turned.csv"
    path.write_text("\n".join([header, *reversed(rows)]), encoding="utf-8")
    line = [
        sys.executable,
        "-m",
        "scorecard",
        "score",
        "--answers",
        str(path),
        "--content",
        str(folder),
    ]
    done = subprocess.run(line, capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode() == call()[1]


def test_a_mistake_in_the_answers_is_told_by_line_and_nothing_is_written(call):
    code, out, err = call(ANSWERS + "E1,2026,licensing-polcy,1\nE1,2027,licensing-policy,7\n")
    assert (code, out) == (1, "")
    assert err.splitlines() == [
        "line 5: there is no question 'licensing-polcy'; did you mean 'licensing-policy'?",
        "line 6: answer '7' to licensing-policy: write 0 to 2, unknown, na or nothing",
    ]


def test_an_answer_out_of_scope_is_left_out_with_a_warning(call):
    councils = '- {id: W1, name: "West", nation: wales, type: district}\n'
    rows = HEAD + "W1,2026,licensing-policy,2\nW1,2026,licensing-training,1\n"
    code, out, err = call(rows, councils=councils)
    assert (code, err) == (
        0,
        "line 2: licensing-policy is not asked of W1; the answer is left out\n",
    )
    [entry] = json.loads(out)
    assert entry["questions"]["licensing-policy"]["state"] == "out_of_scope"
    assert entry["overall"]["score"] == 100.0


def test_a_councils_own_functions_win_over_its_types(call):
    own = '- {id: E1, name: "North", nation: england, type: district, functions: []}\n'
    code, out, err = call(HEAD + "E1,2026,licensing-policy,2\n", councils=own)
    assert code == 0
    assert "not asked of E1" in err
    assert json.loads(out)[0]["overall"]["themes_left_out"] == ["licensing"]


def test_with_a_list_of_councils_no_other_council_may_stand_in_the_answers(call):
    code, out, err = call(councils='- {id: E1, name: "North", nation: england, type: district}\n')
    assert (code, out) == (1, "")
    assert err == "line 4: council 'B2' is not in the list of councils: put it right or add it\n"


def test_a_mistake_in_the_list_of_councils_is_told_by_file_and_line(call, tmp_path):
    code, out, err = call(councils='- {id: E1, name: "North", nation: england, type: burgh}\n')
    assert (code, out) == (1, "")
    assert err.startswith(f"{tmp_path / 'councils.yaml'}:1: ")


def test_a_mistake_in_the_content_is_told_by_file_and_line(call, folder):
    (folder / "data/scoring.yaml").write_text("levels: []\n", encoding="utf-8")
    code, out, err = call()
    assert (code, out) == (1, "")
    assert err.startswith("data/scoring.yaml:1: ")


@pytest.mark.parametrize("path", ["nowhere.csv", "."])
def test_answers_that_are_no_file_are_told(folder, capsysbinary, path):
    code = exit_code(["score", "--answers", path, "--content", str(folder)])
    out, err = capsysbinary.readouterr()
    assert (code, out) == (1, b"")
    assert path.encode() in err


@pytest.mark.parametrize(
    "arguments", [[], ["--answers"], ["--answers", "x", "--format", "yaml"], ["--anwsers", "x"]]
)
def test_wrong_usage_has_exit_code_2(arguments, capsysbinary):
    assert exit_code(["score", *arguments]) == 2
    assert capsysbinary.readouterr().out == b""


def test_a_full_disk_has_exit_code_3(folder, tmp_path):
    path = tmp_path / "answers.csv"
    path.write_text(ANSWERS, encoding="utf-8")
    line = [
        sys.executable,
        "-m",
        "scorecard",
        "score",
        "--answers",
        str(path),
        "--content",
        str(folder),
    ]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(line, stdout=full, stderr=subprocess.PIPE, timeout=60, check=False)
    assert done.returncode == 3
    assert b"No space left" in done.stderr


@pytest.mark.parametrize("bad", [b"\x89PNG\r\n\x1a\n\x00", b"", b"council;year;question;answer\n"])
def test_a_file_that_is_no_answers_file_is_refused(call, bad):
    code, out, err = call(bad)
    assert (code, out) == (1, "")
    assert err.startswith("line 1: ")


def test_the_shipped_content_is_scored_with_the_shipped_councils(tmp_path, capsysbinary):
    path = tmp_path / "answers.csv"
    path.write_text(HEAD + "E07000207,2026,licensing-alcohol-policy,1\n", encoding="utf-8")
    root = Path(__file__).parents[2]
    code = exit_code(
        ["score", "--answers", str(path), "--councils", str(root / "data/councils.yaml")]
    )
    out, err = capsysbinary.readouterr()
    assert (code, err) == (0, b"")
    assert json.loads(out)[0]["themes"]["licensing"]["answered"] == 1
