"""How long `score` takes: CSV to JSON, ten times the councils, and the engine alone.

Each run is a process of its own that times only the work; start-up and the reading of the content are
left out. Runs take turns; the median of each. Goals: CSV to JSON at most 6 times bare `csv` and `json`,
ten times the councils at most 1.15 of proportion, the engine at most 3 times a bare loop in floats.
"""

from __future__ import annotations

import csv
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COUNCILS = 400
ROUNDS = 7


def csv_to_json(source: Path) -> float:
    """What `score` does between reading the content and ending."""
    from scorecard.cli.score import scored_years
    from scorecard.intake.answers_csv import read_answers
    from scorecard.reports.score_json import score_json
    from tests.bench.score_case import content_for

    content = content_for()
    began = time.perf_counter()
    with source.open("rb") as stream:
        sheet = read_answers(stream, content)
    with source.with_suffix(".json").open("wb") as out:
        for piece in score_json(scored_years(content, sheet)):
            out.write(piece.encode())
    return time.perf_counter() - began


def bare_csv_and_json(source: Path) -> float:
    """The same rows read and the same values written, with nothing between."""
    entries = json.loads(source.with_suffix(".json").read_bytes())
    began = time.perf_counter()
    with source.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.reader(stream))
    with source.with_suffix(".bare").open("wb") as out:
        out.write(json.dumps(entries).encode())
    taken = time.perf_counter() - began
    assert len(rows) > len(entries)
    return taken


def engine(source: Path, uneven: bool = False) -> float:
    """The exact engine on answers that lie ready, its plan included."""
    from scorecard.scoring.engine import score_by
    from scorecard.scoring.plan import plan_for
    from tests.bench.score_case import answers_for, content_for
    from tests.builders import scope

    content = content_for(uneven)
    given = list(answers_for(content, COUNCILS))
    began = time.perf_counter()
    plan = plan_for(content, scope())
    results = [score_by(plan, answers) for answers in given]
    taken = time.perf_counter() - began
    _same_numbers(content, given[0], results[0])
    return taken


def engine_uneven(source: Path) -> float:
    """The same with decimal weights, where councils share few sums."""
    return engine(source, uneven=True)


def floats(source: Path, uneven: bool = False) -> float:
    """The bare loop on the same answers."""
    from tests.bench.bare_floats import BareFloats
    from tests.bench.score_case import answers_for, content_for

    content = content_for(uneven)
    given = list(answers_for(content, COUNCILS))
    began = time.perf_counter()
    bare = BareFloats(content)
    results = [bare.score(answers) for answers in given]
    taken = time.perf_counter() - began
    assert len(results) == COUNCILS
    return taken


def floats_uneven(source: Path) -> float:
    """The bare loop on the same answers, with the same decimal weights."""
    return floats(source, uneven=True)


def _same_numbers(content, answers, result) -> None:
    """The two make the same numbers, up to what floats lose."""
    from tests.bench.bare_floats import BareFloats

    bare = BareFloats(content).score(answers)
    near = 1e-9
    assert abs(bare["overall"]["score"] - result.overall.scores.score) < near
    for id, found in result.questions.items():
        for exact, rough in zip((found.share, found.potential, found.potential_overall),
                                bare["questions"][id][2:5], strict=True):  # fmt: skip
            assert (exact is None) == (rough is None)
            assert exact is None or abs(exact - rough) < near
    for theme, row in result.cells.items():
        for id, cell in row.items():
            assert cell.counts.answered == bare["cells"][theme][id]["answered"]


RUNS: dict[str, Callable[[Path], float]] = {
    run.__name__: run
    for run in (csv_to_json, bare_csv_and_json, engine, engine_uneven, floats, floats_uneven)
}


def took(name: str, source: Path) -> float:
    """Seconds of one run in a fresh process."""
    line = [sys.executable, __file__, name, str(source)]
    done = subprocess.run(
        line,
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        check=True,
        capture_output=True,
        text=True,
    )
    return float(done.stdout)


def medians(names: list[tuple[str, Path]], rounds: int) -> list[float]:
    """The median of each run, the runs taking turns."""
    rows = [[took(name, source) for name, source in names] for _ in range(rounds)]
    return [statistics.median(column) for column in zip(*rows, strict=True)]


def main() -> None:
    """Prints the figures with what they were made of."""
    from tests.bench.score_case import QUESTIONS, content_for, write_csv

    with tempfile.TemporaryDirectory() as folder:
        small, large = Path(folder) / "small.csv", Path(folder) / "large.csv"
        write_csv(small, content_for(), COUNCILS)
        write_csv(large, content_for(), 10 * COUNCILS)
        ours, bare = medians([("csv_to_json", small), ("bare_csv_and_json", small)], ROUNDS)
        one, ten = medians([("csv_to_json", small), ("csv_to_json", large)], 3)
        runs = ["engine", "floats", "engine_uneven", "floats_uneven"]
        exact, rough, exact_uneven, rough_uneven = medians([(run, small) for run in runs], ROUNDS)
    print(
        f"score, CSV to JSON: {ours / bare:.2f} times bare csv and json (goal: at most 6); "
        f"{ours * 1000:.0f} ms against {bare * 1000:.0f} ms, {COUNCILS} councils x {QUESTIONS} "
        f"questions, median of {ROUNDS}\n"
        f"ten times the councils: {ten / one / 10:.2f} of proportion (goal: at most 1.15); "
        f"{ten * 1000:.0f} ms, median of 3\n"
        f"engine alone: {exact / rough:.2f} times a bare loop in floats (goal: at most 3); "
        f"{exact * 1000:.0f} ms against {rough * 1000:.0f} ms, first pass of a fresh process; "
        f"with weights that share few sums {exact_uneven / rough_uneven:.2f} times\n"
        "  command: python -m scorecard score --answers answers.csv"
    )


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(RUNS[sys.argv[1]](Path(sys.argv[2])))
    else:
        main()
