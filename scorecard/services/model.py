"""What the use cases take and give: frozen, complete, without a trace of the database."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

from scorecard.content.models import Content, CouncilRecord, Question
from scorecard.content.scope import Scope
from scorecard.scoring.model import Answer, Result

Role = Literal["spoc"]
Part = Literal["level", "note"]


@dataclass(frozen=True)
class Actor:
    """Who acts: every use case takes one as its first argument."""

    person_id: str
    role: Role


@dataclass(frozen=True)
class Council:
    """A council that is assessed. `register_id` is its id in data/councils.yaml, None if not
    listed."""

    id: str
    register_id: str | None
    name: str
    nation: str
    type: str
    functions: tuple[str, ...] | None  # None: those of its type
    first_month: int


@dataclass(frozen=True)
class StoredAnswer:
    """What is stored for one question. `answer` is None while nothing is chosen (a note may stand).

    Versions count saves of that part; `tab` and `note_tab` name the view that wrote it last;
    `saved_at` is UTC.
    """

    question: str
    answer: Answer | None
    reason: str
    version: int
    tab: str
    note: str
    note_version: int
    note_tab: str
    saved_at: dt.datetime | None


@dataclass(frozen=True)
class ThemeState:
    """`status` is what a person said: open or completed. `owner` is plain text, `due` a date."""

    completed: bool = False
    owner: str = ""
    due: dt.date | None = None
    version: int = 0


@dataclass(frozen=True)
class Assessment:
    """One council's year with everything that pages show of it; pinned to its own content."""

    id: str
    year: int
    status: Literal["open"]
    council: Council
    scope: Scope
    content: Content
    content_hash: str
    questions: Mapping[str, tuple[Question, ...]]  # asked, by theme id, in written order
    answers: Mapping[str, StoredAnswer]  # by question id
    themes: Mapping[str, ThemeState]  # by theme id; a theme nobody touched has the default
    version: int = 1  # rises when the council's scope is put right

    @property
    def given(self) -> dict[str, Answer]:
        """The answers as the engine takes them."""
        return {key: row.answer for key, row in self.answers.items() if row.answer is not None}


@dataclass(frozen=True)
class Evidence:
    """One item behind a question. `place` is a link or where it is held."""

    id: str
    title: str
    place: str
    dated: dt.date | None
    version: int

    @property
    def link(self) -> str | None:
        """The place where it may be shown as a link: a plain http or https address; else None."""
        try:
            address = urlsplit(self.place)
            host = address.hostname
        except ValueError:
            return None
        plain = address.scheme in ("http", "https") and host and not re.search(r"[\s@]", self.place)
        return self.place if plain else None


@dataclass(frozen=True)
class Refusal:
    """The side of a conflict that was not stored; kept until its person chooses."""

    part: Part
    value: str
    at: dt.datetime


@dataclass(frozen=True)
class QuestionDesk:
    """What the Question page shows besides the assessment."""

    stored: StoredAnswer
    evidence: tuple[Evidence, ...]
    refused: tuple[Refusal, ...]


@dataclass(frozen=True)
class AnswerPost:
    """One save as the page's script sends it.

    `value` of part `level`: `"0"`, `"1"`, ... a position; `"unknown"`; `"na\\n" + reason`; or `""`
    (cleared). `value` of part `note`: the text. `seen` is the version that stood on the screen.
    `tab` is a random id of one view of a question, `n` rises with each post of that tab and part.
    """

    assessment: str
    question: str
    part: Part
    value: str
    seen: int
    tab: str
    n: int


@dataclass(frozen=True)
class Outcome:
    """What became of a post. `version` and `saved_at` are those now stored; on `conflict`, `theirs`
    is the stored value. `message` is a sentence for people on `conflict`, `failed`, `too long`."""

    kind: Literal["saved", "unchanged", "conflict", "failed", "too long", "reason needed"]
    version: int
    saved_at: dt.datetime | None = None
    theirs: str | None = None
    message: str = ""


@dataclass(frozen=True)
class Scored:
    """An assessment with its numbers."""

    assessment: Assessment
    result: Result


@dataclass(frozen=True)
class RegisterEntry:
    """A council on offer. `key` is for sorting and searching: its name in small letters without
    accents and without 'The', 'City of' or 'London Borough of' in front."""

    record: CouncilRecord
    key: str


@dataclass(frozen=True)
class ChosenCouncil:
    """What a person chose: an entry of the register (its name, nation and type then hold), or, with
    `register_id` None, a council that is not listed. `functions` None: those of the register or the
    type."""

    register_id: str | None
    name: str
    nation: str
    type: str
    functions: tuple[str, ...] | None = None


@dataclass(frozen=True)
class ContentStatus:
    """`mistakes` of the files on disk, each as `file:line: where: what`; while there are any, the
    last content without mistakes is in use."""

    mistakes: tuple[str, ...]


@dataclass(frozen=True)
class BrokenHistory:
    """The first link of the history that does not hold: its number, from 1, and what is wrong."""

    seq: int
    why: str


@dataclass(frozen=True)
class HistoryCheck:
    """`broken` is None where the chain holds; `count` and `head` (the newest hash) are what was
    counted."""

    count: int
    head: str
    broken: BrokenHistory | None
