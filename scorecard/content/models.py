"""The frozen models of a content folder, key by key as docs/CONTENT.md describes them.

The loader hands over what was written as text; each type here says how its own text is read, so
that `no`, `12:30` and `007` stay what an officer wrote wherever text is asked for.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
from decimal import Decimal
from functools import cached_property
from typing import Annotated, Any, Literal, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from scorecard.content.numbers import number


def _whole(value: Any) -> Any:
    if isinstance(value, str):
        if not re.fullmatch(r"-?[0-9]{1,9}", value):
            raise ValueError("write a whole number, such as 2")
        return int(value)
    return value


def _decimal(value: Any) -> Any:
    if isinstance(value, str):
        exact = number(value)
        if exact is None:
            raise ValueError("write a number, such as 2 or 1.5")
        return exact
    return value


def _truth(value: Any) -> Any:
    if isinstance(value, str):
        if value not in ("true", "false"):
            raise ValueError("write true or false")
        return value == "true"
    return value


def _date(value: Any) -> Any:
    if isinstance(value, str):
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
            raise ValueError("write a date as year-month-day, such as 2026-11-22")
        try:
            return dt.date.fromisoformat(value)
        except ValueError as error:
            raise ValueError("there is no such day; write a date such as 2026-11-22") from error
    return value


def _tuple(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


Whole = Annotated[int, BeforeValidator(_whole)]
Number = Annotated[Decimal, BeforeValidator(_decimal)]
Truth = Annotated[bool, BeforeValidator(_truth)]
Day = Annotated[dt.date, BeforeValidator(_date)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=100)]
_SAYS = r"\S"  # a text of blanks says nothing
Text200 = Annotated[str, StringConstraints(pattern=_SAYS, min_length=1, max_length=200)]
Text300 = Annotated[str, StringConstraints(pattern=_SAYS, min_length=1, max_length=300)]
Text400 = Annotated[str, StringConstraints(pattern=_SAYS, min_length=1, max_length=400)]
Text600 = Annotated[str, StringConstraints(pattern=_SAYS, min_length=1, max_length=600)]
Weight = Annotated[Decimal, BeforeValidator(_decimal), Field(gt=0)]
Url = Annotated[str, StringConstraints(max_length=2000)]
_MANY = BeforeValidator(_tuple)
Slugs = Annotated[tuple[Slug, ...], _MANY]

Tier = Literal["foundation", "developing", "leading"]
Status = Literal["current", "check", "withdrawn"]
TIERS: tuple[str, ...] = get_args(Tier)
STATUSES: tuple[str, ...] = get_args(Status)


class Model(BaseModel):
    """Strict (nothing is guessed), frozen (nothing changes later), closed (no unknown key)."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", populate_by_name=True)


class Band(Model):
    """One band of scores; it reaches from `start` (inside) to the next band's start."""

    id: Slug
    name: Text200
    start: Number = Field(alias="from")


class Scale(Model):
    """`data/scoring.yaml`: names for levels without a label of their own, and the bands."""

    levels: Annotated[tuple[Text200, ...], _MANY]
    bands: Annotated[tuple[Band, ...], _MANY]


class Capability(Model):
    id: Slug
    name: Text200
    summary: Text400


class Named(Model):
    """A nation or a function: an id and the name people read."""

    id: Slug
    name: Text200


class CouncilType(Model):
    id: Slug
    name: Text200
    functions: Slugs


class Authorities(Model):
    """`data/authorities.yaml`: nations, functions, council types with their functions."""

    nations: Annotated[tuple[Named, ...], _MANY]
    functions: Annotated[tuple[Named, ...], _MANY]
    types: Annotated[tuple[CouncilType, ...], _MANY]


class ChangeGround(Model):
    """Where a council's coming change is laid down."""

    title: Text200
    url: Url
    checked: Day


class CouncilRecord(Model):
    """A council of `data/councils.yaml` or a `--councils` file; `functions` replaces the type's."""

    id: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$", max_length=100)]
    name: Text200
    nation: Slug
    type: Slug
    functions: Slugs | None = None
    region: Slug | None = None
    county: Text200 | None = None
    short_name: Text200 | None = None
    code: Text200 | None = None
    start: Day | None = Field(default=None, alias="from")
    until: Day | None = None
    successors: Annotated[tuple[str, ...], _MANY] = ()
    former_codes: Annotated[tuple[Text200, ...], _MANY] = ()
    ground: ChangeGround | None = None


class AppliesTo(Model):
    """Narrows a theme's scope for one question; empty means: as the theme."""

    nations: Slugs = ()
    functions: Slugs = ()


class Ground(Model):
    """A ground. Where `nations` or `checked` is None, the question's or theme's holds."""

    title: Text200
    url: Url | None
    kind: Literal["statute", "guidance", "practice"]
    nations: Slugs | None = None
    checked: Day | None = None
    status: Literal["in-force", "coming", "check"] = "in-force"
    doubt: Text400 | None = None


class Seen(Model):
    """Where a level is really practised."""

    title: Text200
    url: Url


class Level(Model):
    points: Number
    label: Text200 | None = None
    text: Text600
    next: Text400 | None = None
    seen: Seen | None = None


