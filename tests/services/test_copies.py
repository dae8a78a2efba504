"""'Save a copy of everything' and 'Open a copy'."""

from __future__ import annotations

import re
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from scorecard.errors import Invalid, Unavailable
from scorecard.services.choosing import change_council
from scorecard.services.copies import open_copy, save_copy
from scorecard.services.evidence import add_evidence
from scorecard.services.history import verify_history
from scorecard.services.model import ChosenCouncil
from scorecard.storage.opening import known_versions
from tests.folders import write_content
from tests.house import House, new_house, open_house, two_themes
from tests.years import sign

SURREY = ChosenCouncil("E10000030", "", "", "")


def kept(house: House) -> list[Path]:
    return sorted(house.root.glob("*before-restore*"))


def everything(house: House) -> object:
    return (house.assessment(), house.desk("a"), house.desk("b"))


@pytest.fixture
def full(house):
    """A council with a bit of everything."""
    house.post("2", "a")
    house.post("na\nThe county does it", "b")
    house.post("A note ŵ", "a", "note")
    add_evidence(
        house.actor, house.services, house.assessment_id, "a", "Policy", "Drive", "2026-03-27"
    )
    return house


def save(house: House) -> bytes:
    return save_copy(house.actor, house.services)


def bring_back(house: House, body: bytes) -> None:
    open_copy(house.actor, house.services, body)


def test_a_copy_brings_everything_back(full):
    body, before = save(full), everything(full)
    full.post("0", "a")
    full.post("", "a", "note")
    bring_back(full, body)
    assert everything(full) == before
    assert verify_history(full.actor, full.services).broken is None


def test_a_copy_opens_on_another_computer_that_is_still_empty(full, tmp_path):
    write_content(tmp_path / "other", two_themes())
    other = open_house(tmp_path / "other")
    bring_back(other, save(full))
    assert other.assessment() == full.assessment()
    other.close()


def test_what_was_stored_before_is_kept_beside_the_database_and_opens_too(full):
    body = save(full)
    full.post("0", "a")
    before = everything(full)
    bring_back(full, body)
    (beside,) = kept(full)
    assert beside.stat().st_mode & 0o077 == 0
    bring_back(full, beside.read_bytes())
    assert everything(full) == before


def test_opening_a_copy_stands_in_the_history_with_both_ends(full):
    body = save(full)
    full.post("0", "a")
    ends = [verify_history(full.actor, full.services).head]
    bring_back(full, body)
    with closing(sqlite3.connect(full.database)) as connection:
        before, after, previous = connection.execute(
            "select before, after, previous_hash from history where action = 'copy opened'"
        ).fetchone()
    assert before.split()[1] == ends[0]
    assert after.split()[1] == previous


def test_a_copy_stands_alone_and_is_whole(full, tmp_path):
    path = tmp_path / "copy.db"
    path.write_bytes(save(full))
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_f45_a_copy_while_people_save_is_of_one_moment(full):
    stop = threading.Event()

    def keep_saving() -> None:
        while not stop.is_set():
            full.post(str(next(full.posts) % 4), "a")

    saver = threading.Thread(target=keep_saving)
    saver.start()
    try:
        copies = [
            save(full) for _ in range(15)
        ]  # each checked: integrity, references, chain, hashes
    finally:
        stop.set()
        saver.join()
    assert len(set(copies)) > 1, "people did save meanwhile"


def test_f45_a_database_that_was_changed_by_another_program_is_not_copied_in_silence(full):
    with closing(sqlite3.connect(full.database)) as connection, connection:
        connection.execute("update text set body = 'forged'")
    with pytest.raises(Unavailable, match="no copy was made"):
        save(full)


def test_f45_a_signed_off_year_that_was_changed_by_another_program_is_not_copied_in_silence(full):
    sign(full)
    with closing(sqlite3.connect(full.database)) as connection, connection:
        connection.execute("drop trigger sign_off_stays")
        connection.execute(
            "update sign_off set summary = replace(summary, 'foundation', 'leading')"
        )
    with pytest.raises(Unavailable, match="was changed by another program"):
        save(full)


