"""The heart of saving: one part of one answer, inside the transaction of the use case that asks.

The rule (docs/ARCHITECTURE.md#saving): a late or doubled post changes nothing; an equal value
changes nothing; where another view wrote last and the person had not seen it, theirs stays and ours
is kept beside it; anything else is saved. Choice (with its reason) and note are two parts, a
version each.
"""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from scorecard.content.models import Question
from scorecard.services.model import Actor, Outcome, Part
from scorecard.services.values import choice_of, code_of, stored_value
from scorecard.storage.free_text import drop, keep
from scorecard.storage.history import Link, record
from scorecard.storage.rows import AnswerParts, RefusedParts, answer_to, refusals
from scorecard.storage.tables import AnswerRow, HistoryRow, RefusedRow

SAVED, REFUSED, MINE, THEIRS = "saved", "refused", "kept mine", "used theirs"
CHOOSE = "This was changed somewhere else meanwhile. Both are kept: choose which one stands."


@dataclass(frozen=True)
class Held:
    """What is stored of the part. `code` stands for it in the history; `n` is the newest post of
    `tab`."""

    value: str
    code: str
    version: int
    tab: str
    n: int
    saved_at: dt.datetime | None


@dataclass(frozen=True)
class Save:
    """What is to be stored. `n` is None where a button of the page saves, not the script."""

    value: str
    seen: int
    tab: str
    n: int | None = None


