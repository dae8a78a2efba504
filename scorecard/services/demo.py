"""An invented council with one year of answers, made by rule: the same every time."""

from __future__ import annotations

import datetime as dt
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from scorecard.clock import LONDON
from scorecard.content.models import Question
from scorecard.errors import Invalid, Unavailable
from scorecard.services.access import require
from scorecard.services.answers import save_answer
from scorecard.services.choosing import choose_council
from scorecard.services.copies import save_copy
from scorecard.services.councils import home, live_content
from scorecard.services.evidence import add_evidence
from scorecard.services.model import Actor, AnswerPost, Assessment, ChosenCouncil, Part
from scorecard.services.opening import Services, open_services
from scorecard.services.themes import complete_theme, set_theme
from scorecard.storage.copying import read
from scorecard.storage.history import FIRST, Head

NAME = "Marshford Borough Council"  # there is none of this name
OWNERS = ("Head of regulatory services", "Housing strategy manager", "Corporate policy team")
# One entry a question, over and over: how far up its levels, or 'unknown'.
ANSWERS = (0.7, 0.4, 1.0, "unknown", 0.7, 0.0, 0.4, 0.4, 1.0, 0.7, 0.4)
NOTES = {
    1: "The working group agreed this in its spring meeting; its minutes are kept with the policy.",
    4: "The service manager looks into this and tells the lead before the next review.",
}
REASON = "Another council does this for us under a shared service agreement."


def fill_demo(actor: Actor, services: Services) -> Assessment:
    """Fills an empty database, all or nothing. Raises Invalid where it holds anything already."""
    require(actor, "fill_demo")
    path = services.store.path
    if path is None:
        raise Unavailable("The demonstration needs a database in a file of SQLite.")
    if home(actor, services) is not None:
        raise Invalid("This database is in use. Name another with --database. Nothing was changed.")
    with TemporaryDirectory() as folder:
        address = f"sqlite:///{(Path(folder) / 'demo.db').as_posix()}"
        draft = services.settings.model_copy(update={"database_url": address})
        with closing(open_services(draft, clock=services.clock)) as apart:
            assessment = _fill(actor, apart)
            body = save_copy(actor, apart)
    with closing(read(body)) as copy:
        copy.bring_back_into(path, Head(0, FIRST))
    return assessment


def _fill(actor: Actor, services: Services) -> Assessment:
    authorities = live_content(actor, services).content.authorities
    types = [kind.id for kind in authorities.types]
    nations = [nation.id for nation in authorities.nations]
    assessment = choose_council(
        actor,
        services,
        ChosenCouncil(
            register_id=None,
            name=NAME,
            nation="england" if "england" in nations else nations[0],
            type="district" if "district" in types else types[0],
        ),
    )
    today = services.clock().astimezone(LONDON).date()
    position = 0
    for number, (theme, questions) in enumerate(assessment.questions.items()):
        # All but the first theme are unfinished: every fifth question of theirs waits.
        for place, question in enumerate(questions):
            if number == 0 or place % 5 != 4:
                _answer(actor, services, assessment, question, position)
            position += 1
        due = (today + dt.timedelta(days=30 * (number + 1))).isoformat()
        owner = OWNERS[number % len(OWNERS)]
        seen = set_theme(actor, services, assessment.id, theme, owner, due, 0).version
        if number == 0:
            complete_theme(actor, services, assessment.id, theme, True, seen)
    return assessment


def _answer(
    actor: Actor, services: Services, assessment: Assessment, question: Question, position: int
) -> None:
    """What the rule says to the question in this place, at times with note and evidence."""
    value = _value(question, position)

    def save(part: Part, value: str) -> None:
        post = AnswerPost(assessment.id, question.id, part, value, 0, f"demo-{position:04}", 1)
        outcome = save_answer(actor, services, post)
        if outcome.kind != "saved":
            raise Unavailable(outcome.message)

    save("level", value)
    if (note := NOTES.get(position % 7)) is not None:
        save("note", note)
    if value.isdecimal() and value != "0" and position % 2 == 0 and question.evidence:
        place = (
            "https://www.marshford.example/policies" if position % 4 else "Shared drive, Policies"
        )
        add_evidence(
            actor, services, assessment.id, question.id, question.evidence[0], place, "2026-03-27"
        )


def _value(question: Question, position: int) -> str:
    if question.not_applicable and position % 3 == 1:
        return f"na\n{REASON}"
    chosen = ANSWERS[position % len(ANSWERS)]
    if chosen == "unknown":
        return chosen
    return str(round(float(chosen) * question.top))
