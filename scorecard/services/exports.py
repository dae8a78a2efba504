"""An assessment as files: the score CSV, the answers CSV, everything as JSON (docs/SCORING.md)."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from typing import Literal

from scorecard.reports.answers_csv import answers_csv
from scorecard.reports.score_csv import score_csv
from scorecard.reports.score_json import score_entry
from scorecard.reports.scored import ScoredYear, council_key
from scorecard.scoring.model import Answer
from scorecard.services.access import require
from scorecard.services.assessments import read_year
from scorecard.services.evidence import age_day, evidence_by_question
from scorecard.services.model import Actor, Assessment, Council, Evidence, StoredAnswer
from scorecard.services.opening import Services
from scorecard.services.results import result_of

Format = Literal["csv", "answers", "json"]
Evidences = Mapping[str, tuple[Evidence, ...]]


def export(
    actor: Actor,
    services: Services,
    as_format: Format,
    year: int | None = None,
    snapshot: str | None = None,
) -> bytes:
    """The home council's assessment of that year (None: the newest), all of one moment: a signed-off
    one, and the snapshot of that name, as it was frozen, the same bytes for ever.

    `csv` is the score CSV, `answers` the answers CSV that `score` reads, `json` an object with the
    assessment, its answers with notes and evidence, and under `result` one entry of the score JSON.
    Raises NotFound.
    """
    require(actor, "export")
    with services.store.reading() as session:
        assessment = read_year(session, services, year, snapshot)
        evidence: Evidences = (
            assessment.frozen.evidence
            if assessment.frozen
            else evidence_by_question(session, assessment.id)
        )
    if as_format == "answers":
        return _answers(assessment).encode()
    if as_format == "csv":
        return "".join(score_csv([_scored(assessment)])).encode()
    return everything_json(assessment, evidence, services.clock()).encode()


def _answers(assessment: Assessment) -> str:
    asked = [question.id for theme in assessment.questions.values() for question in theme]
    return answers_csv(_key(assessment.council), assessment.year, asked, assessment.given)


def _scored(assessment: Assessment) -> ScoredYear:
    return ScoredYear(_key(assessment.council), assessment.year, result_of(assessment))


def _key(council: Council) -> str:
    return council_key(council.register_id, council.name)


def everything_json(assessment: Assessment, evidence: Evidences, now: dt.datetime) -> str:
    """All that is stored of an assessment that was read, with its result. `as_at` is the day of the
    sign-off or the snapshot, of an open year that of `now`."""
    whole = {
        "assessment": _head(assessment, age_day(assessment, now)),
        "answers": {
            question.id: _answer(assessment, question.id, evidence)
            for theme in assessment.questions.values()
            for question in theme
        },
        "result": score_entry(_scored(assessment)),
        **_frozen(assessment),
    }
    return json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _head(assessment: Assessment, as_at: dt.date) -> dict[str, object]:
    council, content = assessment.council, assessment.content
    return {
        "council": {
            "id": _key(council),
            "name": council.name,
            "nation": assessment.scope.nation,
            "type": council.type,
            "functions": sorted(assessment.scope.functions),
        },
        "year": assessment.year,
        "status": assessment.status,
        "as_at": as_at.isoformat(),
        "self_assessed": True,
        "content": assessment.content_hash,
        "questionnaires": {
            "version": content.version,
            "law_checked": content.law_checked.isoformat(),
        },
        "themes": {
            id: {
                "completed": state.completed,
                "owner": state.owner,
                "due": state.due.isoformat() if state.due else None,
            }
            for id, state in assessment.themes.items()
            if id in assessment.questions
        },
    }


def _frozen(assessment: Assessment) -> dict[str, object]:
    """What a snapshot is called; who approved a signed-off year, and what was suggested for its
    answers."""
    signed, frozen, kept = assessment.signed, assessment.frozen, assessment.snapshot
    if kept is not None:
        return {"snapshot": {"name": kept.name, "at": kept.at.isoformat()}}
    if signed is None or frozen is None:
        return {}
    return {
        "sign_off": {
            "number": signed.number,
            "at": signed.at.isoformat(),
            "name": signed.name,
            "role": signed.role,
            "approved_on": signed.approved_on.isoformat(),
        },
        "signposts": {
            id: {
                "tier": found.tier,
                "next": found.next,
                "resources": [
                    {"id": s.resource.id, "url": s.resource.url, "reason": s.reason}
                    for s in found.resources
                ],
            }
            for id, found in frozen.suggestions.items()
        },
    }


def _item(item: Evidence) -> dict[str, object]:
    review = {"review_on": item.review_on.isoformat()} if item.review_on else {}
    return {
        "title": item.title,
        "place": item.place,
        "dated": item.dated.isoformat() if item.dated else None,
        **review,
    }


def _answer(assessment: Assessment, question: str, evidence: Evidences) -> dict[str, object]:
    stored = assessment.answers.get(question)
    given = stored.answer if stored else None
    return {
        "state": _state(given),
        "level": given.level if given else None,
        "reason": stored.reason if stored else "",
        "note": stored.note if stored else "",
        "saved_at": stored.saved_at.isoformat() if stored and stored.saved_at else None,
        "evidence": [_item(item) for item in evidence.get(question, ())],
        **_origin(assessment, question, stored),
    }


def _origin(
    assessment: Assessment, question: str, stored: StoredAnswer | None
) -> dict[str, object]:
    """What most answers do not have: a question whose meaning was raised, and a predecessor that the
    answer was taken over from."""
    meaning = assessment.content.questions[question][1].meaning
    taken = stored.taken_from if stored else None
    return {
        **({"meaning": meaning} if meaning != 1 else {}),
        **({"taken_from": {"council": taken.council, "year": taken.year}} if taken else {}),
    }


def _state(answer: Answer | None) -> str:
    """The state in the words of the score JSON."""
    if answer is None:
        return "unanswered"
    return "answered" if answer.state == "level" else answer.state
