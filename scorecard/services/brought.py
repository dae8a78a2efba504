"""A predecessor's year as it is kept: the little that lists show, and its answers, with every text in
a row of its own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from pydantic import TypeAdapter
from sqlalchemy.orm import Session

from scorecard.clock import LONDON
from scorecard.content.models import Question
from scorecard.errors import Invalid
from scorecard.intake.brought import BroughtAnswer, BroughtItem, BroughtScores, BroughtYear
from scorecard.intake.predecessor_json import UNCHANGED, place_of
from scorecard.scoring.model import Scores
from scorecard.services.cleaning import TAKEN_OUT, clean, clean_line, is_no_reason
from scorecard.services.freezing import Ice
from scorecard.storage.free_text import keep_all
from scorecard.storage.frozen_rows import bodies_of, digest_of_ice


@dataclass(frozen=True)
class TheirTheme:
    """A theme of a predecessor's result by its id; `band` is an id, None without a score."""

    id: str
    score: Fraction | None
    band: str | None


@dataclass(frozen=True)
class TheirYear:
    """What a predecessor's year came to. `scores` (points of 100) and `band` (an id) are those of its
    own result. `signed_on` is None where it was not signed off, `kept_on` is set for a snapshot.

    Counts are of its questions: `asked`, `answered` (levels and 'We don't know'), `unknown`, `na`;
    `items` of evidence. `too_few`: of some theme less than half is answered, by count, since the
    file holds no weights.
    """

    year: int
    content_hash: str
    signed_on: dt.date | None
    kept_on: dt.date | None
    scores: Scores
    band: str | None
    too_few: bool
    asked: int
    answered: int
    unknown: int
    na: int
    items: int
    themes: tuple[TheirTheme, ...]


SUMMARY = TypeAdapter(TheirYear)


# How an answer of theirs stands to the question as it is asked here.
Standing = Literal[
    "usable", "unanswered", "out of scope", "new", "meaning", "level", "not offered", "no reason"
]


def standing(question: Question, brought: BroughtYear, answer: BroughtAnswer | None) -> Standing:
    """Whether a predecessor's answer can be taken over, or why not: they did not answer; it is not
    their function; they were not asked; the question meant something else; that level, or 'does not
    apply', is not offered here; the reason why it does not apply was taken out since."""
    if answer is None:
        behind = brought.result.questions.get(question.id)
        return "new" if behind is None else "out of scope"
    if answer.state == "unanswered":
        return "unanswered"
    if answer.meaning != question.meaning:
        return "meaning"
    if answer.state == "na" and not question.not_applicable:
        return "not offered"
    if answer.state == "na" and is_no_reason(answer.reason):
        return "no reason"
    return "level" if answer.level is not None and answer.level > question.top else "usable"


def cleaned(brought: BroughtYear) -> tuple[BroughtYear, str]:
    """The year with each text in the form in which texts are stored, and a sentence where something
    was taken out. Raises Invalid, naming the question, for a text that cannot be kept."""
    notices: set[str] = set()
    answers = {id: _cleaned(id, answer, notices) for id, answer in brought.answers.items()}
    return brought.model_copy(update={"answers": answers}), " ".join(notices)


def their_year(brought: BroughtYear) -> TheirYear:
    """The little that lists show."""
    head, result, answers = brought.assessment, brought.result, brought.answers.values()
    states = [answer.state for answer in answers]
    return TheirYear(
        year=head.year,
        content_hash=head.content,
        signed_on=_day(brought.sign_off.at) if brought.sign_off else None,
        kept_on=_day(brought.snapshot.at) if brought.snapshot else None,
        scores=_scores(result.overall),
        band=result.overall.band,
        too_few=any(2 * theme.answered < theme.applicable for theme in result.themes.values()),
        asked=len(states),
        answered=states.count("answered") + states.count("unknown"),
        unknown=states.count("unknown"),
        na=states.count("na"),
        items=sum(len(answer.evidence) for answer in answers),
        themes=tuple(
            TheirTheme(id, _scores(theme).score, theme.band) for id, theme in result.themes.items()
        ),
    )


def freeze(session: Session, brought: BroughtYear) -> Ice:
    """The year as it is kept; its texts go into rows of their own."""
    written = [text for text in dict.fromkeys(_texts(brought)) if text]
    kept = keep_all(session, written)
    ids = {text: row.id for text, row in zip(written, kept, strict=True)} | {"": ""}
    body = _mapped(brought, ids.__getitem__).model_dump_json()
    summary = SUMMARY.dump_json(their_year(brought)).decode()
    return Ice(summary, body, digest_of_ice(summary, body))


def texts_of(body: str) -> list[str]:
    """The ids of the texts that a predecessor's year names, for whoever takes them out."""
    return [id for id in dict.fromkeys(_texts(read_body(body))) if id]


def read_body(body: str) -> BroughtYear:
    """A kept year; where texts stand in a file, here stand their ids."""
    return BroughtYear.model_validate_json(body)


def with_texts(session: Session, answers: Sequence[BroughtAnswer]) -> list[BroughtAnswer]:
    """Kept answers with their texts, in one statement; one that was taken out is empty."""
    ids = sorted({id for answer in answers for id in _words(answer)} - {""})
    texts = bodies_of(session, ids) if ids else {}
    return [_replaced(answer, lambda id: texts.get(id, "")) for answer in answers]


def _cleaned(question: str, answer: BroughtAnswer, notices: set[str]) -> BroughtAnswer:
    def text(typed: str) -> str:
        found = clean(typed, "file")
        notices.update({found.notice} - {""})
        return found.text

    def line(typed: str, longest: int) -> str:
        found = clean_line(typed, "file", longest)
        if found != typed:
            notices.add(TAKEN_OUT)
        return found

    try:
        return answer.model_copy(
            update={
                "reason": text(answer.reason),
                "note": text(answer.note),
                "evidence": tuple(
                    item.model_copy(
                        update={"title": line(item.title, 200), "place": line(item.place, 2000)}
                    )
                    for item in answer.evidence
                ),
            }
        )
    except Invalid as error:
        raise Invalid(f"{place_of(('answers', question))}: {error} {UNCHANGED}", "file") from None


def _day(moment: dt.datetime) -> dt.date:
    return moment.astimezone(LONDON).date()


def _scores(numbers: BroughtScores) -> Scores:
    exact = (numbers.score_exact, numbers.lowest_exact, numbers.highest_exact)
    score, lowest, highest = (None if text is None else Fraction(text) for text in exact)
    return Scores(score, lowest, highest)


def _texts(brought: BroughtYear) -> list[str]:
    return [text for answer in brought.answers.values() for text in _words(answer)]


def _words(answer: BroughtAnswer) -> list[str]:
    places = [text for item in answer.evidence for text in (item.title, item.place)]
    return [answer.reason, answer.note, *places]


def _mapped(brought: BroughtYear, text: Callable[[str], str]) -> BroughtYear:
    answers = {id: _replaced(answer, text) for id, answer in brought.answers.items()}
    return brought.model_copy(update={"answers": answers})


def _replaced(answer: BroughtAnswer, text: Callable[[str], str]) -> BroughtAnswer:
    items: tuple[BroughtItem, ...] = tuple(
        item.model_copy(update={"title": text(item.title), "place": text(item.place)})
        for item in answer.evidence
    )
    changed = {"reason": text(answer.reason), "note": text(answer.note), "evidence": items}
    return answer.model_copy(update=changed)
