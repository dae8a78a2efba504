"""An invented council with three years of answers, made by rule: the same every time.

Its questions changed before the newest year, one year was reopened, and the newest is under way.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import event

from scorecard.content.models import Authorities, Question
from scorecard.content.scope import asked
from scorecard.errors import Invalid, Unavailable
from scorecard.services.access import require
from scorecard.services.assessments import read_assessment
from scorecard.services.choosing import choose_council
from scorecard.services.confirming import to_confirm
from scorecard.services.copies import save_copy
from scorecard.services.councils import home, live_content
from scorecard.services.demo_answers import Pen, answer, save
from scorecard.services.demo_content import Earlier
from scorecard.services.model import Actor, Assessment, ChosenCouncil
from scorecard.services.opening import Services, open_services
from scorecard.services.signing import reopen, sign_off
from scorecard.services.snapshots import keep_snapshot
from scorecard.services.themes import complete_theme, set_theme
from scorecard.services.yearly import open_year
from scorecard.storage.copying import read
from scorecard.storage.history import FIRST, Head

NAME = "Marshford Borough Council"  # there is none of this name
OWNERS = ("Head of regulatory services", "Housing strategy manager", "Corporate policy team")
APPROVED = ("Invented name", "Chief Executive")
WHY = "The first answer was given from a draft that was never adopted."
SNAPSHOT = "Board, second quarter"


def fill_demo(actor: Actor, services: Services) -> Assessment:
    """Fills an empty database, all or nothing; returns the newest year. Raises Invalid where it holds
    anything already."""
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
            _hurry(apart)
            assessment = _fill(actor, apart)
            body = save_copy(actor, apart)
    with closing(read(body)) as copy:
        copy.bring_back_into(path, Head(0, FIRST))
    return assessment


def _hurry(apart: Services) -> None:
    """A draft that a power cut may spoil: nobody waits until each save is on the disk."""
    engine = apart.store.engine
    engine.dispose()
    event.listen(engine, "connect", lambda made, _: made.execute("PRAGMA synchronous = OFF"))


def _fill(actor: Actor, today: Services) -> Assessment:
    before = replace(today, live=Earlier(live_content(actor, today)))
    content = live_content(actor, today).content
    first = choose_council(actor, _on(before, 2024, 9, 2), _marshford(content.authorities))
    numbers = _numbers(asked(content, first.scope), first.questions)
    _answer_all(Pen(actor, _on(before, 2024, 12, 3), first, 2, "2024-10-14"), numbers)
    _sign(actor, _on(before, 2025, 3, 20))
    second = open_year(actor, _on(before, 2025, 9, 1))
    _answer_all(Pen(actor, _on(before, 2025, 12, 2), second, 1, "2025-10-13"), numbers)
    again = Pen(actor, _on(before, 2026, 3, 3), _newest(actor, before), 1, "")
    doubted, level = _doubted(again.assessment)
    _correct(again, doubted, level - 1)
    _sign(actor, _on(before, 2026, 3, 19))
    reopened = reopen(actor, _on(before, 2026, 4, 14), second.id, WHY)
    _correct(Pen(actor, _on(before, 2026, 4, 16), reopened, 1, ""), doubted, level)
    _sign(actor, _on(before, 2026, 4, 23))
    third = open_year(actor, _on(today, 2026, 9, 7))
    _answer_some(Pen(actor, _on(today, 2026, 9, 22), third, 0, "2026-03-27"), numbers)
    return _newest(actor, today)


def _numbers(*years: Mapping[str, tuple[Question, ...]]) -> dict[str, int]:
    """A number for each question that any of these years asks: its place, the first year's first."""
    ids = dict.fromkeys(q.id for year in years for q in chain.from_iterable(year.values()))
    return {id: number for number, id in enumerate(ids)}


def _marshford(authorities: Authorities) -> ChosenCouncil:
    types = [kind.id for kind in authorities.types]
    nations = [nation.id for nation in authorities.nations]
    return ChosenCouncil(
        register_id=None,
        name=NAME,
        nation="england" if "england" in nations else nations[0],
        type="district" if "district" in types else types[0],
    )


def _answer_all(pen: Pen, numbers: dict[str, int]) -> None:
    for theme, questions in pen.assessment.questions.items():
        for question in questions:
            answer(pen, question, numbers[question.id])
        complete_theme(pen.actor, pen.services, pen.assessment.id, theme, True, 0)


def _answer_some(pen: Pen, numbers: dict[str, int]) -> None:
    """All but the first theme are unfinished: every fifth question of theirs waits, and so does what
    was not asked before or asks something else by now."""
    today = pen.services.clock().date()
    todo = to_confirm(pen.actor, pen.services, pen.assessment)
    waits = {*todo.again, *todo.new}
    for place, (theme, questions) in enumerate(pen.assessment.questions.items()):
        if place == len(pen.assessment.questions) - 1:
            keep_snapshot(pen.actor, _on(pen.services, 2026, 9, 30), pen.assessment.id, SNAPSHOT)
            pen = replace(pen, services=_on(pen.services, 2026, 10, 6))
        given = [q for n, q in enumerate(questions, 1) if n % 5 and q.id not in waits]
        for question in given if place else questions:
            answer(pen, question, numbers[question.id])
        due = (today + dt.timedelta(days=60 + 30 * place)).isoformat()
        acting = (pen.actor, pen.services, pen.assessment.id, theme)
        seen = set_theme(*acting, OWNERS[place % len(OWNERS)], due, 0).version
        if place == 0:
            complete_theme(*acting, True, seen)


def _doubted(assessment: Assessment) -> tuple[Question, int]:
    """The first question that has an answer above the lowest level, and that level."""
    given = assessment.given
    return next(
        (question, given[question.id].level or 0)
        for questions in assessment.questions.values()
        for question in questions
        if question.id in given and given[question.id].level
    )


def _correct(pen: Pen, question: Question, level: int) -> None:
    save(pen, question, 0, "level", str(level), pen.assessment.answers[question.id].version)


def _sign(actor: Actor, services: Services) -> None:
    now = _newest(actor, services)
    day = services.clock().date().isoformat()
    sign_off(actor, services, now.id, *APPROVED, day, now.seen)


def _newest(actor: Actor, services: Services) -> Assessment:
    return read_assessment(actor, services)


def _on(services: Services, year: int, month: int, day: int) -> Services:
    """The same use cases at two in the afternoon of that day."""
    moment = dt.datetime(year, month, day, 14, tzinfo=dt.UTC)
    return replace(services, clock=lambda: moment)
