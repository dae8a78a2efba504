"""A bare loop that makes the numbers of the engine in binary floats: what the engine is measured against.

It does what somebody would write in an afternoon: no models, no exact sums, no checks, dicts and lists only.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from scorecard.content.models import Content
from scorecard.scoring.model import Answer


class BareFloats:
    """Scores councils that are asked everything."""

    def __init__(self, content: Content) -> None:
        self.capabilities = [capability.id for capability in content.capabilities]
        self.bands = [(band.id, float(band.start)) for band in content.scale.bands]
        self.themes = [
            (
                theme.id,
                float(theme.weight),
                [
                    (q.id, float(q.weight), q.capability, q.critical,
                     [float(level.points) / float(q.levels[-1].points) for level in q.levels])
                    for q in theme.questions
                ],
            )
            for theme in content.questionnaires
        ]  # fmt: skip

    def score(self, answers: Mapping[str, Answer]) -> dict[str, Any]:
        """Overall, themes, capabilities, cells and questions of one council."""
        themes, cells, questions, scored = {}, {}, {}, []
        pooled = {id: [0.0] * 5 + [0] * 4 for id in self.capabilities}
        for id, weight, own in self.themes:
            row, given, capped = self.add_up(own, answers, questions)
            total = [0.0] * 5 + [0] * 4
            for capability, cell in row.items():
                pool = pooled[capability]
                for n, value in enumerate(cell):
                    total[n] += value
                    pool[n] += value
            cells[id] = {capability: numbers(cell) for capability, cell in row.items()}
            found = numbers(total)
            found["capped_by"] = sorted(capped)
            found["band_uncapped"] = self.band(found["score"])
            found["band"] = self.bands[0][0] if capped else found["band_uncapped"]
            found["answered_weight"] = total[1] / total[0] if total[0] else None
            found["too_few"] = 2 * total[1] < total[0]
            themes[id] = found
            scored.append((weight, found, given, total[1]))
        with_score = sum(weight for weight, found, *_ in scored if found["score"] is not None)
        for weight, _, given, answered in scored:
            for id, state, level, own_weight, part, caps in given:
                potential = 100 * own_weight * (1 - part) / answered
                questions[id] = (state, level, 100 * own_weight * part / answered, potential,
                                 potential * weight / with_score, caps)  # fmt: skip
        overall = {key: mean(scored, key) for key in ("score", "lowest", "highest")}
        overall["capped_by"] = sorted(id for found in themes.values() for id in found["capped_by"])
        overall["band_uncapped"] = overall["band"] = self.band(overall["score"])
        if overall["capped_by"] and overall["score"] is not None:
            middle = self.bands[len(self.bands) // 2]
            overall["band"] = middle[0] if overall["score"] >= middle[1] else overall["band"]
        overall["left_out"] = sorted(id for id, found in themes.items() if found["score"] is None)
        overall["too_few"] = any(found["too_few"] for found in themes.values())
        return {"overall": overall, "themes": themes, "cells": cells, "questions": questions,
                "capabilities": {id: numbers(pool) for id, pool in pooled.items()}}  # fmt: skip

    def add_up(self, own, answers, questions):
        """The sums of a theme's cells, and its answered questions."""
        row, given, capped = {}, [], []
        for id, weight, capability, critical, parts in own:
            answer = answers.get(id)
            cell = row.get(capability)
            if cell is None:
                cell = row[capability] = [0.0] * 5 + [0] * 4
            if answer is not None and answer.state == "na":
                cell[8] += 1
                questions[id] = ("na", None, None, None, None, False)
                continue
            cell[0] += weight
            cell[5] += 1
            if answer is None:
                questions[id] = ("unanswered", None, None, None, None, False)
                continue
            cell[1] += weight
            cell[6] += 1
            part = 0.0
            if answer.state == "unknown":
                cell[7] += 1
            else:
                part = parts[answer.level]
                if part:
                    cell[2] += weight * part
                    cell[3] += weight
                    if answer.evidence:
                        cell[4] += weight
            caps = critical and not part
            if caps:
                capped.append(id)
            given.append((id, answer.state, answer.level, weight, part, caps))
        return row, given, capped

    def band(self, score: float | None) -> str | None:
        """The last band that begins at or below a score."""
        found = None
        for id, start in self.bands:
            if score is not None and score >= start:
                found = id
        return found


def numbers(sums: list[float]) -> dict[str, Any]:
    """Scores and counts from the sums of a set."""
    applicable, answered, brought, positive, backed, *counts = sums
    return {
        "score": 100 * brought / answered if answered else None,
        "lowest": 100 * brought / applicable if applicable else None,
        "highest": 100 * (brought + applicable - answered) / applicable if applicable else None,
        "applicable": counts[0], "answered": counts[1], "unknown": counts[2], "na": counts[3],
        "out_of_scope": 0, "evidenced": backed / positive if positive else None,
    }  # fmt: skip


def mean(scored: list[Any], key: str) -> float | None:
    """A number of all themes together, by theme weight."""
    present = [(weight, found[key]) for weight, found, *_ in scored if found[key] is not None]
    whole = sum(weight for weight, _ in present)
    return sum(weight * value for weight, value in present) / whole if whole else None
