"""Freezing a year as it stands, and reading it back the same for ever (docs/ARCHITECTURE.md#frozen-years).

What is frozen is a text of its own beside the rows it was made from: later changes of the rows, of
content, guidance and program do not reach it. Free text stands in it by the id of a copy in `text`,
so that it can still be taken out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from pydantic import TypeAdapter
from sqlalchemy.orm import Session

from scorecard.content.models import GuidanceFile, Resource, Tier
from scorecard.content.scope import Scope, asked
from scorecard.errors import Unavailable
from scorecard.scoring.model import Result
from scorecard.services.evidence import evidence_by_question
from scorecard.services.figures import Figures, figures_of
from scorecard.services.finding import pinned
from scorecard.services.model import (
    Assessment,
    Council,
    Evidence,
    Frozen,
    OpenedFrom,
    SignOffInfo,
    StoredAnswer,
    ThemeState,
)
from scorecard.services.opening import Services
from scorecard.services.results import result_of
from scorecard.signposting.model import Reason, Signpost, Suggestion
from scorecard.signposting.order import Finder
from scorecard.storage.free_text import keep_all
from scorecard.storage.frozen_rows import SignOffParts, bodies_of, digest_of_ice
from scorecard.storage.tables import AssessmentRow

FORMAT = 1


@dataclass(frozen=True)
class Pointer:
    """A signpost; `resource` is its number in the body's list."""

    resource: int
    reason: Reason
    theme: str
    capability: str


@dataclass(frozen=True)
class Shown:
    """What was suggested for the answer to one question."""

    tier: Tier | None
    next: str | None
    resources: tuple[Pointer, ...]


@dataclass(frozen=True)
class Body:
    """All that is frozen of a year. Where reasons, notes, titles and places stand in an assessment,
    here stand ids of rows in `text`; empty where there is none."""

    format: int
    year: int
    council: Council
    nation: str
    functions: tuple[str, ...]
    content_hash: str
    opened_from: OpenedFrom | None
    themes: dict[str, ThemeState]
    answers: dict[str, StoredAnswer]
    evidence: dict[str, tuple[Evidence, ...]]
    result: Result
    resources: tuple[Resource, ...]
    suggestions: dict[str, Shown]
    for_theme: dict[str, tuple[Pointer, ...]]


BODY, SUMMARY = TypeAdapter(Body), TypeAdapter(Figures)


@dataclass(frozen=True)
class Ice:
    """What stands in the row of a sign-off or a snapshot."""

    summary: str
    body: str
    digest: str


def freeze(session: Session, assessment: Assessment, guidance: tuple[GuidanceFile, ...]) -> Ice:
    """Freezes an open assessment as it was read in the transaction at hand, with the signposts that
    this guidance gives, and keeps copies of its texts."""
    evidence = evidence_by_question(session, assessment.id)
    result = result_of(assessment)
    signs = _Signs(guidance, assessment, result)
    written = _texts(assessment.answers, evidence)
    kept = keep_all(session, written)
    ids = {text: row.id for text, row in zip(written, kept, strict=True)} | {"": ""}
    body = Body(
        format=FORMAT,
        year=assessment.year,
        council=assessment.council,
        nation=assessment.scope.nation,
        functions=tuple(sorted(assessment.scope.functions)),
        content_hash=assessment.content_hash,
        opened_from=assessment.opened_from,
        themes={id: assessment.themes[id] for id in assessment.questions},
        answers={id: _answer(row, ids.__getitem__) for id, row in assessment.answers.items()},
        evidence={id: _items(items, ids.__getitem__) for id, items in evidence.items()},
        result=result,
        suggestions=signs.suggestions,
        for_theme=signs.for_theme,
        resources=tuple(signs.resources),
    )
    summary = SUMMARY.dump_json(figures_of(assessment, result)).decode()
    text = BODY.dump_json(body).decode()
    return Ice(summary, text, digest_of_ice(summary, text))


