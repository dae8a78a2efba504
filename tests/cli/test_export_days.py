"""A signed-off year gives the same files on another day and in another process, to the byte."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from scorecard.reports.registry import REPORTS
from tests.report_bytes import choices

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a demo database: 2025 is signed off, 2026 is open."""
    address = f"sqlite:///{(tmp_path_factory.mktemp('demo') / 'demo.db').as_posix()}"
    subprocess.run(
        [sys.executable, "-m", "scorecard", "demo", "--database", address],
        cwd=ROOT, check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return address


def digests(demo: str, year: str, day: str, seed: str) -> list[str]:
    """A line for each file that a process of its own made on that day."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.report_bytes", demo, year, day],
        cwd=ROOT, check=True, capture_output=True, text=True, timeout=240,
        env={**os.environ, "PYTHONHASHSEED": seed},
    )  # fmt: skip
    return done.stdout.splitlines()


def test_f115_every_report_of_a_signed_off_year_is_the_same_on_another_day_in_another_process(
    demo: str,
) -> None:
    today = digests(demo, "2025", "2026-11-26", "1")
    assert len(today) == sum(len(kind.formats) * len(choices(kind)) for kind in REPORTS)
    assert today == digests(demo, "2025", "2026-11-27", "77")
