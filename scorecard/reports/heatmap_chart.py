"""The heatmap as a Plotly figure, for those who want to zoom; drawn from the same model as the table."""

from __future__ import annotations

import plotly.graph_objects as go

from scorecard import formats
from scorecard.reports.heatmap import Cell, Heatmap
from scorecard.reports.palette import band_paints
from scorecard.texts import Texts, escape

FONT = "Public Sans, system-ui, Arial, sans-serif"


def _words(heatmap: Heatmap, cell: Cell, _: Texts) -> str:
    """What a cell prints."""
    if cell.kind == "score" and cell.score is not None and cell.band is not None:
        return f"<b>{formats.points(cell.score)}</b><br>{escape(heatmap.bands[cell.band][1])}"
    return {"none": _("No score"), "outside": _("Not your function")}.get(
        cell.kind, _("No question")
    )


def figure(heatmap: Heatmap, _: Texts, ink: str) -> go.Figure:
    """Rows top to bottom and columns as in the table; colour is the band, words are printed; `ink` is
    the colour of words that stand on the page.

    Names pass through `escape`: Plotly would read HTML in them.
    """
    paints = band_paints(len(heatmap.bands))
    steps = len(paints)
    scale = [
        (edge, paint.fill)
        for i, paint in enumerate(paints)
        for edge in (i / steps, (i + 1) / steps)
    ]
    rows = [escape(row.name) for row in heatmap.rows]
    columns = [escape(name) for _id, name in heatmap.columns]
    drawn = go.Heatmap(
        x=columns,
        y=rows,
        z=[[None if c.band is None else c.band + 0.5 for c in row.cells] for row in heatmap.rows],
        zmin=0,
        zmax=steps,
        colorscale=scale,
        showscale=False,
        xgap=2,
        ygap=2,
        hoverinfo="skip",
    )
    chart = go.Figure(drawn)
    for row, name in zip(heatmap.rows, rows, strict=True):
        for cell, column in zip(row.cells, columns, strict=True):
            colour = paints[cell.band].text if cell.band is not None else ink
            chart.add_annotation(
                x=column, y=name, text=_words(heatmap, cell, _), showarrow=False,
                font={"size": 13, "color": colour, "family": FONT},
            )  # fmt: skip
    chart.update_layout(
        height=140 + 70 * len(rows), margin={"l": 10, "r": 10, "t": 10, "b": 10},
        font={"family": FONT, "color": ink}, plot_bgcolor="rgba(0,0,0,0)", paper_bgcolor="rgba(0,0,0,0)",
    )  # fmt: skip
    chart.update_xaxes(side="top", fixedrange=False)
    chart.update_yaxes(autorange="reversed", automargin=True)
    for axis in (chart.update_xaxes, chart.update_yaxes):  # no line may run through a word
        axis(showgrid=False, zeroline=False, ticks="", tickfont={"family": FONT, "color": ink})
    return chart
