"""`hold` keeps a year whole: `retention` leaves it alone until the hold is lifted."""

from __future__ import annotations

import pytest

from tests.cli.test_database_commands import demo, own, scorecard, url
from tests.cli.test_retention import old, years_in

__all__ = ["demo", "old", "own"]  # fixtures


def test_a_held_year_survives_retention_until_it_is_lifted(old):
    held = scorecard("hold", "--year", "2001", "--because", "request", "--database", url(old))
    assert (held.returncode, held.stderr) == (0, "")
    assert held.stdout.startswith("2001 is held since ")
    assert "freedom of information" in held.stdout
    shown = scorecard("retention", "--dry-run", "--database", url(old))
    assert "It stays, as it is held." in shown.stdout
    assert shown.stdout.endswith("Nothing was changed. 0 would go. 1 is held.\n")
    scorecard("retention", "--yes", "--database", url(old))
    assert years_in(old) == 3
    lifted = scorecard("hold", "--year", "2001", "--lift", "--database", url(old))
    assert (lifted.returncode, lifted.stdout) == (0, "No year is held.\n")
    scorecard("retention", "--yes", "--database", url(old))
    assert years_in(old) == 2


@pytest.mark.parametrize(
    "options",
    [
        ("--year", "2026"),
        ("--lift",),
        ("--because", "claim"),
        ("--year", "2026", "--lift", "--because", "claim"),
        ("--year", "2026", "--because", "nosiness"),
    ],
)
def test_half_an_order_is_wrong_usage(own, options):
    assert scorecard("hold", *options, "--database", url(own)).returncode == 2
    assert scorecard("hold", "--database", url(own)).stdout == "No year is held.\n"


def test_a_year_that_is_not_there_cannot_be_held(own):
    done = scorecard("hold", "--year", "1999", "--because", "claim", "--database", url(own))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "There is no year 1999. Nothing was changed.\n"
