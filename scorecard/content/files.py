"""The files of a content folder: found, measured and only then read (docs/CONTENT.md#files)."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from scorecard.content.mistakes import Mistakes, instead
from scorecard.content.strict_yaml import parse
from scorecard.content.tree import Node
from scorecard.errors import Unavailable

MAX_BYTES = 1024 * 1024
MAX_FILES = 1_000  # in one folder
MAX_NAME = 105  # letters: an id of 100 and `.yaml`

# Files that may lie in data/. `statement` and `facts` belong to the board's papers.
DATA_FILES = (
    "authorities", "capabilities", "councils", "facts", "retired", "scoring", "statement", "terms",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was read: its name as people are told it, and what stands in it."""

    file: str
    root: Node

    @property
    def stem(self) -> str:
        """The file's name without folder and ending."""
        return self.file.rsplit("/", 1)[-1].removesuffix(".yaml")


def read_source(path: Path, file: str, inside: Path, mistakes: Mistakes) -> Source | None:
    """One file's tree, or None where it has a mistake that stops the reading.

    `file` is how mistakes name it, `inside` the resolved folder that it must lie in. Raises
    Unavailable where the computer does not let us read it.
    """
    try:
        what = _refusal(path, inside)
        raw = b"" if what else path.read_bytes()
    except OSError as error:
        if path.is_symlink():
            mistakes.add(file, 1, "file", "this link leads nowhere: put the file itself here")
            return None
        if isinstance(error, FileNotFoundError):
            mistakes.add(
                file, 1, "file", "this file is missing: write it (docs/CONTENT.md shows how)"
            )
            return None
        raise Unavailable(
            f"{file} cannot be read ({error.strerror}): check your rights to it"
        ) from error
    if what:
        mistakes.add(file, 1, "file", what)
        return None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        mistakes.add(
            file,
            line,
            "text",
            f"byte 0x{raw[error.start]:02X} is not UTF-8: save the file as UTF-8",
        )
        return None
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    root = parse(text, file, mistakes)
    return None if root is None else Source(file, root)


def _refusal(path: Path, inside: Path) -> str | None:
    """Why a file is not even opened, or None."""
    if len(path.name) > MAX_NAME:
        return f"the file's name is longer than {MAX_NAME} letters: shorten it"
    if not Path(os.path.realpath(path)).is_relative_to(inside):
        return "this is a link that leads out of the content folder: put the file itself here"
    found = path.stat()
    if not stat.S_ISREG(found.st_mode):
        return "this is not a plain file: put a text file here"
    if found.st_size > MAX_BYTES:
        return f"the file is over 1 MiB ({found.st_size:,} bytes): take out what is not needed"
    return None


def yaml_files(folder: Path, shown: str, mistakes: Mistakes) -> list[Path]:
    """The YAML files of one folder in order of name; none where the folder itself is at fault."""
    try:
        entries = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except (FileNotFoundError, NotADirectoryError):
        mistakes.add(
            shown, 1, "folder", "this folder is missing: make it (docs/CONTENT.md shows how)"
        )
        return []
    except OSError as error:
        raise Unavailable(
            f"{shown} cannot be read ({error.strerror}): check your rights to it"
        ) from error
    if len(entries) > MAX_FILES:
        what = f"{len(entries):,} files lie here: keep at most {MAX_FILES:,}"
        mistakes.add(shown, 1, "folder", what)
        return []
    for path in entries:
        if path.suffix != ".yaml" and path.suffix.lower() in (".yml", ".yaml"):
            mistakes.add(f"{shown}/{path.name}", 1, "file", f"name this file {path.stem}.yaml")
    found = [path for path in entries if path.suffix == ".yaml"]
    if not found:
        mistakes.add(shown, 1, "folder", "no file lies here whose name ends in .yaml: write one")
    return found


def check_data_names(folder: Path, mistakes: Mistakes) -> None:
    """A misspelt name of an optional file would be passed over in silence, so it is a mistake."""
    if not folder.is_dir():
        return
    for path in yaml_files(folder, "data", mistakes):
        if path.stem not in DATA_FILES:
            what = f"no file of this name is read here; {instead(path.stem, DATA_FILES)}"
            mistakes.add(f"data/{path.name}", 1, "file", what)
