"""The questions of one theme as a heatmap: a row a question, in written order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from scorecard.content.models import Content, Question
from scorecard.reports.heatmap import Cell, Heatmap, Row
from scorecard.scoring.bands import borders_of
from scorecard.scoring.model import Answer
from scorecard.texts import Texts

ANSWER = "answer"


def theme_strip(
    content: Content, questions: Sequence[Question], answers: Mapping[str, Answer], _: Texts
) -> Heatmap:
    """What each question of a theme brings, in points of 100 of its own top level, with the level
    in words; 'We don't know' brings nothing (docs/SCORING.md#points). A cell's band is that of its
    points. A question without an answer, and one that does not apply, has a cell that says so."""
    rows = tuple(
        Row(q.id, q.text, (_cell(content, q, answers.get(q.id), _),), None) for q in questions
    )
    bands = tuple((band.id, band.name) for band in content.scale.bands)
    return Heatmap(((ANSWER, _("Answer")),), bands, rows)


def _cell(content: Content, question: Question, answer: Answer | None, _: Texts) -> Cell:
    if answer is None:
        return Cell("none", applicable=1, said=_("Not answered"), note="")
    if answer.state == "na":
        return Cell("outside", said=_("Does not apply to us"))
    position = borders_of(content.scale).position
    if answer.state == "level" and answer.level is not None:
        top = question.levels[question.top].points
        score = 100 * Fraction(question.levels[answer.level].points) / Fraction(top)
        name = content.label(question, answer.level)
        return Cell("score", score, position(score), 1, 1, level=name)
    return Cell("score", Fraction(0), position(Fraction(0)), 1, 1, note=_("We don’t know"))
