"""What `check-content` shows on request (docs/CONTENT.md#figures)."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

from scorecard.cli.tables import Table
from scorecard.content.figures import asked_counts, doubts_of, resource_counts
from scorecard.content.folder import Checked
from scorecard.content.models import ContentFolder
from scorecard.content.weights import weight_shares
from scorecard.content.wording import check_wording
from scorecard.errors import Unavailable
from scorecard.formats import tenths

Tables = dict[str, Table]


def weights(folder: ContentFolder) -> Tables:
    """Each question's share of its theme, of 100, by nation."""
    nations = [nation.id for nation in folder.content.authorities.nations]
    rows = [
        (
            one.theme, one.question, float(one.weight), "critical" if one.critical else None,
            *(tenths(_of_100(one.shares.get(nation))) for nation in nations),
        )
        for one in weight_shares(folder.content)
    ]  # fmt: skip
    return {"Weights": Table(("theme", "question", "weight", "critical", *nations), rows)}


def figures(folder: ContentFolder, checked: Checked) -> Tables:
    """Questions by theme, nation and type; resources by theme, tier and nation; combinations of
    question, level and kind of council, those without a resource and without a close one."""
    asked = [(c.theme, c.nation, c.type, c.questions) for c in asked_counts(folder)]
    shown = [(c.theme, c.tier, c.nation, c.current, c.check) for c in resource_counts(folder)]
    coverage = checked.coverage
    counted = [(coverage.combinations, len(coverage.gaps), coverage.far)] if coverage else []
    return {
        "Questions": Table(("theme", "nation", "type", "questions"), asked),
        "Resources": Table(("theme", "tier", "nation", "current", "check"), shown),
        "Coverage": Table(("combinations", "without", "none_close"), counted),
    }


def doubts(folder: ContentFolder) -> Tables:
    """Every ground that a person must still look up."""
    rows = [
        (d.theme, d.question, ", ".join(d.nations), d.ground, d.url, d.doubt)
        for d in doubts_of(folder.content)
    ]
    columns = ("theme", "question", "nations", "ground", "url", "doubt")
    return {"Doubts": Table(columns, rows)}


def doubts_text(folder: ContentFolder) -> str:
    """The doubts as a list to work through, for a table of them would be too wide to read."""
    found = list(doubts_of(folder.content))
    lines = [f"Grounds marked check: {len(found)}."]
    for one in found:
        lines += [
            "",
            f"{one.question} ({', '.join(one.nations)})",
            f"  {one.ground}",
            f"  {one.url or 'no address yet'}",
            f"  To look up: {one.doubt or 'not said'}",
        ]
    return "\n".join(lines)


def words(root: Path) -> Tables:
    """The reading ease. Raises ContentError with every text against the rules of wording,
    Unavailable where the dictionary of syllables is not installed."""
    found = check_wording(root, _syllables())
    columns = ("texts", "mean", "least", "hardest")
    row = (found.texts, round(found.ease.mean, 1), round(found.ease.least, 1), found.ease.hardest)
    return {"Reading ease": Table(columns, [row])}


def _syllables() -> Callable[[str], int]:
    try:  # a package of the checks: the product runs without it
        from scorecard.content.syllables import syllables  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise Unavailable(
            "The check of words needs the packages of the checks. Run "
            "`python3 start.py --dev --setup-only` once, then this again."
        ) from error
    return syllables


def _of_100(share: Fraction | None) -> Fraction | None:
    return None if share is None else 100 * share
