"""How far an assessment is: counts for the task list, minutes left, the critical questions."""

from __future__ import annotations

from dataclasses import dataclass

from scorecard.content.models import Question, Questionnaire
from scorecard.services.model import Assessment, ThemeState


@dataclass(frozen=True)
class ThemeProgress:
    """One row of the task list. Counts are of questions that apply; minutes of those without an answer."""

    theme: Questionnaire
    state: ThemeState
    asked: int
    applicable: int
    answered: int
    na: int
    minutes_left: int
    minutes: int
    critical_left: int

    @property
    def status(self) -> str:
        """`completed` is what a person said; the others follow from the answers."""
        if self.state.completed:
            return "completed"
        return "in-progress" if self.answered or self.na else "new"


@dataclass(frozen=True)
class Progress:
    """All themes asked, in the content's order, and the route through the critical questions."""

    themes: tuple[ThemeProgress, ...]
    critical: tuple[Question, ...]
    critical_left: tuple[Question, ...]

    @property
    def completed(self) -> int:
        return sum(row.state.completed for row in self.themes)

    @property
    def answered(self) -> int:
        return sum(row.answered for row in self.themes)

    @property
    def applicable(self) -> int:
        return sum(row.applicable for row in self.themes)

    @property
    def critical_minutes(self) -> int:
        """Minutes that the critical questions without an answer take."""
        return sum(question.minutes for question in self.critical_left)


def progress(assessment: Assessment) -> Progress:
    """Counts over all questions asked of this council; reads no database."""
    given = assessment.given
    rows = []
    critical: list[Question] = []
    for theme_id, questions in assessment.questions.items():
        states = [given.get(q.id) for q in questions]
        na = sum(a is not None and a.state == "na" for a in states)
        left = [q for q, a in zip(questions, states, strict=True) if a is None]
        critical += [q for q in questions if q.critical]
        rows.append(
            ThemeProgress(
                theme=assessment.content.themes[theme_id],
                state=assessment.themes.get(theme_id, ThemeState()),
                asked=len(questions),
                applicable=len(questions) - na,
                answered=len(questions) - na - len(left),
                na=na,
                minutes_left=sum(q.minutes for q in left),
                minutes=sum(q.minutes for q in questions),
                critical_left=sum(q.critical for q in left),
            )
        )
    left_critical = tuple(q for q in critical if q.id not in given)
    return Progress(tuple(rows), tuple(critical), left_critical)
