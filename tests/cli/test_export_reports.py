"""`export --report`: which report a format means, what is refused, whole files only."""

from __future__ import annotations

import io
from contextlib import redirect_stderr
from pathlib import Path

import pytest

from scorecard.cli import main
from tests.cli.test_database_commands import demo, scorecard, url

__all__ = ["demo"]  # a fixture


def run(demo, out, *options):
    return scorecard("export", "--database", url(demo), "--year", 2025, "--out", out, *options)


@pytest.mark.parametrize(
    ("form", "report"),
    [
        ("pdf", "board"), ("docx", "board"), ("xlsx", "workbook"), ("ods", "workbook"),
        ("svg", "heatmap"), ("png", "heatmap"), ("csv", "scores"), ("json", "everything"),
    ],
)  # fmt: skip
def test_without_a_name_the_format_says_which_report(demo, tmp_path, form, report):
    assert run(demo, tmp_path / "a", "--as", form).returncode == 0
    assert run(demo, tmp_path / "b", "--as", form, "--report", report).returncode == 0
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_f115_a_signed_off_paper_is_the_same_in_another_run(demo, tmp_path):
    for name in ("a", "b"):
        assert run(demo, tmp_path / name, "--report", "public", "--as", "pdf").returncode == 0
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_a_theme_is_blank_or_filled(demo, tmp_path):
    theme = ["--report", "theme", "--theme", "licensing", "--as", "pdf"]
    assert run(demo, tmp_path / "filled", *theme).returncode == 0
    assert run(demo, tmp_path / "blank", *theme, "--blank").returncode == 0
    assert (tmp_path / "filled").read_bytes() != (tmp_path / "blank").read_bytes()


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--report", "facts", "--as", "pdf"], "The report ‘facts’ is made as docx."),
        (["--report", "board", "--as", "answers"], "The report ‘board’ is made as pdf or docx."),
        (["--report", "theme", "--as", "pdf"], "Say which theme: --theme ID"),
        (["--as", "pdf", "--theme", "licensing"], "--theme goes with --report theme or heatmap"),
        (["--as", "csv", "--blank"], "--blank with theme"),
        (["--as", "pdf", "--by-year"], "--by-year with heatmap"),
        (["--as", "svg", "--by-year", "--theme", "licensing"], "without --theme"),
        (["--report", "nothing", "--as", "pdf"], "nothing"),
    ],
)
def test_what_does_not_fit_together_ends_with_2(demo, tmp_path, options, says):
    done = run(demo, tmp_path / "x", *options)
    assert done.returncode == 2
    assert says in done.stderr
    assert not (tmp_path / "x").exists()


def test_a_theme_that_is_none_ends_with_1_and_its_name(demo, tmp_path):
    done = run(demo, tmp_path / "x", "--report", "theme", "--theme", "zoo", "--as", "pdf")
    assert (done.returncode, done.stderr) == (1, "2025 has no theme ‘zoo’.\n")
    assert not (tmp_path / "x").exists()


def test_a_folder_that_is_not_there_ends_with_3_and_no_half_a_file(demo, tmp_path):
    done = run(demo, tmp_path / "none" / "x.pdf", "--as", "pdf")
    assert done.returncode == 3
    assert "cannot be written" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_data_need_no_content_of_today_and_a_paper_says_what_is_missing(demo, tmp_path):
    broken = {"SCORECARD_CONTENT": str(tmp_path)}
    where = ["export", "--database", url(demo), "--year", 2025]
    assert scorecard(*where, "--out", tmp_path / "a", "--as", "csv", **broken).returncode == 0
    done = scorecard(*where, "--out", tmp_path / "b", "--as", "pdf", **broken)
    assert done.returncode == 1
    assert not (tmp_path / "b").exists()


class Terminal(io.StringIO):
    """Where a person reads along."""

    def isatty(self) -> bool:
        return True


def test_at_a_terminal_it_says_what_is_being_made_and_what_was_written(demo: Path, tmp_path: Path):
    out, terminal = tmp_path / "paper.pdf", Terminal()
    command = ["export", "--database", url(demo), "--year", "2025", "--as", "pdf", "--out"]
    with redirect_stderr(terminal):
        assert main.exit_code([*command, str(out)]) == 0
    size = round(out.stat().st_size / 1000)
    assert terminal.getvalue() == f"Making: Board paper, PDF …\nWritten: {out}, {size} kB.\n"
