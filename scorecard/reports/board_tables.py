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
    """How much a board paper tells before its appendix; the shorter ones are for papers that would
    pass four sides. `behind`: the tables that the first side does not ask for follow as an appendix."""

    gains: int
    answers: int
    behind: bool = False


FULL = Length(gains=5, answers=2)
SHORT = Length(gains=3, answers=0)
BEHIND = Length(gains=3, answers=0, behind=True)


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
    order = sorted(present, key=lambda name: length.behind and name != "gains")
    return Tables(tuple(name for name in order if present[name]))


def _any_moved(report: Report) -> bool:
    change = report.earlier.comparison.overall if report.earlier else None
    return change is not None and any(part.answer for part in change.parts)
