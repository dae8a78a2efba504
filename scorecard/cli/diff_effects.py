"""`diff-content --answers`: what a new content does to the scores of answers that were given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from scorecard.cli.tables import Cell, Table
from scorecard.formats import exact, tenths
from scorecard.scoring.carrying import Recomputed
from scorecard.scoring.model import OverallResult, ThemeResult

_Scored = OverallResult | ThemeResult


@dataclass(frozen=True)
class Effect:
    """The scores of one council and year under both contents; `name` is its id where it has none."""

    council: str
    name: str
    year: int
    recomputed: Recomputed


@dataclass(frozen=True)
class ScoreMoved:
    """One score and its band under both contents, in points of 100; `theme` is None for the overall
    one. A band is an id, with what holds it down."""

    theme: str | None
    old: Fraction | None
    new: Fraction | None
    old_band: str | None
    new_band: str | None

    @property
    def change(self) -> Fraction | None:
        """None where one of the contents gives no score."""
        return None if self.old is None or self.new is None else self.new - self.old


def effects_text(effects: Sequence[Effect]) -> str:
    """A row a council, year and score: overall first, then each theme of either content."""
    rows: list[tuple[Cell, ...]] = []
    for effect in effects:
        own = effect.recomputed
        for moved in scores_moved(own):
            numbers = (tenths(moved.old), tenths(moved.new), tenths(moved.change))
            kept = "" if moved.theme else f"{own.kept} of {own.given}"
            of = moved.theme or "(overall)"
            rows.append((effect.name, effect.year, of, *numbers, _bands(moved), kept))
    columns = ("Council", "Year", "Score of", "Old", "New", "Change", "Band", "Answers kept")
    return "What it does to the scores\n" + Table(columns, rows).text()


def effects_json(effects: Sequence[Effect]) -> list[dict[str, object]]:
    """An object a council and year; scores rounded and exact, as in the score JSON."""
    return [
        {
            "council": effect.council,
            "name": effect.name,
            "year": effect.year,
            "answers": effect.recomputed.given,
            "answers_kept": effect.recomputed.kept,
            "overall": _moved(overall),
            "themes": {moved.theme: _moved(moved) for moved in themes},
        }
        for effect in effects
        for overall, *themes in [list(scores_moved(effect.recomputed))]
    ]


def scores_moved(own: Recomputed) -> Iterator[ScoreMoved]:
    """The overall score, then that of each theme of either content, in order of id."""
    yield _between(None, own.old.overall, own.new.overall)
    for id in sorted(own.old.themes.keys() | own.new.themes.keys()):
        yield _between(id, own.old.themes.get(id), own.new.themes.get(id))


def _between(theme: str | None, old: _Scored | None, new: _Scored | None) -> ScoreMoved:
    score, band = (old.scores.score, old.band) if old else (None, None)
    later, later_band = (new.scores.score, new.band) if new else (None, None)
    return ScoreMoved(theme, score, later, band, later_band)


def _bands(moved: ScoreMoved) -> str:
    """The band where it stayed, else both."""
    if moved.old_band == moved.new_band:
        return moved.new_band or ""
    return f"{moved.old_band or 'none'}, now {moved.new_band or 'none'}"


def _moved(moved: ScoreMoved) -> dict[str, object]:
    return {
        "old": tenths(moved.old),
        "old_exact": exact(moved.old),
        "new": tenths(moved.new),
        "new_exact": exact(moved.new),
        "change": tenths(moved.change),
        "change_exact": exact(moved.change),
        "old_band": moved.old_band,
        "new_band": moved.new_band,
    }
