"""Themes by year as a table of coloured cells, with a gap where the questions changed."""

from __future__ import annotations

from scorecard.reports.palette import band_paints
from scorecard.services.trend import Trend
from scorecard.views.parts.frame import Here
from scorecard.views.parts.html import show


def draw(here: Here, known: Trend) -> None:
    """Overall first, then every theme of any year; a theme has each year's own band."""
    titles: dict[str, str] = {}
    for year in reversed(known.years):  # the newest names and order
        for id, figures in year.figures.themes.items():
            titles.setdefault(id, figures.title)
    counts = {len(year.figures.bands) for year in known.years}
    show(
        "years_heatmap.html",
        here.texts,
        years=known.years,
        titles=titles,
        bands=here.assessment.content.scale.bands,
        paints={count: band_paints(count) for count in counts},
        council=here.assessment.council.name,
    )
