"""What `score` and `signpost` have in common: the answers of many councils, from a CSV file."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import click

from scorecard.content.councils import read_councils
from scorecard.content.models import Content
from scorecard.content.scope import Scope, scope_of
from scorecard.errors import Invalid, Unavailable
from scorecard.intake.answers_csv import AnswerSheet, read_answers

F = TypeVar("F", bound=Callable[..., Any])


def answers_options(function: F) -> F:
    """`--answers` and `--councils`; the command gets both as paths, `councils` None if left out."""
    answers = click.option(
        "--answers",
        type=click.Path(path_type=Path),
        metavar="FILE.csv",
        required=True,
        help="The answers: council,year,question,answer and, if you like, evidence.",
    )
    councils = click.option(
        "--councils",
        type=click.Path(path_type=Path),
        metavar="FILE.yaml",
        help="The councils with nation and type; left out, all are in England with every function.",
    )
    return answers(councils(function))


def read_sheet(content: Content, answers: Path, councils: Path | None) -> AnswerSheet:
    """What the files say; answers that are left out are named on stderr.

    Raises Invalid or ContentError with every mistake, Unavailable where a file may not be read."""
    scopes = _scopes(content, councils) if councils else None
    try:
        with answers.open("rb") as stream:
            sheet = read_answers(stream, content, scopes)
    except (FileNotFoundError, IsADirectoryError):
        raise Invalid(f"{answers}: there is no such file; check the path") from None
    except OSError as error:
        raise Unavailable(
            f"{answers} cannot be read ({error.strerror}): check your rights"
        ) from error
    for warning in sheet.warnings:
        click.echo(warning, err=True)
    return sheet


def write_out(pieces: Iterable[str]) -> None:
    """Writes to stdout as UTF-8 with the line ends as they are, on every kind of computer."""
    out = sys.stdout.buffer
    for piece in pieces:
        out.write(piece.encode())
    out.flush()


def _scopes(content: Content, councils: Path) -> dict[str, Scope]:
    records = read_councils(councils, content.authorities)
    return {record.id: scope_of(record, content.authorities) for record in records}
