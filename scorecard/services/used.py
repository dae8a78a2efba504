"""What the stored years ask: for whoever edits the content (docs/CONTENT.md#what-is-in-use)."""

from __future__ import annotations

from dataclasses import dataclass

from scorecard.content.models import Content
from scorecard.content.scope import asked
from scorecard.services.access import require
from scorecard.services.finding import pinned, scope_of_row
from scorecard.services.model import Actor
from scorecard.services.opening import Services
from scorecard.storage.rows import answers_of, assessments_at_home


@dataclass(frozen=True)
class UsedYear:
    """A year with the content that it keeps, the ids of the questions that it asks, and of those
    that somebody answered or wrote a note to."""

    year: int
    content: Content
    asks: frozenset[str]
    answered: frozenset[str]


def content_used(actor: Actor, services: Services) -> tuple[UsedYear, ...]:
    """The years of the council at home, oldest first; empty before the first."""
    require(actor, "content_used")
    with services.store.reading() as session:
        found = []
        for row, _, _ in assessments_at_home(session):
            content = pinned(session, services, row.content_hash)
            questions = asked(content, scope_of_row(row)).values()
            stored = answers_of(session, row.id)
            answered = {p.row.question for p in stored if p.row.state != "none" or p.note}
            asks = frozenset(question.id for theme in questions for question in theme)
            found.append(UsedYear(row.year, content, asks, frozenset(answered) & asks))
        return tuple(found)
