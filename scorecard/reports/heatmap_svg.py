"""The heatmap as an SVG for slides and the web: any rows and columns, every value and band in words.

Colours stand at each element: slide programs read no style sheet. Nothing hangs on colour or hover.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scorecard.reports.heatmap import Cell, Heatmap, Row
from scorecard.reports.heatmap_cell import column_name, heat_words, paint_of
from scorecard.reports.heatmap_words import Caption, describe
from scorecard.reports.lines_of import lines_of
from scorecard.reports.palette import DARK, Paint
from scorecard.reports.words import curly, printable
from scorecard.texts import Texts, escape

FONT = "Public Sans, Arial, sans-serif"
MARGIN, FIRST, COLUMN, GAP, INSET = 16, 170, 118, 2, 8  # pixels
LEAST = 560  # of the whole: the title needs it, and so do rows that are sentences
LEADING = 1.3
REGULAR = 500  # of a variable font typst draws weight 400 as the thinnest; Arial has 400 for 500
INK, SOFT = "#1A1D1F", "#50565A"
PAPER, QUIET, HATCH = "#FFFFFF", "#F5F3EE", "#E3DFD6"


@dataclass(frozen=True)
class Type:
    """One kind of text: its size in pixels, bold or not, its colour where no fill sets one."""

    size: int
    bold: bool = False
    colour: str = INK


TITLE, ABOUT, HEAD, NAME = Type(20, True), Type(13), Type(13, True), Type(13, True)
VALUE, WORD, NOTE = Type(16, True), Type(12), Type(12, colour=SOFT)
Words = Sequence[tuple[str, Type]]


def heatmap_svg(heatmap: Heatmap, caption: Caption, texts: Texts) -> str:
    """The drawing as a file, sized by what it holds. The same heatmap gives the same text."""
    first = _first(heatmap)
    across = first + len(heatmap.columns) * (COLUMN + GAP)
    width = 2 * MARGIN + across
    above = [*_set(caption.title, across, TITLE), *_set(caption.about, across, ABOUT)]
    drawn: list[str] = [*_text(above, MARGIN, MARGIN)]
    y = MARGIN + _height(above) + 12
    for block, height in _rows(heatmap, caption, texts, first, y):
        drawn += block
        y += height + GAP
    below = _set(caption.source, across, NOTE)
    drawn += _text(below, MARGIN, y + 8)
    height = y + 8 + _height(below) + MARGIN
    return _file(drawn, width, height, caption, describe(heatmap, texts), texts.language)


def _file(
    drawn: Sequence[str], width: float, height: float, caption: Caption, told: str, language: str
) -> str:
    size = f'width="{width}" height="{height:.0f}" viewBox="0 0 {width} {height:.0f}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" xml:lang="{escape(language)}" '
        f'aria-labelledby="title desc" font-family="{FONT}" font-weight="{REGULAR}">'
        f'<title id="title">{_clean(caption.title)}. {_clean(caption.about)}</title>'
        f'<desc id="desc">{_clean(told)}</desc>'
        '<defs><pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse">'
        f'<rect width="8" height="8" fill="{QUIET}"/>'
        f'<path d="M0 8L8 0" stroke="{HATCH}" stroke-width="1"/></pattern></defs>'
        f'<rect width="100%" height="100%" fill="{PAPER}"/>' + "".join(drawn) + "</svg>\n"
    )


def _rows(
    heatmap: Heatmap, caption: Caption, texts: Texts, first: float, top: float
) -> Iterator[tuple[list[str], float]]:
    """The header, then each row; with how high it is."""
    columns = (column_name(heatmap, at, texts) for at in range(len(heatmap.columns)))
    names = [caption.corner, *columns]
    heads = [
        _set(curly(name), COLUMN - INSET if at else first - INSET, HEAD)
        for at, name in enumerate(names)
    ]
    height = max(map(_height, heads)) + INSET
    yield (
        [piece for at, head in enumerate(heads) for piece in _text(head, _x(at, first), top)],
        height,
    )
    top += height + GAP
    for row in heatmap.rows:
        drawn, height = _row(heatmap, row, texts, first, top)
        yield drawn, height
        top += height + GAP


def _row(
    heatmap: Heatmap, row: Row, texts: Texts, first: float, y: float
) -> tuple[list[str], float]:
    name = _name(row, texts, first - INSET)
    cells = [_cell_words(heatmap, cell, texts) for cell in row.cells]
    height = max(map(_height, [name, *cells])) + 2 * INSET
    drawn = [*_text(name, MARGIN, y + INSET)]
    for at, (cell, words) in enumerate(zip(row.cells, cells, strict=True), 1):
        drawn.append(_cell(cell, words, paint_of(heatmap, cell), _x(at, first), y, height))
    return drawn, height


def _name(row: Row, texts: Texts, room: float) -> Words:
    name = _set(curly(row.name), room, NAME)
    if row.held_at is None:
        return name
    held = texts("held at {band}", band=curly(row.held_at))
    return [*name, *_set(held, room, NOTE)]


def _cell_words(heatmap: Heatmap, cell: Cell, texts: Texts) -> Words:
    first, *others = heat_words(heatmap, cell, texts)
    room = COLUMN - 2 * INSET
    return [(first, VALUE), *(line for other in others for line in _set(other, room, WORD))]


def _cell(cell: Cell, words: Words, paint: Paint | None, x: float, y: float, height: float) -> str:
    """One cell: a fill of its band, a border where there is no score, a hatch where none can be."""
    place = f'x="{x}" y="{y:.1f}" width="{COLUMN}" height="{height:.1f}"'
    if paint is not None:
        rect, ink = f'<rect {place} fill="{paint.fill}"/>', paint.text
    elif cell.kind == "none":
        line = f'x="{x + 0.5}" y="{y + 0.5:.1f}" width="{COLUMN - 1}" height="{height - 1:.1f}"'
        rect, ink = f'<rect {line} fill="{PAPER}" stroke="{SOFT}"/>', DARK
    else:
        rect, ink = f'<rect {place} fill="url(#hatch)"/>', DARK
    return '<g class="cell">' + rect + "".join(_text(words, x + INSET, y + INSET, ink)) + "</g>"


def _set(text: str, room: float, kind: Type) -> Words:
    """A text in lines that fit a room, in one kind of type."""
    size = kind.size * (1.06 if kind.bold else 1)  # bold letters are wider
    return [(line, kind) for line in lines_of(printable(text), room, size)]


def _text(words: Words, x: float, y: float, ink: str | None = None) -> Iterator[str]:
    for text, kind in words:
        y += kind.size * LEADING
        weight = ' font-weight="700"' if kind.bold else ""
        yield (
            f'<text x="{x}" y="{y - kind.size * 0.3:.1f}" font-size="{kind.size}"{weight} '
            f'fill="{ink or kind.colour}">{_clean(text)}</text>'
        )


def _height(words: Words) -> float:
    return sum(kind.size * LEADING for _text, kind in words)


def _first(heatmap: Heatmap) -> float:
    """How wide the names of the rows may be: few columns leave more room."""
    return max(FIRST, LEAST - len(heatmap.columns) * (COLUMN + GAP))


def _x(at: int, first: float) -> float:
    """Where a column begins; 0 is the names of the rows."""
    return MARGIN + (0 if at == 0 else first + (at - 1) * (COLUMN + GAP))


def _clean(text: str) -> str:
    return escape(printable(text))
