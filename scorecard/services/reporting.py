"""Reports of a year: what they are made from, which there are, and making one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from scorecard.clock import LONDON
from scorecard.content.models import ContentFolder
from scorecard.errors import Invalid, NotFound
from scorecard.reports.file_names import file_name
from scorecard.reports.heatmap import Heatmap
from scorecard.reports.kinds import Choice, Kind, Reader
from scorecard.reports.model import (
    Approval,
    CouncilFacts,
    Earlier,
    EvidenceItem,
    Given,
    Report,
    report_of,
)
from scorecard.reports.registry import draw, find, for_reader
from scorecard.reports.words import kept
from scorecard.scoring.comparing import compare
from scorecard.services.access import require
from scorecard.services.assessments import read_year
from scorecard.services.comparing import year_input
from scorecard.services.evidence import age_day, evidence_by_question
from scorecard.services.exports import everything_json
from scorecard.services.freezing import sign_off_info, thaw
from scorecard.services.model import Actor, Assessment, Evidence, Role, SignOffInfo
from scorecard.services.opening import Services
from scorecard.services.paper_frame import frame_in
from scorecard.services.results import result_of
from scorecard.services.trend import holding, signed_years, trend
from scorecard.services.year_heatmap import year_heatmap
from scorecard.signposting.model import Suggestion
from scorecard.signposting.order import Finder
from scorecard.storage.frozen_rows import sign_offs_of_council
from scorecard.storage.rows import assessments_at_home
from scorecard.texts import Texts

READERS: Mapping[Role, Reader] = {"spoc": "spoc"}
ENGLISH, ALL_THEMES = Texts(), Choice()
Evidences = Mapping[str, tuple[Evidence, ...]]


@dataclass(frozen=True)
class ReportFile:
    """A report that was made: the file's name, its type on the web, its bytes."""

    name: str
    media: str
    body: bytes


@dataclass(frozen=True)
class Reports:
    """The reports that this person may have of a year, in order. `started`: there is an answer, which
    all need but the blank theme. `sizes`: bytes by report and format, of those whose bytes are
    known already."""

    kinds: tuple[Kind, ...]
    started: bool
    sizes: Mapping[tuple[str, str], int]


def reports_of(actor: Actor, services: Services, assessment: Assessment) -> Reports:
    """What there is to get of an assessment that was read."""
    require(actor, "reports_of")
    themes = result_of(assessment).themes.values()
    key = _frozen_as(assessment)
    known = {(kind, form): size for (id, kind, form), size in services.sizes.items() if id == key}
    kinds = for_reader(READERS[actor.role])
    return Reports(kinds, any(theme.counts.answered for theme in themes), known)


def make_report(
    actor: Actor,
    services: Services,
    kind: str,
    form: str,
    year: int | None = None,
    snapshot: str | None = None,
    choice: Choice = ALL_THEMES,
    texts: Texts = ENGLISH,
) -> ReportFile:
    """A report by its id and its format's, of that year (None: the newest) or a snapshot of it.

    Raises NotFound where there is no such report for this person, or no such year; Invalid where a
    theme is missing (field `theme`) or nothing is answered yet; Unavailable.
    """
    require(actor, "make_report")
    of_kind, drawn = find(kind, form, for_reader(READERS[actor.role]))
    if not (of_kind.asks_theme or of_kind.takes_theme):
        choice = ALL_THEMES
    report, assessment = _read(services, year, snapshot, texts)
    if choice.by_year:
        report = replace(report, by_year=_by_year(actor, services, assessment, texts))
    blank = of_kind.asks_theme and not choice.filled
    if not report.started and not blank:
        raise Invalid(texts("Nothing is answered yet. This paper needs one answer."))
    body = draw(report, kind, form, texts, choice)
    key = _frozen_as(assessment)
    if key is not None and choice == ALL_THEMES:
        services.sizes[key, kind, form] = len(body)
    return ReportFile(file_name(report, kind, form, choice), drawn.media, body)


def _by_year(actor: Actor, services: Services, assessment: Assessment, texts: Texts) -> Heatmap:
    """Themes by year up to this one. Raises NotFound for a snapshot, which is of one year."""
    if assessment.snapshot is not None:
        raise NotFound(texts("A snapshot is of one year."))
    signed = assessment.signed
    every = signed_years(actor, services, signed.at) if signed else trend(actor, services).years
    years = [year for year in every if year.year <= assessment.year]
    return year_heatmap(years, assessment.content, texts)


def report_for(
    actor: Actor, services: Services, year: int | None = None, snapshot: str | None = None
) -> Report:
    """All that reports of that year (None: the newest) are made from, read in one moment: a
    signed-off year, and a snapshot, as it was frozen. It is held against the last signed-off year
    before it, where there is one. Raises NotFound, Unavailable."""
    require(actor, "report_for")
    return _read(services, year, snapshot, ENGLISH)[0]


