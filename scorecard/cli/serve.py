"""`serve`: starts the pages, as `python app.py` does, and ends when they end."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import click

from scorecard.cli.opened import database_option, with_options
from scorecard.cli.options import content_option
from scorecard.errors import Unavailable
from scorecard.settings import ROOT, Settings

ADDRESS = "127.0.0.1"  # the one in .streamlit/config.toml


@click.command("serve")
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    help="The port to serve on; left out, that of the settings.",
)
@database_option
@content_option
@click.pass_obj
def command(
    settings: Settings, port: int | None, database: str | None, content: Path | None
) -> int:
    """Serves the pages to this computer until it is stopped.

    \b
    Example:
      python -m scorecard serve --port 8600
    """
    settings = with_options(settings, database, content)
    port = port or settings.port
    check_port(port)
    ours = {
        "SCORECARD_PORT": str(port),
        "SCORECARD_DATABASE_URL": from_anywhere(settings.database_url),
        "SCORECARD_CONTENT": str(settings.content.absolute()),
    }
    app = subprocess.Popen([sys.executable, "app.py"], cwd=ROOT, env={**os.environ, **ours})
    signal.signal(signal.SIGTERM, lambda *_: app.terminate())
    try:
        return app.wait()
    except KeyboardInterrupt:  # the app got the same Ctrl+C and ends by itself
        app.wait()
        return 0


def from_anywhere(url: str) -> str:
    """The same address of a database, whatever folder it is read in: the app starts in another."""
    kind, _, file = url.partition(":///")
    if kind != "sqlite" or not file:
        return url
    return f"sqlite:///{Path(file).absolute().as_posix()}"


def check_port(port: int) -> None:
    """Raises Unavailable where the port cannot be had."""
    with socket.socket() as probe:
        if os.name != "nt":  # there it would let two programs share a port
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((ADDRESS, port))
        except OSError as error:
            raise Unavailable(
                f"Port {port} cannot be used: {error.strerror}. Name another with --port."
            ) from error
