"""What a content folder holds, in counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from scorecard.content.coverage import Coverage
from scorecard.content.models import ContentFolder


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts: questions by theme, resources by tier and status, grounds and those still marked
    `check`, councils, and the combinations of coverage (docs/CONTENT.md#coverage)."""

    questions: Mapping[str, int]
    resources: Mapping[tuple[str, str], int]
    grounds: int
    grounds_in_doubt: int
    councils: int
    combinations: int
    far: int


def summary_of(folder: ContentFolder, coverage: Coverage) -> Summary:
    """The counts of a whole content folder."""
    resources = [resource for file in folder.guidance for resource in file.resources]
    grounds = [ground for _, q in folder.content.questions.values() for ground in q.basis]
    return Summary(
        questions={theme.id: len(theme.questions) for theme in folder.content.questionnaires},
        resources=Counter((resource.tier, resource.status) for resource in resources),
        grounds=len(grounds),
        grounds_in_doubt=sum(ground.status == "check" for ground in grounds),
        councils=len(folder.councils),
        combinations=coverage.combinations,
        far=coverage.far,
    )
