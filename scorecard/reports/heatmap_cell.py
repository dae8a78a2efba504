"""What one cell of a heatmap says and in which colours, for every page and file that draws one."""

from __future__ import annotations

from scorecard.formats import points
from scorecard.reports.heatmap import Cell, Heatmap
from scorecard.reports.palette import Paint, band_paints
from scorecard.reports.words import curly
from scorecard.texts import Texts

DASH = "—"


def heat_words(heatmap: Heatmap, found: Cell, _: Texts) -> tuple[str, ...]:
    """What a cell prints, line by line: value, band, answered; or a dash and why there is none."""
    value = DASH if found.score is None else points(found.score)
    last = _("Level: {name}", name=found.level) if found.level else found.note
    if last is None and found.kind in ("score", "none"):
        last = _("{n} of {all}", n=found.answered, all=found.applicable)
    said = reason(found, _) if found.band is None else _band(heatmap, found, _)
    return (value, curly(said), *((curly(last),) if last else ()))


def column_name(heatmap: Heatmap, at: int, _: Texts) -> str:
    """What a column is called where it stands alone: with a word that the questions changed."""
    id, name = heatmap.columns[at]
    return _("{name}, content changed", name=name) if id in heatmap.broke else name


def _band(heatmap: Heatmap, found: Cell, _: Texts) -> str:
    name = band_name(heatmap, found)
    return _("{band}, held", band=name) if found.held else name


def band_name(heatmap: Heatmap, found: Cell) -> str:
    """The name of a cell's band; empty where it has none."""
    if found.band is None:
        return ""
    return found.said or heatmap.bands[found.band][1]


def reason(found: Cell, _: Texts) -> str:
    """Why a cell has no band; empty where it has one."""
    if found.band is not None:
        return ""
    return (
        found.said
        or {
            "score": "",
            "none": _("No score"),
            "outside": _("Not your function"),
            "no question": _("No question"),
        }[found.kind]
    )


def paint_of(heatmap: Heatmap, found: Cell) -> Paint | None:
    """Fill and ink of a cell's band, as many bands as its own year has; None where it has none."""
    if found.band is None:
        return None
    return band_paints(found.steps or len(heatmap.bands))[found.band]