def _read(
    services: Services, year: int | None, snapshot: str | None, texts: Texts
) -> tuple[Report, Assessment]:
    folder = services.live.folder()
    with services.store.reading() as session:
        assessment = read_year(session, services, year, snapshot)
        evidence: Evidences = (
            assessment.frozen.evidence
            if assessment.frozen
            else evidence_by_question(session, assessment.id)
        )
        before = _signed_before(session, services, assessment)
        frame = frame_in(session, assessment.id)
    earlier = None
    if before is not None:
        comparison = compare(year_input(before), year_input(assessment))
        earlier = Earlier(before.year, comparison)
    report = report_of(
        council=_council(assessment),
        year=assessment.year,
        assessment=assessment.id,
        made=age_day(assessment, services.clock()),
        content=assessment.content,
        content_hash=assessment.content_hash,
        scope=assessment.scope,
        asked=assessment.questions,
        given=_given(assessment, evidence, texts),
        result=result_of(assessment),
        approval=_approval(assessment.signed),
        frame=frame,
        earlier=earlier,
        signposts=_signposts(assessment, folder),
        facts=folder.facts,
        statement=folder.statement,
        snapshot=assessment.snapshot is not None,
        record=everything_json(assessment, evidence, services.clock()),
    )
    return report, assessment


def _signed_before(
    session: Session, services: Services, assessment: Assessment
) -> Assessment | None:
    """The last year before this one that was signed off when this one was, or its snapshot kept, as
    it then held: what is reopened or signed off later moves no paper that is frozen."""
    earlier = [found for found in assessments_at_home(session) if found[0].year < assessment.year]
    if not earlier:
        return None
    signed = sign_offs_of_council(session, earlier[0][1].id)
    moment = _frozen_at(assessment)
    for row, *_ in reversed(earlier):
        own = [parts for parts in signed if parts.row.assessment_id == row.id]
        holds = holding(row, own, moment)
        if holds is not None:
            frozen = thaw(session, services, row, holds.row.body)
            return replace(frozen, status="signed off", signed=sign_off_info(holds))
    return None


def _frozen_at(assessment: Assessment) -> dt.datetime | None:
    kept = assessment.signed or assessment.snapshot
    return None if kept is None else kept.at


def _frozen_as(assessment: Assessment) -> str | None:
    """The id of the sign-off or snapshot; None where what a report says may still change."""
    kept = assessment.signed or assessment.snapshot
    return None if kept is None else kept.id


def _council(assessment: Assessment) -> CouncilFacts:
    council, authorities = assessment.council, assessment.content.authorities
    nations = {nation.id: nation.name for nation in authorities.nations}
    types = {type.id: type.name for type in authorities.types}
    return CouncilFacts(
        council.name,
        nations[assessment.scope.nation],
        types.get(council.type, council.type),
        council.register_id,
        council.first_month,
    )


def _approval(signed: SignOffInfo | None) -> Approval | None:
    if signed is None:
        return None
    day = signed.at.astimezone(LONDON).date()
    return Approval(signed.name, signed.role, signed.approved_on, day)


def _given(assessment: Assessment, evidence: Evidences, texts: Texts) -> dict[str, Given]:
    """What was said to each question asked that somebody touched; a choice that waits to be confirmed
    is none. In place of what retention took out stands a sentence that says so."""
    found = {}
    gone = assessment.frozen.notes_gone if assessment.frozen else frozenset()
    for questions in assessment.questions.values():
        for question in questions:
            stored = assessment.answers.get(question.id)
            items = tuple(
                EvidenceItem(kept(item.title, texts), item.place, item.dated)
                for item in evidence.get(question.id, ())
            )
            if stored is not None:
                not_ours = stored.answer is not None and stored.answer.state == "na"
                reason = kept(stored.reason, texts) if not_ours else stored.reason
                note = kept("", texts) if question.id in gone else stored.note
                found[question.id] = Given(stored.answer, reason, note, items)
            elif items:
                found[question.id] = Given(None, evidence=items)
    return found


def _signposts(
    assessment: Assessment, folder: ContentFolder
) -> dict[str, tuple[int | None, Suggestion]]:
    """What helps at each answer below the top, as it was frozen or from today's guidance."""
    if assessment.frozen is not None:
        found = assessment.frozen.suggestions
    else:
        finder = Finder(folder.guidance, assessment.content, assessment.scope)
        found = {
            id: finder.suggest(id, answer.level)
            for id, answer in assessment.given.items()
            if answer.state != "na"
        }
    return {
        id: (assessment.given[id].level, shown)
        for id, shown in found.items()
        if shown.tier is not None
    }
