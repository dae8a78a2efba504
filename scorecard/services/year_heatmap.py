"""Themes by year as a heatmap, from the little of each year that lists of years show."""

from __future__ import annotations

from collections.abc import Sequence

from scorecard.content.models import Content
from scorecard.reports.heatmap import Cell, Heatmap, Row
from scorecard.services.figures import Figures, ThemeFigures
from scorecard.services.trend import TrendYear
from scorecard.texts import Texts

NONE = Cell("no question")


def year_heatmap(years: Sequence[TrendYear], content: Content, _: Texts) -> Heatmap:
    """All themes together first, then every theme of any year, by year; a cell has the band that
    held in its own year."""
    titles: dict[str, str] = {}
    for year in reversed(years):  # the newest names and order
        for id, figures in year.figures.themes.items():
            titles.setdefault(id, figures.title)
    columns = tuple((str(year.year), str(year.year)) for year in years)
    whole = Row("", _("Overall"), tuple(_cell(y.figures, y.figures, _) for y in years), None)
    rows = (Row(id, title, _cells(years, id, _), None) for id, title in titles.items())
    bands = tuple((band.id, band.name) for band in content.scale.bands)
    broke = frozenset(str(year.year) for year in years if year.broke)
    return Heatmap(columns, bands, (whole, *rows), broke)


def _cells(years: Sequence[TrendYear], theme: str, _: Texts) -> tuple[Cell, ...]:
    found = [(year.figures, year.figures.themes.get(theme)) for year in years]
    return tuple(NONE if own is None else _cell(own, whole, _) for whole, own in found)


def _cell(own: Figures | ThemeFigures, year: Figures, _: Texts) -> Cell:
    score = own.scores.score
    if score is None:
        return Cell("none", answered=own.answered, applicable=own.applicable)
    if own.too_few or own.band is None:
        return Cell("none", score, None, own.answered, own.applicable, said=_("Too few"))
    return Cell(
        "score",
        score,
        list(year.bands).index(own.band),
        own.answered,
        own.applicable,
        said=year.bands[own.band],
        steps=len(year.bands),
        held=own.held,
    )
