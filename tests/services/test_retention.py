"""What was kept long enough goes at a person's word, whole years and texts of years; the history stays."""

from __future__ import annotations

import datetime as dt
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import replace

import pytest

from scorecard.errors import Conflict, Unavailable
from scorecard.services.assessments import read_assessment, years
from scorecard.services.copies import save_copy
from scorecard.services.evidence import add_evidence
from scorecard.services.history import verify_history
from scorecard.services.retention import Due, let_go, retention_due
from scorecard.services.signing import reopen
from scorecard.services.snapshots import keep_snapshot
from scorecard.services.trend import trend
from scorecard.settings import ROOT
from tests.house import House, new_house, open_house
from tests.years import answer_all, confirm_all_that_fit, next_year, sign

MARK, OTHER, REASON = b"PLANTED-2026", b"PLANTED-2027", b"PLANTED-REASON"
LATER, MUCH_LATER = (
    dt.datetime(2029, 4, 1, 12, tzinfo=dt.UTC),
    dt.datetime(2033, 4, 1, tzinfo=dt.UTC),
)


@pytest.fixture
def old(tmp_path):
    """A house with 2026 signed off twice, a snapshot of it, and 2027 signed off without its texts."""
    house = new_house(tmp_path)
    fill(house)
    yield house
    house.close()


def fill(house: House) -> None:
    answer_all(house)
    house.post(MARK.decode(), "b", "note")
    acting = (house.actor, house.services, house.assessment_id)
    add_evidence(*acting, "a", f"{MARK.decode()} policy", MARK.decode(), "27 March 2026")
    keep_snapshot(*acting, "Board")
    sign(house)
    reopen(*acting, REASON.decode())
    sign(house)
    next_year(house)
    _without_evidence(house)  # a later year has copies of its own
    house.post(OTHER.decode(), "b", "note", seen=0)
    confirm_all_that_fit(house)
    sign(house)


def _without_evidence(house: House) -> None:
    with closing(sqlite3.connect(house.database)) as connection, connection:
        where = "from evidence where assessment_id = ?"
        texts = connection.execute(
            f"select title_text, place_text {where}", (house.assessment_id,)
        ).fetchall()
        connection.execute(f"delete {where}", (house.assessment_id,))
        connection.executemany("delete from text where id in (?, ?)", texts)


def at(house: House, moment: dt.datetime) -> tuple[Due, ...]:
    house.clock.now = moment
    return retention_due(house.actor, house.services)


def listed(due: tuple[Due, ...]) -> list[tuple[int, str]]:
    return [(each.year, each.what) for each in due]


def on_disk(house: House) -> bytes:
    files = sorted(house.root.glob("scorecard.db*"))
    return b"".join(file.read_bytes() for file in files)


def test_nothing_is_due_the_day_before_its_time_is_over(old):
    assert at(old, LATER - dt.timedelta(days=1)) == ()
    (due,) = at(old, LATER)
    assert (due.year, due.what, due.since) == (2026, "texts", dt.date(2029, 4, 1))


def test_a_council_whose_year_begins_in_january_counts_from_there(old):
    with closing(sqlite3.connect(old.database)) as connection, connection:
        connection.execute("update council set first_month = 1")
    (due,) = at(old, dt.datetime(2029, 1, 1, 12, tzinfo=dt.UTC))
    assert due.since == dt.date(2029, 1, 1)


def test_how_long_is_a_setting(old):
    short = old.services.settings.model_copy(update={"keep_years": 2, "keep_text_years": 1})
    services = replace(old.services, settings=short)
    old.clock.now = LATER
    assert listed(retention_due(old.actor, services)) == [(2026, "year"), (2027, "texts")]


def test_where_only_texts_go_numbers_stay_and_no_text_is_left_in_the_file(old):
    before = trend(old.actor, old.services).years
    scores = read_assessment(old.actor, old.services, 2026).given
    assert MARK in on_disk(old)
    assert REASON in on_disk(old)
    let_go(old.actor, old.services, at(old, LATER))
    assert [(y.year, y.figures) for y in trend(old.actor, old.services).years] == [
        (y.year, y.figures) for y in before
    ]
    here = read_assessment(old.actor, old.services, 2026)
    assert here.given == scores
    assert {stored.note for stored in here.answers.values()} == {""}
    assert {stored.reason for stored in here.answers.values()} == {""}
    assert MARK not in on_disk(old)
    assert REASON not in on_disk(old)
    assert OTHER in on_disk(old)


