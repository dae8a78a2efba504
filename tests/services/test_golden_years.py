"""A signed-off year gives the same bytes after every migration and every change of content."""

from __future__ import annotations

from pathlib import Path

import pytest

from scorecard.services.assessments import read_assessment
from scorecard.services.copies import open_copy, save_copy
from scorecard.services.exports import export
from scorecard.services.freezing import FORMAT
from scorecard.services.history import verify_history
from scorecard.services.results import result_of
from scorecard.services.trend import trend
from tests.builders import content, question, theme
from tests.folders import write_content
from tests.golden_years import HERE, numbers
from tests.house import House, open_house, two_themes
from tests.storage.released import restore
from tests.years import edited

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
    assert [str(form) for form in range(1, FORMAT + 1)] == FORMS


@pytest.mark.parametrize("name", CONTENTS)
@pytest.mark.parametrize("form", FORMS)
def test_a_signed_off_year_gives_the_same_bytes_whatever_the_content_says(form, name, tmp_path):
    house = opened(form, tmp_path, name)
    expected = (HERE / f"signed-{form}.json").read_bytes()
    assert export(house.actor, house.services, "json", 2026) == expected
    kept = read_assessment(house.actor, house.services, 2026, "Board, third quarter")
    assert numbers(kept) == (HERE / f"snapshot-{form}.json").read_text("utf-8")
    house.close()


@pytest.mark.parametrize("form", FORMS)
def test_its_figures_and_its_history_hold_and_its_copy_opens_elsewhere(form, tmp_path):
    house = opened(form, tmp_path / "one")
    old, new = trend(house.actor, house.services).years
    year = read_assessment(house.actor, house.services, 2026)
    assert old.figures.scores == result_of(year).overall.scores
    assert (old.signed.number, len(old.sign_offs), new.figures.answered) == (2, 1, 0)
    assert verify_history(house.actor, house.services).broken is None
    write_content(tmp_path / "two", two_themes())
    other = open_house(tmp_path / "two")
    open_copy(other.actor, other.services, save_copy(house.actor, house.services))
    assert read_assessment(other.actor, other.services, 2026) == year
    other.close()
    house.close()
