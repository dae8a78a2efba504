"""What changed from one version of the questions to another, in the words of pages.

Told to one council: questions that neither version asks it are left out (docs/CONTENT.md#versions).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeVar

from scorecard.content.changed import Changed, ContentChanges, Reworded, Wording
from scorecard.content.difference import Span
from scorecard.content.models import AppliesTo, Content, Question
from scorecard.content.scope import Scope, is_asked
from scorecard.texts import Texts

Kind = Literal[
    "added", "withdrawn", "meaning", "reworded", "weights", "counting", "place", "frame", "edited"
]  # fmt: skip
T = TypeVar("T")
SHORT = 70  # words of both versions: what is longer is named, and not shown word by word


@dataclass(frozen=True)
class Part:
    """A text of a question that changed; `name` is empty for the question's own, `spans` for a text
    too long to be shown word by word."""

    name: str
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class Entry:
    """One thing that changed: a question or a name, in today's words; `fact` says how, if not `parts`."""

    text: str
    fact: str = ""
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True)
class Group:
    """Changes of one kind under their heading."""

    kind: Kind
    title: str
    entries: tuple[Entry, ...]


def changes_told(
    old: Content, new: Content, changes: ContentChanges, scope: Scope, _: Texts
) -> tuple[Group, ...]:
    """What of the changes concerns a council of this scope, by kind; kinds without any are left out."""
    teller = _Teller(old, new, scope, _)
    groups = (
        Group("added", _("New"), teller.listed(new, [q.id for q in changes.added])),
        Group("withdrawn", _("Withdrawn"), teller.listed(old, [q.id for q in changes.withdrawn])),
        Group("meaning", _("Ask something else"), teller.worded(changes.meaning_changed)),
        Group("reworded", _("Reworded"), teller.worded(changes.reworded)),
        Group("weights", _("Count more or less"), teller.weights(changes)),
        Group("counting", _("Are answered or counted in another way"), teller.counting(changes)),
        Group("place", _("Belong elsewhere, or are asked of others"), teller.places(changes)),
        Group("frame", _("Themes, bands and names"), teller.frame(changes)),
        Group("edited", _("Only what helps to answer changes"), teller.edited(changes)),
    )
    return tuple(group for group in groups if group.entries)


