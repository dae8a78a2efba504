"""The Question page against a bare Streamlit page: from click to 'Saved', and what comes over the wire.

The bare page has the same widgets and every word of ours as plain text, one element for each of our
blocks, the same settings (`.streamlit/config.toml`), and one SQLite insert in its run. Both are open
in one browser and are clicked in turns; the median of each. Goals: 1.2 times, and twice the bytes.
"""

from __future__ import annotations

import json
import os
import re
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx2 as httpx
from playwright.sync_api import Page, WebSocket, sync_playwright

from scorecard.services.assessments import read_assessment
from scorecard.services.demo import fill_demo
from scorecard.services.opening import open_services, personal_actor
from scorecard.settings import ROOT, Settings
from tests.browser.chromium import ARGUMENTS, chromium_path
from tests.browser.server import free_port

CLICKS, UNCOUNTED, THEME = 50, 5, "licensing"
# Draws the elements that stand in the file named by ELEMENTS, and inserts what was chosen.
BARE = """
import datetime, json, os, sqlite3
import streamlit as st
first = "last" not in st.session_state
if first:
    st.session_state.last = None
with open(os.environ["ELEMENTS"], encoding="utf-8") as file:
    elements = json.load(file)
chosen = None
for number, (kind, said, options, captions) in enumerate(elements):
    if kind == "radio":
        chosen = st.radio(said, options, index=None, captions=captions, key="level")
        if chosen != st.session_state.last:
            st.session_state.last = chosen
            with sqlite3.connect(os.environ["BARE_DATABASE"]) as database:
                database.execute("pragma synchronous = full")
                database.execute("insert into answers values (?, ?)", (chosen, str(datetime.datetime.now())))
        st.text(f"Saved at {datetime.datetime.now().isoformat()}" if chosen else "")
    elif kind == "text_area":
        st.text_area(said, key=f"area-{number}")
    elif kind == "button":
        st.button(said, key=f"button-{number}")
    elif kind in ("title", "header", "subheader"):
        getattr(st, kind)(said, anchor=False)
    else:
        st.text(said)
"""
OURS_IS_SAVED = "() => document.getElementById('sc-live').textContent"
BARE_IS_SAVED = """() => [...document.querySelectorAll('[data-testid="stText"]')].map(e => e.textContent)
    .find(text => text.startsWith('Saved at')) ?? ''"""
# `took` becomes the milliseconds between the click and the moment when what READ reads has changed.
WATCH = """() => {
    const read = READ, live = document.getElementById('sc-live');
    if (live) live.textContent = '';
    const before = read();
    window.took = new Promise(resolve => {
        let start = 0;
        document.addEventListener('click', () => { start ||= performance.now(); }, {capture: true, once: true});
        new MutationObserver((_, observer) => {
            const now = read();
            if (!now || now === before) return;
            observer.disconnect();
            resolve(performance.now() - start);
        }).observe(document.documentElement, {subtree: true, childList: true, characterData: true});
    });
}"""


@dataclass
class Side:
    """One of the two pages: what it took, and the bytes that came for each click."""

    page: Page
    said: str
    received: int = 0
    took: list[float] = field(default_factory=list)
    came: list[int] = field(default_factory=list)

    def listen(self, socket: WebSocket) -> None:
        """Counts what the server sends."""

        def count(payload: str | bytes) -> None:
            self.received += len(payload)

        socket.on("framereceived", count)

    def click(self, position: int) -> None:
        """Chooses a level with the mouse and waits until the page is at rest again."""
        row = self.page.locator('[role="radiogroup"] label').nth(position)
        row.scroll_into_view_if_needed()
        self.page.evaluate(WATCH.replace("READ", self.said))
        before = self.received
        row.click()
        self.took.append(self.page.evaluate("window.took"))
        self.page.wait_for_timeout(250)
        self.came.append(self.received - before)


