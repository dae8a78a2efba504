"""The one object that every report draws from: a council's year as it is, frozen.

A service fills it; nothing here reads a database or a clock. What a public version leaves out is
taken out of this object (`public_view`), so that no drawing can print it by mistake.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from scorecard.content.models import Content, FactAsked, Question, Questionnaire, StatementArea
from scorecard.content.scope import Scope
from scorecard.formats import months_of
from scorecard.reports.heatmap import Heatmap, heatmap_of
from scorecard.reports.summary import Summary, summarise
from scorecard.scoring.comparison import Comparison
from scorecard.scoring.model import Answer, Result
from scorecard.signposting.model import Suggestion

Status = Literal["draft", "signed off"]


@dataclass(frozen=True)
class CouncilFacts:
    """Who is assessed. `nation` and `type` are names for people; `register_id` is the council's id in
    data/councils.yaml, None where it is not listed."""

    name: str
    nation: str
    type: str
    register_id: str | None
    first_month: int = 4


@dataclass(frozen=True)
class Approval:
    """Who approved the year, in which role, on which day; and the day it was signed off here."""

    name: str
    role: str
    approved_on: dt.date
    signed_off_on: dt.date


@dataclass(frozen=True)
class PaperFrame:
    """What a board paper's head needs and the assessment does not know; empty: left out."""

    report_of: str = ""
    contact: str = ""
    wards: str = ""
    key_decision: str = ""
    publication: str = ""
    meeting: str = ""
    meeting_date: dt.date | None = None


@dataclass(frozen=True)
class EvidenceItem:
    """One item behind an answer. `place` is a link or where it is held."""

    title: str
    place: str
    dated: dt.date | None


@dataclass(frozen=True)
class Given:
    """What was said to one question. `answer` None: nothing chosen, though a note may stand."""

    answer: Answer | None
    reason: str = ""
    note: str = ""
    evidence: tuple[EvidenceItem, ...] = ()


@dataclass(frozen=True)
class Earlier:
    """An earlier year to compare with: its number, and what `scoring.comparing.compare` found."""

    year: int
    comparison: Comparison


@dataclass(frozen=True)
class Report:
    """A council's year as every format draws it.

    `asked`: the questions asked, by theme id, in written order. `given`: by question id.
    `made`: the day of making, in the United Kingdom; it dates a draft, a signed-off year is dated by
    its sign-off. `signposts`: what helps, by question id, with the level (None: not known).
    `snapshot`: it is of a snapshot, kept on the day `made`. `record`: everything stored of the year,
    as JSON; empty in a public version. `by_year`: themes by year, where that was asked for.
    """

    council: CouncilFacts
    year: int
    assessment: str
    made: dt.date
    content: Content
    content_hash: str
    scope: Scope
    asked: Mapping[str, tuple[Question, ...]]
    given: Mapping[str, Given]
    result: Result
    summary: Summary
    heatmap: Heatmap
    approval: Approval | None = None
    frame: PaperFrame | None = None
    earlier: Earlier | None = None
    signposts: Mapping[str, tuple[int | None, Suggestion]] = field(default_factory=dict)
    facts: tuple[FactAsked, ...] = ()
    statement: tuple[StatementArea, ...] = ()
    public: bool = False
    snapshot: bool = False
    record: str = field(default="", repr=False)
    by_year: Heatmap | None = None

    @property
    def status(self) -> Status:
        return "draft" if self.approval is None else "signed off"

    @property
    def as_at(self) -> dt.date:
        """The day the report stands for; ages of evidence are counted to it."""
        return self.made if self.approval is None else self.approval.signed_off_on

    @property
    def months(self) -> str:
        """The months of the year: `April 2026 to March 2027`."""
        return months_of(self.year, self.council.first_month)

    @property
    def started(self) -> bool:
        """Whether anything was answered at all."""
        return self.summary.answered > 0

    @property
    def answers(self) -> dict[str, Answer]:
        """The answers as the engine takes them."""
        return {key: row.answer for key, row in self.given.items() if row.answer is not None}

    def number(self, question: Question) -> int:
        """Which question of its theme it is, counted from 1 among those asked."""
        return self.numbers[question.id]

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The same for all questions, by id."""
        return {q.id: n for own in self.asked.values() for n, q in enumerate(own, 1)}

    @property
    def themes(self) -> tuple[Questionnaire, ...]:
        """The themes asked, in the content's order."""
        return tuple(self.content.themes[id] for id in self.asked)

    def given_to(self, question: Question) -> Given:
        """What was said to a question; nothing where nobody touched it."""
        return self.given.get(question.id, NOTHING)


NOTHING = Given(None)


def report_of(
    *,
    council: CouncilFacts,
    year: int,
    assessment: str,
    made: dt.date,
    content: Content,
    content_hash: str,
    scope: Scope,
    asked: Mapping[str, tuple[Question, ...]],
    given: Mapping[str, Given],
    result: Result,
    approval: Approval | None = None,
    frame: PaperFrame | None = None,
    earlier: Earlier | None = None,
    signposts: Mapping[str, tuple[int | None, Suggestion]] | None = None,
    facts: tuple[FactAsked, ...] = (),
    statement: tuple[StatementArea, ...] = (),
    public: bool = False,
    snapshot: bool = False,
    record: str = "",
) -> Report:
    """A report with its summary and heatmap made from `result`, which is taken as it is: a signed-off
    year brings its frozen one."""
    answers = {key: row.answer for key, row in given.items() if row.answer is not None}
    reasons = {key: row.reason for key, row in given.items()}
    return Report(
        council, year, assessment, made, content, content_hash, scope, asked, given, result,
        summary=summarise(content, asked, answers, reasons, result),
        heatmap=heatmap_of(content, asked, result),
        approval=approval, frame=frame, earlier=earlier, signposts=dict(signposts or {}),
        facts=facts, statement=statement, public=public, snapshot=snapshot, record=record,
    )  # fmt: skip


def public_view(report: Report) -> Report:
    """The same year without notes, names, reasons, titles and places of evidence. Every number, count
    and date stays. Of the frame stay meeting, wards and key decision: the other fields may name
    people."""
    frame, approval = report.frame, report.approval
    return report_of(
        council=report.council,
        year=report.year,
        assessment=report.assessment,
        made=report.made,
        content=report.content,
        content_hash=report.content_hash,
        scope=report.scope,
        asked=report.asked,
        given={key: _without_words(row) for key, row in report.given.items()},
        result=report.result,
        approval=None if approval is None else _role_only(approval),
        frame=None if frame is None else _without_people(frame),
        earlier=report.earlier,
        signposts=report.signposts,
        facts=report.facts,
        statement=report.statement,
        public=True,
        snapshot=report.snapshot,
    )


def _without_words(row: Given) -> Given:
    return Given(row.answer, evidence=tuple(EvidenceItem("", "", i.dated) for i in row.evidence))


def _role_only(approval: Approval) -> Approval:
    return Approval("", approval.role, approval.approved_on, approval.signed_off_on)


def _without_people(frame: PaperFrame) -> PaperFrame:
    return PaperFrame(
        wards=frame.wards,
        key_decision=frame.key_decision,
        meeting=frame.meeting,
        meeting_date=frame.meeting_date,
    )
