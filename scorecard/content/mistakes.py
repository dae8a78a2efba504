"""A mistake in a content file, and the list that a whole run collects."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from scorecard.errors import ContentError


@dataclass(frozen=True, order=True, slots=True)
class Mistake:
    """One mistake; `str()` gives `file:line: where: what is wrong, and what to write instead`."""

    file: str
    line: int
    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.where}: {self.what}"


@dataclass(slots=True)
class Mistakes:
    """Collects the mistakes of all files, so that one run names them all."""

    found: list[Mistake] = field(default_factory=list)

    def add(self, file: str, line: int, where: str, what: str) -> None:
        self.found.append(Mistake(file, line, where, what))

    def lines(self) -> tuple[str, ...]:
        """Each mistake once, in order of file and line."""
        return tuple(str(mistake) for mistake in sorted(set(self.found)))

    def raise_if_any(self) -> None:
        """Raises ContentError with every mistake; returns where there is none."""
        if self.found:
            raise ContentError(self.lines())


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like `word`, or None where none comes near."""
    from difflib import get_close_matches  # noqa: PLC0415  only a mistake needs it; starts stay quick

    close = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return close[0] if close else None


def instead(word: str, known: Iterable[str]) -> str:
    """What to write in place of an unknown word: the nearest one, else the choice there is."""
    choice = sorted(known)
    close = nearest(word, choice)
    if close is not None:
        return f"did you mean '{close}'?"
    if not choice:
        return "there is none to choose from yet"
    if len(choice) > 12:
        return f"none of the {len(choice)} there are comes near it: look the right one up"
    return f"write one of: {', '.join(choice)}"
