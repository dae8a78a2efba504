"""Texts that people write: kept in one table, replaced as a whole, named by a salted digest
elsewhere."""

from __future__ import annotations

import hashlib
import secrets
import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import delete, insert
from sqlalchemy.orm import Session

from scorecard.storage.tables import TextRow


@dataclass(frozen=True)
class Kept:
    """A text that was stored. `digest` stands for it in the history."""

    id: str
    digest: str


def digest_of(salt: str, body: str) -> str:
    """SHA-256 of salt and body: without the salt nobody can guess a short text from it."""
    return hashlib.sha256(f"{salt}\n{body}".encode()).hexdigest()


def keep(session: Session, body: str) -> Kept:
    """Stores a text in a row of its own; rows are never changed but for taking the text out."""
    return keep_all(session, [body])[0]


def keep_all(session: Session, bodies: Sequence[str]) -> list[Kept]:
    """The same for many texts, in their order, in one statement."""
    rows = []
    for body in bodies:
        salt = secrets.token_hex(16)
        rows.append(
            {"id": str(uuid.uuid4()), "body": body, "salt": salt, "digest": digest_of(salt, body)}
        )
    if rows:
        session.execute(insert(TextRow), rows)
    return [Kept(row["id"], row["digest"]) for row in rows]


def drop(session: Session, id: str | None) -> None:
    """Takes out a text that was replaced: what somebody rubbed out is not kept. The row that named
    it must name another by now; what is pending in the session is written first."""
    if id is not None:
        session.flush()
        session.execute(delete(TextRow).where(TextRow.id == id))
