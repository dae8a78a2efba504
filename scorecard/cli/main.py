"""The command group: which commands there are, and how what goes wrong becomes an exit code.

Exit codes: 0 done, 1 the input is at fault, 2 wrong usage, 3 the surroundings failed,
130 interrupted.
"""

from __future__ import annotations

import io
import sys
import traceback
from importlib import import_module
from typing import NoReturn

import click

from scorecard import __version__
from scorecard.errors import ScorecardError, Unavailable
from scorecard.settings import read_settings

# A line a command: its name, and the module in this folder that holds it as `command`.
COMMANDS = {
    "check-content": "check_content",
    "score": "score",
    "signpost": "signpost",
    "export": "export",
    "review-content": "review_content",
    "diff-content": "diff_content",
    "import": "import_file",
    "open-year": "open_year",
    "years": "years",
    "demo": "demo",
    "retention": "retention",
    "hold": "hold",
    "audit": "audit",
    "serve": "serve",
}


class _Commands(click.Group):
    """Imports a command only when it is called, so that each starts without the others' weight."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        module = COMMANDS.get(cmd_name)
        if module is None:
            return None
        command: click.Command = import_module(f"scorecard.cli.{module}").command
        return command


@click.group(
    cls=_Commands, context_settings={"help_option_names": ["--help"], "max_content_width": 100}
)
@click.version_option(__version__, message="%(version)s")
@click.pass_context
def commands(ctx: click.Context) -> None:
    """How well prepared is a council against modern slavery, and what to do next.

    \b
    Example:
      python -m scorecard check-content
    """
    ctx.obj = read_settings()  # before any command: a misspelt setting stops every one of them


def run(arguments: list[str] | None = None) -> NoReturn:
    """Runs the command line and ends the program with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        sys.exit(exit_code(arguments))
    except Exception as error:  # noqa: BLE001  the last resort: what nobody foresaw ends here
        _own_fault(error)
        sys.exit(3)


def _own_fault(error: Exception) -> None:
    """Says that the program is at fault; where, only to whoever asks for it."""
    click.echo(
        f"The scorecard itself failed ({type(error).__name__}). Run this again with "
        "SCORECARD_LOG_LEVEL=debug, and give what it then prints to whoever keeps the program.",
        err=True,
    )
    if read_settings().log_level == "debug":
        traceback.print_exception(error)


def exit_code(arguments: list[str] | None) -> int:
    """The exit code of one call (docs/ARCHITECTURE.md#command-line); messages go to stderr."""
    try:
        result = commands.main(arguments, prog_name="python -m scorecard", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped.", err=True)
        return 130
    except ScorecardError as error:
        click.echo(str(error), err=True)
        return 3 if isinstance(error, Unavailable) else 1
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        click.echo(f"{where}{error.strerror or error}", err=True)
        return 3
    return result if isinstance(result, int) else 0
