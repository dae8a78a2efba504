"""Invented councils described in facts, their answers, and what these must lead to.

`python -m tests.content.golden` writes the golden block of every file in tests/councils anew, after
somebody has read why a number moved. Answers are written by people who read the facts alone.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from scorecard.content.folder import read_folder
from scorecard.content.models import ContentFolder, Question
from scorecard.content.scope import Scope, asked
from scorecard.scoring.engine import score
from scorecard.scoring.model import Answer
from scorecard.signposting.order import Finder

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "tests/councils").glob("*.yaml"))
SIGNPOSTS = 3
_BLOCK = re.compile(r"^golden:\n(?:[ ].*\n|\n)*", re.MULTILINE)


@dataclass(frozen=True)
class Case:
    """One council and theme. `answers`: a level's position, `unknown` or `na`, by question id."""

    name: str
    type: str
    scope: Scope
    theme: str
    facts: tuple[str, ...]
    answers: dict[str, int | str]
    golden: object

    @property
    def questions(self) -> tuple[Question, ...]:
        """What this council is asked in this theme, as written."""
        return asked(shipped().content, self.scope)[self.theme]


@cache
def shipped() -> ContentFolder:
    """The content folder of the product."""
    return read_folder(ROOT)


def read_case(path: Path) -> Case:
    """The council of one file; answers and golden block are empty while nobody has written them."""
    written = yaml.safe_load(path.read_text("utf-8"))
    return Case(
        written["name"],
        written["type"],
        Scope(written["nation"], frozenset(written["functions"])),
        written["theme"],
        tuple(written["facts"]),
        written.get("answers") or {},
        written.get("golden"),
    )


def golden_of(case: Case) -> dict[str, object]:
    """What the answers lead to: the theme's exact score, its band and what caps it, and for the
    first three questions answered below the top, the tier and the first three resources."""
    result = score(shipped().content, case.scope, {id: _given(a) for id, a in case.answers.items()})
    theme = result.themes[case.theme]
    return {
        "score": str(theme.scores.score),
        "band": theme.band,
        "capped_by": list(theme.capped_by),
        "signposts": _signposts(case),
    }


def _given(answer: int | str) -> Answer:
    if isinstance(answer, int):
        return Answer("level", answer)
    return Answer("unknown" if answer == "unknown" else "na")


def _signposts(case: Case) -> list[dict[str, object]]:
    finder = Finder(shipped().guidance, shipped().content, case.scope)
    shown: list[dict[str, object]] = []
    for question in case.questions:
        answer = case.answers.get(question.id, "na")
        if answer in ("na", question.top):
            continue
        found = finder.suggest(question.id, None if answer == "unknown" else int(answer))
        ids = [signpost.resource.id for signpost in found.resources[:SIGNPOSTS]]
        shown.append({"question": question.id, "tier": found.tier, "resources": ids})
    return shown[:SIGNPOSTS]


def with_golden(text: str, golden: dict[str, object]) -> str:
    """The text of a file with its golden block written anew at the end; all else stays as it is."""
    rest = _BLOCK.sub("", text).rstrip("\n")
    lines = ["golden:"]
    for key in ("score", "band", "capped_by"):
        lines.append(f"  {key}: {json.dumps(golden[key])}")
    lines.append("  signposts:")
    lines += [f"    - {json.dumps(one)}" for one in golden["signposts"]]
    return rest + "\n" + "\n".join(lines) + "\n"


def main() -> None:
    """Writes every golden block whose council has answers."""
    for path in FILES:
        case = read_case(path)
        if set(case.answers) != {question.id for question in case.questions}:
            print(
                f"{path.name}: left as it is, for its answers are not those to the questions asked"
            )
            continue
        new = with_golden(path.read_text("utf-8"), golden_of(case))
        path.write_text(new, "utf-8", newline="\n")
        print(f"{path.name}: written")


if __name__ == "__main__":
    main()
