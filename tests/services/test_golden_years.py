"""A signed-off year gives the same bytes after every migration and every change of content."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

import scorecard.storage
from scorecard.services.assessments import read_assessment
from scorecard.services.copies import open_copy, save_copy
from scorecard.services.exports import export
from scorecard.services.freezing import FORMAT
from scorecard.services.history import verify_history
from scorecard.services.holds import holds
from scorecard.services.results import result_of
from scorecard.services.trend import trend
from tests.builders import content, question, theme
from tests.folders import write_content
from tests.golden_years import HERE, SNAPSHOT, YEARS, numbers
from tests.house import House, open_house, two_themes
from tests.storage.released import restore
from tests.years import edited

MIGRATIONS = Path(scorecard.storage.__path__[0]) / "migrations" / "versions"
FORMS = sorted(path.stem.removeprefix("signed-") for path in HERE.glob("signed-*.sql"))
CONTENTS = {
    "the same": two_themes(),
    "edited": edited(a={"weight": 9, "meaning": 2}, c={"text": "Another question?"}),
    "another": content(theme("procurement", question("p"))),
}


def opened(form: str, folder: Path, name: str = "the same") -> House:
    write_content(folder, CONTENTS[name])
    restore(HERE / f"signed-{form}.sql", folder / "scorecard.db")
    return open_house(folder)


def test_there_is_a_golden_year_of_every_form():
    every = [str(form) for form in range(1, FORMAT + 1)]
    assert sorted([*every, *(f"{form}-merged" for form in every)]) == FORMS == sorted(YEARS)


@pytest.mark.parametrize("name", CONTENTS)
@pytest.mark.parametrize("form", FORMS)
def test_a_signed_off_year_gives_the_same_bytes_whatever_the_content_says(form, name, tmp_path):
    house = opened(form, tmp_path, name)
    expected = (HERE / f"signed-{form}.json").read_bytes()
    assert export(house.actor, house.services, "json", YEARS[form]) == expected
    kept = read_assessment(house.actor, house.services, YEARS[form], SNAPSHOT)
    assert numbers(kept) == (HERE / f"snapshot-{form}.json").read_text("utf-8")
    house.close()


@pytest.mark.parametrize("form", FORMS)
def test_its_figures_and_its_history_hold_and_its_copy_opens_elsewhere(form, tmp_path):
    house = opened(form, tmp_path / "one")
    old, new = trend(house.actor, house.services).years
    year = read_assessment(house.actor, house.services, YEARS[form])
    assert old.figures.scores == result_of(year).overall.scores
    assert (old.signed.number, len(old.sign_offs), new.figures.answered) == (2, 1, 0)
    assert verify_history(house.actor, house.services).broken is None
    write_content(tmp_path / "two", two_themes())
    other = open_house(tmp_path / "two")
    open_copy(other.actor, other.services, save_copy(house.actor, house.services))
    assert read_assessment(other.actor, other.services, YEARS[form]) == year
    other.close()
    house.close()


def version_of(path: Path) -> str:
    with closing(sqlite3.connect(path)) as connection:
        found: str = connection.execute("select version_num from alembic_version").fetchone()[0]
    return found


def test_every_migration_since_they_were_written_runs_over_the_golden_years(tmp_path):
    newest = max(path.name[:4] for path in MIGRATIONS.glob("0*.py"))
    written = []
    for form in FORMS:
        restore(HERE / f"signed-{form}.sql", tmp_path / f"{form}.db")
        written.append(version_of(tmp_path / f"{form}.db"))
        opened(form, tmp_path / form).close()
        assert version_of(tmp_path / form / "scorecard.db") == newest
    assert min(written) == "0002"  # the first one that had years


def test_a_merged_councils_year_says_whose_answers_it_took_over(tmp_path):
    house = opened("1-merged", tmp_path)
    year = read_assessment(house.actor, house.services, YEARS["1-merged"])
    told = {id: row.taken_from and row.taken_from.council for id, row in year.answers.items()}
    assert told == {
        "a": "Elmbridge Borough Council", "b": "Mole Valley District Council", "c": None, "h": None
    }  # fmt: skip
    assert [hold.why for hold in holds(house.actor, house.services)] == ["request"]
    house.close()
