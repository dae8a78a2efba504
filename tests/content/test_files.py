"""Files are found, measured and only then read."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from scorecard.content.files import MAX_BYTES, MAX_FILES
from scorecard.content.folder import check_folder
from tests.content.small import GUIDANCE, LICENSING, THEME, Small

EXTRA = "guidance/extra.yaml"
OTHER = f"{THEME}:13: question licensing-policy, weight: write a number above 0"


@pytest.fixture
def beside(small: Small) -> Small:
    """A folder with a mistake elsewhere: it must be reported beside whatever else is wrong."""
    return small.change(THEME, "weight: 2", "weight: 0")


def test_f04_a_file_over_1_mib_is_refused_unread(beside: Small) -> None:
    beside.write(EXTRA, "\0" * (MAX_BYTES + 1))
    assert beside.mistakes() == [
        OTHER,
        f"{EXTRA}:1: file: the file is over 1 MiB (1,048,577 bytes): take out what is not needed",
    ]


def test_f04_a_file_of_1_mib_is_read(small: Small) -> None:
    small.write("guidance/licensing.yaml", GUIDANCE + "#" * (MAX_BYTES - len(GUIDANCE)))
    assert small.mistakes() == []


def test_f04_thousands_of_files_are_refused_unread(beside: Small) -> None:
    for number in range(MAX_FILES):
        (beside.root / "guidance" / f"x{number}.yaml").touch()
    assert beside.mistakes() == [
        OTHER,
        "guidance:1: folder: 1,002 files lie here: keep at most 1,000",
    ]


def test_f04_a_long_file_name_is_refused(beside: Small) -> None:
    name = f"guidance/{'x' * 101}.yaml"
    beside.write(name, GUIDANCE)
    assert beside.mistakes() == [
        OTHER,
        f"{name}:1: file: the file's name is longer than 105 letters: shorten it",
    ]


def test_f04_a_link_out_of_the_folder_is_refused(
    beside: Small, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "secret.yaml"
    outside.write_text(GUIDANCE)
    (beside.root / EXTRA).symlink_to(outside)
    assert beside.mistakes() == [
        OTHER,
        f"{EXTRA}:1: file: this is a link that leads out of the content folder: put the file itself here",
    ]


@pytest.mark.parametrize("target", ["extra.yaml", "not-there.yaml"])
def test_f04_a_link_that_leads_nowhere_is_refused(beside: Small, target: str) -> None:
    (beside.root / EXTRA).symlink_to(target)
    assert beside.mistakes() == [
        OTHER,
        f"{EXTRA}:1: file: this link leads nowhere: put the file itself here",
    ]


def test_a_link_within_the_folder_is_read(small: Small) -> None:
    small.write("guidance/kept/licensing.txt", GUIDANCE).remove("guidance/licensing.yaml")
    (small.root / "guidance/licensing.yaml").symlink_to("kept/licensing.txt")
    assert small.mistakes() == []


def test_a_content_folder_reached_by_a_link_is_read(
    small: Small, tmp_path_factory: pytest.TempPathFactory
) -> None:
    link = tmp_path_factory.mktemp("links") / "content"
    link.symlink_to(small.root)
    assert check_folder(link).mistakes == ()


def test_f04_a_named_pipe_is_refused_without_waiting(beside: Small) -> None:
    os.mkfifo(beside.root / EXTRA)
    assert beside.mistakes() == [
        OTHER,
        f"{EXTRA}:1: file: this is not a plain file: put a text file here",
    ]


def test_a_folder_with_a_files_name_is_refused(beside: Small) -> None:
    (beside.root / EXTRA).mkdir()
    assert beside.mistakes() == [
        OTHER,
        f"{EXTRA}:1: file: this is not a plain file: put a text file here",
    ]


@pytest.mark.parametrize(
    "changed",
    [
        "\ufeff".encode() + LICENSING.encode(),
        LICENSING.replace("\n", "\r\n").encode(),
        LICENSING.replace("\n", "\r").encode(),
        LICENSING.rstrip("\n").encode(),
    ],
    ids=["byte order mark", "CRLF", "CR", "no final newline"],
)
def test_f05_what_editors_do_to_a_file_changes_nothing(small: Small, changed: bytes) -> None:
    before = small.read()
    assert small.write(THEME, changed).read() == before


def test_f05_a_line_is_counted_alike_with_crlf(small: Small) -> None:
    broken = LICENSING.replace("weight: 2", "weight: 0").replace("\n", "\r\n")
    assert small.write(THEME, broken).mistakes() == [OTHER]


def test_f05_windows_1252_is_named_with_its_line(small: Small) -> None:
    small.write(THEME, LICENSING.replace("section 5", "section 5 – 6").encode("cp1252"))
    assert small.mistakes() == [f"{THEME}:18: text: byte 0x96 is not UTF-8: save the file as UTF-8"]


def test_f05_utf_16_is_named(small: Small) -> None:
    small.write(THEME, LICENSING.encode("utf-16"))
    assert small.mistakes() == [f"{THEME}:1: text: byte 0xFF is not UTF-8: save the file as UTF-8"]


@pytest.mark.parametrize("name", ["extra.yml", "extra.YAML"])
def test_a_file_with_another_ending_is_not_passed_over(small: Small, name: str) -> None:
    small.write(f"guidance/{name}", GUIDANCE)
    assert small.mistakes() == [f"guidance/{name}:1: file: name this file extra.yaml"]


def test_what_is_no_yaml_or_hidden_may_lie_in_the_folder(small: Small) -> None:
    small.write("guidance/README.md", "x").write("guidance/.licensing.yaml.swp", "\0")
    assert small.mistakes() == []


def test_a_misspelt_name_of_an_optional_file_is_not_passed_over(small: Small) -> None:
    small.write("data/retird.yaml", "[]")
    assert small.mistakes() == [
        "data/retird.yaml:1: file: no file of this name is read here; did you mean 'retired'?"
    ]


def test_a_file_that_we_may_not_read_is_no_mistake_of_its_author(small: Small) -> None:
    """No file can be opened, even by root: the mistake is not the author's, and nothing is guessed."""
    code = (
        "import resource, sys; from pathlib import Path; from scorecard.content.folder import read_content\n"
        "from scorecard.errors import Unavailable\n"
        "resource.setrlimit(resource.RLIMIT_NOFILE, (3, 3))\n"
        "try: read_content(Path(sys.argv[1]))\n"
        "except Unavailable as error: print(error)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, small.root], capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith(
        "data/scoring.yaml cannot be read (Too many open files): check your rights"
    )
