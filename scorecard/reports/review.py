"""A theme as a paper that a subject expert reads and signs without the app.

What stands in it: docs/CONTENT.md#review. Frozen and in words: the two papers, Word and HTML,
only set it in type.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from scorecard.content.figures import doubts_of
from scorecard.content.models import (
    TIERS,
    Content,
    ContentFolder,
    Ground,
    Question,
    Questionnaire,
    Resource,
)
from scorecard.content.tiers import tier_for
from scorecard.formats import day
from scorecard.texts import Texts


@dataclass(frozen=True)
class DoubtLine:
    """What a person must still look up. `number`: the question's place in the paper, from 1."""

    number: int
    question: str
    ground: str
    address: str
    nations: str
    doubt: str


@dataclass(frozen=True)
class LevelLine:
    label: str
    points: str
    text: str
    next: str
    seen: str


@dataclass(frozen=True)
class GroundLine:
    """`nations`: where it is shown; `status`: whether it is in force, and when it was checked."""

    nations: str
    title: str
    address: str
    kind: str
    status: str


@dataclass(frozen=True)
class ResourceLine:
    """A resource that names the question; `title` is empty where a tier that the levels call for
    has none."""

    tier: str
    title: str
    address: str
    status: str


@dataclass(frozen=True)
class Fact:
    """A line of what is decided about a question: capability, weight, who is asked."""

    name: str
    value: str


@dataclass(frozen=True)
class QuestionSheet:
    number: int
    id: str
    text: str
    why: str
    answering: str
    levels: tuple[LevelLine, ...]
    grounds: tuple[GroundLine, ...]
    evidence: tuple[str, ...]
    resources: tuple[ResourceLine, ...]
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class ReviewPaper:
    """The whole paper; `facts` are of the theme."""

    language: str
    title: str
    summary: str
    checked: dt.date
    facts: tuple[Fact, ...]
    doubts: tuple[DoubtLine, ...]
    questions: tuple[QuestionSheet, ...]


def review_paper(folder: ContentFolder, theme: str, texts: Texts) -> ReviewPaper:
    """The paper of one theme, doubts first. Raises KeyError for a theme that is not there."""
    return _Maker(folder, folder.content.themes[theme], texts).paper()


class _Maker:
    """Turns one theme into words."""

    def __init__(self, folder: ContentFolder, theme: Questionnaire, texts: Texts) -> None:
        self.content: Content = folder.content
        self.theme = theme
        self.texts = texts
        self.resources = [r for file in folder.guidance for r in file.resources]
        self.nations = {n.id: n.name for n in self.content.authorities.nations}
        self.functions = {f.id: f.name for f in self.content.authorities.functions}

    def paper(self) -> ReviewPaper:
        _, theme = self.texts, self.theme
        numbers = {question.id: at for at, question in enumerate(theme.questions, start=1)}
        gaps = [Fact(self._capability(id), why) for id, why in theme.gaps.items()]
        return ReviewPaper(
            language=_.language,
            title=_("Review of the theme {theme}", theme=theme.title),
            summary=theme.summary,
            checked=theme.law_checked,
            facts=(
                Fact(_("Version"), theme.version),
                Fact(_("Law checked"), day(theme.law_checked)),
                Fact(_("Questions"), str(len(theme.questions))),
                Fact(_("Asked of"), self._functions(theme.functions)),
                *gaps,
            ),
            doubts=tuple(
                DoubtLine(
                    numbers[doubt.question],
                    self.content.questions[doubt.question][1].text,
                    doubt.ground,
                    doubt.url or _("No address yet"),
                    self._listed(doubt.nations, self.nations),
                    doubt.doubt or _("Whether it is right, and still in force."),
                )
                for doubt in doubts_of(self.content)
                if doubt.theme == theme.id
            ),
            questions=tuple(self._sheet(numbers[q.id], q) for q in theme.questions),
        )

    def _sheet(self, number: int, question: Question) -> QuestionSheet:
        return QuestionSheet(
            number=number,
            id=question.id,
            text=question.text,
            why=question.why,
            answering=question.answering or "",
            levels=tuple(self._levels(question)),
            grounds=tuple(self._ground(question, ground) for ground in question.basis),
            evidence=question.evidence,
            resources=tuple(self._answering(question)),
            facts=tuple(self._facts(question)),
        )

    def _levels(self, question: Question) -> Iterable[LevelLine]:
        for position, level in enumerate(question.levels):
            seen = f"{level.seen.title}: {level.seen.url}" if level.seen else ""
            label = self.content.label(question, position)
            yield LevelLine(label, f"{level.points:f}", level.text, level.next or "", seen)

    def _ground(self, question: Question, ground: Ground) -> GroundLine:
        _ = self.texts
        kinds = {"statute": _("Statute"), "guidance": _("Guidance"), "practice": _("Practice")}
        checked = day(ground.checked or self.theme.law_checked)
        status = {
            "in-force": _("In force, checked {day}", day=checked),
            "coming": _("Not yet in force, checked {day}", day=checked),
            "check": _("Being confirmed"),
        }
        return GroundLine(
            self._nations(ground.nations or question.applies_to.nations),
            ground.title,
            ground.url or _("No address yet"),
            kinds[ground.kind],
            status[ground.status],
        )

    def _answering(self, question: Question) -> Iterable[ResourceLine]:
        """The resources that name the question, by tier; a tier that has none but is called for by
        a level says so."""
        _ = self.texts
        tiers = {
            "foundation": _("Foundation"),
            "developing": _("Developing"),
            "leading": _("Leading"),
        }
        called = {tier_for(len(question.levels), at) for at in range(question.top)}
        for tier in TIERS:
            naming = [
                r
                for r in self.resources
                if r.tier == tier and question.id in r.questions and r.status != "withdrawn"
            ]
            for resource in naming:
                title = f"{resource.title} ({resource.publisher})"
                yield ResourceLine(tiers[tier], title, resource.url, self._status(resource))
            if not naming and tier in called:
                none = _("None names this question; those of its capability or theme are shown")
                yield ResourceLine(tiers[tier], "", "", none)

    def _status(self, resource: Resource) -> str:
        _ = self.texts
        where = self._listed(resource.nations, self.nations)
        if resource.status == "check" or resource.checked is None:
            return _("{nations}. Being confirmed", nations=where)
        return _("{nations}. Checked {day}", nations=where, day=day(resource.checked))

    def _facts(self, question: Question) -> Iterable[Fact]:
        _ = self.texts
        where = question.applies_to
        yield Fact(_("Capability"), self._capability(question.capability))
        yield Fact(_("Weight"), f"{question.weight:f}")
        yield Fact(_("Critical"), _("Yes") if question.critical else _("No"))
        may = _("May be chosen") if question.not_applicable else _("Not offered")
        yield Fact(_("Not applicable"), may)
        yield Fact(_("Asked in"), self._nations(where.nations))
        functions = where.functions or self.theme.functions
        yield Fact(_("Asked of"), self._functions(functions))
        if question.note:
            yield Fact(_("Note"), question.note)

    def _capability(self, id: str) -> str:
        return next(c.name for c in self.content.capabilities if c.id == id)

    def _nations(self, ids: Sequence[str]) -> str:
        return self._listed(ids or tuple(self.nations), self.nations)

    def _functions(self, ids: Sequence[str]) -> str:
        _ = self.texts
        if not ids:
            return _("Every council")
        return _("Councils with any of: {functions}", functions=self._listed(ids, self.functions))

    def _listed(self, ids: Sequence[str], names: Mapping[str, str]) -> str:
        return "; ".join(names[id] for id in ids)
