"""What a result says in order of use: themes, what holds a band down, what is left to gain.

Pages and papers draw from this one object, so that all of them say the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from scorecard.content.models import Content, Question
from scorecard.formats import points_below
from scorecard.reports.strengths import Strength, strengths
from scorecard.scoring.bands import just_under
from scorecard.scoring.model import Answer, Counts, Result, Scores

GAINS = 5


@dataclass(frozen=True)
class Near:
    """A score shown at a border that it lies below: its longer form, and the band it is still in."""

    exact: str
    band: str


@dataclass(frozen=True)
class ThemeLine:
    """A theme as people read it. `band` is a position among the bands, None without a score."""

    id: str
    title: str
    scores: Scores
    counts: Counts
    band: int | None
    too_few: bool
    held: bool
    caps: int
    near: Near | None

    @property
    def unfinished(self) -> bool:
        return self.counts.answered < self.counts.applicable


@dataclass(frozen=True)
class Cap:
    """A critical question that caps its theme. `answer` is its level's name, None: not known.

    `otherwise`: the band that the theme's score alone would give, None where that is the same.
    """

    question: Question
    theme: str
    answer: str | None
    otherwise: str | None


@dataclass(frozen=True)
class NotApplicable:
    """A critical question said not to apply, and why."""

    question: Question
    reason: str


@dataclass(frozen=True)
class Gain:
    """What a question could still bring to the overall score, in points of 100, and its next step."""

    question: Question
    theme: str
    answer: str | None
    next: str
    gain: Fraction


@dataclass(frozen=True)
class Summary:
    """Everything that the Results page and a board paper tell. Shares are 0..1."""

    result: Result
    themes: tuple[ThemeLine, ...]
    titles: Mapping[str, str]
    band: int | None
    held: bool
    middle: str
    near: Near | None
    answered: int
    applicable: int
    unknown: int
    unknown_share: Fraction
    evidenced: Fraction | None
    waiting: tuple[str, ...]
    left_out: tuple[str, ...]
    weakest: str | None
    caps: tuple[Cap, ...]
    critical_na: tuple[NotApplicable, ...]
    gains: tuple[Gain, ...]
    first: str | None
    strongest: tuple[Strength, ...]
    weakest_parts: tuple[Strength, ...]

    @property
    def unfinished(self) -> bool:
        return self.answered < self.applicable


def _near(content: Content, score: Fraction | None) -> Near | None:
    border = None if score is None else just_under(content.scale, score)
    if border is None or score is None:
        return None
    bands = content.scale.bands
    longer = points_below(score, Fraction(border.start))
    return Near(longer, bands[bands.index(border) - 1].name)


def _line(content: Content, theme_id: str, result: Result) -> ThemeLine:
    found = result.themes[theme_id]
    ids = [band.id for band in content.scale.bands]
    return ThemeLine(
        theme_id,
        content.themes[theme_id].title,
        found.scores,
        found.counts,
        None if found.band is None else ids.index(found.band),
        found.too_few,
        bool(found.capped_by),
        len(found.capped_by),
        None if found.capped_by else _near(content, found.scores.score),
    )


def _answer(content: Content, question: Question, given: Answer) -> str | None:
    return content.label(question, given.level) if given.level is not None else None


def _caps(content: Content, result: Result, given: Mapping[str, Answer]) -> list[Cap]:
    names = {band.id: band.name for band in content.scale.bands}
    caps = []
    for theme in result.themes.values():
        other = theme.band_uncapped if theme.band_uncapped != theme.band else None
        for key in theme.capped_by:
            home, question = content.questions[key]
            otherwise = names[other] if other and len(theme.capped_by) == 1 else None
            answer = _answer(content, question, given[key])
            caps.append(Cap(question, home.title, answer, otherwise))
    return caps


def _gains(content: Content, result: Result, given: Mapping[str, Answer]) -> tuple[Gain, ...]:
    found = []
    for key, numbers in result.questions.items():
        if not numbers.potential_overall:
            continue
        theme, question = content.questions[key]
        step = question.levels[given[key].level or 0].next or ""
        answer = _answer(content, question, given[key])
        found.append(Gain(question, theme.title, answer, step, numbers.potential_overall))
    return tuple(sorted(found, key=lambda gain: (-gain.gain, gain.question.id))[:GAINS])


def _evidenced(content: Content, result: Result, given: Mapping[str, Answer]) -> Fraction | None:
    """Share of the weight answered above zero points that carries evidence, over all themes."""
    with_evidence, all_of_it = Fraction(0), Fraction(0)
    for key, answer in given.items():
        found = content.questions.get(key)
        numbers = result.questions.get(key)
        if found is None or numbers is None or numbers.state != "answered" or not answer.level:
            continue
        weight = Fraction(found[1].weight)
        all_of_it += weight
        with_evidence += weight if answer.evidence else 0
    return with_evidence / all_of_it if all_of_it else None


def _weakest(lines: tuple[ThemeLine, ...]) -> str | None:
    scored = sorted((x.scores.score, x.title) for x in lines if x.scores.score is not None)
    if len(scored) < 2 or scored[0][0] == scored[1][0]:
        return None
    return scored[0][1]


def summarise(
    content: Content,
    asked: Mapping[str, tuple[Question, ...]],
    given: Mapping[str, Answer],
    reasons: Mapping[str, str],
    result: Result,
) -> Summary:
    """Everything told about a result. `asked`: questions by theme in the content's order; `reasons`: why
    a question does not apply, by question id (docs/SCORING.md#explaining-a-number)."""
    lines = tuple(_line(content, theme_id, result) for theme_id in asked)
    questions = [q for theme in asked.values() for q in theme]
    answered = sum(line.counts.answered for line in lines)
    unknown = sum(line.counts.unknown for line in lines)
    overall, bands = result.overall, content.scale.bands
    ids = [band.id for band in bands]
    held = overall.band != overall.band_uncapped
    scored = [line for line in lines if line.counts.applicable]
    strongest, weakest_parts = strengths(content, asked, given, result)
    return Summary(
        result=result,
        themes=lines,
        titles={theme_id: content.themes[theme_id].title for theme_id in asked},
        band=None if overall.band is None else ids.index(overall.band),
        held=held,
        middle=bands[len(bands) // 2].name,
        near=None if held else _near(content, overall.scores.score),
        answered=answered,
        applicable=sum(line.counts.applicable for line in lines),
        unknown=unknown,
        unknown_share=Fraction(unknown, answered) if answered else Fraction(0),
        evidenced=_evidenced(content, result, given),
        waiting=tuple(line.title for line in scored if line.too_few),
        left_out=tuple(line.title for line in lines if line.scores.score is None),
        weakest=_weakest(lines),
        caps=tuple(_caps(content, result, given)),
        critical_na=tuple(
            NotApplicable(q, reasons.get(q.id, ""))
            for q in questions
            if q.critical and q.id in given and given[q.id].state == "na"
        ),
        gains=_gains(content, result, given),
        first=next((q.id for q in questions if q.id not in given), None),
        strongest=strongest,
        weakest_parts=weakest_parts,
    )
