"""F40: the program is killed in the middle of saving. What was acknowledged is there, nothing is half done."""

from __future__ import annotations

import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing

import pytest

from scorecard.services.copies import save_copy
from scorecard.services.history import verify_history
from scorecard.settings import ROOT
from tests.house import new_house, open_house

ROUNDS = 10
SAVER = """
import sys
from pathlib import Path
from tests.house import open_house
house = open_house(Path(sys.argv[1]), busy_seconds=30)
house.assessment_id = sys.argv[2]
tab = "round-" + sys.argv[3]
level, note = house.desk("a").stored, house.desk("b").stored.note_version
seen = level.version, note
for n in range(1, 10**6):
    value = str((level.answer.level + n) % 4)
    level_now = house.post(value, "a", tab=tab, seen=seen[0], n=n)
    note_now = house.post(f"note {n} of {tab}", "b", "note", tab=tab, seen=seen[1], n=n)
    print(n, level_now.version, note_now.version, flush=True)
"""


def save_until_killed(house, number: int, pause: float) -> tuple[int, int, int]:
    """A program saves without end and is killed after a while; the last save that it acknowledged."""
    call = [sys.executable, "-c", SAVER, str(house.root), house.assessment_id, str(number)]
    with subprocess.Popen(call, cwd=ROOT, stdout=subprocess.PIPE, text=True) as saver:
        assert saver.stdout is not None
        first = saver.stdout.readline()
        time.sleep(pause)
        saver.send_signal(signal.SIGKILL)
        lines = [first, *saver.stdout.read().splitlines()]
    whole = [line for line in lines if len(line.split()) == 3]
    n, level, note = (int(word) for word in whole[-1].split())
    return n, level, note


def test_f40_killed_at_any_moment_every_acknowledged_save_is_there(tmp_path):
    made = new_house(tmp_path)
    made.post("1", "a")
    made.post("before", "b", "note")
    made.close()
    chance = random.Random(40)
    for number in range(ROUNDS):
        tab = f"round-{number}"
        n, level, note = save_until_killed(made, number, chance.uniform(0, 0.15))
        house = open_house(tmp_path)
        house.assessment_id = made.assessment_id
        stored = house.desk("a").stored
        assert level <= stored.version <= level + 1
        noted = house.desk("b").stored
        assert note <= noted.note_version <= note + 1
        assert noted.note in (f"note {n} of {tab}", f"note {n + 1} of {tab}")
        assert verify_history(house.actor, house.services).broken is None
        house.close()
        with closing(sqlite3.connect(made.database)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


OPENER = """
import sys
from pathlib import Path
from tests.house import open_house
from scorecard.services.copies import open_copy
house = open_house(Path(sys.argv[1]))
body = Path(sys.argv[2]).read_bytes()
print("ready", flush=True)
open_copy(house.actor, house.services, body)
print("done", flush=True)
"""


@pytest.mark.parametrize("pause", [0.0, 0.005, 0.01, 0.02, 0.03])
def test_f40_killed_while_a_copy_is_opened_the_old_state_stands_or_the_new(tmp_path, pause):
    house = new_house(tmp_path)
    house.post("2")
    (tmp_path / "copy.db").write_bytes(save_copy(house.actor, house.services))
    house.post("3")
    house.close()
    call = [sys.executable, "-c", OPENER, str(tmp_path), str(tmp_path / "copy.db")]
    with subprocess.Popen(call, cwd=ROOT, stdout=subprocess.PIPE, text=True) as opener:
        assert opener.stdout is not None
        opener.stdout.readline()
        time.sleep(pause)
        opener.kill()
        done = "done" in opener.stdout.read()
    again = open_house(tmp_path)
    again.assessment_id = house.assessment_id
    assert again.value() in ({"2"} if done else {"2", "3"})
    assert verify_history(again.actor, again.services).broken is None
    again.close()
