"""A new report is one module and one line: page, route and command line show it by themselves."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
COUNCIL = "Elmbridge Borough Council"


def test_a_report_put_into_the_list_is_on_the_page_at_its_address_and_in_the_command(
    tmp_path: Path,
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.added_report", str(tmp_path)],
        check=False, cwd=ROOT, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    assert told["command"] == told["route"] == COUNCIL
    assert "Hello from a new report" in told["page"]
    assert "/reports/hello.txt?year=2026" in told["links"].split()
