"""The product as a program of its own, for tests: on a free port, with a database of its own."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx2 as httpx

from scorecard.services.opening import Services, open_services
from scorecard.settings import ROOT, Settings

LONGEST_START = 90  # seconds, on a computer that has other work to do


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@dataclass
class App:
    """`python app.py`, started and stopped at will; the port and the database stay the same.

    `log` holds all that it wrote. A traceback in it fails the test, unless `may_fail` is set.
    """

    folder: Path
    content: Path = ROOT
    environment: Mapping[str, str] = field(default_factory=dict)
    port: int = field(default_factory=free_port)
    may_fail: bool = False
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """The address of its Start page, without a slash at the end."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def database(self) -> Path:
        """The file of its database."""
        return self.folder / "scorecard.db"

    @property
    def settings(self) -> Settings:
        """The settings it runs with."""
        return Settings(database_url=f"sqlite:///{self.database.as_posix()}", content=self.content)

    @property
    def log_file(self) -> Path:
        return self.folder / "app.log"

    @property
    def log(self) -> str:
        """All that it wrote since the first start."""
        return self.log_file.read_text("utf-8", "replace") if self.log_file.exists() else ""

    @contextmanager
    def services(self) -> Iterator[Services]:
        """The use cases on its database: to fill it before a start, or to look at what is stored."""
        services = open_services(self.settings)
        try:
            yield services
        finally:
            services.close()

    def fill(self, filler: Callable[[Services], object]) -> None:
        """Runs `filler` on its database."""
        with self.services() as services:
            filler(services)

    def start(self) -> None:
        """Starts it and waits until it serves. AssertionError with its log where it does not."""
        ours = ("SCORECARD_", "STREAMLIT_")
        environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(ours)},
            "SCORECARD_DATABASE_URL": self.settings.database_url,
            "SCORECARD_CONTENT": str(self.content),
            "SCORECARD_PORT": str(self.port),
            **self.environment,
        }
        with self.log_file.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, str(ROOT / "app.py")],
                cwd=self.folder,
                env=environment,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        self._wait_until_it_serves()

    def _wait_until_it_serves(self) -> None:
        assert self.process is not None
        until = time.monotonic() + LONGEST_START
        while time.monotonic() < until:
            assert self.process.poll() is None, f"app.py ended at its start:\n{self.log}"
            try:
                if httpx.get(f"{self.url}/healthz", trust_env=False).status_code == 200:
                    return
            except httpx.TransportError:
                pass
            time.sleep(0.05)
        raise AssertionError(f"app.py did not serve within {LONGEST_START} s:\n{self.log}")

    def stop(self) -> None:
        """Ends it as a service manager would, and checks that it wrote no traceback."""
        tracebacks = self.log if "Traceback" in self.log and not self.may_fail else ""
        self._end(signal.SIGTERM)
        assert not tracebacks, tracebacks

    def kill(self) -> None:
        """Ends it as a power cut would."""
        self._end(signal.SIGKILL)

    def _end(self, how: signal.Signals) -> None:
        if self.process is None:
            return
        self.process.send_signal(how)
        try:
            self.process.wait(15)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise AssertionError(f"app.py did not end within 15 s:\n{self.log}") from None
        finally:
            self.process = None

    def restart(self) -> None:
        """Ends it at once and starts it anew on the same port and database."""
        self.kill()
        self.start()
