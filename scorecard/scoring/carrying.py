"""Answers of one content, as another content can take them (docs/SCORING.md#years)."""

from __future__ import annotations

from collections.abc import Mapping

from scorecard.content.models import Content, Question
from scorecard.content.scope import Scope, is_asked
from scorecard.scoring.model import Answer


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


def _takes(question: Question, answer: Answer) -> bool:
    if answer.level is not None:
        return answer.level <= question.top
    return answer.state == "unknown" or question.not_applicable
