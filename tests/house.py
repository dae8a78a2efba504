"""A council with an assessment for tests, in one line: `house = new_house(tmp_path)`; real files, real SQLite."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from scorecard.content.models import Content
from scorecard.services.answers import read_question, save_answer
from scorecard.services.assessments import read_assessment
from scorecard.services.choosing import choose_council
from scorecard.services.model import (
    Actor,
    AnswerPost,
    Assessment,
    ChosenCouncil,
    Outcome,
    Part,
    QuestionDesk,
)
from scorecard.services.opening import Services, open_services, personal_actor
from scorecard.settings import Settings
from tests.builders import content, question, theme
from tests.folders import write_content

ELMBRIDGE = ChosenCouncil("E07000207", "", "", "")
MINE, THEIRS = "tab-of-mine", "tab-of-theirs"


@dataclass
class Clock:
    """A clock that stands still until it is set."""

    now: dt.datetime = dt.datetime(2026, 11, 25, 14, 5, tzinfo=dt.UTC)

    def __call__(self) -> dt.datetime:
        return self.now


def two_themes() -> Content:
    """Licensing: a (critical), b, c (two levels, never 'not applicable'); housing: h."""
    return content(
        theme(
            "licensing",
            question("a", critical=True),
            question("b"),
            question("c", points=(0, 1), na=False),
            functions=["licensing"],
        ),
        theme("housing", question("h"), functions=["housing"]),
    )


@dataclass
class House:
    """An open database with a council in it, and short ways to act on it."""

    root: Path
    clock: Clock
    services: Services
    actor: Actor
    assessment_id: str = ""
    posts: count[int] = field(default_factory=lambda: count(1))

    @property
    def database(self) -> Path:
        """The file of the database."""
        return self.root / "scorecard.db"

    def choose(self, chosen: ChosenCouncil = ELMBRIDGE) -> Assessment:
        """Chooses the council and opens the year."""
        assessment = choose_council(self.actor, self.services, chosen)
        self.assessment_id = assessment.id
        return assessment

    def post(
        self,
        value: str,
        question: str = "a",
        part: Part = "level",
        *,
        seen: int = 0,
        tab: str = MINE,
        n: int | None = None,
    ) -> Outcome:
        """Saves as the page's script does; `n` rises by itself."""
        number = next(self.posts) if n is None else n
        post = AnswerPost(self.assessment_id, question, part, value, seen, tab, number)
        return save_answer(self.actor, self.services, post)

    def desk(self, question: str = "a") -> QuestionDesk:
        """What is stored of a question."""
        return read_question(self.actor, self.services, self.assessment_id, question)

    def value(self, question: str = "a") -> str:
        """The stored choice as it is posted."""
        stored = self.desk(question).stored
        if stored.answer is None:
            return ""
        if stored.answer.state == "level":
            return str(stored.answer.level)
        return "unknown" if stored.answer.state == "unknown" else f"na\n{stored.reason}"

    def assessment(self) -> Assessment:
        """The assessment as pages read it."""
        return read_assessment(self.actor, self.services)

    def close(self) -> None:
        """Lets go of the database."""
        self.services.close()


def open_house(root: Path, busy_seconds: float = 0.1) -> House:
    """Opens the database in a folder that has content, council or not."""
    clock = Clock()
    address = f"sqlite:///{(root / 'scorecard.db').as_posix()}"
    settings = Settings(database_url=address, content=root)
    services = open_services(settings, clock=clock, busy_seconds=busy_seconds)
    return House(root, clock, services, personal_actor(services))


def new_house(root: Path, content: Content | None = None) -> House:
    """Elmbridge with an open assessment of 2026 on this content (`two_themes` if none is given)."""
    write_content(root, content or two_themes())
    house = open_house(root)
    house.choose()
    return house
