"""The second side of a board paper: the heatmap as a table, and the themes."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from scorecard.formats import points
from scorecard.reports.board_tables import Tables
from scorecard.reports.heatmap import Cell as HeatCell
from scorecard.reports.heatmap import Heatmap, Row, weakest_column
from scorecard.reports.model import Report
from scorecard.reports.paper import Bar, Cell, Column, HeatTable, Sheet, Table, bold, cell, soft
from scorecard.reports.summary import ThemeLine
from scorecard.reports.words import capital, curly, moved
from scorecard.scoring.bands import borders_of
from scorecard.scoring.model import Scores
from scorecard.texts import Texts

WIDEST = 7  # columns that a heatmap has room for on paper


def gaps(sheet: Sheet, report: Report, tables: Tables, _: Texts) -> None:
    """Where the strengths and gaps are."""
    sheet.heading(_("Where the strengths and gaps are"))
    weakest = "" if report.result.overall.too_few else _weakest(report, _)
    if weakest:
        sheet.para(weakest)
    _heatmap(sheet, report, tables, _)
    sheet.para(
        _bands(report, _),
        " " + _("A cell takes the band of its own score, even where its theme is held."),
    )
    sheet.add(_themes(report, tables, _))


def _weakest(report: Report, _: Texts) -> str:
    column, theme = weakest_column(report.heatmap, report.result), report.summary.weakest
    said = []
    if column:
        said.append(_("The weakest capability across the council is {name}.", name=curly(column)))
    if theme:
        said.append(_("{name} is the weakest theme.", name=curly(theme)))
    return " ".join(said)


def whole_heatmap(report: Report, _: Texts) -> Heatmap:
    """The heatmap with a first row for all themes together."""
    borders = borders_of(report.content.scale)
    cells = []
    for id, _name in report.heatmap.columns:
        found = report.result.capabilities.get(id)
        if found is None:
            cells.append(HeatCell("no question"))
            continue
        score, counts = found.scores.score, found.counts
        if score is None:
            here = counts.applicable or counts.na
            cells.append(
                HeatCell("none" if here else "outside", answered=0, applicable=counts.applicable)
            )
            continue
        cells.append(
            HeatCell("score", score, borders.position(score), counts.answered, counts.applicable)
        )
    first = Row("", _("All themes"), tuple(cells), None)
    return replace(report.heatmap, rows=(first, *report.heatmap.rows))


def _heatmap(sheet: Sheet, report: Report, tables: Tables, _: Texts) -> None:
    """One table, or several where there are more columns than a page is wide."""
    whole = whole_heatmap(report, _)
    count = len(whole.columns)
    pieces = -(-count // WIDEST)
    size = -(-count // pieces)
    for piece in range(pieces):
        part = slice(piece * size, (piece + 1) * size)
        rows = tuple(replace(row, cells=row.cells[part]) for row in whole.rows)
        letter = "" if pieces == 1 else "abcdefghijklmnopqrstuvwxyz"[piece % 26]
        caption = _(
            "Table {number}. Score out of 100, band, and questions answered, by theme and "
            "capability",
            number=f"{tables.number('heatmap')}{letter}",
        )
        describes = _(
            "A row for each theme, a column for each capability: the score, the name of its "
            "band, and "
            "how many questions are answered."
        )
        heatmap = replace(whole, columns=whole.columns[part], rows=rows)
        sheet.add(HeatTable(caption, describes, _("Theme"), heatmap))


def _bands(report: Report, _: Texts) -> str:
    """The limits of the bands in one sentence."""
    bands = report.content.scale.bands
    each = [
        _(
            "{band} {low} to under {high}",
            band=curly(b.name),
            low=f"{b.start:f}",
            high=f"{n.start:f}",
        )
        for b, n in pairwise(bands)
    ]
    last = _("{band} {low} and over", band=curly(bands[-1].name), low=f"{bands[-1].start:f}")
    told = ", ".join([*each, last])
    return _("Bands by score: {told}.", told=told)


def _themes(report: Report, tables: Tables, _: Texts) -> Table:
    starts = tuple(Fraction(band.start) for band in report.content.scale.bands[1:])
    columns = [
        Column(_("Theme"), 70),
        Column(_("Score"), 12, right=True),
        Column("", 34),
        Column(_("Band"), 33 if report.earlier else 54),
    ]
    if report.earlier:
        columns.append(Column(_("Since {year}", year=report.earlier.year), 21))
    rows = [_all_themes(report, _), *(_theme(report, line, _) for line in report.summary.themes)]
    where = ", ".join(f"{band.start:f}" for band in report.content.scale.bands[1:])
    return Table(
        _(
            "Table {number}. Themes. The marks in the bars stand where the next band begins: "
            "{where}",
            number=tables.number("themes"),
            where=where,
        ),
        _("A row for each theme: its score, its band, and how it moved."),
        tuple(columns),
        tuple(rows),
        starts,
    )


def _range(scores: Scores, unfinished: bool, _: Texts) -> str:
    if not unfinished or scores.lowest is None or scores.highest is None:
        return ""
    return ", " + _(
        "lowest {low}, highest {high}", low=points(scores.lowest), high=points(scores.highest)
    )


def _all_themes(report: Report, _: Texts) -> tuple[Cell, ...]:
    summary, overall = report.summary, report.result.overall
    answered = _("{n} of {all} answered", n=summary.answered, all=summary.applicable)
    middle = _("Held at {band} at most while a theme is held", band=summary.middle)
    name = cell(
        bold(_("All themes")),
        soft(answered + _range(overall.scores, summary.unfinished, _)),
        bold(middle) if summary.held else "",
    )
    band = band_words(report, summary.band, overall.too_few, summary.unfinished, _)
    change = report.earlier.comparison.overall if report.earlier else None
    cells = _scored(report, name, overall.scores.score, summary.band, band)
    return _with_change(report, cells, None if change is None else change.change, _)


def _theme(report: Report, line: ThemeLine, _: Texts) -> tuple[Cell, ...]:
    counts = line.counts
    answered = _("{n} of {all} answered", n=counts.answered, all=counts.applicable)
    low = report.content.scale.bands[0].name
    held = _.n(
        "Held at {low} by 1 critical question",
        "Held at {low} by {n} critical questions",
        line.caps,
        low=curly(low),
    )
    name = cell(
        curly(line.title),
        soft(answered + _range(line.scores, line.unfinished, _)),
        bold(held) if line.held else "",
    )
    band = band_words(report, line.band, line.too_few, line.unfinished, _)
    change = report.earlier.comparison.themes.get(line.id) if report.earlier else None
    cells = _scored(report, name, line.scores.score, line.band, band)
    return _with_change(report, cells, None if change is None else change.change, _)


def _scored(
    report: Report, name: Cell, score: Fraction | None, band: int | None, words: str
) -> tuple[Cell, ...]:
    """Name, score with its bar, band; a theme without a score joins the cells that would be "
    "empty."""
    if score is None or band is None:
        return name, cell(words, span=3)
    return name, cell(points(score)), Cell((), bar=Bar(score, band)), cell(words)


def _with_change(
    report: Report, cells: tuple[Cell, ...], change: Fraction | None, _: Texts
) -> tuple[Cell, ...]:
    if report.earlier is None:
        return cells
    return *cells, cell(_("not compared") if change is None else moved(change, _))


def band_words(report: Report, band: int | None, too_few: bool, unfinished: bool, _: Texts) -> str:
    """What a report says in the place of a band: its name, so far where answers are missing."""
    if band is None:
        return _("No score")
    if too_few:
        return capital(_("too few answers yet"))
    name = curly(report.content.scale.bands[band].name)
    return _("{band} so far", band=name) if unfinished else name
