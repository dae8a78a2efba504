"""Which questions a council is asked: its nation and functions against theme and question."""

from __future__ import annotations

from dataclasses import dataclass

from scorecard.content.models import Authorities, Content, CouncilRecord, Question, Questionnaire


@dataclass(frozen=True)
class Scope:
    """What decides which questions are asked. `functions` holds ids of `data/authorities.yaml`."""

    nation: str
    functions: frozenset[str]


def scope_of(council: CouncilRecord, authorities: Authorities) -> Scope:
    """The council's own functions where it has them listed, else those of its type."""
    own = council.functions
    if own is None:
        own = next(t.functions for t in authorities.types if t.id == council.type)
    return Scope(council.nation, frozenset(own))


def is_asked(theme: Questionnaire, question: Question, scope: Scope) -> bool:
    """True where the theme serves one of the council's functions (or every council), and the
    question holds in its nation and, if it names functions, for one of the council's
    (docs/CONTENT.md#scope)."""
    narrowed = question.applies_to
    return (
        (not theme.functions or not scope.functions.isdisjoint(theme.functions))
        and (not narrowed.nations or scope.nation in narrowed.nations)
        and (not narrowed.functions or not scope.functions.isdisjoint(narrowed.functions))
    )


def asked(content: Content, scope: Scope) -> dict[str, tuple[Question, ...]]:
    """The questions asked, by theme id, in the order written; themes with none are left out."""
    chosen = {
        theme.id: tuple(q for q in theme.questions if is_asked(theme, q, scope))
        for theme in content.questionnaires
    }
    return {theme: questions for theme, questions in chosen.items() if questions}
