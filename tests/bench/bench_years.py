"""The Years page of a council with 10 years against the same page with 2: how long its run takes, and
how often it asks the database.

Both councils answer 93 questions in six themes. The page runs without a browser, as the server runs it:
a browser would add the same to both sides and hide the difference. Both are drawn in turns in one
process; the median of each. Goals: 1.5 times, and the same number of statements.
"""

from __future__ import annotations

import logging
import os
import statistics
import tempfile
import time
from pathlib import Path

from sqlalchemy import Engine, event
from streamlit.testing.v1 import AppTest

from tests.bench.score_case import QUESTIONS, content_for
from tests.bench.years_case import NEWEST, council_of
from tests.views.screen import MAIN, SLOW, Visit

MANY, FEW, ROUNDS, UNCOUNTED = 10, 2, 25, 3


class Side:
    """One council and the Years page opened on it."""

    def __init__(self, root: Path, years: int) -> None:
        house = council_of(root, years, content_for())
        house.close()
        self.environment = {
            "SCORECARD_DATABASE_URL": f"sqlite:///{house.database.as_posix()}",
            "SCORECARD_CONTENT": str(root),
        }
        self.visit = Visit(AppTest.from_file(str(MAIN), default_timeout=SLOW), [])
        self.oldest = f"Results {NEWEST - years + 1}"
        self.took: list[float] = []
        self.statements = 0

    def draw(self, seen: list[str]) -> None:
        """Draws the page once more."""
        os.environ.update(self.environment)
        seen.clear()
        began = time.perf_counter()
        self.visit.go("years")
        self.took.append(time.perf_counter() - began)
        self.statements = len(seen)
        assert self.oldest in self.visit.text

    @property
    def median(self) -> float:
        """Seconds."""
        return statistics.median(self.took[UNCOUNTED:])


def main() -> None:
    """Prints the two figures with what they were made of."""
    logging.disable(logging.WARNING)
    seen: list[str] = []
    event.listen(Engine, "before_cursor_execute", lambda _c, _u, said, *_rest: seen.append(said))
    with tempfile.TemporaryDirectory() as folder:
        many, few = Side(Path(folder, "many"), MANY), Side(Path(folder, "few"), FEW)
        for _ in range(UNCOUNTED + ROUNDS):
            for side in (few, many):
                side.draw(seen)
    print(
        f"Years page: {many.median / few.median:.2f} times with {MANY} years of what it is with {FEW} "
        f"(goal: at most 1.5); {many.median * 1000:.0f} ms against {few.median * 1000:.0f} ms, six "
        f"themes, {QUESTIONS} questions, median of {ROUNDS}\n"
        f"  {many.statements} statements of SQL against {few.statements} (goal: the same)\n"
        "  command: python -m scorecard serve"
    )


if __name__ == "__main__":
    main()
