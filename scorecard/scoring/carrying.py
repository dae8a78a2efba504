"""Answers given to one content, under another one (docs/SCORING.md#years)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from scorecard.content.models import Content, Question
from scorecard.content.scope import Scope, is_asked
from scorecard.scoring.engine import score
from scorecard.scoring.model import Answer, Result


@dataclass(frozen=True, slots=True)
class Recomputed:
    """The same answers scored under two contents; `kept` of the `given` ones count in both."""

    given: int
    kept: int
    old: Result
    new: Result


def carried(
    old: Content, new: Content, scope: Scope, answers: Mapping[str, Answer]
) -> dict[str, Answer]:
    """The answers that still say the same under the new content, for a council of this scope there.

    Left out: a question that is gone, means something else or is not asked of the council; a level
    that is no longer there; `na` where it may not be said any more. They count as not answered.
    """
    return {
        id: answer
        for id, answer in answers.items()
        if id in new.questions
        and is_asked(*new.questions[id], scope)
        and new.questions[id][1].meaning == old.questions[id][1].meaning
        and _takes(new.questions[id][1], answer)
    }


def recomputed(
    old: Content, new: Content, old_scope: Scope, new_scope: Scope, answers: Mapping[str, Answer]
) -> Recomputed:
    """What a new content does to the scores of answers that were given to the old one.

    A council's scope may differ, where what its type does has changed.
    """
    kept = carried(old, new, new_scope, answers)
    return Recomputed(
        given=len(answers),
        kept=len(kept),
        old=score(old, old_scope, answers),
        new=score(new, new_scope, kept),
    )


def _takes(question: Question, answer: Answer) -> bool:
    if answer.level is not None:
        return answer.level <= question.top
    return answer.state == "unknown" or question.not_applicable
