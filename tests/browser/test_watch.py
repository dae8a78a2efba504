"""The guards of the browser tests fire: a complaint in the console and a foreign host fail a test."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.chromium import NoBrowser, chromium_path
from tests.browser.watch import Watch


def test_an_error_in_the_console_is_a_complaint(page: Page, watch: Watch) -> None:
    page.goto("about:blank")
    page.evaluate("console.error('broken')")
    assert [complaint.split(" at ")[0] for complaint in watch.left()] == ["console error: broken"]
    watch.allow("broken")


def test_an_error_of_a_script_is_a_complaint(page: Page, watch: Watch) -> None:
    page.goto("about:blank")
    page.evaluate("setTimeout(() => { throw new Error('lost') }, 0)")
    page.wait_for_timeout(100)
    assert any("script error" in complaint and "lost" in complaint for complaint in watch.left())
    watch.allow("lost")


def test_a_request_to_another_host_is_a_complaint(page: Page, watch: Watch) -> None:
    page.route("https://elsewhere.example/**", lambda route: route.fulfill(body=""))
    page.set_content('<link rel="stylesheet" href="https://elsewhere.example/style.css">')
    assert watch.left() == ["asked another host: https://elsewhere.example/style.css"]
    watch.allow("elsewhere")


def test_a_connection_to_another_host_is_a_complaint(page: Page, watch: Watch) -> None:
    page.goto("about:blank")
    page.evaluate("new WebSocket('ws://elsewhere.example/stream')")
    page.wait_for_timeout(200)
    assert "asked another host: ws://elsewhere.example/stream" in watch.left()
    watch.allow("elsewhere")


def test_streamlits_two_known_look_ups_are_none(watch: Watch) -> None:
    for part in ("health", "host-config"):
        watch.complain(
            "error",
            "Failed to load resource: the server responded with a status of 404 (Not Found)",
            f"http://127.0.0.1:1/question/_stcore/{part}",
        )
    assert watch.left() == []


def test_the_browser_that_is_named_is_taken(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    named = tmp_path / "browser"
    named.write_text("")
    named.chmod(0o755)
    monkeypatch.setenv("CHROMIUM", str(named))
    assert chromium_path() == str(named)


def test_a_named_browser_that_is_none_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMIUM", "/nowhere/browser")
    with pytest.raises(NoBrowser, match="CHROMIUM is set to /nowhere/browser"):
        chromium_path()


@pytest.mark.parametrize("name", ["chromium-headless-shell", "chromium", "google-chrome"])
def test_a_browser_on_the_path_is_taken(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    program = tmp_path / name
    program.write_text("")
    program.chmod(0o755)
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert chromium_path() == str(program)


def test_without_a_browser_and_the_right_to_install_one_it_says_what_to_type(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    (tmp_path / "apt-get").write_text("")
    (tmp_path / "apt-get").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoBrowser, match="Type: sudo apt-get update && sudo apt-get install"):
        chromium_path()


def test_whoever_may_gets_debians_browser_installed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    made = tmp_path / "chromium-headless-shell"
    said = tmp_path / "said"
    (tmp_path / "apt-get").write_text(
        f'#!/bin/sh\necho "$1" >> {said}\n[ "$1" = update ] || {{ : > {made}; /bin/chmod +x {made}; }}\n'
    )
    (tmp_path / "apt-get").chmod(0o755)
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr("os.geteuid", lambda: 0)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert chromium_path() == str(made)
    assert said.read_text() == "update\ninstall\n"