@dataclass(frozen=True)
class _Teller:
    """Both contents, the council's scope, the words."""

    old: Content
    new: Content
    scope: Scope
    texts: Texts

    def listed(self, content: Content, ids: Iterable[str]) -> tuple[Entry, ...]:
        """Questions of one content with the titles of their themes."""
        return tuple(
            Entry(content.questions[id][1].text, content.questions[id][0].title)
            for id in ids
            if is_asked(*content.questions[id], self.scope)
        )

    def worded(self, questions: Iterable[Reworded]) -> tuple[Entry, ...]:
        """Questions with their texts, word by word."""
        return tuple(
            Entry(self._text(own.id), parts=tuple(self._part(own.id, w) for w in own.wording))
            for own in questions
            if self._concerns(own.id)
        )

    def weights(self, changes: ContentChanges) -> tuple[Entry, ...]:
        """Questions and themes that count more or less."""
        themes = (
            Entry(self.new.themes[own.id].title, self._weighs(own)) for own in changes.theme_weights
        )
        return (*self._each(changes.weights, self._weighs), *themes)

    def counting(self, changes: ContentChanges) -> tuple[Entry, ...]:
        """Points, what is critical, where 'does not apply' may be said."""
        _ = self.texts
        return (
            *self._each(
                changes.points,
                lambda own: _(
                    "Points of the levels: {now}. They were {was}.",
                    now=_numbers(own.new),
                    was=_numbers(own.old),
                ),
            ),
            *self._each(
                changes.critical,
                lambda own: _("Critical now") if own.new else _("No longer critical"),
            ),
            *self._each(
                changes.not_applicable,
                lambda own: (
                    _("‘This does not apply to us’ can be said now")
                    if own.new
                    else _("‘This does not apply to us’ can no longer be said")
                ),
            ),
        )

    def places(self, changes: ContentChanges) -> tuple[Entry, ...]:
        """Themes and capabilities of questions, and whom they are asked."""
        _ = self.texts
        themes = {t.id: t.title for t in (*self.old.questionnaires, *self.new.questionnaires)}
        columns = {c.id: c.name for c in (*self.old.capabilities, *self.new.capabilities)}
        return (
            *self._each(changes.moved, lambda own: self._was(themes[own.new], themes[own.old])),
            *self._each(
                changes.capabilities_of, lambda own: self._was(columns[own.new], columns[own.old])
            ),
            *self._each(changes.scope, self._asked),
            *(
                Entry(self.new.themes[own.id].title, _("Asked of other councils than before"))
                for own in changes.theme_functions
            ),
        )

    def frame(self, changes: ContentChanges) -> tuple[Entry, ...]:
        """Themes that came and went, bands, names of capabilities and levels, what types do."""
        _ = self.texts
        types = {
            kind.id: kind.name
            for kind in (*self.old.authorities.types, *self.new.authorities.types)
        }
        return (
            *(Entry(self.new.themes[id].title, _("New theme")) for id in changes.themes_added),
            *(Entry(self.old.themes[id].title, _("Withdrawn")) for id in changes.themes_withdrawn),
            *self._frame(
                changes.bands, lambda b: _("{band}, from {start}", band=b.name, start=b.start)
            ),
            *self._frame(changes.capabilities, lambda capability: capability.name),
            *self._frame(changes.level_names, str),
            *(
                Entry(types[own.id], _("Runs other services than before"))
                for own in changes.type_functions
            ),
        )

    def edited(self, changes: ContentChanges) -> tuple[Entry, ...]:
        """What neither changes what is asked nor how it counts."""
        questions = (
            Entry(self._text(e.id)) for e in changes.edited_questions if self._concerns(e.id)
        )
        themes = (Entry(self.new.themes[own.id].title) for own in changes.edited_themes)
        return (*questions, *themes)

    def _concerns(self, id: str) -> bool:
        """Whether one of the versions asks the council this."""
        return is_asked(*self.old.questions[id], self.scope) or is_asked(
            *self.new.questions[id], self.scope
        )

    def _text(self, id: str) -> str:
        return self.new.questions[id][1].text

    def _part(self, id: str, own: Wording) -> Part:
        _, question = self.texts, self.new.questions[id][1]
        names = {"text": "", "why": _("Why it is asked"), "answering": _("How to answer")}
        if own.level is None:
            name = names[own.part]
        elif own.part == "label":
            name = _("Name of a level")
        else:
            content, question = self._with_level(question, own.level)
            name = _("Level {name}", name=content.label(question, own.level))
        long = sum(len(span.text.split()) for span in own.spans) > SHORT
        return Part(name or (_("Question") if long else ""), () if long else own.spans)

    def _with_level(self, question: Question, level: int) -> tuple[Content, Question]:
        """The version that has this level."""
        if level <= question.top:
            return self.new, question
        return self.old, self.old.questions[question.id][1]

    def _each(
        self, changed: Iterable[Changed[T]], fact: Callable[[Changed[T]], str]
    ) -> tuple[Entry, ...]:
        """Questions with what changed of each."""
        return tuple(Entry(self._text(o.id), fact(o)) for o in changed if self._concerns(o.id))

    def _frame(
        self, changed: Iterable[Changed[T | None]], name: Callable[[T], str]
    ) -> tuple[Entry, ...]:
        """Things that may have come or gone."""
        _ = self.texts
        found = []
        for own in changed:
            was = None if own.old is None else name(own.old)
            if own.new is None:
                found.append(Entry(was or "", _("Withdrawn")))
            else:
                now = name(own.new)
                found.append(Entry(now, _("New") if was is None else _("Was {was}", was=was)))
        return tuple(found)

    def _weighs(self, own: Changed[Decimal]) -> str:
        _ = self.texts
        now, was = _number(own.new), _number(own.old)
        if own.new > own.old:
            return _("{now}, was {was}. It counts for more.", now=now, was=was)
        return _("{now}, was {was}. It counts for less.", now=now, was=was)

    def _was(self, now: str, was: str) -> str:
        return self.texts("{now}, was {was}", now=now, was=was)

    def _asked(self, own: Changed[AppliesTo]) -> str:
        """Whether the council comes in, goes out, or only others do."""
        _ = self.texts
        was = is_asked(*self.old.questions[own.id], self.scope)
        now = is_asked(*self.new.questions[own.id], self.scope)
        if was == now:
            return _("Asked of other councils than before")
        return _("Asked of your council now") if now else _("No longer asked of your council")


def _number(value: Decimal) -> str:
    return format(value.normalize(), "f")


def _numbers(values: Iterable[Decimal]) -> str:
    return ", ".join(map(_number, values))
