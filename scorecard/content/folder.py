"""Reading a content folder: everything, or `data/` alone (docs/CONTENT.md).

`read_content` is enough to score; `read_folder` takes the guidance, the councils, the terms and the
retired ids along; `check_folder` also looks whether every answer has a resource to point to.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from scorecard.content.coverage import Coverage
from scorecard.content.models import Content, ContentFolder
from scorecard.content.run import Run
from scorecard.errors import ContentError


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found: every mistake in order, or the folder and its coverage."""

    mistakes: tuple[str, ...]
    folder: ContentFolder | None
    coverage: Coverage | None


def read_content(root: Path) -> Content:
    """Scale, capabilities, authorities and questionnaires of a content folder; nothing else need be
    there. Raises ContentError with every mistake, Unavailable where a file may not be read."""
    run = _open(root)
    content = run.data()
    if content is None:
        raise ContentError(run.mistakes.lines())
    return content


def read_folder(root: Path) -> ContentFolder:
    """A whole content folder. Raises ContentError with every mistake of all files, Unavailable
    where a file may not be read. That a level has no resource is found by check_folder."""
    run = _open(root)
    folder = run.everything()
    if folder is None:
        raise ContentError(run.mistakes.lines())
    return folder


def _open(root: Path) -> Run:
    if not root.is_dir():
        raise ContentError(
            (f"{root}:1: folder: there is no such folder: name the one that holds data/",)
        )
    return Run(root)


def check_folder(root: Path) -> Checked:
    """All mistakes of a whole content folder, levels without a resource included
    (docs/CONTENT.md#coverage). Raises Unavailable where a file may not be read."""
    run = _open(root)
    folder = run.everything()
    coverage = run.coverage()
    lines = run.mistakes.lines()
    return Checked(lines, folder, coverage) if not lines else Checked(lines, None, None)
