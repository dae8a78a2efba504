"""The heatmap as a model: any rows and columns, each cell with what it prints. Pages and files draw it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from scorecard.content.models import Content, Question
from scorecard.scoring.bands import borders_of
from scorecard.scoring.model import CellResult, Result

Kind = Literal["score", "none", "no question", "outside"]


@dataclass(frozen=True)
class Cell:
    """One cell. `score` is points of 100 where `kind` is `score`; `band` the position of its band.

    `none`: questions, but nothing answered. `no question`: the questionnaire has none here.
    `outside`: it has, but none is asked of this council.

    `said` stands in place of the band's name, or of the reason why there is none; `note` in place of
    how many are answered; `level` is the name of one answer's level. `steps`: how many bands the
    cell's own year has, 0 for as many as the heatmap. `held`: a critical question keeps it in this
    band.
    """

    kind: Kind
    score: Fraction | None = None
    band: int | None = None
    answered: int = 0
    applicable: int = 0
    said: str | None = None
    note: str | None = None
    level: str = ""
    steps: int = 0
    held: bool = False


@dataclass(frozen=True)
class Row:
    """A row: its id and name, its cells in the order of the columns, and the band it is held at."""

    id: str
    name: str
    cells: tuple[Cell, ...]
    held_at: str | None


@dataclass(frozen=True)
class Heatmap:
    """Rows by columns; `columns` and `bands` are pairs of id and name. `broke`: the columns before
    which the questions changed."""

    columns: tuple[tuple[str, str], ...]
    bands: tuple[tuple[str, str], ...]
    rows: tuple[Row, ...]
    broke: frozenset[str] = frozenset()


def _cell(content: Content, found: CellResult | None, written: bool, asked: bool) -> Cell:
    """The cell of a theme and capability; `written`: the questionnaire has questions of it."""
    if not written:
        return Cell("no question")
    if not asked or found is None:
        return Cell("outside")
    counts, score = found.counts, found.scores.score
    if score is None:
        return Cell("none", answered=counts.answered, applicable=counts.applicable)
    band = borders_of(content.scale).position(score)
    return Cell("score", score, band, counts.answered, counts.applicable)


def heatmap_of(
    content: Content, asked: Mapping[str, tuple[Question, ...]], result: Result
) -> Heatmap:
    """Themes asked of the council by capability. A cell's band is that of its score, uncapped
    (docs/SCORING.md#bands); the row of a capped theme says at which band it is held."""
    names = {band.id: band.name for band in content.scale.bands}
    rows = []
    for theme_id, questions in asked.items():
        theme = content.themes[theme_id]
        cells = tuple(
            _cell(
                content,
                result.cells.get(theme_id, {}).get(capability.id),
                any(q.capability == capability.id for q in theme.questions),
                any(q.capability == capability.id for q in questions),
            )
            for capability in content.capabilities
        )
        scored = result.themes[theme_id]
        held = scored.band is not None and scored.band != scored.band_uncapped
        rows.append(Row(theme_id, theme.title, cells, names[scored.band or ""] if held else None))
    columns = tuple((c.id, c.name) for c in content.capabilities)
    return Heatmap(columns, tuple(names.items()), tuple(rows))


def weakest_column(heatmap: Heatmap, result: Result) -> str | None:
    """Name of the one capability with the lowest score; None where two share it or fewer are scored."""
    found = {
        name: result.capabilities[key].scores.score
        for key, name in heatmap.columns
        if key in result.capabilities
    }
    scored = sorted((score, name) for name, score in found.items() if score is not None)
    if len(scored) < 2 or scored[0][0] == scored[1][0]:
        return None
    return scored[0][1]
