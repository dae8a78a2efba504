"""What tests in a browser start from: `page`, a clean browser that is watched, and `app`, the product.

    def test_the_start_page_names_the_council(app, page):
        page.goto(app.url)

`new_app(fill=...)` starts one whose database is filled before; `module_app` is shared by the tests of a
module that change nothing. `watch.allow("...")` names complaints that a test provokes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from scorecard.services.opening import Services
from scorecard.settings import ROOT
from tests.browser.chromium import ARGUMENTS, NoBrowser, chromium_path
from tests.browser.server import App
from tests.browser.watch import Watch

HERE = Path(__file__).parent
WIDTH, HEIGHT = 1280, 900
# These take longest, so they begin first: processes that run tests side by side then end together.
LONGEST = ("test_saving", "test_saving_apart", "test_second_year", "test_accessibility")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks the tests of this folder, and runs them last.

    The others are quicker; and Playwright keeps an event loop open in this thread, in which they could
    start none of their own.
    """
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)
    items.sort(key=_turn)


def _turn(item: pytest.Item) -> int:
    """When a file's turn comes: 0 for all that need no browser, then the longest."""
    if HERE not in item.path.parents:
        return 0
    name = item.path.stem
    return 1 + (LONGEST.index(name) if name in LONGEST else len(LONGEST))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium, the same one for all tests."""
    try:
        program = chromium_path()
    except NoBrowser as error:
        pytest.fail(str(error), pytrace=False)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=[*ARGUMENTS])
        yield started
        started.close()


@pytest.fixture
def watch() -> Iterator[Watch]:
    """Fails the test where a page complained in the console or asked another host."""
    watching = Watch()
    yield watching
    assert watching.left() == []


@pytest.fixture
def context(browser: Browser, watch: Watch) -> Iterator[BrowserContext]:
    """A clean profile of its own, as for a new person at the computer, watched."""
    opened = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT}, locale="en-GB")
    watch.attach(opened)
    yield opened
    opened.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """An empty tab in `context`."""
    return context.new_page()


NewApp = Callable[..., App]


def _starter(folder_of: Callable[[str], Path], apps: list[App]) -> NewApp:
    def new_app(
        fill: Callable[[Services], object] | None = None,
        *,
        content: Path = ROOT,
        environment: Mapping[str, str] | None = None,
    ) -> App:
        app = App(folder_of(f"app-{len(apps)}"), content, environment or {})
        if fill is not None:
            app.fill(fill)
        apps.append(app)
        app.start()
        return app

    return new_app


def _stop_all(apps: list[App]) -> None:
    with ExitStack() as stack:
        for app in apps:
            stack.callback(app.stop)


@pytest.fixture
def new_app(tmp_path: Path) -> Iterator[NewApp]:
    """Starts apps: `new_app(fill, content=folder, environment={...})`; all end with the test."""

    def folder_of(name: str) -> Path:
        folder = tmp_path / name
        folder.mkdir()
        return folder

    apps: list[App] = []
    yield _starter(folder_of, apps)
    _stop_all(apps)


@pytest.fixture
def app(new_app: NewApp) -> App:
    """The product with an empty database, for one test."""
    return new_app()


@pytest.fixture(scope="module")
def new_module_app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[NewApp]:
    """As `new_app`, for fixtures of module scope: all end with the module."""
    apps: list[App] = []
    yield _starter(tmp_path_factory.mktemp, apps)
    _stop_all(apps)


@pytest.fixture(scope="module")
def module_app(new_module_app: NewApp) -> App:
    """The product with an empty database, shared by the tests of a module."""
    return new_module_app()


MATRIX: dict[str, list[str]] = {}


@pytest.fixture(scope="session")
def matrix() -> dict[str, list[str]]:
    """What was shown to be kept, row by row; printed after the run."""
    return MATRIX


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Prints the matrix of saving."""
    if MATRIX:
        terminalreporter.section("saving: columns are 0, 5, 30 and 150 ms after the last touch")
        for name, cells in MATRIX.items():
            terminalreporter.write_line(f"{name:<44}" + "".join(f"{cell:<16}" for cell in cells))
