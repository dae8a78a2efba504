"""F30: two programs sign off at once, or one signs off while another reopens: one result, both told."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from contextlib import closing
from pathlib import Path

from scorecard.services.history import verify_history
from tests.house import House
from tests.years import answer_all, complete_all, sign

ROOT = Path(__file__).parents[2]
ACT = """
import sys, time
from pathlib import Path
from scorecard.errors import ScorecardError
from scorecard.services.signing import reopen, sign_off
from tests.house import open_house
root, id, seen, what = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), sys.argv[4]
house = open_house(root, busy_seconds=10)
print("ready", flush=True)
sys.stdin.readline()
try:
    if what == "reopen":
        reopen(house.actor, house.services, id, "A mistake in a.")
    else:
        sign_off(house.actor, house.services, id, what, "Chair", "25 11 2026", seen)
    print("done")
except ScorecardError as error:
    print(f"{type(error).__name__}: {error}")
house.close()
"""


def at_once(house: House, *acts: str) -> list[str]:
    """What each program was told that acted at the same moment."""
    here = house.assessment()
    call = [sys.executable, "-c", ACT, str(house.root), here.id, str(here.seen)]
    programs = [
        subprocess.Popen(
            [*call, act], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for act in acts
    ]
    for program in programs:
        assert program.stdout.readline() == "ready\n"
    for program in programs:
        program.stdin.write("go\n")
        program.stdin.flush()
    return [program.communicate(timeout=60)[0].strip() for program in programs]


def test_f30_two_who_sign_off_at_once_make_one_sign_off(house):
    answer_all(house)
    complete_all(house)
    said = at_once(house, "A. Jones", "B. Smith", "C. Patel")
    assert Counter(said) == {
        "done": 1,
        "Closed: Signed off on 25 November 2026. Nothing here can change.": 2,
    }
    here = house.assessment()
    assert here.signed is not None
    assert (here.signed.number, here.sign_offs) == (1, ())
    assert verify_history(house.actor, house.services).broken is None


def test_f30_two_who_reopen_at_once_reopen_once(house):
    answer_all(house)
    sign(house)
    said = at_once(house, "reopen", "reopen")
    assert Counter(said) == {"done": 1, "Conflict: 2026 is open already. Nothing was changed.": 1}
    assert len(house.assessment().sign_offs) == 1


def test_f30_one_who_signs_off_while_another_reopens_has_not_seen_the_reopening(house):
    """Whoever comes first, a page from before the reopening signs nothing off."""
    answer_all(house)
    sign(house)
    said = at_once(house, "reopen", "B. Smith")
    assert said[0] == "done"
    assert said[1] in (
        "Closed: Signed off on 25 November 2026. Nothing here can change.",
        "Conflict: Not signed off. 2026 was reopened meanwhile, and last changed at 2:05pm. "
        "Check this page again.",
    )
    assert house.assessment().status == "open"
    with closing(house):
        assert verify_history(house.actor, house.services).broken is None
