"""The heatmap as a Plotly figure, for those who want to zoom; drawn from the same model as the table."""

from __future__ import annotations

import plotly.graph_objects as go

from scorecard.reports.heatmap import Cell, Heatmap
from scorecard.reports.heatmap_cell import column_name, heat_words, paint_of
from scorecard.reports.lines_of import lines_of
from scorecard.texts import Texts, escape

FONT = "Public Sans, system-ui, Arial, sans-serif"
ROOM, ACROSS = 300, 110  # pixels that the name of a row, and of a column, may take


def _words(heatmap: Heatmap, cell: Cell, _: Texts) -> str:
    """What a cell prints, as in the table."""
    value, *others = (escape(word) for word in heat_words(heatmap, cell, _))
    return "<br>".join((f"<b>{value}</b>", *others))


def _steps(heatmap: Heatmap) -> list[str]:
    """The fills that occur, so that years with other bands stand in one chart."""
    paints = [paint_of(heatmap, cell) for row in heatmap.rows for cell in row.cells]
    return sorted({paint.fill for paint in paints if paint is not None})


def wrapped(name: str, room: float) -> str:
    """A name in lines, safe for Plotly, which would read HTML in it."""
    return "<br>".join(escape(line) for line in lines_of(name, room, 12))


def figure(heatmap: Heatmap, _: Texts, ink: str) -> go.Figure:
    """Rows top to bottom and columns as in the table; colour is the band, words are printed; `ink` is
    the colour of words that stand on the page.

    Names pass through `escape`: Plotly would read HTML in them.
    """
    fills = _steps(heatmap) or ["#FFFFFF"]
    steps = len(fills)
    scale = [(edge, fill) for i, fill in enumerate(fills) for edge in (i / steps, (i + 1) / steps)]
    places = {fill: at + 0.5 for at, fill in enumerate(fills)}
    paints = [[paint_of(heatmap, cell) for cell in row.cells] for row in heatmap.rows]
    rows = [wrapped(row.name, ROOM) for row in heatmap.rows]
    columns = [wrapped(column_name(heatmap, at, _), ACROSS) for at in range(len(heatmap.columns))]
    drawn = go.Heatmap(
        x=list(range(len(columns))),
        y=list(range(len(rows))),
        z=[[None if p is None else places[p.fill] for p in row] for row in paints],
        zmin=0,
        zmax=steps,
        colorscale=scale,
        showscale=False,
        xgap=2,
        ygap=2,
        hoverinfo="skip",
    )
    chart = go.Figure(drawn)
    for down, (row, painted) in enumerate(zip(heatmap.rows, paints, strict=True)):
        for across, (cell, paint) in enumerate(zip(row.cells, painted, strict=True)):
            colour = ink if paint is None else paint.text
            chart.add_annotation(
                x=across, y=down, text=_words(heatmap, cell, _), showarrow=False,
                font={"size": 13, "color": colour, "family": FONT},
            )  # fmt: skip
    chart.update_layout(
        height=140 + 70 * len(rows), margin={"l": 10, "r": 10, "t": 10, "b": 10},
        font={"family": FONT, "color": ink}, plot_bgcolor="rgba(0,0,0,0)", paper_bgcolor="rgba(0,0,0,0)",
    )  # fmt: skip
    chart.update_xaxes(side="top", fixedrange=False, tickangle=0)
    chart.update_yaxes(autorange="reversed", automargin=True)
    look = {"showgrid": False, "zeroline": False, "ticks": ""}  # no line runs through a word
    type = {"family": FONT, "color": ink}
    # Places are numbers and names their labels: a year would be taken for a number, and two
    # questions of one text for one row.
    chart.update_xaxes(tickvals=list(range(len(columns))), ticktext=columns, tickfont=type, **look)
    chart.update_yaxes(tickvals=list(range(len(rows))), ticktext=rows, tickfont=type, **look)
    return chart
