"""What stands around a heatmap that leaves as a file: its title from the data, its source, its shape."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from scorecard.formats import day, points
from scorecard.reports.board_frame import approved_by, foot
from scorecard.reports.board_gaps import whole_heatmap
from scorecard.reports.heatmap import Cell, Heatmap, Row, weakest_column
from scorecard.reports.model import Report, public_view
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
    return Caption(_title(report, _), about, _source(report, _), _("Theme"))


def caption_of_years(report: Report, years: Heatmap, _: Texts) -> Caption:
    """What stands around the heatmap of themes by year."""
    first, last = years.columns[0][0], years.columns[-1][0]
    about = _(
        "{council}, {first} to {last}: score out of 100, band, and questions answered, by theme and year",
        council=report.council.name,
        first=first,
        last=last,
    )
    title = _("Scores by theme and year")
    return Caption(title, f"{about}. {told(years, _)}", _source(report, _), _("Theme"))


def caption_of_strip(report: Report, theme: str, strip: Heatmap, _: Texts) -> Caption:
    """What stands around the questions of one theme."""
    name = report.content.themes[theme].title
    about = _(
        "{council}, {year}: points out of 100, band, and level of each question",
        council=report.council.name,
        year=report.year,
    )
    title = _("{theme}: the questions one by one", theme=curly(name))
    return Caption(title, f"{about}. {told(strip, _)}", _source(report, _), _("Question"))


def _source(report: Report, _: Texts) -> str:
    questionnaires = _(
        "Questionnaires {version}, law checked {day}.",
        version=report.content.version,
        day=day(report.content.law_checked),
    )
    said = [*foot(report, _), questionnaires]
    if report.approval is not None:  # the role alone: the file may go anywhere
        said.append(_("Approved by: {who}.", who=approved_by(public_view(report), _)))
    return " ".join(said)


def told(heatmap: Heatmap, _: Texts) -> str:
    """The sentences that sum a heatmap up: its lowest and highest cell, how many are in each band,
    how many have none. They say no more than the cells do."""
    every = [(c, row.name, name) for row in heatmap.rows for c, (_id, name) in _named(heatmap, row)]
    scored = [(c.score, row, name) for c, row, name in every if c.score is not None]
    if not scored:
        return _("No cell has a score yet.")
    low, high = min(scored)[0], max(scored)[0]
    said = [
        _("Lowest {score}: {where}.", score=points(low), where=_where(low, scored, heatmap, _)),
        _("Highest {score}: {where}.", score=points(high), where=_where(high, scored, heatmap, _)),
    ]
    if low == high:
        said = [_("Every score is {score}.", score=points(low))]
    empty = len(every) - len(scored)
    if empty:
        said.append(_.n("1 cell has no score.", "{n} cells have no score.", empty))
    return " ".join(said)


def _named(heatmap: Heatmap, row: Row) -> Iterator[tuple[Cell, tuple[str, str]]]:
    return zip(row.cells, heatmap.columns, strict=True)


def _where(
    score: Fraction, scored: Sequence[tuple[Fraction, str, str]], heatmap: Heatmap, _: Texts
) -> str:
    """The one cell of that score by its row and column, or how many there are."""
    found = [(curly(row), curly(name)) for value, row, name in scored if value == score]
    if len(found) > 1:
        return _.n("{n} cell", "{n} cells", len(found))
    row, column = found[0]
    return row if len(heatmap.columns) == 1 else f"{row}, {column}"


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
