"""What a council's year holds in the file that `export --as json` writes, as far as another council
needs it. Every part is checked: what is not known is refused, and nothing is dropped unsaid."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, FailFast, Field, model_validator
from pydantic_core import PydanticCustomError

OURS = "ours"  # marks mistakes that this file words itself

Id = Annotated[str, Field(min_length=1, max_length=100)]
Line = Annotated[str, Field(max_length=200)]
Place = Annotated[str, Field(max_length=2000)]
Words = Annotated[str, Field(max_length=4000)]
Year = Annotated[int, Field(ge=1990, le=2200)]
Count = Annotated[int, Field(ge=0, le=10_000)]
Points = Annotated[str, Field(max_length=2000, pattern=r"^(0|[1-9]\d*)(/[1-9]\d*)?$")]
State = Literal["answered", "unknown", "na", "unanswered", "out_of_scope"]


class _Part(BaseModel):
    """A part whose every key is known."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class _Numbers(BaseModel):
    """A part that holds more numbers than are needed: all of them follow from the answers."""

    model_config = ConfigDict(frozen=True, extra="ignore", strict=True)


class BroughtItem(_Part):
    """An item of evidence. A title that was taken out since is empty."""

    title: Line
    place: Place
    dated: dt.date | None
    review_on: dt.date | None = None


class BroughtFrom(_Part):
    """Where that council had taken an answer over from in its turn."""

    council: Line
    year: Year


class BroughtAnswer(_Part):
    """An answer in the words of the score JSON; `level` counts from 0, the lowest. `meaning` is that
    of the question it was given to."""

    state: Literal["answered", "unknown", "na", "unanswered"]
    level: Annotated[int, Field(ge=0, le=100)] | None
    reason: Words
    note: Words
    saved_at: AwareDatetime | None
    evidence: Annotated[tuple[BroughtItem, ...], Field(max_length=500), FailFast()]
    meaning: Annotated[int, Field(ge=1, le=10_000)] = 1
    taken_from: BroughtFrom | None = None

    @model_validator(mode="after")
    def _level_where_answered(self) -> BroughtAnswer:
        if (self.level is not None) != (self.state == "answered"):
            raise PydanticCustomError(
                OURS, "has a level without an answer, or an answer without its level"
            )
        return self


class BroughtCouncil(_Part):
    """The council as the file calls it: `id` is that of the register where it is listed."""

    id: Id
    name: Annotated[str, Field(min_length=1, max_length=200)]
    nation: Id
    type: Id
    functions: Annotated[tuple[Id, ...], Field(max_length=200), FailFast()]


class BroughtHead(_Part):
    """`content` is the hash of the questions that were answered; who does a theme is left there,
    and so is what is only said to people."""

    council: BroughtCouncil
    year: Year
    status: Literal["open", "signed off"]
    content: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    as_at: object = Field(default=None, exclude=True)
    self_assessed: object = Field(default=None, exclude=True)
    questionnaires: object = Field(default=None, exclude=True)
    themes: object = Field(default=None, exclude=True)


class BroughtSnapshot(_Part):
    """A dated copy of an open year; its name is left there."""

    name: str = Field(default="", exclude=True)
    at: AwareDatetime


class BroughtSignOff(_Numbers):
    """When the year was signed off; who approved it is left there."""

    at: AwareDatetime


class BroughtScores(_Numbers):
    """Points of 100, exact."""

    score_exact: Points | None
    lowest_exact: Points | None
    highest_exact: Points | None
    band: Id | None

    @model_validator(mode="after")
    def _points_of_100(self) -> BroughtScores:
        given = (self.score_exact, self.lowest_exact, self.highest_exact)
        if any(Fraction(number) > 100 for number in given if number is not None):
            raise PydanticCustomError(OURS, "holds more than 100 points")
        return self


class BroughtTheme(BroughtScores):
    """A theme's numbers, and how many questions stand behind them."""

    applicable: Count
    answered: Count


class BroughtQuestion(_Numbers):
    """What the numbers rest on: a question of their questionnaire, asked of them or not."""

    state: State
    level: int | None


class BroughtResult(_Numbers):
    """Their result as it was."""

    overall: BroughtScores
    themes: Annotated[dict[Id, BroughtTheme], Field(max_length=100)]
    questions: Annotated[dict[Id, BroughtQuestion], Field(max_length=5000)]


class BroughtYear(_Part):
    """A council's year: what it answered, and the result as it was."""

    assessment: BroughtHead
    answers: Annotated[dict[Id, BroughtAnswer], Field(min_length=1, max_length=5000)]
    result: BroughtResult
    sign_off: BroughtSignOff | None = None
    snapshot: BroughtSnapshot | None = None
    signposts: object = Field(default=None, exclude=True)
