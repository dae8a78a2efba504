"""Signed-off years as each form of frozen years leaves them: `python -m tests.golden_years 1` writes form 1.

`signed-FORM.sql` is the database, `signed-FORM.json` what `export --as json` gives of its first year,
`snapshot-FORM.json` the numbers of its snapshot. Write them once, when a form is new; never again.
`FORM-merged` is a council that follows others, in the same form.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from scorecard.services.assessments import read_assessment
from scorecard.services.evidence import add_evidence
from scorecard.services.exports import export
from scorecard.services.holds import hold_year
from scorecard.services.model import Assessment
from scorecard.services.paper_frame import TypedFrame, save_paper_frame
from scorecard.services.results import result_of
from scorecard.services.signing import reopen
from scorecard.services.snapshots import keep_snapshot
from scorecard.services.taking_over import take_over
from scorecard.services.themes import set_theme
from tests.house import MINE, House, new_house
from tests.merging import bring, elmbridge, mole, new_council
from tests.storage.released import dump
from tests.years import answer_all, next_year, sign

HERE = Path(__file__).parent / "golden"
YEARS = {"1": 2026, "1-merged": 2027}
SNAPSHOT = "Board, third quarter"


def fill(house: House) -> None:
    """A year signed off twice, with a snapshot of it, and the next one opened from it."""
    acting = (house.actor, house.services, house.assessment_id)
    answer_all(house)
    add_evidence(*acting, "a", "Policy ŵ", "https://www.marshford.example/policy", "27 March 2026")
    add_evidence(*acting, "a", "Minutes", "Shelf 4", "1 May 2026", "1 May 2027")
    set_theme(*acting, "licensing", "Licensing team", "2026-12-05", 0)
    keep_snapshot(*acting, SNAPSHOT)
    sign(house)
    reopen(*acting, "Question h was answered for another council.")
    house.post("1", "h", seen=1)
    sign(house)
    next_year(house)


def fill_merged(house: House, root: Path) -> None:
    """The first year of a council that follows two: one answer taken over from each and the others
    its own, its board paper's head, a hold; signed off twice, with a snapshot, the next one opened."""
    acting = (house.actor, house.services, house.assessment_id)
    first, second = (bring(house, body) for body in (elmbridge(root), mole(root)))
    take_over(*acting, "a", first.id, 0, MINE)
    take_over(*acting, "b", second.id, 0, MINE)
    house.post("0", "c")
    house.post("2", "h")
    save_paper_frame(*acting, TypedFrame(report_of="Head of licensing", meeting="Cabinet"), 0)
    keep_snapshot(*acting, SNAPSHOT)
    sign(house)
    reopen(*acting, "Question h was answered for another council.")
    house.post("1", "h", seen=1)
    sign(house)
    hold_year(house.actor, house.services, YEARS["1-merged"], "request")
    next_year(house)


def numbers(assessment: Assessment) -> str:
    """The numbers of an assessment, in a form of the test's own."""
    result = result_of(assessment)
    said = {
        "overall": [str(n) for n in vars_of(result.overall.scores)],
        "bands": {id: theme.band for id, theme in result.themes.items()},
        "shares": {id: str(q.share) for id, q in result.questions.items()},
        "notes": {id: row.note for id, row in assessment.answers.items() if row.note},
    }
    return json.dumps(said, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def vars_of(scores: object) -> list[object]:
    return [getattr(scores, name) for name in ("score", "lowest", "highest")]


def main(form: str) -> None:
    """Writes the three files of a form."""
    HERE.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        root, merged = Path(folder), form.endswith("-merged")
        house = new_council(root / "new") if merged else new_house(root)
        if merged:
            fill_merged(house, root)
        else:
            fill(house)
        kept = read_assessment(house.actor, house.services, YEARS[form], SNAPSHOT)
        body = export(house.actor, house.services, "json", YEARS[form])
        house.close()
        (HERE / f"signed-{form}.sql").write_text(dump(house.database), "utf-8")
        (HERE / f"signed-{form}.json").write_bytes(body)
        (HERE / f"snapshot-{form}.json").write_text(numbers(kept), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
