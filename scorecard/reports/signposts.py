"""What `signpost` gives: for each answer below the top, what to do next and what helps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from scorecard.reports.json_list import json_list
from scorecard.scoring.model import Answer
from scorecard.signposting.model import Signpost, Suggestion
from scorecard.signposting.order import Finder
from scorecard.signposting.reasons import reason_text
from scorecard.texts import Texts

Entry = dict[str, object]


@dataclass(frozen=True, slots=True)
class SignpostedYear:
    """One council and year: for each question answered below the top, or `unknown`, the level
    (None: unknown) and what helps."""

    council: str
    year: int
    questions: Mapping[str, tuple[int | None, Suggestion]]


def signposted(
    council: str, year: int, answers: Mapping[str, Answer], finder: Finder
) -> SignpostedYear:
    """What helps a council at its answers; questions that need none are left out."""
    found = {
        question: (answer.level, finder.suggest(question, answer.level))
        for question, answer in answers.items()
        if answer.state != "na"
    }
    below = {question: pair for question, pair in found.items() if pair[1].tier is not None}
    return SignpostedYear(council, year, below)


def signposts_json(years: Iterable[SignpostedYear], texts: Texts) -> Iterator[str]:
    """The file piece by piece: a list in the order given, one line a council and year."""
    return json_list(_year(one, texts) for one in years)


def signposts_text(years: Iterable[SignpostedYear], texts: Texts) -> Iterator[str]:
    """The same for reading, piece by piece; questions by id."""
    for one in years:
        yield f"{one.council}, {one.year}\n"
        if not one.questions:
            yield "  " + texts("Nothing to point to.") + "\n"
        for id, (level, suggestion) in sorted(one.questions.items()):
            answer = texts("unknown") if level is None else texts("level {level}", level=level)
            yield f"  {id}: {answer}\n    {suggestion.next}\n"
            for signpost in suggestion.resources:
                yield f"    - {_line(signpost, texts)}\n"


def _line(signpost: Signpost, texts: Texts) -> str:
    resource = signpost.resource
    doubt = " " + texts("Being confirmed.") if resource.status == "check" else ""
    return f"{resource.title}, {resource.url} ({reason_text(signpost, texts)}).{doubt}"


def _year(one: SignpostedYear, texts: Texts) -> Entry:
    questions = {id: _question(*pair, texts) for id, pair in one.questions.items()}
    return {"council": one.council, "year": one.year, "questions": questions}


def _question(level: int | None, suggestion: Suggestion, texts: Texts) -> Entry:
    return {
        "level": level,
        "tier": suggestion.tier,
        "next": suggestion.next,
        "resources": [_resource(signpost, texts) for signpost in suggestion.resources],
    }


def _resource(signpost: Signpost, texts: Texts) -> Entry:
    resource = signpost.resource
    return {
        "id": resource.id,
        "title": resource.title,
        "url": resource.url,
        "status": resource.status,
        "reason": reason_text(signpost, texts),
    }
