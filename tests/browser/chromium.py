"""The browser of the tests: one that is there, else Debian's own, installed; never a skipped test."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NAMES = ("chromium-headless-shell", "chromium", "google-chrome")
PACKAGE = "chromium-headless-shell"
INSTALL = ["apt-get", "install", "-y", "--no-install-recommends", PACKAGE]
ARGUMENTS = (
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
)


class NoBrowser(Exception):
    """There is no browser and none could be installed; the text is what to type."""


def chromium_path() -> str:
    """The browser's program: CHROMIUM if set, else the first on the path, else Debian's, installed.

    Raises NoBrowser.
    """
    named = os.environ.get("CHROMIUM", "")
    if named:
        if shutil.which(named) is None:
            raise NoBrowser(
                f"CHROMIUM is set to {named}, which is no program. Unset it or name one."
            )
        return named
    return _on_path() or _installed()


def _on_path() -> str | None:
    return next((found for name in NAMES if (found := shutil.which(name))), None)


def _installed() -> str:
    """Installs Debian's package where that is allowed, and says where it is."""
    what_to_type = (
        f"There is no browser for the tests. Type: sudo apt-get update && sudo {' '.join(INSTALL)}"
    )
    if shutil.which("apt-get") is None:
        raise NoBrowser(
            "There is no browser for the tests. Install Chromium or Chrome, then type: "
            "CHROMIUM=/path/to/chromium make test"
        )
    may_install = hasattr(os, "geteuid") and os.geteuid() == 0
    if not may_install:
        raise NoBrowser(what_to_type)
    with _alone():
        said = "" if _on_path() else _install()
    found = _on_path()
    if found is None:
        raise NoBrowser(f"{what_to_type}\napt-get said: {said}")
    return str(Path(found))


def _install() -> str:
    """What apt-get said at the end."""
    said = ""
    for command in (["apt-get", "update"], INSTALL):
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        said = (done.stderr.strip() or done.stdout.strip())[-500:]
    return said


@contextmanager
def _alone() -> Iterator[None]:
    """Tests run in several processes: one installs, the others wait and then find it."""
    import fcntl  # where apt-get is, this is too

    with (Path(tempfile.gettempdir()) / "modern-slavery-scorecard-browser.lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield
