"""Reports for tests: a whole council, a nearly empty one, and one with the longest texts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from scorecard.content.folder import read_folder
from scorecard.content.models import (
    AppliesTo,
    Content,
    FactAsked,
    Question,
    Questionnaire,
    StatementArea,
)
from scorecard.content.scope import Scope, asked
from scorecard.reports.model import (
    Approval,
    CouncilFacts,
    Earlier,
    EvidenceItem,
    Given,
    PaperFrame,
    Report,
    report_of,
)
from scorecard.scoring.comparing import compare
from scorecard.scoring.comparison import YearInput
from scorecard.scoring.engine import score
from scorecard.scoring.model import Answer

ROOT = Path(__file__).resolve().parents[2]
MADE = dt.date(2026, 11, 22)
COUNCIL = CouncilFacts("Marshford Borough Council", "England", "District council", "E07000999")
APPROVAL = Approval("Ada Planted", "Chief Executive", dt.date(2027, 3, 1), dt.date(2027, 3, 3))
FRAME = PaperFrame(
    "Director of Public Protection", "Bea Planted", "All", "No", "Public, nothing exempt",
    "Strategic Board", dt.date(2026, 12, 10),
)  # fmt: skip
SHIPPED = read_folder(ROOT)
# How far up its levels, or 'unknown', or nothing; over and over.
PATTERN = (0.7, 0.4, 1.0, 0.7, 0.4, "unknown", 0.7, 0.7, 0.0, 0.4, 1.0, None, 0.7)


def whole_scope(content: Content) -> Scope:
    """A council in England that has every function."""
    return Scope("england", frozenset(f.id for f in content.authorities.functions))


def answers(
    questions: Mapping[str, tuple[Question, ...]], shift: int = 0, lower: int = 0
) -> dict[str, Answer]:
    """Answers by rule; `shift` begins elsewhere in the pattern, `lower` takes levels off."""
    found = {}
    every = [q for own in questions.values() for q in own]
    for place, question in enumerate(every):
        chosen = PATTERN[(place + shift) % len(PATTERN)]
        if chosen is None:
            continue
        if question.not_applicable and place % 17 == 5:
            found[question.id] = Answer("na")
        elif chosen == "unknown":
            found[question.id] = Answer("unknown")
        else:
            level = max(0, round(float(chosen) * question.top) - (lower if place % 3 else 0))
            found[question.id] = Answer("level", level, 1 if level and place % 2 else 0)
    return found


def given_of(
    found: Mapping[str, Answer],
    title: str = "Adopted policy",
    reason: str = "Another council does this.",
) -> dict[str, Given]:
    """The same answers with notes, reasons and evidence of several ages."""
    rows = {}
    for place, (id, answer) in enumerate(found.items()):
        dated = (dt.date(2026, 9, 4), dt.date(2025, 3, 27), None)[place % 3]
        items = (EvidenceItem(title, "Shared drive, Planted place", dated),) * answer.evidence
        rows[id] = Given(
            answer, reason if answer.state == "na" else "", f"Planted note {id}", items
        )
    return rows


def make(
    content: Content = SHIPPED.content,
    *,
    found: Mapping[str, Answer] | None = None,
    given: Mapping[str, Given] | None = None,
    with_last_year: bool = True,
    approval: Approval | None = None,
    frame: PaperFrame | None = FRAME,
    council: CouncilFacts = COUNCIL,
    facts: tuple[FactAsked, ...] = (),
    statement: tuple[StatementArea, ...] = (),
    scope: Scope | None = None,
) -> Report:
    """A report; without `found`, of a council that answered nearly all."""
    where = scope or whole_scope(content)
    questions = asked(content, where)
    mine = answers(questions) if found is None else dict(found)
    result = score(content, where, mine)
    earlier = None
    if with_last_year:
        old = answers(questions, lower=1)
        before = YearInput(content, where, old, score(content, where, old))
        earlier = Earlier(2025, compare(before, YearInput(content, where, mine, result)))
    return report_of(
        council=council, year=2026, assessment="7f3c1a52-0000-4000-8000-000000000001", made=MADE,
        content=content, content_hash="9b1e44d0" * 8, scope=where, asked=questions,
        given=given_of(mine) if given is None else given, result=result, approval=approval,
        frame=frame, earlier=earlier, facts=facts, statement=statement,
    )  # fmt: skip


def _filled(text: str, letters: int) -> str:
    """A text of so many letters, made of words."""
    return (f"{text} " * (letters // (len(text) + 1) + 1))[: letters - 1].strip() + "."


def longest_content(themes: int = 6, columns: int = 7) -> Content:
    """Content whose every text is as long as the loader allows."""
    shipped = SHIPPED.content
    capabilities = tuple(
        shipped.capabilities[0].model_copy(
            update={"id": f"c{n}", "name": _filled(f"Verylongcapability {n}", 200)}
        )
        for n in range(columns)
    )
    model = shipped.questionnaires[0]
    return Content(  # not a copy: that would bring along what the shipped one has cached
        scale=shipped.scale,
        capabilities=capabilities,
        authorities=shipped.authorities,
        questionnaires=tuple(_long_theme(model, n, columns) for n in range(themes)),
    )


def _long_theme(model: Questionnaire, number: int, columns: int) -> Questionnaire:
    questions = tuple(
        _long_question(question, f"t{number}-q{place}", f"c{place % columns}", place % 5 == 0)
        for place, question in enumerate(model.questions)
    )
    title = _filled(f"Theme {number} of a council", 200)
    update = {"id": f"t{number}", "title": title, "functions": (), "questions": questions}
    return model.model_copy(update=update)


def _long_question(model: Question, id: str, capability: str, critical: bool) -> Question:
    levels = tuple(
        level.model_copy(
            update={
                "label": _filled(f"Label {place}", 200),
                "text": _filled("What is true of the council", 600),
                "next": level.next and _filled("Do the next thing", 400),
            }
        )
        for place, level in enumerate(model.levels)
    )
    grounds = tuple(
        ground.model_copy(update={"title": _filled("An Act of Parliament", 200), "nations": None})
        for ground in model.basis
    )
    update = {
        "id": id, "text": _filled("Is this asked", 300), "capability": capability, "critical": critical,
        "levels": levels, "basis": grounds, "applies_to": AppliesTo(), "not_applicable": True,
        "why": _filled("Because it matters", 400), "evidence": (_filled("A paper", 200),) * 3,
    }  # fmt: skip
    return model.model_copy(update=update)


HEBREW_AND_ARABIC = "שלום עולם مرحبا بالعالم "


def longest(themes: int = 6, **more: Any) -> Report:
    """The longest of everything: words without a blank, right-to-left text, letters no font has. With
    two themes where how many pages there are is of no matter: it is drawn in a fraction of the time."""
    content = longest_content(themes)
    where = whole_scope(content)
    mine = answers(asked(content, where))
    given = given_of(mine)
    for place, (id, row) in enumerate(given.items()):
        reason = ("x" * 4000, (HEBREW_AND_ARABIC * 200)[:4000], "🙂\u202e中\x07" * 1000)[
            place // 9 % 3
        ]
        evidence = (EvidenceItem("y" * 4000, "z" * 2000, MADE),) if place == 1 else row.evidence
        answer = Answer("na") if place % 9 == 0 else row.answer
        mine[id] = answer or mine[id]
        given[id] = Given(answer, reason if place % 9 == 0 else "", row.note, evidence)
    frame = PaperFrame(*(["w" * 200] * 6), dt.date(2026, 12, 10))
    council = CouncilFacts(_filled("Council", 200), "England", _filled("District", 200), None)
    return make(content, found=mine, given=given, frame=frame, council=council, **more)
