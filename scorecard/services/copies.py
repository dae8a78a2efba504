"""'Save a copy of everything' and 'Open a copy' (docs/DEPLOY.md#copies)."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from scorecard.errors import Invalid, Unavailable
from scorecard.services.access import require
from scorecard.services.model import Actor
from scorecard.services.opening import Services
from scorecard.storage.copying import Copy, head, name_beside, read, take
from scorecard.storage.history import Head, Link, record
from scorecard.storage.rows import home_council
from scorecard.storage.tables import AnswerRow


def save_copy(actor: Actor, services: Services) -> bytes:
    """Everything that is stored, as the bytes of one file: of one moment, and checked. Raises
    Unavailable where the database is damaged, or is no file of SQLite."""
    require(actor, "save_copy")
    with closing(take(_file(services))) as copy:
        if fault := copy.fault():
            raise Unavailable(f"The database {fault}: no copy was made. Open your last good copy.")
        return copy.to_bytes()


def open_copy(actor: Actor, services: Services, data: bytes) -> None:
    """Replaces everything that is stored by a copy. What is stored now is kept in a file beside the
    database, named for the moment.

    Raises Invalid with the field `copy` where the file is no whole copy of ours, comes from a newer
    version, or holds another council than the one that has answers here; Unavailable where the
    database is busy. Then nothing was changed.
    """
    require(actor, "open_copy")
    path = _file(services)
    with closing(read(data)) as copy, closing(take(path)) as present:
        _refuse_other_council(copy, present)
        before, after = head(present), head(copy)
        with copy.store.writing() as session:
            record(session, _link(actor, services, before, after))
        present.write_to(name_beside(path, services.clock()))
        copy.bring_back_into(path, before)


def _file(services: Services) -> Path:
    if services.store.path is None:
        raise Unavailable(
            "Copies can be saved and opened where the database is a file of SQLite. Ask whoever "
            "runs the database server for a backup."
        )
    return services.store.path


def _refuse_other_council(copy: Copy, present: Copy) -> None:
    with copy.store.reading() as theirs, present.store.reading() as ours:
        there, here = home_council(theirs), home_council(ours)
        if there is None or here is None or not _has_answers(ours):
            return
        if there.id != here.id and (there.register_id, there.name) != (here.register_id, here.name):
            raise Invalid(
                f"This copy holds {there.name}, and here are answers of {here.name}. Nothing was "
                "changed. To work on both, give each a database of its own "
                "(docs/DEPLOY.md#database).",
                "copy",
            )


def _has_answers(session: Session) -> bool:
    return session.scalar(select(AnswerRow.id).limit(1)) is not None


def _link(actor: Actor, services: Services, before: Head, after: Head) -> Link:
    return Link(
        at=services.clock(),
        actor=actor.person_id,
        subject="everything",
        action="copy opened",
        before=f"{before.count} {before.hash}",
        after=f"{after.count} {after.hash}",
    )
