"""Prints a digest of every report of a year: a child of the tests starts it.

`python -m tests.report_bytes DATABASE YEAR DAY`: the clock stands at noon of DAY.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import sys

from scorecard.reports.kinds import Choice, Kind
from scorecard.reports.registry import REPORTS
from scorecard.services.opening import open_services, personal_actor
from scorecard.services.reporting import make_report
from scorecard.settings import Settings


def choices(kind: Kind) -> tuple[Choice, ...]:
    """Every way to ask for a report."""
    if kind.asks_theme:
        return Choice("licensing"), Choice("licensing", filled=False)
    if kind.takes_theme:
        return Choice(), Choice("licensing"), Choice(by_year=True)
    return (Choice(),)


def main(database: str, year: str, day: str) -> None:
    """One line a report, format and choice: its name, a space, the digest of its bytes."""
    noon = dt.datetime.fromisoformat(f"{day}T12:00:00+00:00")
    services = open_services(Settings(database_url=database), clock=lambda: noon)
    actor = personal_actor(services)
    for kind in REPORTS:
        for form in kind.formats:
            for choice in choices(kind):
                made = make_report(actor, services, kind.id, form.id, int(year), None, choice)
                print(made.name, hashlib.sha256(made.body).hexdigest())
    services.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
