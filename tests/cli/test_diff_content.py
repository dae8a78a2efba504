"""`diff-content` as it is typed: two folders in, what changed and what that does to scores out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scorecard.cli.main import exit_code
from scorecard.content.models import Content, Question
from tests.builders import content, question, theme
from tests.content.small import THEME, Small
from tests.folders import write_content

ANSWERS = (
    "council,year,question,answer\n"
    "E07000207,2026,a,1\nE07000207,2026,b,0\nE07000207,2026,h,1\nZ9,2025,a,unknown\n"
)
COUNCILS = """\
- {id: E07000207, name: "Elmbridge", nation: england, type: district}
- {id: Z9, name: "Zed Council", nation: wales, type: county, functions: [licensing]}
"""


def version(*licensing: Question, housing: int = 1, **keys: object) -> Content:
    return content(
        theme("housing", question("h", points=(0, 1)), weight=housing, functions=["housing"]),
        theme("licensing", *licensing, functions=["licensing"]),
        **keys,
    )


A, B = question("a", points=(0, 1)), question("b", points=(0, 1))
OLD = version(A, B)


@pytest.fixture
def call(tmp_path, capsysbinary):
    """Calls `diff-content` on two contents; gives exit code, stdout and stderr."""

    def run(new: Content, *more: str, old: Content = OLD, answers: str | None = None):
        folders = [str(write_content(tmp_path / n, c)) for n, c in (("old", old), ("new", new))]
        if answers is not None:
            (tmp_path / "answers.csv").write_text(answers, encoding="utf-8")
            more = (*more, "--answers", str(tmp_path / "answers.csv"))
        code = exit_code(["diff-content", *folders, *more])
        out, err = capsysbinary.readouterr()
        return code, out.decode(), err.decode()

    return run


def rows(out: str) -> list[str]:
    """The table of scores, one blank between its cells."""
    return [
        " ".join(line.split()) for line in out.split("What it does to the scores\n")[1].splitlines()
    ]


def test_the_same_content_twice_has_changed_in_nothing(call):
    assert call(OLD) == (0, "From 2026.1 to 2026.1: nothing changed.\n", "")


def test_another_order_is_told_apart_from_nothing(call):
    code, out, _ = call(version(B, A))
    assert (code, out) == (0, "From 2026.1 to 2026.1: nothing that is asked or counted changed.\n")


def test_f09_words_that_changed_while_the_meaning_stayed_come_first_with_what_to_do(call):
    new = A.model_copy(update={"text": "What of a now?"})
    code, out, err = call(version(new, B, question("c")))
    assert (code, err) == (0, "")
    assert out == (
        "From 2026.1 to 2026.1\n\n"
        "Reworded, [-removed-] {+added+}\n"
        "  a: reworded: say in the file, as its note, that the sense is the same, or raise meaning\n"
        "    text: What of a{+ now+}?\n\n"
        "Added\n"
        "  c (licensing): What of c?\n"
    )


def test_f09_said_in_the_note_the_sentence_stands_in_place_of_the_demand(call):
    new = A.model_copy(update={"text": "What of a now?", "note": "The sense is the same."})
    _, out, _ = call(version(new, B))
    assert 'a: reworded; its note now says "The sense is the same."' in out
    assert "raise meaning" not in out


def test_f09_a_raised_meaning_is_said_and_nothing_is_demanded(call):
    new = A.model_copy(update={"text": "What of a now?", "meaning": 2})
    _, out, _ = call(version(new, B))
    assert "Meaning changed" in out
    assert (
        "a: asks something else; years are not compared on it\n    text: What of a{+ now+}?" in out
    )
    assert "reworded" not in out


def test_f10_each_value_that_changed_stands_with_both_values(call):
    heavy = question("a", points=(0, "2.5"), weight=3, critical=True, na=False, nations=["wales"])
    label = B.levels[1].model_copy(update={"label": "Done", "next": None})
    relabelled = B.model_copy(update={"levels": (B.levels[0], label), "minutes": 4})
    new = version(heavy, relabelled, housing=2, bands=[("low", 0), ("leading", 60)])
    _, out, _ = call(new)
    for line in (
        "Weight changed\n  a: now 3, was 1\n",
        "Points of levels changed\n  a: now 0 2.5, was 0 1\n",
        "Critical changed\n  a: now true, was false\n",
        "'Not applicable' changed\n  a: now false, was true\n",
        "Weight of a theme changed\n  housing: now 2, was 1\n",
        "  a: now nations wales; functions all, was nations all; functions all\n",
        '  leading: now "Leading" from 60, was "Leading" from 75\n',
        '  low: now "Low" from 0, was none\n',
        "    label of level 1: [-Level 1-]{+Done+}\n",
        "  b: minutes",
    ):
        assert line in out


def test_f08_without_a_question_its_answer_no_longer_counts_and_scores_are_shown_under_both(call):
    code, out, err = call(version(A), answers=ANSWERS)
    assert (code, err) == (0, "")
    assert "Withdrawn\n  b (licensing): What of b?" in out
    assert rows(out) == [
        "Council Year Score of Old New Change Band Answers kept",
        "Elmbridge Borough Council 2026 (overall) 75.0 100.0 25.0 leading 2 of 3",
        "Elmbridge Borough Council 2026 housing 100.0 100.0 0.0 leading",
        "Elmbridge Borough Council 2026 licensing 50.0 100.0 50.0 developing, now leading",
        "Z9 2025 (overall) 0.0 0.0 0.0 foundation 1 of 1",
        "Z9 2025 housing",
        "Z9 2025 licensing 0.0 0.0 0.0 foundation",
    ]


def test_a_theme_of_one_content_alone_has_a_score_on_one_side(call):
    new = content(theme("licensing", A, B, question("h", points=(0, 1))))
    _, out, _ = call(new, answers=ANSWERS)
    assert "Moved to another theme\n  h: now licensing, was housing" in out
    assert "Elmbridge Borough Council 2026 housing 100.0 leading, now none" in rows(out)


def test_councils_of_a_file_have_its_names_and_their_own_scope_under_each_content(call, tmp_path):
    (tmp_path / "councils.yaml").write_text(COUNCILS, encoding="utf-8")
    wales_only = question("a", points=(0, 1), nations=["wales"])
    code, out, err = call(
        version(wales_only, B), "--councils", str(tmp_path / "councils.yaml"), answers=ANSWERS
    )
    assert (code, err) == (0, "")
    assert "Elmbridge 2026 (overall) 75.0 50.0 -25.0 leading, now developing 2 of 3" in rows(out)
    assert "Zed Council 2025 (overall) 0.0 0.0 0.0 foundation 1 of 1" in rows(out)


def test_json_holds_the_changes_and_exact_scores(call):
    new = A.model_copy(update={"text": "What of a now?"})
    code, out, _ = call(version(new, housing=3), "--format", "json", answers=ANSWERS)
    assert code == 0
    found = json.loads(out)
    assert found["changes"]["theme_weights"] == [{"id": "housing", "old": "1", "new": "3"}]
    assert found["changes"]["reworded"][0]["wording"][0]["spans"] == [
        {"kind": "same", "text": "What of a"},
        {"kind": "added", "text": " now"},
        {"kind": "same", "text": "?"},
    ]
    first = found["effects"][0]
    assert (first["council"], first["name"]) == ("E07000207", "Elmbridge Borough Council")
    assert (first["year"], first["answers"], first["answers_kept"]) == (2026, 3, 2)
    assert first["overall"] == {
        "old": 75.0, "old_exact": "75", "new": 100.0, "new_exact": "100",
        "change": 25.0, "change_exact": "25", "old_band": "leading", "new_band": "leading",
    }  # fmt: skip
    assert set(first["themes"]) == {"housing", "licensing"}


def test_json_without_answers_has_no_effects(call):
    assert json.loads(call(OLD, "--format", "json")[1])["effects"] is None


def test_a_folder_with_data_alone_is_enough_and_a_council_without_a_name_keeps_its_id(
    tmp_path, capsys
):
    folder = Small(tmp_path / "content")
    for file in ("guidance/licensing.yaml", "guidance/general.yaml", "data/councils.yaml"):
        folder.remove(file)
    answers = tmp_path / "answers.csv"
    answers.write_text("council,year,question,answer\nE1,2026,licensing-policy,1\n", "utf-8")
    root = str(folder.root)
    assert exit_code(["diff-content", root, root, "--answers", str(answers)]) == 0
    assert "E1       2026  (overall)  40.0  40.0     0.0  middle" in capsys.readouterr().out


def test_mistakes_in_either_folder_are_the_inputs_fault_and_nothing_is_printed(tmp_path, capsys):
    good = str(Small(tmp_path / "good").root)
    bad = str(Small(tmp_path / "bad").change(THEME, "weight: 2", "weight: 0").root)
    for folders in ((good, bad), (bad, good), (good, str(tmp_path / "no"))):
        assert exit_code(["diff-content", *folders]) == 1
        out, err = capsys.readouterr()
        assert out == ""
        assert "write a number above 0" in err or "there is no such folder" in err


def test_answers_are_checked_against_the_old_content(call):
    code, out, err = call(version(A, B, question("c")), answers=ANSWERS + "Z9,2025,c,1\n")
    assert (code, out) == (1, "")
    assert err.startswith("line 6: there is no question 'c'")


def test_a_type_that_the_new_content_does_not_know_is_named(call, tmp_path):
    councils: Path = tmp_path / "councils.yaml"
    councils.write_text(COUNCILS, encoding="utf-8")
    kinds = OLD.authorities.model_copy(update={"types": OLD.authorities.types[1:]})
    new = OLD.model_copy(update={"authorities": kinds})
    code, out, err = call(new, "--councils", str(councils), answers=ANSWERS)
    assert (code, out) == (1, "")
    assert "district" in err


def test_councils_without_answers_and_a_missing_folder_are_wrong_usage(call):
    assert call(OLD, "--councils", "councils.yaml")[0] == 2
    assert exit_code(["diff-content", "only-one"]) == 2
