"""Storage that fails: at the Nth call, full, read-only, locked. The state is the old or the new one."""

from __future__ import annotations

import os
import sqlite3
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from scorecard.errors import Unavailable
from scorecard.services.answers import clear_answer, keep_mine, use_theirs
from scorecard.services.choosing import change_council
from scorecard.services.evidence import add_evidence, remove_evidence
from scorecard.services.history import verify_history
from scorecard.services.model import ChosenCouncil
from scorecard.services.themes import complete_theme, set_theme
from scorecard.storage.opening import open_store
from tests.house import MINE, THEIRS, House, new_house, open_house

NOT_LISTED = ChosenCouncil(None, "Marshford", "wales", "county")
CALLS = ("begin", "before_cursor_execute", "commit")


@contextmanager
def failing_at(call: int, error: type[BaseException]) -> Iterator[list[int]]:
    """Raises at the given call of the store, counted from 0; yields how many calls there were."""
    seen = [0]

    def count(*_: object) -> None:
        seen[0] += 1
        if seen[0] == call + 1:
            raise error("disk I/O error")

    for name in CALLS:
        event.listen(Engine, name, count)
    try:
        yield seen
    finally:
        for name in CALLS:
            event.remove(Engine, name, count)


def contents(house: House) -> list[str]:
    """Everything in the database, checked to be whole."""
    with closing(sqlite3.connect(house.database)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        dump = list(connection.iterdump())
    assert verify_history(house.actor, house.services).broken is None
    return dump


def evidence(house: House):
    return add_evidence(
        house.actor, house.services, house.assessment_id, "b", "Policy", "Drive", ""
    )


def acts(house: House, use_case, *rest):
    return use_case(house.actor, house.services, house.assessment_id, *rest)


ACTIONS: dict[str, Callable[[House], object]] = {
    "a level": lambda h: h.post("1", "b"),
    "a reason": lambda h: h.post("na\nAnother reason", "b"),
    "a note": lambda h: h.post("Another note", "b", "note"),
    "the same again": lambda h: h.post("2", "b"),
    "a conflict": lambda h: h.post("0", "b", tab=THEIRS),
    "a second conflict": lambda h: h.post("0", "a"),
    "clear": lambda h: acts(h, clear_answer, "b", 1, MINE),
    "keep mine": lambda h: acts(h, keep_mine, "a", "level", 1, MINE),
    "use theirs": lambda h: acts(h, use_theirs, "a", "level", 1, MINE),
    "evidence": evidence,
    "evidence away": lambda h: acts(h, remove_evidence, h.desk("a").evidence[0].id, 1),
    "a theme": lambda h: acts(h, set_theme, "licensing", "A team", "2026-12-05", 0),
    "a theme completed": lambda h: acts(h, complete_theme, "licensing", True, 0),
    "the council": lambda h: change_council(h.actor, h.services, NOT_LISTED),
}


@pytest.fixture
def full(house):
    """Answers, notes, evidence, a conflict that waits."""
    house.post("3", "a", tab=THEIRS)
    house.post("1", "a", seen=0)
    house.post("na\nA reason", "b")
    house.post("2", "b")
    house.post("A note", "b", "note")
    add_evidence(house.actor, house.services, house.assessment_id, "a", "Minutes", "", "")
    return house


class Stopped(BaseException):
    """What a page's run is stopped with between two of its lines."""


@pytest.mark.parametrize("name", ACTIONS)
def test_f33_stopped_at_any_call_of_the_store_nothing_is_half_done(full, name):
    before = contents(full)
    for call in range(100):
        with failing_at(call, Stopped) as seen:
            try:
                ACTIONS[name](full)
                break
            except Stopped:
                pass
        assert contents(full) == before, f"changed by a run that was stopped at call {call}"
    assert call == seen[0] > 3
    assert contents(full) != before, "untouched, the action does something"


@pytest.mark.parametrize("name", ACTIONS)
def test_a_call_of_the_store_that_fails_is_told_and_changes_nothing(full, name):
    before = contents(full)
    for call in range(100):
        with failing_at(call, sqlite3.OperationalError) as seen:
            try:
                outcome = ACTIONS[name](full)
            except Unavailable as error:
                outcome = error
        if seen[0] == call:
            break
        assert isinstance(outcome, Unavailable) or outcome.kind == "failed"
        assert contents(full) == before, f"changed by an action that failed at call {call}"
    assert call > 3


def test_a_failed_save_says_that_the_answer_is_still_here(full):
    with failing_at(2, sqlite3.OperationalError):
        outcome = full.post("1", "b", seen=1)
    assert (outcome.kind, outcome.version) == ("failed", 1)
    assert outcome.message.startswith("Not saved. Your answer is still here.")
    assert full.post("1", "b").kind == "saved", "a retry works"


def on_every_connection(house: House, pragma: str) -> None:
    """From now on, and on new connections only."""
    house.services.store.engine.dispose()
    event.listen(
        house.services.store.engine, "connect", lambda connection, _: connection.execute(pragma)
    )


def test_f37_a_full_disk_saves_nothing_and_the_rest_goes_on(full):
    with closing(sqlite3.connect(full.database)) as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
    on_every_connection(full, f"PRAGMA max_page_count = {pages + 2}")
    outcome, saved = None, 0
    for n in range(1, 100):
        saved, before = n, contents(full)
        outcome = full.post(f"{n}" * 1500, "c", "note")
        if outcome.kind != "saved":
            break
    assert outcome.kind == "failed"
    assert "disk is full" in outcome.message
    assert contents(full) == before
    assert full.assessment().answers["a"].version == 1, "reading goes on"
    assert saved > 1


def test_f38_a_database_that_becomes_read_only_says_so_and_can_be_read(full):
    before = contents(full)
    on_every_connection(full, "PRAGMA query_only = ON")
    outcome = full.post("1", "b")
    assert (outcome.kind, "can be read but not written" in outcome.message) == ("failed", True)
    with pytest.raises(Unavailable, match="right to write"):
        evidence(full)
    assert full.value("b") == "2"
    assert contents(full) == before


def refused_start(path: Path) -> str:
    """What a start says, in a child process that is not root: root may write everywhere."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            if os.geteuid() == 0:
                os.setuid(65534)
            open_store(f"sqlite:///{path}")
            os.write(write, b"it started")
        except Unavailable as error:
            os.write(write, str(error).encode())
        finally:  # whatever happened, the child never goes on as a second pytest
            os._exit(0)
    os.close(write)
    os.waitpid(child, 0)
    with os.fdopen(read) as answer:
        return answer.read()


@pytest.fixture
def open_folder():
    """A folder that everybody can reach, unlike pytest's own."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@pytest.mark.parametrize("folder_mode", [0o555, 0o777])
def test_f38_a_start_on_a_read_only_database_names_path_and_right(open_folder, folder_mode):
    path = open_folder / "x.db"
    open_store(f"sqlite:///{path}").close()
    path.chmod(0o444)
    open_folder.chmod(folder_mode)
    said = refused_start(path)
    open_folder.chmod(0o755)
    assert str(path) in said
    assert "writ" in said


def test_f38_a_start_where_no_database_may_be_made_names_path_and_right(open_folder):
    open_folder.chmod(0o555)
    said = refused_start(open_folder / "new.db")
    open_folder.chmod(0o755)
    assert said == f"{open_folder / 'new.db'} cannot be made: Permission denied."


def test_f38_a_database_that_may_not_be_read_names_path_and_right(open_folder):
    path = open_folder / "x.db"
    open_store(f"sqlite:///{path}").close()
    path.chmod(0o000)
    assert refused_start(path) == f"{path} cannot be read: there is no right to read it."


def test_f39_a_database_that_somebody_holds_is_busy_and_a_retry_works(full):
    with closing(sqlite3.connect(full.database, isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        outcome = full.post("1", "b")
        assert (outcome.kind, "busy" in outcome.message) == ("failed", True)
        with pytest.raises(Unavailable, match="busy"):
            evidence(full)
        assert full.value("b") == "2", "reading goes on"
        holder.execute("ROLLBACK")
    assert full.post("1", "b").kind == "saved"


def test_f39_a_save_waits_for_a_short_lock(tmp_path):
    house = new_house(tmp_path)
    house.close()
    patient = open_house(tmp_path, busy_seconds=5)
    patient.assessment_id = house.assessment_id
    holder = sqlite3.connect(house.database, isolation_level=None, check_same_thread=False)
    holder.execute("BEGIN IMMEDIATE")
    threading.Timer(0.5, holder.execute, ["ROLLBACK"]).start()
    assert patient.post("1").kind == "saved"
    holder.close()
    patient.close()
