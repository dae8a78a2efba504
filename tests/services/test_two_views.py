"""Two people, two tabs, two programs on one answer: nobody's save is overwritten unseen."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from scorecard.services.answers import keep_mine, use_theirs
from scorecard.services.history import verify_history
from scorecard.settings import ROOT
from tests.house import new_house

TABS = st.sampled_from(["view-one-1", "view-two-2"])


class TwoViews(RuleBasedStateMachine):
    """Each view sees what it last looked at; the model is what a person would expect to find."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.house = new_house(Path(self.folder.name))
        self.seen = {"view-one-1": 0, "view-two-2": 0}
        self.value, self.version, self.writer = "", 0, ""
        self.refused: str | None = None
        self.lost = dict.fromkeys(self.seen, False)  # was a view's newest post refused?

    def teardown(self) -> None:
        self.house.close()
        self.folder.cleanup()

    @rule(tab=TABS)
    def look(self, tab: str) -> None:
        self.seen[tab] = self.version

    @rule(tab=TABS, value=st.sampled_from(["", "0", "1", "2", "na\nNo such service"]))
    def choose(self, tab: str, value: str) -> None:
        outcome = self.house.post(value, tab=tab, seen=self.seen[tab])
        unseen = self.writer != tab and self.version > 0 and self.seen[tab] != self.version
        if value == self.value:
            assert outcome.kind == "unchanged"
            if self.lost[tab]:  # the view came round to what is stored
                self.refused = None
            if not unseen:
                self.writer, self.lost[tab] = tab, False
        elif unseen:
            assert (outcome.kind, outcome.theirs) == ("conflict", self.value)
            self.refused, self.lost[tab] = value, True
        else:
            assert outcome.kind == "saved"
            self.value, self.version, self.writer = value, self.version + 1, tab
            self.refused, self.lost[tab] = None if self.refused == value else self.refused, False

    @rule(tab=TABS, lag=st.sampled_from([0, 0, 1]), mine=st.booleans())
    def settle(self, tab: str, lag: int, mine: bool) -> None:
        house = self.house
        use_case = keep_mine if mine else use_theirs
        outcome = use_case(
            house.actor, house.services, house.assessment_id, "a", "level", self.version - lag, tab
        )
        if self.refused is None:
            assert outcome.kind == "unchanged"
        elif lag:
            assert outcome.kind == "conflict"
        else:
            if mine:
                self.value, self.version, self.writer = self.refused, self.version + 1, tab
            self.refused = None

    @invariant()
    def what_is_stored_is_what_people_expect(self) -> None:
        assert self.house.value() == self.value
        assert [r.value for r in self.house.desk().refused] == (
            [] if self.refused is None else [self.refused]
        )

    @invariant()
    def the_history_holds(self) -> None:
        assert verify_history(self.house.actor, self.house.services).broken is None


TwoViews.TestCase.settings = settings(max_examples=20, stateful_step_count=20, deadline=None)
test_f27_two_people_one_answer = TwoViews.TestCase


SAVER = """
import sys
from pathlib import Path
from tests.house import open_house
house = open_house(Path(sys.argv[1]), busy_seconds=30)
house.assessment_id = sys.argv[2]
for n in range(40):
    outcome = house.post(str(n % 4), sys.argv[3], tab=sys.argv[4], seen=10**6)
    assert outcome.kind in ("saved", "unchanged", "conflict"), outcome
"""


def run_savers(house, *calls: tuple[str, str]) -> None:
    """Two programs save forty times each, at once."""
    start = [sys.executable, "-c", SAVER, str(house.root), house.assessment_id]
    running = [subprocess.Popen([*start, *call], cwd=ROOT) for call in calls]
    assert [program.wait(120) for program in running] == [0, 0]


def test_two_programs_that_save_at_once_lose_nothing(house):
    run_savers(house, ("a", "view-one-1"), ("b", "view-two-2"))
    assert [house.desk(q).stored.version for q in ("a", "b")] == [40, 40]
    check = verify_history(house.actor, house.services)
    assert (check.broken, check.count) == (None, 82)


def test_two_programs_on_one_answer_the_first_wins_and_the_other_never_writes(house):
    run_savers(house, ("a", "view-one-1"), ("a", "view-two-2"))
    assert verify_history(house.actor, house.services).broken is None
    assert (house.value(), house.desk().stored.version) == ("3", 40)