@contextmanager
def serving(command: list[str], environment: dict[str, str], health: str) -> Iterator[None]:
    """Runs a program until the block ends; begins when it serves."""
    program = subprocess.Popen(
        command, cwd=ROOT, env={**os.environ, **environment},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        while True:
            try:
                httpx.get(health, trust_env=False).raise_for_status()
                break
            except httpx.TransportError:
                time.sleep(0.05)
        yield
    finally:
        program.terminate()
        program.wait()


def elements_of(page: Page) -> list[tuple[str, str, list[str], list[str]]]:
    """What our page is made of, in order: kind, words, and for the radio its options and captions."""
    found = page.evaluate(
        """() => [...document.querySelectorAll('[data-testid="stSidebar"], [data-testid="stMain"]')]
          .flatMap(part => [...part.querySelectorAll('[data-testid="stElementContainer"]')]).map(box => {
            const one = what => box.querySelector(what), all = what => [...box.querySelectorAll(what)].map(e => e.innerText);
            if (one('[role="radiogroup"]')) return ['radio', one('[role="radiogroup"]').ariaLabel, all('label'),
                                                    all('[data-testid="stRadioCaption"]')];
            if (one('textarea')) return ['text_area', one('textarea').ariaLabel, [], []];
            if (one('button')) return ['button', one('button').textContent, [], []];
            if (one('h1')) return ['title', one('h1').innerText, [], []];
            if (one('[data-testid="stHeading"] h2')) return ['header', one('h2').innerText, [], []];
            return ['text', box.innerText, [], []];
          })"""
    )
    return [(kind, said or "-", options, captions) for kind, said, options, captions in found]


def a_question(database: str) -> str:
    """Fills a database and names a question of it that has an answer below the top."""
    services = open_services(Settings(database_url=database))
    actor = personal_actor(services)
    fill_demo(actor, services)
    assessment = read_assessment(actor, services)
    services.close()
    return assessment.questions[THEME][0].id


def measure(folder: Path) -> tuple[Side, Side, int]:
    """Both sides after all clicks, and of how many elements each page is made."""
    database = f"sqlite:///{(folder / 'ours.db').as_posix()}"
    question = a_question(database)
    (folder / "bare.py").write_text(BARE, "utf-8")
    port, bare_port = free_port(), free_port()
    address, bare_address = f"http://127.0.0.1:{port}", f"http://127.0.0.1:{bare_port}"
    ours = {"SCORECARD_DATABASE_URL": database, "SCORECARD_PORT": str(port)}
    bare = {"ELEMENTS": str(folder / "elements.json"), "BARE_DATABASE": str(folder / "bare.db")}
    run = [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        str(folder / "bare.py"),
        f"--server.port={bare_port}",
    ]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=[*ARGUMENTS])
        with serving([sys.executable, "app.py"], ours, f"{address}/healthz"):
            mine = Side(browser.new_page(), OURS_IS_SAVED)
            mine.page.on("websocket", mine.listen)
            mine.page.goto(f"{address}/question?id={question}")
            mine.page.locator(".sc-foot").wait_for()
            mine.page.wait_for_timeout(500)
            elements = elements_of(mine.page)
            (folder / "elements.json").write_text(json.dumps(elements), "utf-8")
            make_table(folder / "bare.db")
            with serving(run, bare, f"{bare_address}/_stcore/health"):
                theirs = Side(browser.new_page(), BARE_IS_SAVED)
                theirs.page.on("websocket", theirs.listen)
                theirs.page.goto(bare_address)
                theirs.page.locator('[role="radiogroup"]').wait_for()
                theirs.page.wait_for_timeout(500)
                for turn in range(UNCOUNTED + CLICKS):
                    for side in (mine, theirs):
                        side.page.bring_to_front()
                        side.click(turn % 2)
        browser.close()
    return mine, theirs, len(elements)


def make_table(path: Path) -> None:
    """The bare page's database, in the journal mode of ours."""
    database = sqlite3.connect(path)
    database.execute("pragma journal_mode = wal")
    database.execute("create table answers (level text, at text)")
    database.commit()
    database.close()


def what_imports_take() -> str:
    """Seconds that the imports of app.py take, and its largest parts."""
    asked = "import app"
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True,
        env={**os.environ, "SCORECARD_DATABASE_URL": f"sqlite:///{tempfile.mkdtemp()}/imports.db"},
    )  # fmt: skip
    own: dict[str, int] = {}
    for line in done.stderr.splitlines():
        if found := re.match(r"import time: +(\d+) \| +\d+ \| +(\w+)", line):
            own[found.group(2)] = own.get(found.group(2), 0) + int(found.group(1))
    largest = sorted(own.items(), key=lambda pair: -pair[1])[:6]
    parts = ", ".join(f"{name} {micro / 1e6:.2f}" for name, micro in largest)
    return f"{sum(own.values()) / 1e6:.2f} s, of it {parts}"


def main() -> None:
    """Prints the ratios and what they are made of."""
    with tempfile.TemporaryDirectory() as folder:
        mine, theirs, number = measure(Path(folder))
    ours, bare = (statistics.median(side.took[UNCOUNTED:]) for side in (mine, theirs))
    bytes_ours, bytes_bare = (statistics.median(side.came[UNCOUNTED:]) for side in (mine, theirs))
    print(
        f"click to 'Saved': {ours / bare:.2f} times a bare Streamlit page (goal: at most 1.2); "
        f"{ours:.0f} ms against {bare:.0f} ms, median of {CLICKS}, {number} elements each\n"
        f"bytes of a rerun: {bytes_ours / bytes_bare:.2f} times (goal: at most 2); "
        f"{bytes_ours:,.0f} against {bytes_bare:,.0f}\n"
        f"imports of app.py: {what_imports_take()}\n"
        "  command: python tests/bench/bench_pages.py"
    )


if __name__ == "__main__":
    main()
