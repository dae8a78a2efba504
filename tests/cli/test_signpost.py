"""`signpost` as it is typed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scorecard.cli.main import exit_code
from tests.content.small import Small

HEAD = "council,year,question,answer\n"


@pytest.fixture
def call(tmp_path: Path, capsysbinary):
    """Calls `signpost` on rows of answers; gives exit code, stdout and stderr."""
    root = Small(tmp_path / "content").root

    def run(rows: str, *more: str):
        path = tmp_path / "answers.csv"
        path.write_text(HEAD + rows, encoding="utf-8")
        code = exit_code(["signpost", "--answers", str(path), "--content", str(root), *more])
        out, err = capsysbinary.readouterr()
        return code, out.decode(), err.decode()

    return run


def test_each_answer_below_the_top_has_its_next_action_and_resources(call):
    code, out, err = call(
        "E1,2026,licensing-policy,1\nE1,2026,licensing-training,unknown\nB2,2026,licensing-policy,2\n"
    )
    assert (code, err) == (0, "")
    nothing, entry = json.loads(out)
    assert nothing == {"council": "B2", "year": 2026, "questions": {}}
    assert entry["questions"]["licensing-policy"] == {
        "level": 1, "tier": "leading", "next": "Put it before the committee.",
        "resources": [{
            "id": "good-policy", "title": "A policy that others copy", "status": "check",
            "url": "https://www.norwich.gov.uk/policy", "reason": "For licensing, policy",
        }],
    }  # fmt: skip
    training = entry["questions"]["licensing-training"]
    assert (training["level"], training["tier"], training["next"]) == (
        None,
        "foundation",
        "Book one.",
    )
    assert [r["reason"] for r in training["resources"]] == ["For licensing", "For every council"]


def test_keys_are_sorted_and_the_same_input_gives_the_same_bytes(call):
    rows = "E1,2026,licensing-policy,0\nE1,2026,licensing-training,0\n"
    first = call(rows)[1]
    assert call("\n".join(reversed(rows.split())) + "\n")[1] == first
    entry = json.loads(first)[0]
    assert first == "[\n" + json.dumps(entry, sort_keys=True, ensure_ascii=False) + "\n]\n"


def test_it_can_be_read_as_text(call):
    code, out, _ = call("E1,2026,licensing-policy,0\n", "--format", "text")
    assert code == 0
    assert out.splitlines()[:2] == ["E1, 2026", "  licensing-policy: level 0"]


def test_a_mistake_in_the_answers_is_told_by_line_and_nothing_is_written(call):
    code, out, err = call("E1,2026,licensing-policy,9\n")
    assert (code, out) == (1, "")
    assert err.startswith("line 2: ")


def test_it_needs_the_guidance(call, tmp_path):
    path = tmp_path / "content/guidance/licensing.yaml"
    path.write_text("- {id: broken}\n", encoding="utf-8")
    code, out, err = call("E1,2026,licensing-policy,0\n")
    assert (code, out) == (1, "")
    assert err.startswith("guidance/licensing.yaml:1: ")
