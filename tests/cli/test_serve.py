"""`serve`: the pages as a program, with the exit codes of every command."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2 as httpx
import pytest

from scorecard.cli.serve import from_anywhere
from scorecard.settings import ROOT
from tests.browser.server import free_port


def start(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    """`serve` in a process group of its own, as a terminal would start it, from another folder."""
    return subprocess.Popen(
        [sys.executable, "-m", "scorecard", "serve", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


@contextmanager
def serving(folder: Path, port: int) -> Iterator[subprocess.Popen[str]]:
    process = start(folder, "--port", str(port), "--database", "sqlite:///here.db")
    try:
        until = time.monotonic() + 60
        while time.monotonic() < until:
            assert process.poll() is None, process.communicate()
            try:
                if httpx.get(f"http://127.0.0.1:{port}/healthz", trust_env=False).text == "ok":
                    break
            except httpx.TransportError:
                time.sleep(0.1)
        yield process
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_it_serves_until_it_is_stopped_and_ends_quietly(
    tmp_path: Path, how: signal.Signals
) -> None:
    with serving(tmp_path, free_port()) as process:
        assert (tmp_path / "here.db").exists()
        if how == signal.SIGINT:
            os.killpg(process.pid, how)  # Ctrl+C reaches all programs of a terminal
        else:
            process.send_signal(how)
        said = process.communicate(timeout=30)[1]
        assert "Traceback" not in said
        if how == signal.SIGINT:
            assert process.returncode == 0


def test_a_port_that_is_taken_is_the_surroundings_fault(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        process = start(tmp_path, "--port", str(other.getsockname()[1]))
        said = process.communicate(timeout=30)[1]
    assert process.returncode == 3
    assert "Name another with --port" in said


def test_f12_broken_content_stops_the_start_and_names_the_mistakes(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    database = f"sqlite:///{tmp_path}/x.db"
    process = start(
        tmp_path, "--port", str(free_port()), "--content", str(tmp_path), "--database", database
    )
    said = process.communicate(timeout=60)[1]
    assert process.returncode == 1
    assert "data/scoring.yaml:1: file: this file is missing" in said
    assert "Traceback" not in said
    assert not (tmp_path / "x.db").exists()


def test_f38_a_database_that_cannot_be_made_is_the_surroundings_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    database = f"sqlite:///{tmp_path}/file/x.db"
    process = start(tmp_path, "--port", str(free_port()), "--database", database)
    said = process.communicate(timeout=60)[1]
    assert process.returncode == 3
    assert str(tmp_path / "file") in said
    assert "Traceback" not in said


def test_a_port_that_is_none_is_wrong_usage(tmp_path: Path) -> None:
    process = start(tmp_path, "--port", "70000")
    process.communicate(timeout=30)
    assert process.returncode == 2


def test_an_address_counts_from_the_folder_where_it_is_typed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert from_anywhere("sqlite:///var/x.db") == f"sqlite:///{tmp_path}/var/x.db"
    assert from_anywhere("sqlite:////srv/x.db") == "sqlite:////srv/x.db"
    assert from_anywhere("postgresql://host/x") == "postgresql://host/x"
