"""The colours of bands: one hue from light to dark, with text that stands out from each.

Three bands take the Analysis Function's sequential palette; any other number takes steps of the same ramp.
"""

from __future__ import annotations

from dataclasses import dataclass

THREE = ("#6BACE6", "#2073BC", "#12436D")
RAMP = (
    "#D6E6F4", "#B4D1EC", "#8FBDE9", "#6BACE6", "#4A92D2",
    "#2073BC", "#1C66A8", "#185A94", "#154E80", "#12436D",
)  # fmt: skip
DARK, LIGHT, BLACK = "#0B0C0C", "#FFFFFF", "#000000"
LEAST = 4.5  # contrast of text, WCAG 2.2 AA


@dataclass(frozen=True)
class Paint:
    """Fill and text colour as #RRGGBB."""

    fill: str
    text: str


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def luminance(colour: str) -> float:
    """Relative luminance 0..1, as WCAG 2.2 defines it."""
    parts = [c / 255 for c in _channels(colour)]
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    """Contrast ratio 1..21 of two colours, as WCAG 2.2 defines it."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def text_on(fill: str) -> str:
    """White where it reaches 4.5 to 1 on the fill, else near black; black where neither does, as on
    the one step between them that twenty bands have."""
    return next((ink for ink in (LIGHT, DARK) if contrast(ink, fill) >= LEAST), BLACK)


def _step(share: float) -> str:
    """The ramp's colour at a share 0..1 of its length."""
    position = share * (len(RAMP) - 1)
    index = min(int(position), len(RAMP) - 2)
    rest = position - index
    pairs = zip(_channels(RAMP[index]), _channels(RAMP[index + 1]), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * rest):02X}" for a, b in pairs)


def band_paints(number: int) -> tuple[Paint, ...]:
    """The paint of each band, lowest first, for two bands or more."""
    fills = THREE if number == len(THREE) else tuple(_step(i / (number - 1)) for i in range(number))
    return tuple(Paint(fill, text_on(fill)) for fill in fills)
