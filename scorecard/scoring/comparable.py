"""Which questions of two years can be compared, and why the others cannot (docs/SCORING.md#years)."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from scorecard.content.models import Question, Questionnaire
from scorecard.content.scope import is_asked
from scorecard.scoring.comparison import Reason, YearInput

Place = tuple[Questionnaire, Question]
# By question id, in order: why it is left out, None where it is compared.
Reasons = Mapping[str, Reason | None]


def reasons_of(old: YearInput, new: YearInput) -> dict[str, Reason | None]:
    """Every question that at least one of the years asks, with the one reason why it is left out."""
    return {id: _reason(id, old, new) for id in sorted(set(_asked(old)) | set(_asked(new)))}


def homes_of(
    old: YearInput, new: YearInput, reasons: Reasons, home: Callable[[Place], str]
) -> dict[str, dict[str, Reason | None]]:
    """The same for every theme (or capability) of either year, by its id.

    `home` tells where a question belongs. One that moved stands in both of its homes and is compared
    in neither: it would be a change of what the theme is about, not of the council.
    """
    asked = (_asked(old), _asked(new))
    everywhere = {home(p) for year in (old, new) for p in year.content.questions.values()}
    found: dict[str, dict[str, Reason | None]] = {key: {} for key in sorted(everywhere)}
    for id, reason in reasons.items():
        own = {home(places[id]) for places in asked if id in places}
        for key in own:
            found[key][id] = reason or ("moved" if len(own) > 1 else None)
    return found


def _asked(year: YearInput) -> dict[str, Place]:
    every = year.content.questions
    return {id: place for id, place in every.items() if is_asked(*place, year.scope)}


def _reason(id: str, old: YearInput, new: YearInput) -> Reason | None:
    was, now = old.content.questions.get(id), new.content.questions.get(id)
    if was is None:
        return "new"
    if now is None:
        return "withdrawn"
    if not (is_asked(*was, old.scope) and is_asked(*now, new.scope)):
        return "out_of_scope"
    if was[1].meaning != now[1].meaning:
        return "meaning"
    given = (old.answers.get(id), new.answers.get(id))
    if any(answer is not None and answer.state == "na" for answer in given):
        return "na"
    return "unanswered" if None in given else None
