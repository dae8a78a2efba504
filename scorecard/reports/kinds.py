"""What the list of reports says of each: its name, what it is for, who may see it, its formats."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from scorecard.reports.model import Report
from scorecard.texts import Texts

Reader = Literal["spoc", "board"]
Group = Literal["board", "analysts", "meeting"]
Words = Callable[[Texts], str]  # a sentence in the language of who reads it


@dataclass(frozen=True)
class Choice:
    """What a report asks of the person who gets it: a theme's id, whether answers stand on it, and
    for the heatmap whether its columns are years."""

    theme: str | None = None
    filled: bool = True
    by_year: bool = False


@dataclass(frozen=True)
class Format:
    """One format: `id` is the file's ending, `media` its type on the web. `draw` raises Invalid where
    the choice does not fit the report, Unavailable where the surroundings fail. `about` is the size
    in kB for a council that answered all of it, 0 where nothing is said."""

    id: str
    name: str
    media: str
    draw: Callable[[Report, Texts, Choice], bytes]
    about: int = 0


@dataclass(frozen=True)
class Kind:
    """One report. `suits` says whom, `holds` what decides where it may go, in a short sentence each.
    `asks_theme`: it is of one theme, which has to be chosen. `takes_theme`: it may be of one theme,
    or by year."""

    id: str
    title: Words
    purpose: Words
    suits: Words
    holds: Words
    readers: frozenset[Reader]
    group: Group
    formats: tuple[Format, ...]
    asks_theme: bool = False
    takes_theme: bool = False

    def format(self, id: str) -> Format | None:
        """The format of an id; None where this report has none such."""
        return next((one for one in self.formats if one.id == id), None)


EVERYONE: frozenset[Reader] = frozenset(("spoc", "board"))
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
