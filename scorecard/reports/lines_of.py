"""Text in lines of a width, for drawings: an SVG breaks no line by itself."""

from __future__ import annotations

from collections.abc import Iterator

NARROW, CAPITAL, WIDE, OTHER = (
    0.32,
    0.70,
    0.95,
    0.60,
)  # of the type's size; rather too much than too little
_SLIM, _BROAD = frozenset("ijltfrI.,:;'’‘!|()[] "), frozenset("mwMW@%—")


def width_of(text: str, size: float) -> float:
    """About how wide a text is in Public Sans or Arial, in the unit of `size`."""
    return size * sum(_letter(letter) for letter in text)


def lines_of(text: str, width: float, size: float) -> tuple[str, ...]:
    """The text in lines no wider than `width`; a word that is wider is broken. At least one line."""
    lines: list[str] = []
    for piece in _pieces(text, width, size):
        longer = f"{lines[-1]} {piece}" if lines else piece
        if lines and width_of(longer, size) <= width:
            lines[-1] = longer
        else:
            lines.append(piece)
    return tuple(lines) or ("",)


def _pieces(text: str, width: float, size: float) -> Iterator[str]:
    """Words, those wider than a line cut to its width."""
    for word in text.split():
        piece = ""
        for letter in word:
            if piece and width_of(piece + letter, size) > width:
                yield piece
                piece = ""
            piece += letter
        yield piece


def _letter(letter: str) -> float:
    if letter in _SLIM:
        return NARROW
    if letter in _BROAD or ord(letter) >= 0x2E80:  # Han and its like fill a square
        return WIDE
    return CAPITAL if letter.isupper() else OTHER
