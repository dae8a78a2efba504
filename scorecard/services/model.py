"""What the use cases take and give: frozen, complete, without a trace of the database."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal
from urllib.parse import urlsplit

from scorecard.content.models import Content, CouncilRecord, Question
from scorecard.content.scope import Scope
from scorecard.scoring.model import Answer, Result
from scorecard.signposting.model import Signpost, Suggestion

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
class Copied:
    """An earlier choice that does not count yet: it waits to be confirmed, or given again.

    `year` and `saved_at` tell when it was given. `fits`: it can be confirmed as it is; False where
    the question asks something else by now or no longer offers that choice. `moved`: it was given in
    this very assessment, before its content moved.
    """

    answer: Answer
    reason: str
    year: int
    saved_at: dt.datetime | None
    fits: bool
    moved: bool = False


@dataclass(frozen=True)
class TakenFrom:
    """The predecessor whose answer was taken over, and the year of it."""

    council: str
    year: int


@dataclass(frozen=True)
class StoredAnswer:
    """What is stored for one question. `answer` is None while nothing is chosen that counts (a note
    may stand, and a choice that waits to be confirmed, which is `copied`).

    Versions count saves of that part; `tab` and `note_tab` name the view that wrote it last;
    `saved_at` is UTC, and of an earlier year where the answer was copied. `confirmed_at` is set
    where an earlier year's choice was confirmed as it stood. `taken_from` is set where the answer
    that counts is a predecessor's, taken over as it stood.
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
    copied: Copied | None = None
    confirmed_at: dt.datetime | None = None
    taken_from: TakenFrom | None = None


@dataclass(frozen=True)
class ThemeState:
    """`status` is what a person said: open or completed. `owner` is plain text, `due` a date."""

    completed: bool = False
    owner: str = ""
    due: dt.date | None = None
    version: int = 0


@dataclass(frozen=True)
class SignOffInfo:
    """One sign-off of a year. `at` (UTC) is when it was signed off here; `approved_on` the day that
    `name` in `role` approved it. `score` (points of 100) and `band` (an id) are the frozen ones.
    `reopened_at` and `reason` are set where the year was reopened later."""

    id: str
    number: int
    at: dt.datetime
    name: str
    role: str
    approved_on: dt.date
    score: Fraction | None
    band: str | None
    reopened_at: dt.datetime | None = None
    reason: str = ""


@dataclass(frozen=True)
class SnapshotInfo:
    """A dated, named copy of an open year, kept at `at` (UTC); what is read of it has its `id`."""

    id: str
    year: int
    name: str
    at: dt.datetime


@dataclass(frozen=True)
class OpenedFrom:
    """The assessment whose answers a year was opened with."""

    id: str
    year: int
    content_hash: str


@dataclass(frozen=True)
class Frozen:
    """What a sign-off or a snapshot froze beside the answers: numbers, the signposts shown by
    question (for the answer given) and by theme (for its band), and evidence by question.

    `notes_gone`: the questions whose note was taken out since. Of other texts that were, the empty
    text tells: the title of evidence, and the reason why a question does not apply, are never empty.
    """

    result: Result
    suggestions: Mapping[str, Suggestion]
    for_theme: Mapping[str, tuple[Signpost, ...]]
    evidence: Mapping[str, tuple[Evidence, ...]]
    notes_gone: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Assessment:
    """One council's year with everything that pages show of it; pinned to its own content.

    `signed` is the sign-off that holds, `sign_offs` the earlier ones, reopened since, oldest first.
    A signed-off year, and a snapshot, is read from what was frozen: council, scope, content,
    answers and themes are those of that moment, and `frozen` holds its numbers.
    """

    id: str
    year: int
    status: Literal["open", "signed off"]
    council: Council
    scope: Scope
    content: Content
    content_hash: str
    questions: Mapping[str, tuple[Question, ...]]  # asked, by theme id, in written order
    answers: Mapping[str, StoredAnswer]  # by question id
    themes: Mapping[str, ThemeState]  # by theme id; a theme nobody touched has the default
    version: int = 1  # rises when the council's scope is put right or its content moves
    opened_from: OpenedFrom | None = None
    signed: SignOffInfo | None = None
    sign_offs: tuple[SignOffInfo, ...] = ()
    snapshot: SnapshotInfo | None = None
    frozen: Frozen | None = field(default=None, repr=False)
    seen: int = field(default=0, compare=False)  # the newest link of its history when it was read

    @property
    def read_only(self) -> bool:
        """Nothing here can change: it is signed off, or a snapshot."""
        return self.signed is not None or self.snapshot is not None

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
    review_on: dt.date | None = None
    copied_from: str | None = None  # the assessment it was copied from

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
    is the stored value. `message` is a sentence for people on `conflict`, `failed`, `too long`,
    `closed` (the year is signed off, or it is a snapshot: sending again does not help)."""

    kind: Literal["saved", "unchanged", "conflict", "failed", "too long", "reason needed", "closed"]
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
