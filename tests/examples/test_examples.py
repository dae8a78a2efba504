"""The worked examples, each a file that an officer can read; README.md here tells how."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml

from scorecard.content.models import Content
from scorecard.formats import exact, points
from scorecard.scoring.bands import just_under
from scorecard.scoring.engine import score
from scorecard.scoring.model import Answer, Result, Scores
from tests.builders import BANDS, content, question, scope, theme

HERE = Path(__file__).parent
FILES = sorted(HERE.glob("*.yaml"))
DOCUMENT = HERE.parents[1] / "docs" / "SCORING.md"
KEYS = {"says", "rule", "council", "bands", "themes", "by_hand", "scores", "shares", "potentials",
        "potentials_overall", "capabilities"}  # fmt: skip


class Text(yaml.SafeLoader):
    """Numbers stay as they are written, so that 62.45 is never a binary float."""


Text.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if not tag.endswith((":float", ":int"))]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read(path: Path) -> dict[str, Any]:
    return yaml.load(path.read_text(encoding="utf-8"), Text)


def content_of(example: Mapping[str, Any]) -> Content:
    themes = [
        theme(
            id,
            *[
                question(name, **{k: v for k, v in q.items() if k not in ("answer", "evidence")})
                for name, q in own["questions"].items()
            ],
            weight=own.get("weight", 1),
            functions=own.get("functions", ()),
        )
        for id, own in example["themes"].items()
    ]
    return content(*themes, bands=list(example.get("bands", dict(BANDS)).items()))


def answers_of(example: Mapping[str, Any]) -> dict[str, Answer]:
    given = {}
    for own in example["themes"].values():
        for name, q in own["questions"].items():
            answer = q.get("answer")
            if answer in ("unknown", "na"):
                given[name] = Answer(answer)
            elif answer is not None:
                given[name] = Answer("level", int(answer), int(q.get("evidence", 0)))
    return given


def shown(value: Fraction | None) -> str | None:
    return None if value is None else points(value)


def numbers(content: Content, result: Result, place: str) -> dict[str, Any]:
    """Everything that an example may state of a theme or of the overall."""
    found = result.overall if place == "overall" else result.themes[place]
    scores: Scores = found.scores
    near = None if scores.score is None else just_under(content.scale, scores.score)
    stated = {
        "shown": shown(scores.score), "exact": exact(scores.score), "lowest": shown(scores.lowest),
        "highest": shown(scores.highest), "band": found.band, "without_cap": found.band_uncapped,
        "capped_by": list(found.capped_by), "just_under": near and near.id,
        "too_few": found.too_few,
    }  # fmt: skip
    if place == "overall":
        return {**stated, "left_out": list(result.overall.themes_left_out)}
    counts = result.themes[place].counts
    return {
        **stated, "applicable": str(counts.applicable), "answered": str(counts.answered),
        "unknown": str(counts.unknown), "na": str(counts.na), "out_of_scope": str(counts.out_of_scope),
        "evidenced": exact(counts.evidenced),
    }  # fmt: skip


def test_there_are_examples_and_each_says_another_thing():
    assert len(FILES) >= 12
    assert len({read(path)["says"] for path in FILES}) == len(FILES)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_example_comes_out_as_worked_by_hand(path):
    example = read(path)
    assert set(example) <= KEYS
    assert example["by_hand"]
    own = content_of(example)
    council = scope(**example["council"]) if "council" in example else scope()
    result = score(own, council, answers_of(example))
    stated = 0
    for place, expected in example.get("scores", {}).items():
        found = numbers(own, result, place)
        assert {key: found[key] for key in expected} == expected, place
        stated += len(expected)
    for kind, field in (
        ("shares", "share"),
        ("potentials", "potential"),
        ("potentials_overall", "potential_overall"),
    ):
        for id, expected in example.get(kind, {}).items():
            assert exact(getattr(result.questions[id], field)) == expected, id
            stated += 1
    for id, expected in example.get("capabilities", {}).items():
        assert exact(result.capabilities[id].scores.score) == expected, id
        stated += 1
    assert stated


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_example_names_a_rule_of_the_document(path):
    headings = re.findall(r"^#+ (.+)$", DOCUMENT.read_text(encoding="utf-8"), re.MULTILINE)
    anchors = {re.sub(r"[^a-z0-9 -]", "", h.lower()).replace(" ", "-") for h in headings}
    assert read(path)["rule"] in anchors
