"""Fixtures that tests of several floors share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from tests.house import House, new_house


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """Elmbridge with an open assessment of 2026."""
    made = new_house(tmp_path)
    yield made
    made.close()


@pytest.fixture
def statements() -> Iterator[list[str]]:
    """Every SQL statement that is run while the test runs, but for the marks of transactions.

    Clear it before what is to be counted: `statements.clear()`.
    """
    seen: list[str] = []

    def note(_connection, _cursor, statement, *_rest):
        if not statement.startswith("BEGIN"):
            seen.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    yield seen
    event.remove(Engine, "before_cursor_execute", note)
