"""The Years page asks the database as often for many years as for two."""

from __future__ import annotations

from pathlib import Path

from tests.bench.years_case import council_of
from tests.house import House, two_themes
from tests.views.conftest import Visitor


def statements_of(visitor: Visitor, house: House, seen: list[str]) -> tuple[int, str]:
    """How often the page asks, drawn a second time, and what it says."""
    visit = visitor(house)
    visit.go("years")
    seen.clear()
    text = visit.go("years").text
    return len(seen), text


def test_years_takes_as_many_statements_with_five_years_as_with_two(
    visitor: Visitor, tmp_path: Path, statements: list[str]
) -> None:
    found = {}
    for years in (2, 5):
        house = council_of(tmp_path / str(years), years, two_themes())
        found[years], text = statements_of(visitor, house, statements)
        assert f"Results {2027 - years}" in text
        house.close()
    assert found[5] == found[2] > 0
