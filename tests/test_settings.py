"""Settings come from the environment, each with a default, a type and a word on what it is for."""

from __future__ import annotations

from pathlib import Path

import pytest

from scorecard.errors import Invalid
from scorecard.settings import PREFIX, ROOT, Settings, read_settings


def test_nothing_need_be_set() -> None:
    found = read_settings()
    assert found.content == ROOT
    assert found.database_url == f"sqlite:///{ROOT.as_posix()}/var/scorecard.db"
    assert (found.port, found.log_level) == (8501, "info")


def test_each_setting_says_what_it_is_for() -> None:
    for name, field in Settings.model_fields.items():
        assert field.description, name
        assert not field.is_required(), name


def test_each_setting_is_read_from_its_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCORECARD_DATABASE_URL", "sqlite:////srv/x.db")
    monkeypatch.setenv("SCORECARD_CONTENT", "/srv/content")
    monkeypatch.setenv("SCORECARD_PORT", "8600")
    monkeypatch.setenv("SCORECARD_LOG_LEVEL", "debug")
    found = read_settings()
    assert found == Settings(
        database_url="sqlite:////srv/x.db",
        content=Path("/srv/content"),
        port=8600,
        log_level="debug",
    )


def test_a_variable_left_empty_is_as_if_it_were_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCORECARD_PORT", "")
    assert read_settings().port == 8501


def test_c145_every_wrong_variable_is_named_in_one_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCORECARD_TYPO", "1")
    monkeypatch.setenv("SCORECARD_PORT", "99999")
    monkeypatch.setenv("SCORECARD_LOG_LEVEL", "loud")
    with pytest.raises(Invalid) as caught:
        read_settings()
    names = [line.split(" ")[0] for line in str(caught.value).splitlines()]
    assert names == ["SCORECARD_TYPO", "SCORECARD_PORT", "SCORECARD_LOG_LEVEL"]
    assert "loud" not in str(caught.value)  # a value may be a secret


def test_variables_of_others_are_none_of_our_business(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCORECARDS", "1")
    assert PREFIX == "SCORECARD_"
    assert read_settings().port == 8501
