"""The overall score over the years as a drawing: a line on the bands' borders, with what it could have
been at its lowest and highest. It stops where the questions changed; it is never drawn across.

It follows dark screens by itself, since it stands on a page as a picture. It says nothing that the table
beside it does not say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from scorecard.formats import points
from scorecard.texts import Texts, escape

WIDTH, HEIGHT = 640, 260
LEFT, RIGHT, TOP, BOTTOM = 20, 620, 34, 224
STYLE = """
text{fill:#1A1D1F;font:13px system-ui,"Segoe UI",Roboto,Arial,sans-serif}.soft{fill:#50565A}
.value{font-weight:700;font-size:14px}.border{stroke:#CFCCC4}
.break{stroke:#1A1D1F;stroke-width:2;stroke-dasharray:4 4}.whisker{stroke:#1A1D1F;stroke-width:2}
.line{fill:none;stroke:#0E5A5F;stroke-width:3}.spread{fill:#0E5A5F;opacity:.25}.dot{fill:#0E5A5F}
@media(prefers-color-scheme:dark){text{fill:#E9E7E2}.soft{fill:#B4B8B9}.border{stroke:#3B4347}
.break,.whisker{stroke:#E9E7E2}.line{stroke:#7FCBC6}.spread,.dot{fill:#7FCBC6}}
"""
LABELS = 150  # the names of the bands stand before the first year


@dataclass(frozen=True)
class TrendPoint:
    """One year: points of 100, None where it has none. `broke`: its questions are others than those
    of the year before."""

    label: str
    score: Fraction | None
    lowest: Fraction | None
    highest: Fraction | None
    broke: bool


@dataclass(frozen=True)
class Border:
    """A band and where it begins, in points of 100."""

    name: str
    start: Fraction


def stretches(years: Sequence[TrendPoint]) -> tuple[tuple[int, ...], ...]:
    """The positions that one line may join: no break and no missing score between them."""
    found: list[list[int]] = []
    open_ = False
    for at, year in enumerate(years):
        if year.score is None:
            open_ = False
        elif open_ and not year.broke:
            found[-1].append(at)
        else:
            found.append([at])
            open_ = True
    return tuple(tuple(run) for run in found)


def trend_svg(years: Sequence[TrendPoint], borders: Sequence[Border], _: Texts) -> str:
    """The drawing as a file of SVG. Years oldest first, bands lowest first."""
    drawn = [*_borders(borders, _), *_breaks(years, _)]
    for run in stretches(years):
        drawn += _spread(years, run)
        drawn += _line(years, run)
    drawn += [mark for at, year in enumerate(years) for mark in _marks(years, at, year)]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" '
        f'height="{HEIGHT}"><style>{STYLE}</style>' + "".join(drawn) + "</svg>"
    )


def _x(count: int, at: int) -> float:
    if count == 1:
        return (LABELS + RIGHT) / 2
    return round(LABELS + 30 + at * (RIGHT - LABELS - 60) / (count - 1), 1)


def _y(value: Fraction) -> float:
    return round(BOTTOM - float(value) * (BOTTOM - TOP) / 100, 1)


def _borders(borders: Sequence[Border], _: Texts) -> Iterator[str]:
    for border in borders:
        y = _y(border.start)
        name = escape(_("{band}, from {start}", band=border.name, start=float(border.start)))
        if border.start.denominator == 1:
            name = escape(_("{band}, from {start}", band=border.name, start=int(border.start)))
        yield f'<line class="border" x1="{LEFT}" x2="{RIGHT}" y1="{y}" y2="{y}"/>'
        yield f'<text class="soft" x="{LEFT}" y="{y - 5}">{name}</text>'


def _breaks(years: Sequence[TrendPoint], _: Texts) -> Iterator[str]:
    for at, year in enumerate(years):
        if at and year.broke:
            x = (_x(len(years), at - 1) + _x(len(years), at)) / 2
            yield f'<line class="break" x1="{x}" x2="{x}" y1="{TOP - 14}" y2="{BOTTOM}"/>'
            words = escape(_("content changed"))
            yield f'<text class="soft" x="{x}" y="{TOP - 20}" text-anchor="middle">{words}</text>'


def _spread(years: Sequence[TrendPoint], run: Sequence[int]) -> Iterator[str]:
    """What lay between lowest and highest, along one stretch."""
    known = [(at, years[at].lowest, years[at].highest) for at in run]
    upper = [f"{_x(len(years), at)},{_y(high)}" for at, _low, high in known if high is not None]
    lower = [f"{_x(len(years), at)},{_y(low)}" for at, low, _high in known if low is not None]
    if len(upper) > 1:
        yield f'<polygon class="spread" points="{" ".join([*upper, *reversed(lower)])}"/>'


def _line(years: Sequence[TrendPoint], run: Sequence[int]) -> Iterator[str]:
    at_scores = [(at, years[at].score) for at in run]
    places = [f"{_x(len(years), at)},{_y(score)}" for at, score in at_scores if score is not None]
    if len(places) > 1:
        yield f'<polyline class="line" points="{" ".join(places)}"/>'


def _marks(years: Sequence[TrendPoint], at: int, year: TrendPoint) -> Iterator[str]:
    """A year's name, its score with its value, and the ends of what it could have been."""
    x = _x(len(years), at)
    yield f'<text x="{x}" y="{BOTTOM + 24}" text-anchor="middle">{escape(year.label)}</text>'
    if year.score is None:
        return
    y = _y(year.score)
    if year.lowest is not None and year.highest is not None and year.lowest != year.highest:
        low, high = _y(year.lowest), _y(year.highest)
        yield f'<line class="whisker" x1="{x}" x2="{x}" y1="{high}" y2="{low}"/>'
    yield f'<circle class="dot" cx="{x}" cy="{y}" r="5"/>'
    top = min(y, y if year.highest is None else _y(year.highest))
    shown = points(year.score)
    yield f'<text class="value" x="{x}" y="{top - 9}" text-anchor="middle">{shown}</text>'
