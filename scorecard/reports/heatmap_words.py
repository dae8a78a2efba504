"""What stands around a heatmap that leaves as a file: its title from the data, its source, its shape."""

from __future__ import annotations

from dataclasses import dataclass

from scorecard.formats import day, points
from scorecard.reports.board_frame import foot
from scorecard.reports.board_gaps import whole_heatmap
from scorecard.reports.heatmap import Heatmap, weakest_column
from scorecard.reports.model import Report
from scorecard.reports.words import curly
from scorecard.texts import Texts


@dataclass(frozen=True)
class Caption:
    """`title` says what is to be seen, `about` of whom and what, `source` how far to trust it;
    `corner` names what the rows are."""

    title: str
    about: str
    source: str
    corner: str


def report_heatmap(report: Report, _: Texts) -> Heatmap:
    """The heatmap that a report's files draw: all themes together first."""
    return whole_heatmap(report, _)


def caption_of(report: Report, _: Texts) -> Caption:
    """What stands around a report's heatmap of themes by capability."""
    about = _(
        "{council}, {year}: score out of 100, band, and questions answered, by theme and capability",
        council=report.council.name,
        year=report.year,
    )
    questionnaires = _(
        "Questionnaires {version}, law checked {day}.",
        version=report.content.version,
        day=day(report.content.law_checked),
    )
    return Caption(
        _title(report, _), about, " ".join((*foot(report, _), questionnaires)), _("Theme")
    )


def _title(report: Report, _: Texts) -> str:
    """What the data shows and no more: nothing is called weakest on too few answers."""
    if not report.result.overall.too_few:
        if report.summary.weakest:
            return _("{name} is the weakest theme", name=curly(report.summary.weakest))
        column = weakest_column(report.heatmap, report.result)
        if column:
            return _("{name} is the weakest capability", name=curly(column))
    return _("Scores by theme and capability")


def describe(heatmap: Heatmap, _: Texts) -> str:
    """The shape of a heatmap in words, for those who do not see it."""
    size = _(
        "A table of {rows} rows and {columns} columns. Each cell says its score and its band.",
        rows=len(heatmap.rows),
        columns=len(heatmap.columns),
    )
    every = [cell.score for row in heatmap.rows for cell in row.cells]
    scored = [score for score in every if score is not None]
    if not scored:
        return size + " " + _("No cell has a score yet.")
    low, high, empty = min(scored), max(scored), len(every) - len(scored)
    said = [size, _("Scores from {low} to {high}.", low=points(low), high=points(high))]
    if empty:
        said.append(_.n("1 cell has no score.", "{n} cells have no score.", empty))
    return " ".join(said)
