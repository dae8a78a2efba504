"""How long `check-content` takes, against a bare pass of PyYAML's C loader over the same files.

Whole processes both, start-up included, in turns; the median of each. Goal: at most 5 times.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 15
GOAL = 5.0
BARE = "import sys, yaml\nfor name in sys.argv[1:]:\n    yaml.load(open(name, 'rb'), Loader=yaml.CSafeLoader)"


def took(command: list[str]) -> float:
    """Seconds that a command takes from start to end; it must succeed."""
    began = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return time.perf_counter() - began


def main() -> None:
    """Prints the ratio, what it was made of, and the command."""
    files = sorted(
        str(path) for folder in ("data", "guidance") for path in (ROOT / folder).rglob("*.yaml")
    )
    check = [sys.executable, "-m", "scorecard", "check-content"]
    bare = [sys.executable, "-c", BARE, *files]
    took(check), took(bare)  # once unmeasured: the disk's cache and .pyc files
    pairs = [(took(bare), took(check)) for _ in range(ROUNDS)]
    plain, ours = (statistics.median(column) for column in zip(*pairs, strict=True))
    size = sum(Path(name).stat().st_size for name in files)
    print(
        f"check-content: {ours / plain:.2f} times a bare C-loader pass (goal: at most {GOAL:g}); "
        f"{ours * 1000:.0f} ms against {plain * 1000:.0f} ms, {len(files)} files, {size:,} bytes, "
        f"median of {ROUNDS}\n  command: python -m scorecard check-content"
    )


if __name__ == "__main__":
    main()
