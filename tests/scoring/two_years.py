"""Two years for the laws of comparing: the second one's content and answers come from the first's by any change."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from hypothesis import strategies as st

from scorecard.content.models import Content, Level, Question, Questionnaire
from scorecard.content.scope import Scope
from scorecard.scoring.comparing import YearInput
from scorecard.scoring.engine import score
from scorecard.scoring.model import Answer
from tests.builders import question
from tests.scoring.laws import CODES, COLUMNS, Case, answers_to, cases, pick, points, scopes

Years = tuple[YearInput, YearInput]


def year(content: Content, scope: Scope, answers: Mapping[str, Answer]) -> YearInput:
    """A year with the result of its answers."""
    return YearInput(content, scope, answers, score(content, scope, answers))


def with_themes(content: Content, *themes: Questionnaire) -> Content:
    """The content with these themes; made anew, for a copy would keep the index of its questions."""
    return Content(
        scale=content.scale,
        capabilities=content.capabilities,
        authorities=content.authorities,
        questionnaires=themes,
    )


def of_levels(question: Question, worth: list[Decimal]) -> Question:
    """The question with a level for each of these points."""
    levels = tuple(Level(points=p, label=f"Level {n}", text="True.") for n, p in enumerate(worth))
    return question.model_copy(update={"levels": levels})


@st.composite
def changed(draw: st.DrawFn, old: Question) -> Question:
    """The question a year later; mostly as it was."""
    key, factor, column = pick(
        draw(CODES),
        ("", "", "weight", "meaning", "capability", "levels"),
        (Decimal("0.5"), Decimal(3)),
        COLUMNS,
    )
    if key == "levels":
        return of_levels(old, draw(points()))
    new = {"weight": old.weight * factor, "meaning": old.meaning + 1, "capability": column}
    return old.model_copy(update={key: new[key]}) if key else old


@st.composite
def later(draw: st.DrawFn, old: Content) -> Content:
    """Any next version: questions changed, withdrawn, added or moved, themes of another weight."""
    homes: dict[str, list[Question]] = {theme.id: [] for theme in old.questionnaires}
    for theme, own in old.questions.values():
        what, other = pick(draw(CODES), ("stays",) * 5 + ("moves", "goes"), sorted(homes))
        if what != "goes":
            homes[other if what == "moves" else theme.id].append(draw(changed(own)))

    def one(theme: Questionnaire) -> Questionnaire:
        fresh, factor = pick(draw(CODES), (False, False, True), (1, 1, 2))
        added = [question(f"{theme.id}-new")] if fresh or not homes[theme.id] else []
        weight = theme.weight * factor
        return theme.model_copy(update={"questions": (*homes[theme.id], *added), "weight": weight})

    return with_themes(old, *(one(theme) for theme in old.questionnaires))


@st.composite
def two_years(draw: st.DrawFn) -> Years:
    """A council in two years; its answers are mostly kept, its scope seldom changes."""
    first = draw(cases())
    content = draw(later(first.content))
    scope = draw(st.one_of(st.just(first.scope), st.just(first.scope), scopes))
    second = Case(content, scope, {})
    answers = {}
    for id, own in second.asked.items():
        possible = answers_to(own)
        kept = first.answers.get(id)
        fresh, keep = pick(draw(CODES), [None, *possible], (True, False))
        given = kept if keep and kept in possible else fresh
        if given is not None:
            answers[id] = given
    return year(first.content, first.scope, first.answers), year(content, scope, answers)
