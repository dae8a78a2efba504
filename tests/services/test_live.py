"""The content on disk: read again when it changes, the last good one kept when it breaks."""

from __future__ import annotations

import pytest

from scorecard.errors import ContentError
from scorecard.services.councils import content_status, live_content
from scorecard.services.live import LiveContent
from tests.builders import content, question, theme
from tests.folders import write_content
from tests.house import House, open_house


def break_theme(house: House) -> None:
    path = house.root / "data/questionnaires/licensing.yaml"
    path.write_text(path.read_text("utf-8").replace('"weight"', '"wieght"'), "utf-8")


def test_f11_content_that_breaks_while_the_app_runs_is_told_and_the_last_good_one_stays(house):
    good = live_content(house.actor, house.services)
    assert content_status(house.actor, house.services).mistakes == ()
    break_theme(house)
    mistakes = content_status(house.actor, house.services).mistakes
    assert any("licensing.yaml:" in mistake and "wieght" in mistake for mistake in mistakes)
    assert live_content(house.actor, house.services) == good
    assert house.post("2").kind == "saved"


def test_f11_content_that_is_mended_is_taken(house):
    break_theme(house)
    assert content_status(house.actor, house.services).mistakes
    write_content(house.root, content(theme("licensing", question("new"))))
    (house.root / "data/questionnaires/housing.yaml").unlink()
    assert content_status(house.actor, house.services).mistakes == ()
    assert set(live_content(house.actor, house.services).content.questions) == {"new"}


def test_f11_a_folder_that_goes_away_is_a_mistake_and_no_end(house):
    (house.root / "data").rename(house.root / "elsewhere")
    assert content_status(house.actor, house.services).mistakes
    assert live_content(house.actor, house.services).content.questions


def test_content_is_read_once_while_no_file_changes(house):
    live = LiveContent(house.root)
    assert live.folder() is live.folder()


def test_f12_content_that_is_broken_at_first_start_stops_it_before_the_database_is_touched(
    tmp_path,
):
    write_content(tmp_path, content(theme("licensing", question("a"))))
    (tmp_path / "data/scoring.yaml").write_text("levels: [", "utf-8")
    with pytest.raises(ContentError):
        open_house(tmp_path)
    assert not (tmp_path / "scorecard.db").exists()
