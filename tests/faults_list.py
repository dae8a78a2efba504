"""docs/FAULTS.md against the tests: which numbers have tests, and in which files.

`.venv/bin/python -m tests.faults_list` writes the files of each number into the document anew.
"""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
DOCUMENT = ROOT / "docs" / "FAULTS.md"
ROW = re.compile(r"^\| F(\d+) \| (.+?) \| (.*?) \|$", re.MULTILINE)
NAME = re.compile(r"def test_((?:f\d+_)+)")


def tested() -> dict[int, list[str]]:
    """The files that have tests of a number, by number; the number stands in the test's name."""
    found: dict[int, set[str]] = {}
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        for name in NAME.findall(path.read_text("utf-8")):
            for number in re.findall(r"\d+", name):
                found.setdefault(int(number), set()).add(path.relative_to(ROOT).as_posix())
    return {number: sorted(files) for number, files in found.items()}


def rows() -> dict[int, str]:
    """What the document says of each number: its files, or the reason why there is no test."""
    text = DOCUMENT.read_text("utf-8")
    return {int(number): said for number, _, said in ROW.findall(text)}


def as_cell(files: list[str]) -> str:
    """Files as the document names them."""
    return ", ".join(f"[{file.removeprefix('tests/')}](../{file})" for file in files)


def main() -> None:
    """Writes the document."""
    files = tested()

    def written(row: re.Match[str]) -> str:
        number = int(row[1])
        return f"| F{number:02d} | {row[2]} | {as_cell(files[number]) if number in files else row[3]} |"

    DOCUMENT.write_text(ROW.sub(written, DOCUMENT.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main()
