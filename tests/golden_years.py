"""Signed-off years as each form of frozen years leaves them: `python -m tests.golden_years 1` writes form 1.

`signed-FORM.sql` is the database, `signed-FORM.json` what `export --as json` gives of its year 2026,
`snapshot-FORM.json` the numbers of its snapshot. Write them once, when a form is new; never again.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from scorecard.services.assessments import read_assessment
from scorecard.services.evidence import add_evidence
from scorecard.services.exports import export
from scorecard.services.model import Assessment
from scorecard.services.results import result_of
from scorecard.services.signing import reopen
from scorecard.services.snapshots import keep_snapshot
from scorecard.services.themes import set_theme
from tests.house import House, new_house
from tests.storage.released import dump
from tests.years import answer_all, next_year, sign

HERE = Path(__file__).parent / "golden"


def fill(house: House) -> None:
    """A year signed off twice, with a snapshot of it, and the next one opened from it."""
    acting = (house.actor, house.services, house.assessment_id)
    answer_all(house)
    add_evidence(*acting, "a", "Policy ŵ", "https://www.marshford.example/policy", "27 March 2026")
    add_evidence(*acting, "a", "Minutes", "Shelf 4", "1 May 2026", "1 May 2027")
    set_theme(*acting, "licensing", "Licensing team", "2026-12-05", 0)
    keep_snapshot(*acting, "Board, third quarter")
    sign(house)
    reopen(*acting, "Question h was answered for another council.")
    house.post("1", "h", seen=1)
    sign(house)
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
        house = new_house(Path(folder))
        fill(house)
        kept = read_assessment(house.actor, house.services, 2026, "Board, third quarter")
        body = export(house.actor, house.services, "json", 2026)
        house.close()
        (HERE / f"signed-{form}.sql").write_text(dump(house.database), "utf-8")
        (HERE / f"signed-{form}.json").write_bytes(body)
        (HERE / f"snapshot-{form}.json").write_text(numbers(kept), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
