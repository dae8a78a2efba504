"""The heatmap as a PNG, made from its SVG by typst with our own font: no browser on the server."""

from __future__ import annotations

from scorecard.reports.heatmap import Heatmap
from scorecard.reports.heatmap_svg import heatmap_svg
from scorecard.reports.heatmap_words import Caption, describe
from scorecard.reports.typesetting import drawing
from scorecard.texts import Texts


def heatmap_png(heatmap: Heatmap, caption: Caption, texts: Texts) -> bytes:
    """The picture, white behind. The same heatmap gives the same bytes. Raises Unavailable where the
    font or typst is not in order."""
    return drawing(heatmap_svg(heatmap, caption, texts), describe(heatmap, texts))
