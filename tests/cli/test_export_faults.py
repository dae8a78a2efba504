"""`export` where something is missing or full: a clear message, and never half a file, for every report."""

from __future__ import annotations

import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from scorecard.cli import export as export_command
from scorecard.reports import typesetting
from scorecard.reports.registry import REPORTS
from tests.cli.test_database_commands import Done, demo, scorecard, url

__all__ = ["demo"]  # a fixture
EVERY = [(kind.id, form.id) for kind in REPORTS for form in kind.formats]
NOBODY = 65534
# What typst draws, and so needs the font: PDF, the scale of the board's paper in Word, the heatmap as a picture.
NEEDS_FONT = {
    ("board", "pdf"), ("board", "docx"), ("public", "pdf"), ("public", "docx"), ("theme", "pdf"),
    ("heatmap", "png"),
}  # fmt: skip


def run(demo: Path, out: Path, kind: str, form: str) -> Done:
    theme = ["--theme", "licensing"] if kind == "theme" else []
    where = ["export", "--database", url(demo), "--year", 2025, "--out", out]
    return scorecard(*where, "--report", kind, "--as", form, *theme)


@contextmanager
def full_disk() -> Iterator[None]:
    """No file grows over 64 bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (64, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def without_rights() -> Iterator[None]:
    """As somebody whose files these are not: root may write everywhere."""
    me = os.geteuid()
    if me == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(me)


def while_writing(monkeypatch: pytest.MonkeyPatch, state) -> None:
    """The state of the computer while the file is written, and not before: a database needs room too."""
    real = export_command.write_whole

    def write_whole(path: Path, body: bytes) -> None:
        with state():
            real(path, body)

    monkeypatch.setattr(export_command, "write_whole", write_whole)


@pytest.mark.parametrize(("kind", "form"), EVERY)
def test_f37_f38_a_full_disk_or_a_folder_without_rights_leaves_the_old_file_and_says_why(
    demo, tmp_path, monkeypatch, kind, form
):
    folder = tmp_path / "out"
    folder.mkdir()
    out = folder / f"paper.{form}"
    out.write_text("old")
    for state, why in (
        (full_disk, "the file is larger than may be written here"),
        (without_rights, "you may not write into that folder"),
    ):
        folder.chmod(0o755 if state is full_disk else 0o555)
        with monkeypatch.context() as patch:
            while_writing(patch, state)
            done = run(demo, out, kind, form)
        assert (done.returncode, done.stdout) == (3, "")
        assert done.stderr == f"{out} cannot be written: {why}. Nothing was written.\n"
        assert out.read_text() == "old"
        assert [file.name for file in folder.iterdir()] == [out.name]


@pytest.mark.parametrize(("kind", "form"), EVERY)
def test_f116_without_its_font_a_paper_is_not_made_and_what_needs_none_is(
    demo, tmp_path, monkeypatch, kind, form
):
    monkeypatch.setattr(typesetting, "FONT", tmp_path / "PublicSans.ttf")
    out = tmp_path / f"paper.{form}"
    done = run(demo, out, kind, form)
    if (kind, form) in NEEDS_FONT:
        assert done.returncode == 3
        assert "the font file PublicSans.ttf is missing" in done.stderr
        assert list(tmp_path.iterdir()) == []
    else:
        assert (done.returncode, out.exists()) == (0, True)


@pytest.mark.parametrize(
    ("place", "why"),
    [
        ("none/paper.pdf", "there is no such folder"),
        ("file/paper.pdf", "what should be its folder"),
    ],
)
def test_a_folder_that_is_none_is_named_as_such(demo, tmp_path, place, why):
    (tmp_path / "file").write_text("")
    done = run(demo, tmp_path / place, "heatmap", "svg")
    assert done.returncode == 3
    assert why in done.stderr
