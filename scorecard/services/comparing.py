"""Two years, or snapshots, of the council held against each other (docs/SCORING.md#years)."""

from __future__ import annotations

from dataclasses import dataclass

from scorecard.errors import Invalid
from scorecard.scoring.comparing import compare
from scorecard.scoring.comparison import Comparison, YearInput
from scorecard.services.access import require
from scorecard.services.assessments import read_year
from scorecard.services.model import Actor, Assessment
from scorecard.services.opening import Services
from scorecard.services.results import result_of


@dataclass(frozen=True)
class Point:
    """A year, or with `snapshot` one of its snapshots."""

    year: int
    snapshot: str | None = None


@dataclass(frozen=True)
class ComparedYears:
    """Both sides as they were read, and what `scoring.comparing` found between them; `old` came first."""

    old: Assessment
    new: Assessment
    comparison: Comparison


def compare_years(actor: Actor, services: Services, from_: Point, to: Point) -> ComparedYears:
    """What changed from the older to the newer, whichever was named first, each by its own content and
    scope; frozen numbers where there are some. A snapshot comes before its year. Raises Invalid with the
    field `to` where both are the same, NotFound."""
    require(actor, "compare_years")
    if from_ == to:
        raise Invalid("Choose two different years", "to")
    with services.store.reading() as session:
        sides = [read_year(session, services, one.year, one.snapshot) for one in (from_, to)]
    old, new = sorted(sides, key=_when)
    return ComparedYears(old, new, compare(year_input(old), year_input(new)))


def _when(assessment: Assessment) -> tuple[int, bool, float]:
    """Sorts by year, and within one the snapshots by their time, before the year itself."""
    kept = assessment.snapshot
    return assessment.year, kept is None, 0.0 if kept is None else kept.at.timestamp()


def year_input(assessment: Assessment) -> YearInput:
    """An assessment that was read, as `scoring.comparing` takes it."""
    return YearInput(assessment.content, assessment.scope, assessment.given, result_of(assessment))
