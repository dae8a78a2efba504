"""`review-content`, run as the program it is."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import docx
import pytest

ROOT = Path(__file__).resolve().parents[2]
THEMES = sorted(path.stem for path in (ROOT / "data/questionnaires").glob("*.yaml"))


def review(*arguments: str | Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "scorecard", "review-content", *map(str, arguments)]
    return subprocess.run(
        command, cwd=cwd, env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False
    )


def test_there_are_themes():
    assert THEMES


@pytest.mark.parametrize("theme", THEMES)
def test_every_shipped_theme_becomes_a_paper_in_word(theme, tmp_path):
    done = review("--theme", theme, "--as", "docx", "--out", tmp_path / "paper.docx")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Doubts first" in [p.text for p in docx.Document(tmp_path / "paper.docx").paragraphs]


def test_without_out_the_paper_is_named_for_its_theme_here(tmp_path):
    done = review("--theme", "governance", "--as", "html", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "Written: review-governance.html\n")
    assert (tmp_path / "review-governance.html").read_text("utf-8").startswith("<!doctype html>")


def test_an_unknown_theme_is_the_inputs_fault_and_nothing_is_written(tmp_path):
    done = review("--theme", "licencing", "--as", "html", cwd=tmp_path)
    assert (done.returncode, list(tmp_path.iterdir())) == (1, [])
    assert done.stderr == "There is no theme 'licencing'; did you mean 'licensing'?\n"


def test_a_folder_that_is_not_there_is_the_surroundings_fault(tmp_path):
    done = review("--theme", "governance", "--as", "html", "--out", tmp_path / "no" / "paper.html")
    assert done.returncode == 3


def test_another_content_folder_can_be_reviewed(tmp_path):
    from tests.builders import content, question, theme
    from tests.folders import write_content

    root = write_content(tmp_path, content(theme("parks", question("bench"))))
    done = review("--theme", "parks", "--as", "html", "--content", root, cwd=tmp_path)
    assert done.returncode == 0
    assert "What of bench?" in (tmp_path / "review-parks.html").read_text("utf-8")