def test_a_year_whose_time_is_over_goes_whole_and_its_history_stays(old):
    links = verify_history(old.actor, old.services).count
    due = at(old, MUCH_LATER)
    assert listed(due) == [(2026, "year"), (2027, "texts")]
    let_go(old.actor, old.services, due)
    assert years(old.actor, old.services) == (2027,)
    found = verify_history(old.actor, old.services)
    assert (found.broken, found.count) == (None, links + 2)
    with closing(sqlite3.connect(old.database)) as connection:
        assert connection.execute("pragma foreign_key_check").fetchall() == []
        assert connection.execute("select count(*) from assessment").fetchone() == (1,)
        assert connection.execute(
            "select count(*) from text where body is not null"
        ).fetchone() == (0,)
    save_copy(old.actor, old.services)  # checks each hash
    assert read_assessment(old.actor, old.services, 2027).given


def test_the_newest_year_and_an_open_one_stay(old):
    far = dt.datetime(2060, 1, 1, tzinfo=dt.UTC)
    assert listed(at(old, far)) == [(2026, "year"), (2027, "texts")]
    reopen(old.actor, old.services, old.assessment_id, "A reason.")
    # 2027 is open, and its answers were copied from 2026
    assert listed(at(old, far)) == [(2026, "texts")]


def test_f103_a_second_run_finds_nothing_and_changes_nothing(old):
    let_go(old.actor, old.services, at(old, MUCH_LATER))
    count = verify_history(old.actor, old.services).count
    assert at(old, MUCH_LATER) == ()
    let_go(old.actor, old.services, ())
    assert verify_history(old.actor, old.services).count == count


def test_f103_what_nobody_looked_at_does_not_go(old):
    looked_at = at(old, LATER)
    old.clock.now = MUCH_LATER  # the clock was wrong, or the list is old
    before = on_disk(old)
    with pytest.raises(Conflict, match="Look again"):
        let_go(old.actor, old.services, looked_at)
    assert on_disk(old) == before


def test_f103_a_run_that_fails_at_its_last_step_leaves_everything(old):
    due = at(old, MUCH_LATER)
    with closing(sqlite3.connect(old.database)) as connection, connection:
        connection.execute(
            "create trigger full before insert on history when new.action = 'texts taken out' "
            "begin select raise(fail, 'stop'); end"
        )
    with pytest.raises(Exception, match="stop"):
        let_go(old.actor, old.services, due)
    assert retention_due(old.actor, old.services) == due
    assert years(old.actor, old.services) == (2027, 2026)


LET_GO = """
import datetime as dt, sys
from pathlib import Path
from scorecard.services.retention import let_go, retention_due
from tests.house import open_house
house = open_house(Path(sys.argv[1]), busy_seconds=30)
house.clock.now = dt.datetime(2033, 4, 1, tzinfo=dt.UTC)
due = retention_due(house.actor, house.services)
print("ready", flush=True)
let_go(house.actor, house.services, due)
"""


@pytest.mark.parametrize("pause", [0.0, 0.004, 0.008, 0.016])
def test_f103_a_run_that_is_killed_leaves_the_old_or_the_new(old, pause):
    old.close()
    call = [sys.executable, "-c", LET_GO, str(old.root)]
    with subprocess.Popen(call, cwd=ROOT, stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout is not None
        assert run.stdout.readline() == "ready\n"
        time.sleep(pause)
        run.send_signal(signal.SIGKILL)
    again = open_house(old.root)
    due = at(again, MUCH_LATER)
    assert listed(due) in ([(2026, "year"), (2027, "texts")], [])
    assert years(again.actor, again.services) == ((2027, 2026) if due else (2027,))
    assert verify_history(again.actor, again.services).broken is None
    let_go(again.actor, again.services, due)
    assert MARK not in on_disk(again)
    again.close()


def test_a_database_in_use_elsewhere_is_left_as_it_is(old):
    due = at(old, MUCH_LATER)
    with closing(sqlite3.connect(old.database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Unavailable, match="busy"):
            let_go(old.actor, old.services, due)
        other.execute("ROLLBACK")
    assert retention_due(old.actor, old.services) == due
