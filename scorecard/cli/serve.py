"""`serve`: starts the pages, as `python app.py` does, and ends when they end."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys

import click

from scorecard.errors import Unavailable
from scorecard.settings import ROOT, Settings

ADDRESS = "127.0.0.1"  # the one in .streamlit/config.toml


@click.command("serve")
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    help="The port to serve on; left out, that of the setting SCORECARD_PORT.",
)
@click.pass_obj
def command(settings: Settings, port: int | None) -> int:
    """Serves the pages to this computer until it is stopped.

    \b
    Example:
      python -m scorecard serve --port 8600
    """
    port = port or settings.port
    check_port(port)
    app = subprocess.Popen(
        [sys.executable, "app.py"], cwd=ROOT, env={**os.environ, "SCORECARD_PORT": str(port)}
    )
    signal.signal(signal.SIGTERM, lambda *_: app.terminate())
    try:
        return app.wait()
    except KeyboardInterrupt:  # the app got the same Ctrl+C and ends by itself
        app.wait()
        return 0


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