BAD = {
    "nothing": lambda good: b"",
    "a picture": lambda good: b"\xff\xd8\xff\xe0" + b"JFIF" * 500,
    "the head alone": lambda good: good[:100],
    "cut short": lambda good: good[: len(good) // 2],
    "cut at a page": lambda good: good[:-4096],
    "bytes flipped in the first table": lambda good: good[:4096] + b"\xff" * 4096 + good[8192:],
    "another program's": lambda good: edited(good, "PRAGMA application_id = 7"),
    "a trigger put in": lambda good: edited(good, "create trigger t after insert on answer begin delete from answer; end"),
    "a table put in": lambda good: edited(good, "create table x (y)"),
    "a link taken out": lambda good: edited(good, "drop trigger history_no_delete", "delete from history where seq = 2", TRIGGER),
    "a text forged": lambda good: edited(good, "update text set body = 'forged'"),
    "a content forged": lambda good: edited(good, "update content_copy set body = replace(body, 'What of', 'What if')"),
    "a reference to nothing": lambda good: edited(good, "update answer set note_text = 'nowhere'"),
    "from a newer version": lambda good: edited(good, "update alembic_version set version_num = '9999'"),
}  # fmt: skip
TRIGGER = (
    "CREATE TRIGGER history_no_delete BEFORE DELETE ON history "
    "BEGIN SELECT RAISE(ABORT, 'the history is never changed'); END"
)


def edited(body: bytes, *statements: str) -> bytes:
    """The copy after somebody changed it with another program."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(body)
        for statement in statements:
            connection.execute(statement)
        connection.commit()
        return connection.serialize()


@pytest.mark.parametrize("name", BAD)
def test_f47_a_file_that_is_no_whole_copy_of_ours_is_refused_before_anything_changes(full, name):
    bad, before = BAD[name](save(full)), everything(full)
    with pytest.raises(Invalid) as refused:
        bring_back(full, bad)
    assert (refused.value.field, bool(str(refused.value))) == ("copy", True)
    assert everything(full) == before
    assert kept(full) == []


def test_f43_a_copy_from_a_newer_version_names_both_versions(full):
    with pytest.raises(Invalid, match=re.compile(f"9999.*{known_versions()[0]}")):
        bring_back(full, BAD["from a newer version"](save(full)))


def test_f47_a_copy_of_another_council_is_refused_where_there_are_answers(full, tmp_path):
    other = new_house(tmp_path / "other")
    change_council(other.actor, other.services, SURREY)
    with pytest.raises(Invalid, match=r"Surrey County Council.*Elmbridge"):
        bring_back(full, save(other))
    bring_back(other, save(full))
    assert other.assessment().council.name == "Elmbridge Borough Council", (
        "nothing was answered there"
    )
    other.close()


def test_a_copy_of_the_same_council_from_another_computer_opens(full, tmp_path):
    other = new_house(tmp_path / "other")
    other.post("3", "a")
    bring_back(other, save(full))
    other.assessment_id = full.assessment_id
    assert everything(other) == everything(full)
    other.close()


def test_a_busy_database_is_not_replaced(full, monkeypatch):
    monkeypatch.setattr("scorecard.storage.copying.BUSY_SECONDS", 0.2)
    body = save(full)
    with closing(sqlite3.connect(full.database, isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(Unavailable, match="busy"):
            bring_back(full, body)
        holder.execute("ROLLBACK")
    assert full.value() == "2"


def test_a_save_between_keeping_and_replacing_is_not_lost(full, monkeypatch):
    body = save(full)
    from scorecard.services import copies

    def keep_and_let_somebody_save(path, moment):
        full.post("3", "a")
        return copies_name(path, moment)

    copies_name = copies.name_beside
    monkeypatch.setattr(copies, "name_beside", keep_and_let_somebody_save)
    with pytest.raises(Unavailable, match="saved meanwhile"):
        bring_back(full, body)
    assert full.value() == "3"
