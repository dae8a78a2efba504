"""A paper as a row of blocks, the same for PDF and Word: what it says, not how it is drawn.

Paragraphs are numbered here, in one series through the paper, so that no drawing counts for itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal

from scorecard.reports.heatmap import Heatmap

Tone = Literal["plain", "bold", "soft", "source"]  # source: where a sentence comes from, in Word


@dataclass(frozen=True)
class Run:
    """A stretch of text in one tone."""

    text: str
    tone: Tone = "plain"


Line = tuple[Run, ...]


@dataclass(frozen=True)
class Heading:
    """A heading of level 1 or 2. `mark` names the place for whoever asks on which page it stands."""

    text: str
    level: int = 1
    mark: str = ""


@dataclass(frozen=True)
class Para:
    """A paragraph; `number` None: without one. `manner`: a notice that the paper is a draft, marked
    with a bar; or what the council has still to write."""

    line: Line
    number: int | None = None
    manner: Literal["plain", "notice", "open"] = "plain"


@dataclass(frozen=True)
class Standing:
    """The score with its scale. Numbers are as shown; positions are points of 100.

    `band` None: too few answers, `waits` says so. `bands`: name and start of each, lowest first.
    """

    score: str
    after: str
    at: Fraction
    lowest: Fraction
    highest: Fraction
    lowest_text: str
    highest_text: str
    band: int | None
    band_name: str
    so_far: str
    bands: tuple[tuple[str, Fraction, str], ...]
    picture: str  # what the scale shows, in words


@dataclass(frozen=True)
class TwoLists:
    """Two lists side by side, each with its head."""

    heads: tuple[str, str]
    lists: tuple[tuple[Line, ...], tuple[Line, ...]]


@dataclass(frozen=True)
class HeatTable:
    """The heatmap as a table; `names`: what stands over the row names, and the total's name."""

    caption: str
    describes: str
    corner: str
    heatmap: Heatmap


@dataclass(frozen=True)
class Bar:
    """A bar of a score, in points of 100, in the colour of a band; decoration beside its number."""

    score: Fraction
    band: int


@dataclass(frozen=True)
class Cell:
    """A cell's lines; `small` in the smaller type; `span`: over how many columns; `bar` after it."""

    lines: tuple[Line, ...]
    span: int = 1
    bar: Bar | None = None
    small: bool = False

    @property
    def letters(self) -> int:
        return sum(len(run.text) for line in self.lines for run in line)


@dataclass(frozen=True)
class Column:
    """A column: its head, its width as a share of the table's, numbers to the right."""

    head: str
    width: int
    right: bool = False


@dataclass(frozen=True)
class Table:
    """A table with a header row that repeats. `describes`: what is in it, for those who do not see
    it; `caption` empty: the heading above is its name."""

    caption: str
    describes: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    starts: tuple[Fraction, ...] = ()  # where bands begin, for bars


@dataclass(frozen=True)
class NewSide:
    """A new page is wished for here, where the paper stays short enough with it."""


@dataclass(frozen=True)
class NewPage:
    """A new page begins here in any case."""


Block = Heading | Para | Standing | TwoLists | HeatTable | Table | NewSide | NewPage


@dataclass(frozen=True)
class Paper:
    """A whole paper. `frame`: label and value of each line of its head, in two columns in a PDF.

    `foot`: what stands below each page, in lines; every fact of it stands in the text too.
    """

    title: str
    name: str
    council: str
    occasion: str
    frame: tuple[tuple[str, Line], ...]
    blocks: tuple[Block, ...]
    foot: tuple[str, str]
    day: tuple[int, int, int]
    language: str
    bands: int


@dataclass
class Sheet:
    """Blocks being put together, paragraphs and tables counted."""

    blocks: list[Block] = field(default_factory=list)
    paragraphs: int = 0
    tables: int = 0

    def heading(self, text: str, level: int = 1, mark: str = "") -> None:
        self.blocks.append(Heading(text, level, mark))

    def para(self, *runs: Run | str) -> None:
        """A paragraph with the next number; strings are plain runs."""
        self.paragraphs += 1
        self.blocks.append(Para(line(*runs), self.paragraphs))

    def plain(self, *runs: Run | str) -> None:
        """A paragraph without a number."""
        self.blocks.append(Para(line(*runs)))

    def notice(self, *runs: Run | str) -> None:
        """A paragraph beside a bar, for what must not be overlooked."""
        self.blocks.append(Para(line(*runs), manner="notice"))

    def add(self, block: Block) -> None:
        self.blocks.append(block)

    def next_table(self) -> int:
        """The next table's number."""
        self.tables += 1
        return self.tables


def line(*runs: Run | str) -> Line:
    """Runs as a line; strings are plain runs, empty ones are left out."""
    made = (Run(run) if isinstance(run, str) else run for run in runs)
    return tuple(run for run in made if run.text)


def bold(text: str) -> Run:
    return Run(text, "bold")


def source(text: str) -> Run:
    return Run(text, "source")


def soft(text: str) -> Run:
    return Run(text, "soft")


def cell(
    *lines: Run | str | Line, span: int = 1, bar: Bar | None = None, small: bool = False
) -> Cell:
    """A cell of one run or line each; empty ones are left out."""
    made = [one if isinstance(one, tuple) else line(one) for one in lines]
    return Cell(tuple(one for one in made if one), span, bar, small)


def paragraphs_of(text: str) -> Sequence[str]:
    """The lines of a text that people typed, blank ones left out."""
    return [one.strip() for one in text.splitlines() if one.strip()]
