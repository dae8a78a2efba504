"""Two versions of a content held against each other (docs/CONTENT.md#versions).

What came, went and changed, in words for people.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from scorecard.content.canon import content_hash
from scorecard.content.changed import (
    Changed,
    ContentChanges,
    Edited,
    Listed,
    Reworded,
    Wording,
)
from scorecard.content.difference import Span, worded_difference
from scorecard.content.models import AppliesTo, Content, Level, Model, Question

__all__ = ["ContentChanges", "Span", "changes_between", "worded_difference", "wording_of"]

T = TypeVar("T")
M = TypeVar("M", bound=Model)
_Both = Mapping[str, tuple[M, M]]  # a thing of both versions, by id

# Keys that are told of by themselves; a level's `next` and `seen` are looked at apart.
_TOLD_OF_QUESTION = {
    "text", "why", "answering", "capability", "weight", "critical", "applies_to", "not_applicable",
    "meaning", "levels",
}  # fmt: skip
# A version is told once for the whole content.
_TOLD_OF_THEME = {"version", "weight", "functions", "questions"}


def changes_between(old: Content, new: Content) -> ContentChanges:
    """What changed from the old version to the new one; everything in order of id."""
    both = {
        id: (q, new.questions[id][1]) for id, (_, q) in old.questions.items() if id in new.questions
    }
    questions: _Both[Question] = dict(sorted(both.items()))
    themes = {id: (old.themes[id], new.themes[id]) for id in sorted(old.themes) if id in new.themes}
    places = {id: (old.questions[id][0].id, new.questions[id][0].id) for id in questions}
    reworded = [(pair, _reworded(id, old, new)) for id, pair in questions.items()]
    return ContentChanges(
        old_version=old.version,
        new_version=new.version,
        same=content_hash(old) == content_hash(new),
        themes_added=tuple(sorted(set(new.themes) - set(old.themes))),
        themes_withdrawn=tuple(sorted(set(old.themes) - set(new.themes))),
        added=_listed(new, old),
        withdrawn=_listed(old, new),
        reworded=tuple(r for (was, now), r in reworded if was.meaning == now.meaning and r.wording),
        meaning_changed=tuple(r for (was, now), r in reworded if was.meaning != now.meaning),
        moved=tuple(Changed(id, *pair) for id, pair in places.items() if pair[0] != pair[1]),
        capabilities_of=_changed(questions, lambda q: q.capability),
        weights=_changed(questions, lambda q: q.weight),
        points=_changed(questions, lambda q: tuple(level.points for level in q.levels)),
        critical=_changed(questions, lambda q: q.critical),
        not_applicable=_changed(questions, lambda q: q.not_applicable),
        scope=_changed(questions, _applies_to),
        theme_weights=_changed(themes, lambda theme: theme.weight),
        theme_functions=_changed(themes, lambda theme: tuple(sorted(theme.functions))),
        type_functions=_of_either(_type_functions(old), _type_functions(new)),
        bands=_of_either({b.id: b for b in old.scale.bands}, {b.id: b for b in new.scale.bands}),
        capabilities=_of_either(
            {c.id: c for c in old.capabilities}, {c.id: c for c in new.capabilities}
        ),
        level_names=_of_either(_level_names(old), _level_names(new)),
        edited_questions=_edited(questions, _TOLD_OF_QUESTION, _level_keys),
        edited_themes=_edited(themes, _TOLD_OF_THEME, lambda was, now: iter(())),
    )


def wording_of(id: str, old: Content, new: Content) -> tuple[Wording, ...]:
    """The texts that changed of a question of both versions, word by word: what is asked and why,
    how to answer it, and each level with its label, lowest first. A text that one version does not
    have is empty there."""
    (_, was), (_, now) = old.questions[id], new.questions[id]
    found = [
        Wording("text", None, worded_difference(was.text, now.text)),
        Wording("why", None, worded_difference(was.why, now.why)),
        Wording("answering", None, worded_difference(was.answering or "", now.answering or "")),
    ]
    for position in range(max(was.top, now.top) + 1):
        first, second = _level(was, position), _level(now, position)
        text = worded_difference(first.text if first else "", second.text if second else "")
        found.append(Wording("level", position, text))
        if (first and first.label) or (second and second.label):  # else the scale tells both names
            names = (_label(old, was, position), _label(new, now, position))
            found.append(Wording("label", position, worded_difference(*names)))
    return tuple(w for w in found if any(span.kind != "same" for span in w.spans))


def _label(content: Content, question: Question, position: int) -> str:
    return content.label(question, position) if position <= question.top else ""


def _level(question: Question, position: int) -> Level | None:
    return question.levels[position] if position <= question.top else None


def _reworded(id: str, old: Content, new: Content) -> Reworded:
    was, now = old.questions[id][1].note, new.questions[id][1].note
    return Reworded(id, wording_of(id, old, new), now if now != was else None)


def _listed(content: Content, other: Content) -> tuple[Listed, ...]:
    """The questions that the other content does not have."""
    return tuple(
        Listed(id, theme.id, question.text)
        for id, (theme, question) in sorted(content.questions.items())
        if id not in other.questions
    )


def _changed(both: _Both[M], value: Callable[[M], T]) -> tuple[Changed[T], ...]:
    values = ((id, value(was), value(now)) for id, (was, now) in both.items())
    return tuple(Changed(id, was, now) for id, was, now in values if was != now)


def _of_either(old: Mapping[str, T], new: Mapping[str, T]) -> tuple[Changed[T | None], ...]:
    """The same for things that may be there in one version alone."""
    values = ((id, old.get(id), new.get(id)) for id in sorted(old.keys() | new.keys()))
    return tuple(Changed(id, was, now) for id, was, now in values if was != now)


def _applies_to(question: Question) -> AppliesTo:
    """Whom a question is narrowed to, in whatever order the file lists them."""
    own = question.applies_to
    return AppliesTo(nations=tuple(sorted(own.nations)), functions=tuple(sorted(own.functions)))


def _type_functions(content: Content) -> dict[str, tuple[str, ...]]:
    return {kind.id: tuple(sorted(kind.functions)) for kind in content.authorities.types}


def _level_names(content: Content) -> dict[str, str]:
    """The scale's names by position."""
    return {str(position): name for position, name in enumerate(content.scale.levels)}


def _edited(
    both: _Both[M], told: set[str], more: Callable[[M, M], Iterator[str]]
) -> tuple[Edited, ...]:
    """The keys that nothing else tells of."""
    found = []
    for id, (was, now) in both.items():
        own = [key for key in type(was).model_fields if key not in told]
        keys = [*(key for key in own if getattr(was, key) != getattr(now, key)), *more(was, now)]
        if keys:
            found.append(Edited(id, tuple(keys)))
    return tuple(found)


def _level_keys(old: Question, new: Question) -> Iterator[str]:
    """`next` and `seen`, where a level that both versions have tells of another one."""
    levels = list(zip(old.levels, new.levels, strict=False))
    if any(was.next != now.next for was, now in levels):
        yield "next"
    if any(was.seen != now.seen for was, now in levels):
        yield "seen"
