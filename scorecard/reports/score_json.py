"""The score JSON (docs/SCORING.md#the-score-files)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from scorecard.formats import exact, tenths
from scorecard.reports.json_list import json_list
from scorecard.reports.scored import ScoredYear
from scorecard.scoring.model import (
    CellResult,
    Counts,
    OverallResult,
    QuestionResult,
    Scores,
    ThemeResult,
)

Entry = dict[str, object]


def score_json(scored: Iterable[ScoredYear]) -> Iterator[str]:
    """The file piece by piece: a list in the order given, one line a council and year."""
    return json_list(map(score_entry, scored))


def score_entry(scored: ScoredYear) -> Entry:
    """One council and year. Scores are points of 100, rounded under `score` and exact as a fraction
    under `score_exact`; `evidenced` is a share 0..1."""
    result = scored.result
    return {
        "council": scored.council,
        "year": scored.year,
        "overall": _overall(result.overall),
        "themes": {id: _theme(theme) for id, theme in result.themes.items()},
        "capabilities": {id: _cell(cell) for id, cell in result.capabilities.items()},
        "cells": {
            theme: {id: _cell(cell) for id, cell in row.items()}
            for theme, row in result.cells.items()
        },
        "questions": {id: _question(question) for id, question in result.questions.items()},
    }


def scores_of(scores: Scores) -> Entry:
    """The three scores, each as it is shown and as it is exactly."""
    return {
        "score": tenths(scores.score),
        "score_exact": exact(scores.score),
        "lowest": tenths(scores.lowest),
        "lowest_exact": exact(scores.lowest),
        "highest": tenths(scores.highest),
        "highest_exact": exact(scores.highest),
    }


def counts_of(counts: Counts) -> Entry:
    """How many questions stand behind a number, and the share that carries evidence."""
    return {
        "applicable": counts.applicable,
        "answered": counts.answered,
        "unknown": counts.unknown,
        "na": counts.na,
        "out_of_scope": counts.out_of_scope,
        "evidenced": None if counts.evidenced is None else float(counts.evidenced),
    }


def _overall(overall: OverallResult) -> Entry:
    return {
        **scores_of(overall.scores),
        "band": overall.band,
        "capped_by": list(overall.capped_by),
        "themes_left_out": list(overall.themes_left_out),
    }


def _theme(theme: ThemeResult) -> Entry:
    return {
        **scores_of(theme.scores),
        **counts_of(theme.counts),
        "band": theme.band,
        "capped_by": list(theme.capped_by),
    }


def _cell(cell: CellResult) -> Entry:
    return {**scores_of(cell.scores), **counts_of(cell.counts)}


def _question(question: QuestionResult) -> Entry:
    return {
        "state": question.state,
        "level": question.level,
        "share": exact(question.share),
        "potential": exact(question.potential),
        "potential_overall": exact(question.potential_overall),
        "caps": question.caps,
    }
