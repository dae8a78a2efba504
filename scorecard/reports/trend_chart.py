"""The overall score over the years as a chart that can be zoomed; drawn on request only."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from scorecard.formats import tenths
from scorecard.reports.trend_svg import TrendPoint, stretches
from scorecard.texts import Texts

LINE = "#2171BE"


def figure(years: Sequence[TrendPoint], _: Texts, ink: str) -> go.Figure:
    """A line with error bars from lowest to highest; it stops where the questions changed."""
    drawn = go.Figure()
    for run in stretches(years):
        own = [years[at] for at in run]
        scores = [tenths(year.score) or 0.0 for year in own]
        drawn.add_scatter(
            x=[year.label for year in own],
            y=scores,
            mode="lines+markers+text",
            text=[f"{score:.1f}" for score in scores],
            textposition="top center",
            textfont={"color": ink},
            line={"color": LINE},
            error_y={
                "type": "data",
                "symmetric": False,
                "array": [(tenths(y.highest) or s) - s for y, s in zip(own, scores, strict=True)],
                "arrayminus": [
                    s - (tenths(y.lowest) or s) for y, s in zip(own, scores, strict=True)
                ],
            },
            hovertemplate=_("%{x}: %{y}") + "<extra></extra>",
        )
    for at, year in enumerate(years):
        if at and year.broke:
            drawn.add_vline(x=at - 0.5, line_dash="dash", line_color=ink)
    drawn.update_xaxes(
        type="category",
        categoryorder="array",
        categoryarray=[year.label for year in years],
        tickfont={"color": ink},
        showgrid=False,
    )
    drawn.update_yaxes(range=[0, 100], tickfont={"color": ink})
    drawn.update_layout(
        showlegend=False,
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        margin={"l": 40, "r": 20, "t": 20, "b": 40},
    )
    return drawn
