"""What all commands have in common: help, exit codes, settings."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from scorecard import __version__
from scorecard.cli import main
from scorecard.errors import Conflict, ContentError, Invalid, NotAllowed, NotFound, Unavailable

ROOT = Path(__file__).resolve().parents[2]


def scorecard(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "scorecard", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env={**os.environ, **environment},
        check=False,
    )


def every_command() -> Iterator[tuple[str, click.Command]]:
    """Each command by the words that call it, commands of a group included."""
    context = click.Context(main.commands)
    for name in main.commands.list_commands(context):
        command = main.commands.get_command(context, name)
        assert command is not None
        if isinstance(command, click.Group):
            for inner, below in command.commands.items():
                yield f"{name} {inner}", below
        else:
            yield name, command


def test_there_are_commands_to_test() -> None:
    assert "check-content" in dict(every_command())


@pytest.mark.parametrize("name", [name for name, _ in every_command()])
def test_c135_each_command_explains_itself_with_an_example(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main.exit_code([*name.split(), "--help"]) == 0
    shown = capsys.readouterr().out
    assert "Example" in shown
    assert f"python -m scorecard {name}" in shown


@pytest.mark.parametrize(
    ("name", "command"),
    list(every_command()),
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_c135_options_are_long_and_explained_and_none_is_a_secret(
    name: str, command: click.Command
) -> None:
    for option in command.params:
        if isinstance(option, click.Option):
            assert all(flag.startswith("--") for flag in option.opts), (name, option.name)
            assert option.help, (name, option.name)
            assert not any(
                word in flag for flag in option.opts for word in ("password", "secret", "token")
            )


def test_c135_the_version_is_the_products() -> None:
    done = scorecard("--version")
    assert (done.returncode, done.stdout) == (0, f"{__version__}\n")


@pytest.mark.parametrize(
    "arguments", [["nonsense"], ["check-content", "--nonsense"], ["check-content", "x"], []]
)
def test_c136_wrong_usage_ends_with_2(arguments: list[str]) -> None:
    done = scorecard(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Usage: python -m scorecard" in done.stderr


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (ContentError(("a.yaml:1: x: y",)), 1),
        (Invalid("That does not fit."), 1),
        (NotFound("There is none."), 1),
        (NotAllowed("That is the SPOC's."), 1),
        (Conflict("Somebody was quicker."), 1),
        (Unavailable("The disk is full."), 3),
        (PermissionError(13, "Permission denied", "var/x"), 3),
        (KeyboardInterrupt(), 130),
    ],
)
def test_c136_what_goes_wrong_decides_the_exit_code(
    error: BaseException,
    code: int,
    capsys: pytest.CaptureFixture[str],
    failing: list[BaseException],
) -> None:
    failing.append(error)
    assert main.exit_code(["fail"]) == code
    shown = capsys.readouterr()
    assert shown.out == ""
    assert len(shown.err.strip().splitlines()) == 1


def test_f118_what_nobody_foresaw_ends_with_3_and_no_trace(
    capsys: pytest.CaptureFixture[str],
    failing: list[BaseException],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    failing.append(ZeroDivisionError("secret"))
    with pytest.raises(SystemExit) as ended:
        main.run(["fail"])
    assert ended.value.code == 3
    shown = capsys.readouterr().err
    assert "ZeroDivisionError" in shown
    assert "Traceback" not in shown
    assert "secret" not in shown
    monkeypatch.setenv("SCORECARD_LOG_LEVEL", "debug")
    with pytest.raises(SystemExit):
        main.run(["fail"])
    assert "Traceback" in capsys.readouterr().err


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> list[BaseException]:
    """Puts a command `fail` beside the others: it raises the error that the test puts in the list."""
    errors: list[BaseException] = []

    @click.command("fail")
    def fail() -> None:
        raise errors[0]

    real = main.commands.get_command
    monkeypatch.setattr(
        main.commands, "get_command", lambda ctx, name: fail if name == "fail" else real(ctx, name)
    )
    return errors


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SCORECARD_TYPO", "1"),
        ("SCORECARD_PORT", "many"),
        ("SCORECARD_LOG_LEVEL", "loud"),
        ("SCORECARD_DATABASE_URL", "x.db"),
    ],
)
def test_c145_an_unknown_or_malformed_setting_stops_every_command_and_is_named(
    name: str, value: str
) -> None:
    done = scorecard("check-content", **{name: value})
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(name)
    assert "Traceback" not in done.stderr


def test_a_command_that_nobody_called_is_not_imported() -> None:
    code = "import sys; from scorecard.cli import main; main.exit_code(['check-content']); print('sqlalchemy' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "False"
