"""Which tables a board paper has, and their numbers, so that a sentence can point ahead to one."""

from __future__ import annotations

from dataclasses import dataclass

from scorecard.reports.ages import ages_of_all
from scorecard.reports.model import Report


@dataclass(frozen=True)
class Tables:
    """The names of the tables, in order."""

    names: tuple[str, ...]

    def number(self, name: str) -> int:
        """A table's number in the paper."""
        return self.names.index(name) + 1


@dataclass(frozen=True)
class Length:
    """How much a board paper tells: the shorter one is for papers that would pass four sides."""

    gains: int
    answers: int


FULL = Length(gains=5, answers=2)
SHORT = Length(gains=3, answers=0)


def tables_of(report: Report, length: Length) -> Tables:
    """The tables that this paper has."""
    changed = report.earlier is not None and report.earlier.comparison.overall is not None
    present = {
        "heatmap": True,
        "themes": True,
        "gains": bool(report.summary.gains),
        "evidence": ages_of_all(report).items > 0,
        "change": changed,
        "answers": changed and length.answers > 0 and _any_moved(report),
    }
    return Tables(tuple(name for name, there in present.items() if there))


def _any_moved(report: Report) -> bool:
    change = report.earlier.comparison.overall if report.earlier else None
    return change is not None and any(part.answer for part in change.parts)
