"""The mistakes in a file that people bring, each with its line."""

from __future__ import annotations

from dataclasses import dataclass, field

from scorecard.errors import Invalid

MOST_SHOWN = 200
_LONGEST_SHOWN = 60


@dataclass(slots=True)
class LineMistakes:
    """Collects mistakes; a file that is wrong on every line takes no more memory than the first."""

    shown: list[str] = field(default_factory=list)
    count: int = 0

    def add(self, line: int, what: str) -> None:
        self.count += 1
        if len(self.shown) < MOST_SHOWN:
            self.shown.append(f"line {line}: {what}")

    def raise_if_any(self) -> None:
        """Raises Invalid that lists them in order of line, or returns where there is none."""
        if not self.count:
            return
        left = self.count - len(self.shown)
        more = [f"and {left} more mistakes; put these right first"] if left else []
        raise Invalid("\n".join([*self.shown, *more]))


def quoted(text: str) -> str:
    """What somebody wrote, made fit for a message: short, and nothing in it moves the cursor."""
    cut = text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "…"
    return repr(cut)