class Question(Model):
    id: Slug
    text: Text300
    why: Text400
    answering: Text400 | None = None
    capability: Slug
    lga: Literal["leadership", "capacity", "victims", "disruption", "supply-chains"] | None = None
    minutes: Annotated[int, BeforeValidator(_whole), Field(ge=1, le=60)] = 2
    note: Text600 | None = None
    weight: Weight
    critical: Truth
    applies_to: AppliesTo = AppliesTo()
    not_applicable: Truth
    basis: Annotated[tuple[Ground, ...], _MANY]
    evidence: Annotated[tuple[Text200, ...], _MANY]
    meaning: Annotated[int, BeforeValidator(_whole), Field(ge=1)] = 1
    levels: Annotated[tuple[Level, ...], _MANY]

    @property
    def wording(self) -> str:
        """Eight letters that change with any word of the question, of how to answer it (which says
        what counts) or of its levels."""
        words = json.dumps([self.text, self.answering, *(level.text for level in self.levels)])
        return hashlib.sha256(words.encode("utf-8")).hexdigest()[:8]

    @property
    def top(self) -> int:
        """Position of the highest level; the lowest is 0."""
        return len(self.levels) - 1


class Questionnaire(Model):
    """One theme with its questions."""

    id: Slug
    title: Text200
    version: Text200
    law_checked: Day
    weight: Weight
    functions: Slugs
    summary: Text400
    gaps: dict[Slug, Text400] = Field(default_factory=dict)
    questions: Annotated[tuple[Question, ...], _MANY]


class Resource(Model):
    id: Slug
    title: Text200
    publisher: Text200
    url: Url
    year: Whole | None
    kind: Literal[
        "legislation", "statutory-guidance", "guidance", "toolkit", "template", "training",
        "helpline", "case-study", "research", "data", "standard",
    ]  # fmt: skip
    tier: Tier
    nations: Annotated[tuple[Slug, ...], _MANY, Field(min_length=1)]
    functions: Slugs
    themes: Slugs = ()
    capabilities: Slugs
    questions: Slugs = ()
    summary: Text400
    checked: Day | None
    status: Status
    replaced_by: Slug | None


class Term(Model):
    """A word or abbreviation that a page explains where it is first used."""

    term: Text200
    full: Text200
    means: Text400
    nations: Slugs | None = None


class Retired(Model):
    """An id that was published once and must never come back."""

    id: Slug
    theme: Slug
    withdrawn: Day
    because: Text400


class FactAsked(Model):
    """A fact that people ask councils for, and the questions whose answers tell it."""

    ask: Text300
    questions: Slugs


class StatementSentence(Model):
    """What a statement says of a question: a sentence a level, lowest first, None where it says nothing.
    `meaning` and `wording`: those of the question when the sentences were written."""

    question: Slug
    meaning: Annotated[int, BeforeValidator(_whole), Field(ge=1)] = 1
    wording: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{8}$")] | None = None
    levels: Annotated[tuple[Text400 | None, ...], _MANY]

    def fits(self, question: Question) -> bool:
        """Whether the sentences were written for this wording of the question."""
        same = self.wording in (None, question.wording)
        return (
            same and self.meaning == question.meaning and len(self.levels) == len(question.levels)
        )


class StatementArea(Model):
    """An area of a modern slavery statement, in the order of the paper. `note`: what its words mean."""

    id: Slug
    title: Text200
    note: Text400 | None = None
    sentences: Annotated[tuple[StatementSentence, ...], _MANY]


class Content(Model):
    """What an assessment is pinned to: scale, capabilities, authorities, questionnaires."""

    scale: Scale
    capabilities: Annotated[tuple[Capability, ...], _MANY]
    authorities: Authorities
    questionnaires: Annotated[tuple[Questionnaire, ...], _MANY]  # in order of id

    @cached_property
    def themes(self) -> dict[str, Questionnaire]:
        """Questionnaires by theme id."""
        return {theme.id: theme for theme in self.questionnaires}

    @cached_property
    def questions(self) -> dict[str, tuple[Questionnaire, Question]]:
        """Every question with its theme, by question id."""
        return {q.id: (theme, q) for theme in self.questionnaires for q in theme.questions}

    @cached_property
    def version(self) -> str:
        """What the whole content is called: its newest theme's version; 2026.10 is newer than 2026.9."""

        def parts(version: str) -> list[int | str]:
            return [int(p) if p.isdecimal() else p for p in re.split(r"(\d+)", version)]

        return max((theme.version for theme in self.questionnaires), key=parts)

    @cached_property
    def law_checked(self) -> dt.date:
        """The oldest day on which a theme's legal references were checked."""
        return min(theme.law_checked for theme in self.questionnaires)

    def label(self, question: Question, position: int) -> str:
        """The name of a level: its own label, else the scale's."""
        return question.levels[position].label or self.scale.levels[position]


class GuidanceFile(Model):
    """The resources of one file in `guidance/`; `theme` is None for `general.yaml`."""

    name: str
    theme: str | None
    resources: tuple[Resource, ...]


class ContentFolder(Model):
    """All that was read from a content folder."""

    content: Content
    guidance: tuple[GuidanceFile, ...] = ()  # in order of file name
    councils: tuple[CouncilRecord, ...] = ()
    terms: tuple[Term, ...] = ()
    retired: tuple[Retired, ...] = ()
    facts: tuple[FactAsked, ...] = ()
    statement: tuple[StatementArea, ...] = ()
