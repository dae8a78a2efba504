"""Content for tests, one line each: `content(theme("licensing", question("a"), question("b", weight=2)))`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal

from scorecard.content.models import (
    AppliesTo,
    Authorities,
    Band,
    Capability,
    Content,
    CouncilType,
    GuidanceFile,
    Level,
    Named,
    Question,
    Questionnaire,
    Resource,
    Scale,
)
from scorecard.content.scope import Scope

Number = int | str | Decimal
NATIONS = ("england", "wales", "scotland", "northern-ireland")
CAPABILITIES = ("policy", "people", "identify", "refer", "partners", "assure")
BANDS: Sequence[tuple[str, Number]] = (("foundation", 0), ("developing", 40), ("leading", 75))


def number(value: Number) -> Decimal:
    """The value as the exact decimal it is written as."""
    return Decimal(str(value))


def question(
    id: str = "q",
    *,
    points: Sequence[Number] = (0, 1, 2, 3),
    weight: Number = 1,
    critical: bool = False,
    capability: str = "policy",
    na: bool = True,
    nations: Sequence[str] = (),
    functions: Sequence[str] = (),
) -> Question:
    """A question with a level for each of `points`, lowest first."""
    top = len(points) - 1
    levels = tuple(
        Level(
            points=number(worth),
            label=f"Level {position}",
            text=f"What is true at level {position}.",
            next=None if position == top else f"Step from {position} of {id}.",
        )
        for position, worth in enumerate(points)
    )
    return Question(
        id=id,
        text=f"What of {id}?",
        why="Because it matters.",
        capability=capability,
        weight=number(weight),
        critical=critical,
        applies_to=AppliesTo(nations=tuple(nations), functions=tuple(functions)),
        not_applicable=na,
        basis=(),
        evidence=("A dated document",),
        levels=levels,
    )


def theme(
    id: str = "licensing", *questions: Question, weight: Number = 1, functions: Sequence[str] = ()
) -> Questionnaire:
    """A theme with its questions; `functions` empty: asked of every council."""
    return Questionnaire(
        id=id,
        title=id.replace("-", " ").capitalize(),
        version="2026.1",
        law_checked=dt.date(2026, 11, 22),
        weight=number(weight),
        functions=tuple(functions),
        summary="What this theme is about.",
        questions=questions,
    )


def content(
    *themes: Questionnaire,
    bands: Sequence[tuple[str, Number]] = BANDS,
    capabilities: Sequence[str] = CAPABILITIES,
    functions: Sequence[str] = ("licensing", "housing"),
    nations: Sequence[str] = NATIONS,
) -> Content:
    """Content of these themes, with two council types: `district` has every function, `county` none."""
    return Content(
        scale=Scale(
            levels=("Not in place", "Basic", "Developing", "Leading"),
            bands=tuple(
                Band(id=id, name=id.capitalize(), start=number(start)) for id, start in bands
            ),
        ),
        capabilities=tuple(
            Capability(id=id, name=id.capitalize(), summary="A column.") for id in capabilities
        ),
        authorities=Authorities(
            nations=tuple(Named(id=id, name=id.capitalize()) for id in nations),
            functions=tuple(Named(id=id, name=id.capitalize()) for id in functions),
            types=(
                CouncilType(id="district", name="District council", functions=tuple(functions)),
                CouncilType(id="county", name="County council", functions=()),
            ),
        ),
        questionnaires=tuple(sorted(themes, key=lambda theme: theme.id)),
    )


def scope(nation: str = "england", functions: Sequence[str] = ("licensing", "housing")) -> Scope:
    """A council's nation and functions."""
    return Scope(nation, frozenset(functions))


def resource(
    id: str = "r",
    *,
    tier: str = "foundation",
    nations: Sequence[str] = NATIONS,
    functions: Sequence[str] = (),
    themes: Sequence[str] = (),
    capabilities: Sequence[str] = ("policy",),
    questions: Sequence[str] = (),
    status: str = "current",
) -> Resource:
    """A resource of guidance, titled by its id."""
    return Resource.model_validate(
        {
            "id": id,
            "title": id.replace("-", " ").capitalize(),
            "publisher": "Home Office",
            "url": f"https://www.gov.uk/{id}",
            "year": 2025,
            "kind": "guidance",
            "tier": tier,
            "nations": tuple(nations),
            "functions": tuple(functions),
            "themes": tuple(themes),
            "capabilities": tuple(capabilities),
            "questions": tuple(questions),
            "summary": "What to do with it.",
            "checked": dt.date(2026, 11, 22),
            "status": status,
            "replaced_by": None,
        }
    )


def guidance(name: str, *resources: Resource) -> GuidanceFile:
    """A file of guidance: `guidance("licensing", ...)`; `general` serves every theme."""
    return GuidanceFile(
        name=f"{name}.yaml", theme=None if name == "general" else name, resources=resources
    )
