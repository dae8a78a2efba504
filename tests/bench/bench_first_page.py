"""The first page after `make run` on a computer that is set up, against a bare Streamlit app.

Both as programs of their own with a new database or none, seen by a real browser that is open
already; the median of each, and what the time is made of.
"""

from __future__ import annotations

import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import httpx2 as httpx
from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import ARGUMENTS, chromium_path
from tests.browser.server import free_port

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 5
BARE = """
import sys
import streamlit as st
app = st.App("page.py")
if __name__ == "__main__":
    app.run(config={"server.port": int(sys.argv[1]), "server.headless": True, "runner.postScriptGC": False,
                    "browser.gatherUsageStats": False, "server.fileWatcherType": "none"})
"""


@dataclass(frozen=True)
class Took:
    """Seconds from the command to the first answer of the server, and to the heading on screen."""

    serves: float
    drawn: float


def first_page(browser: Browser, command: list[str], folder: Path, port: int, health: str) -> Took:
    """Starts a program and waits until its first page has a heading."""
    settings = {"SCORECARD_DATABASE_URL": f"sqlite:///{tempfile.mkdtemp()}/first.db"}
    began = time.perf_counter()
    program = subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, **settings},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        while True:
            try:
                httpx.get(f"http://127.0.0.1:{port}{health}", trust_env=False).raise_for_status()
                break
            except httpx.TransportError:
                time.sleep(0.01)
        serves = time.perf_counter() - began
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{port}/")
        page.wait_for_selector("h1")
        drawn = time.perf_counter() - began
        page.close()
        return Took(serves, drawn)
    finally:
        os.killpg(program.pid, signal.SIGINT)
        program.wait()


def main() -> None:
    """Prints the ratio and its parts."""
    bare = Path(tempfile.mkdtemp())
    (bare / "app.py").write_text(BARE)
    (bare / "page.py").write_text("import streamlit as st\nst.title('A page')\n")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=[*ARGUMENTS])
        ours, plain = [], []
        for _ in range(ROUNDS):
            port = free_port()
            start = [sys.executable, "start.py", "--port", str(port)]
            ours.append(first_page(browser, start, ROOT, port, "/healthz"))
            port = free_port()
            app = [sys.executable, "app.py", str(port)]
            plain.append(first_page(browser, app, bare, port, "/_stcore/health"))
        browser.close()
    mine, theirs = (statistics.median(took.drawn for took in each) for each in (ours, plain))
    serves, bare_serves = (
        statistics.median(took.serves for took in each) for each in (ours, plain)
    )
    print(
        f"first page: {mine / theirs:.2f} times a bare Streamlit app; {mine:.2f} s ({serves:.2f} s until it "
        f"serves) against {theirs:.2f} s ({bare_serves:.2f} s), median of {ROUNDS}\n  command: start.py"
    )


if __name__ == "__main__":
    main()
