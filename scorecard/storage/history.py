"""The chained history: who changed what and when, as codes and digests, never texts.

Each link's hash covers its own fields and the hash of the link before, so a link that is changed,
taken out, put in or moved breaks the chain. `meta` holds how many links there are and the newest
hash, so an end that is cut off is found too. What this cannot prove: somebody who may write to the
file can make a whole new chain, `meta` included. Only a head that was written down elsewhere shows
that (`audit verify` prints it).
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from dataclasses import astuple, dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from scorecard.storage.tables import HistoryRow, MetaRow

KEY = "history"
FIRST = "0" * 64


@dataclass(frozen=True)
class Link:
    """What a link says. `subject` is what was changed, `before` and `after` are codes of its
    values; `tab` and `n` name the post behind it, where there was one."""

    at: dt.datetime
    actor: str
    subject: str
    action: str
    assessment_id: str | None = None
    before: str | None = None
    after: str | None = None
    tab: str | None = None
    n: int | None = None


@dataclass(frozen=True)
class Head:
    """How many links there are, and the hash of the newest."""

    count: int
    hash: str


@dataclass(frozen=True)
class BrokenLink:
    """The first link that does not hold: its number, from 1, and what is wrong in words."""

    seq: int
    why: str


def hash_of(seq: int, previous: str, link: Link) -> str:
    """SHA-256 over the link's number, the hash before it and its fields, in hexadecimal."""
    at, *rest = astuple(link)
    body = json.dumps([seq, previous, at.astimezone(dt.UTC).isoformat(), *rest])
    return hashlib.sha256(body.encode("ascii")).hexdigest()


def head_of(session: Session) -> Head:
    """The head that `meta` holds."""
    row = session.get(MetaRow, KEY)
    if row is None:
        return Head(0, FIRST)
    count, newest = row.value.split(" ")
    return Head(int(count), newest)


def record(session: Session, link: Link) -> None:
    """Adds a link in the transaction at hand; on PostgreSQL the row of `meta` is the lock."""
    row = session.scalars(select(MetaRow).where(MetaRow.key == KEY).with_for_update()).one()
    head = head_of(session)
    seq = head.count + 1
    newest = hash_of(seq, head.hash, link)
    session.add(HistoryRow(seq=seq, previous_hash=head.hash, hash=newest, **vars(link)))
    row.value = f"{seq} {newest}"
    session.flush()


def _link_of(row: HistoryRow) -> Link:
    return Link(
        at=row.at,
        actor=row.actor,
        subject=row.subject,
        action=row.action,
        assessment_id=row.assessment_id,
        before=row.before,
        after=row.after,
        tab=row.tab,
        n=row.n,
    )


def _fault(row: HistoryRow, seq: int, previous: str) -> str | None:
    if row.seq != seq:
        return "is missing"
    if row.previous_hash != previous:
        return "does not follow from the one before"
    if row.hash != hash_of(seq, previous, _link_of(row)):
        return "was changed after it was written"
    return None


def verify(session: Session) -> BrokenLink | None:
    """The first link that does not hold, None where the whole chain does."""
    seq, previous = 0, FIRST
    rows = select(HistoryRow).order_by(HistoryRow.seq)
    for row in session.scalars(rows.execution_options(yield_per=1000)):
        seq += 1
        if why := _fault(row, seq, previous):
            return BrokenLink(seq, why)
        previous = row.hash
    head = head_of(session)
    if head.count > seq:
        return BrokenLink(seq + 1, f"is missing: {head.count} were counted, {seq} are there")
    if (head.count, head.hash) != (seq, previous):
        return BrokenLink(seq, "is not the newest that was counted")
    return None