@dataclass(frozen=True)
class Desk:
    """One part of one answer: who works on it, when, and in which transaction."""

    session: Session
    actor: Actor
    now: dt.datetime
    assessment_id: str
    question: Question
    part: Part

    @property
    def subject(self) -> str:
        """How the history calls this part."""
        return f"{self.question.id}:{self.part}"

    @cached_property
    def parts(self) -> AnswerParts | None:
        """The stored row with its texts, None where nobody touched the question."""
        return answer_to(self.session, self.assessment_id, self.question.id)

    @cached_property
    def held(self) -> Held:
        """What was stored when the transaction came to it."""
        parts = self.parts
        if parts is None:
            return Held("", "", 0, "", 0, None)
        row = parts.row
        if self.part == "note":
            code = parts.note_text.digest if parts.note_text else ""
            return Held(parts.note, code, row.note_version, row.note_tab, row.note_n, row.saved_at)
        value, code = stored_value(parts, self.question), code_of(parts, self.question)
        return Held(value, code, row.version, row.version_tab, row.version_n, row.saved_at)

    @cached_property
    def refusal(self) -> RefusedParts | None:
        """What a lost conflict of this person over this part left."""
        left = refusals(self.session, self.assessment_id, self.question.id, self.actor.person_id)
        return next((parts for parts in left if parts.row.part == self.part), None)

    def left(
        self, kind: Literal["unchanged", "too long", "reason needed"], message: str = ""
    ) -> Outcome:
        """The outcome of a post that left what is stored as it was."""
        return Outcome(kind, self.held.version, self.held.saved_at, message=message)

    def conflict(self) -> Outcome:
        """The outcome of a post that was kept beside what somebody else had stored."""
        return Outcome("conflict", self.held.version, self.held.saved_at, self.held.value, CHOOSE)

    def saved(self, message: str = "") -> Outcome:
        """The outcome of a post that is stored now."""
        return Outcome("saved", self.held.version + 1, self.now, message=message)

    def save(self, save: Save, notice: str = "") -> Outcome:
        """Saves by the rule above. Raises Invalid where the question does not offer the value."""
        held = self.held
        last, refused = self._last_post(save.tab)
        if save.n is not None and save.n <= last:
            told_again = refused and save.n == last and self.refusal is not None
            return self.conflict() if told_again else self.left("unchanged")
        if save.value == held.value:
            self._note_post(save)
            if refused and self.refusal is not None:  # the view came round to what is stored
                self.drop_refusal(self.refusal)
            return self.left("unchanged")
        if held.version > 0 and held.tab != save.tab and held.version != save.seen:
            self._refuse(save)
            return self.conflict()
        self.write(save, SAVED)
        self._settle(save.value)
        return self.saved(notice)

    def write(self, save: Save, action: str, source: str = "") -> None:
        """Stores the value as the next version, with its link of the history, which says where the
        value came from if it was not typed."""
        row, held = self._row(), self.held
        n = save.n if save.n is not None else (held.n if held.tab == save.tab else 0)
        row.saved_at, row.saved_by = self.now, self.actor.person_id
        if self.part == "note":
            code = self._put_note(row, save.value)
            row.note_version, row.note_tab, row.note_n = held.version + 1, save.tab, n
        else:
            code = self._put_choice(row, save.value)
            row.version, row.version_tab, row.version_n = held.version + 1, save.tab, n
        after = f"{code} from {source}" if source else code
        self._record(action, held.code, after, save.tab, save.n)

    def use_theirs(self, refused: RefusedParts, tab: str) -> None:
        """Lets the stored value stand and forgets the refused one."""
        given_up = refused.text.digest if refused.text else ""
        self._record(THEIRS, given_up, self.held.code, tab, None)
        self.drop_refusal(refused)

    def drop_refusal(self, refused: RefusedParts) -> None:
        """Forgets a refused value, its text too."""
        self.session.delete(refused.row)
        drop(self.session, refused.row.value_text)

    def _settle(self, value: str) -> None:
        """What was refused and is stored now is settled; anything else waits until the person
        chooses."""
        refused = self.refusal
        if refused is not None and refused.value == value:
            self.drop_refusal(refused)

    def _last_post(self, tab: str) -> tuple[int, bool]:
        """The newest post of a view that had an effect, and whether it was refused."""
        newest = (
            select(HistoryRow.n, HistoryRow.action)
            .where(
                HistoryRow.assessment_id == self.assessment_id,
                HistoryRow.subject == self.subject,
                HistoryRow.tab == tab,
                HistoryRow.n.is_not(None),
            )
            .order_by(HistoryRow.n.desc())
            .limit(1)
        )
        found = self.session.execute(newest).one_or_none()
        recorded, action = (found.n or 0, found.action) if found else (0, "")
        if self.held.tab == tab and self.held.n > recorded:
            return self.held.n, False
        return recorded, action == REFUSED

    def _note_post(self, save: Save) -> None:
        """Remembers that this view chose the same, so that an older post of it that is still on its
        way changes nothing when it comes. No new version: nothing changed."""
        knew = self.held.tab == save.tab or self.held.version == save.seen
        if save.n is None or not knew:
            return
        row = self._row()
        if self.part == "note":
            row.note_tab, row.note_n = save.tab, save.n
        else:
            row.version_tab, row.version_n = save.tab, save.n
        self.session.flush()

    def _refuse(self, save: Save) -> None:
        """Keeps our side beside theirs, in place of what was kept of an earlier conflict."""
        earlier = self.refusal
        if self.part == "level":
            choice_of(save.value, self.question)
        kept = keep(self.session, save.value) if save.value else None
        text = kept.id if kept else None
        if earlier is None:
            self.session.add(
                RefusedRow(
                    assessment_id=self.assessment_id,
                    question=self.question.id,
                    part=self.part,
                    person_id=self.actor.person_id,
                    value_text=text,
                    at=self.now,
                )
            )
        else:
            replaced, earlier.row.value_text, earlier.row.at = (
                earlier.row.value_text,
                text,
                self.now,
            )
            drop(self.session, replaced)
        self._record(REFUSED, self.held.code, kept.digest if kept else "", save.tab, save.n)

    def _row(self) -> AnswerRow:
        if self.parts is not None:
            return self.parts.row
        row = AnswerRow(
            id=str(uuid.uuid4()),
            assessment_id=self.assessment_id,
            question=self.question.id,
            state="none",
            version=0,
            version_tab="",
            version_n=0,
            note_version=0,
            note_tab="",
            note_n=0,
            saved_by=self.actor.person_id,
        )
        self.session.add(row)
        return row

    def _put_note(self, row: AnswerRow, value: str) -> str:
        kept = keep(self.session, value) if value else None
        replaced, row.note_text = row.note_text, kept.id if kept else None
        drop(self.session, replaced)
        return kept.digest if kept else ""

    def _put_choice(self, row: AnswerRow, value: str) -> str:
        choice = choice_of(value, self.question)
        kept = keep(self.session, choice.reason) if choice.state == "na" else None
        replaced, row.reason_text = row.reason_text, kept.id if kept else None
        row.state, row.level = choice.state, choice.level
        row.meaning = None if choice.state == "none" else self.question.meaning
        row.copied_from = row.copied_at = row.confirmed_at = None  # this year's own from now on
        drop(self.session, replaced)
        return f"na {kept.digest}" if kept else value

    def _record(self, action: str, before: str, after: str, tab: str | None, n: int | None) -> None:
        record(
            self.session,
            Link(
                at=self.now,
                actor=self.actor.person_id,
                subject=self.subject,
                action=action,
                assessment_id=self.assessment_id,
                before=before,
                after=after,
                tab=tab,
                n=n,
            ),
        )
