"""What is told of two versions of a content (docs/CONTENT.md#versions): frozen, in order of id."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Generic, Literal, TypeVar

from scorecard.content.difference import Span
from scorecard.content.models import AppliesTo, Band, Capability

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Changed(Generic[T_co]):
    """One value of the thing with this id; None on the side that does not have the thing."""

    id: str
    old: T_co
    new: T_co


@dataclass(frozen=True, slots=True)
class Listed:
    """A question that one of the versions has; `theme` is an id."""

    id: str
    theme: str
    text: str


@dataclass(frozen=True, slots=True)
class Wording:
    """A text of a question that changed, word by word; `level` is a position at a level's texts."""

    part: Literal["text", "why", "answering", "label", "level"]
    level: int | None
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Reworded:
    """A question whose wording or meaning changed.

    `note` is what whoever keeps the file wrote into it since, None where nothing: the place to say
    that the sense is the same.
    """

    id: str
    wording: tuple[Wording, ...]
    note: str | None


@dataclass(frozen=True, slots=True)
class Edited:
    """A question or theme with the other keys that changed, as the file names them."""

    id: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ContentChanges:
    """All that changed from one version to another.

    `reworded` kept its meaning number and may be compared across years, `meaning_changed` did not.
    `moved` and `capabilities_of` tell a question's theme and column. `scope` narrows questions,
    `theme_functions` says where themes are asked, `type_functions` what types of council do.
    `edited_questions` and `edited_themes` name what neither changes what is asked nor how it
    counts. `same` is True where not even an order changed.
    """

    old_version: str
    new_version: str
    same: bool
    themes_added: tuple[str, ...]
    themes_withdrawn: tuple[str, ...]
    added: tuple[Listed, ...]
    withdrawn: tuple[Listed, ...]
    reworded: tuple[Reworded, ...]
    meaning_changed: tuple[Reworded, ...]
    moved: tuple[Changed[str], ...]
    capabilities_of: tuple[Changed[str], ...]
    weights: tuple[Changed[Decimal], ...]
    points: tuple[Changed[tuple[Decimal, ...]], ...]
    critical: tuple[Changed[bool], ...]
    not_applicable: tuple[Changed[bool], ...]
    scope: tuple[Changed[AppliesTo], ...]
    theme_weights: tuple[Changed[Decimal], ...]
    theme_functions: tuple[Changed[tuple[str, ...]], ...]
    type_functions: tuple[Changed[tuple[str, ...] | None], ...]
    bands: tuple[Changed[Band | None], ...]
    capabilities: tuple[Changed[Capability | None], ...]
    level_names: tuple[Changed[str | None], ...]
    edited_questions: tuple[Edited, ...]
    edited_themes: tuple[Edited, ...]
