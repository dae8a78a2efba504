"""Options that several commands share, so that they are called and explained alike."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


def content_option(function: F) -> F:
    """`--content DIR`; the command gets a path as `content`, None for the one of the settings."""
    return click.option(
        "--content",
        type=click.Path(path_type=Path),
        metavar="DIR",
        help="The folder that holds data/ and guidance/; left out, the content of the settings.",
    )(function)


def format_option(*choices: str) -> Callable[[F], F]:
    """`--format`; the first choice is the default, and the command gets it as `as_format`."""
    return click.option(
        "--format",
        "as_format",
        type=click.Choice(choices),
        default=choices[0],
        show_default=True,
        help="How the result is written.",
    )


def database_option(function: F) -> F:
    """`--database URL`; the command gets it as `database`, None for the one of the settings."""
    return click.option(
        "--database",
        metavar="URL",
        help="The database, such as sqlite:////srv/scorecard.db; left out, that of the settings.",
    )(function)