def thaw(session: Session, services: Services, row: AssessmentRow, text: str) -> Assessment:
    """The assessment as it was frozen. Raises Unavailable where a newer release wrote it."""
    body = BODY.validate_json(text)
    if body.format != FORMAT:
        raise Unavailable(
            f"{body.year} was signed off by a newer version of the scorecard. Start that version."
        )
    texts = bodies_of(session, _ids(body)) | {"": ""}
    read: Callable[[str], str] = lambda id: texts.get(id, "")  # noqa: E731 (typed, and used twice)
    content = pinned(session, services, body.content_hash)
    scope = Scope(body.nation, frozenset(body.functions))
    return Assessment(
        id=row.id,
        year=body.year,
        status="open",
        council=body.council,
        scope=scope,
        content=content,
        content_hash=body.content_hash,
        questions=asked(content, scope),
        answers={id: _answer(stored, read) for id, stored in body.answers.items()},
        themes=body.themes,
        version=row.version,
        opened_from=body.opened_from,
        frozen=Frozen(
            result=body.result,
            suggestions={
                id: Suggestion(shown.tier, shown.next, _signposts(body, shown.resources))
                for id, shown in body.suggestions.items()
            },
            for_theme={id: _signposts(body, own) for id, own in body.for_theme.items()},
            evidence={id: _items(items, read) for id, items in body.evidence.items()},
            notes_gone=frozenset(
                id for id, stored in body.answers.items() if stored.note and not read(stored.note)
            ),
        ),
    )


def figures_in(summary: str) -> Figures:
    """The figures that stand beside what was frozen."""
    return SUMMARY.validate_json(summary)


def sign_off_info(parts: SignOffParts) -> SignOffInfo:
    """A sign-off as it is handed up."""
    row, figures = parts.row, figures_in(parts.row.summary)
    return SignOffInfo(
        id=row.id,
        number=row.number,
        at=row.at,
        name=row.approved_by,
        role=row.approved_role,
        approved_on=row.approved_on,
        score=figures.scores.score,
        band=figures.band,
        reopened_at=row.reopened_at,
        reason=parts.reason,
    )


class _Signs:
    """The signposts shown in a year, each resource once."""

    def __init__(
        self, guidance: tuple[GuidanceFile, ...], assessment: Assessment, result: Result
    ) -> None:
        self.resources: list[Resource] = []
        self._places: dict[Resource, int] = {}
        finder = Finder(guidance, assessment.content, assessment.scope)
        self.suggestions = {
            id: self._shown(finder.suggest(id, answer.level))
            for id, answer in assessment.given.items()
            if answer.state != "na"
        }
        self.for_theme = {
            id: self._pointers(finder.for_theme(id, result.themes[id].band))
            for id in assessment.questions
        }

    def _shown(self, found: Suggestion) -> Shown:
        return Shown(found.tier, found.next, self._pointers(found.resources))

    def _pointers(self, signposts: tuple[Signpost, ...]) -> tuple[Pointer, ...]:
        return tuple(
            Pointer(self._place(s.resource), s.reason, s.theme, s.capability) for s in signposts
        )

    def _place(self, resource: Resource) -> int:
        if resource not in self._places:
            self._places[resource] = len(self.resources)
            self.resources.append(resource)
        return self._places[resource]


def _signposts(body: Body, pointers: tuple[Pointer, ...]) -> tuple[Signpost, ...]:
    return tuple(
        Signpost(body.resources[p.resource], p.reason, p.theme, p.capability) for p in pointers
    )


def _answer(stored: StoredAnswer, text: Callable[[str], str]) -> StoredAnswer:
    """The answer with each of its texts replaced; no view of a frozen year ever saves."""
    copied = stored.copied and replace(stored.copied, reason=text(stored.copied.reason))
    return replace(
        stored,
        reason=text(stored.reason),
        note=text(stored.note),
        copied=copied,
        tab="",
        note_tab="",
    )


def _items(items: tuple[Evidence, ...], text: Callable[[str], str]) -> tuple[Evidence, ...]:
    return tuple(replace(i, title=text(i.title), place=text(i.place)) for i in items)


def _written(
    answers: Mapping[str, StoredAnswer], evidence: Mapping[str, tuple[Evidence, ...]]
) -> Iterator[str]:
    for stored in answers.values():
        yield from (stored.reason, stored.note, stored.copied.reason if stored.copied else "")
    for items in evidence.values():
        for item in items:
            yield from (item.title, item.place)


def _texts(
    answers: Mapping[str, StoredAnswer], evidence: Mapping[str, tuple[Evidence, ...]]
) -> list[str]:
    """Every text once, in order."""
    return [text for text in dict.fromkeys(_written(answers, evidence)) if text]


def _ids(body: Body) -> list[str]:
    return _texts(body.answers, body.evidence)


def texts_in(body: str) -> list[str]:
    """The ids of the texts that a frozen year names, for whoever takes them out."""
    return _ids(BODY.validate_json(body))
