"""start.py: sets up once, says what is wrong in a sentence, ends quietly. Run as a program, on a folder of wheels."""

from __future__ import annotations

import ast
import hashlib
import http.server
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import start

ROOT = Path(__file__).parent.parent
APP = """
import os, time
print("serving on", os.environ["SCORECARD_PORT"], flush=True)
while True:
    time.sleep(0.1)
"""


def wheel(folder: Path, version: str) -> str:
    """Writes a wheel of an invented package; the line that locks it."""
    file = folder / f"tinything-{version}-py3-none-any.whl"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("tinything.py", f"VERSION = {version!r}\n")
        about = f"tinything-{version}.dist-info"
        archive.writestr(
            f"{about}/METADATA", f"Metadata-Version: 2.1\nName: tinything\nVersion: {version}\n"
        )
        archive.writestr(
            f"{about}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        archive.writestr(
            f"{about}/RECORD", f"tinything.py,,\n{about}/METADATA,,\n{about}/WHEEL,,\n"
        )
    return f"tinything=={version} --hash=sha256:{hashlib.sha256(file.read_bytes()).hexdigest()}\n"


class Checkout:
    """A folder with start.py, locks of one invented package, and an app that only waits."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "with a space"
        self.wheels = folder / "wheels"
        self.folder.mkdir()
        self.wheels.mkdir()
        shutil.copy(ROOT / "start.py", self.folder)
        (self.folder / "app.py").write_text(APP)
        self.lock("1.0")

    def lock(self, version: str) -> None:
        line = wheel(self.wheels, version)
        (self.folder / "requirements.txt").write_text(line)
        (self.folder / "requirements-dev.txt").write_text(line)

    def environment(self, **changes: str) -> dict[str, str]:
        ours = ("PIP_", "SCORECARD_")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
        pip = {"PIP_CONFIG_FILE": os.devnull, "PIP_NO_INDEX": "1"}
        return {**kept, **pip, "PIP_FIND_LINKS": str(self.wheels), **changes}

    def run(self, *arguments: str, **changes: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "start.py", *arguments],
            cwd=self.folder,
            env=self.environment(**changes),
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    def installed(self) -> str:
        done = subprocess.run(
            [self.folder / ".venv/bin/python", "-c", "import tinything; print(tinything.VERSION)"],
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.strip()

    @contextmanager
    def started(self, port: int) -> Iterator[subprocess.Popen[str]]:
        """start.py in a process group of its own, once its app serves."""
        process = subprocess.Popen(
            [sys.executable, "start.py", "--port", str(port)],
            cwd=self.folder,
            env=self.environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        assert process.stdout is not None
        assert f"http://localhost:{port}" in process.stdout.readline()
        assert process.stdout.readline() == f"serving on {port}\n"
        try:
            yield process
        finally:
            process.kill()
            process.stdout.close()
            process.wait()


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """A checkout that was set up."""
    made = Checkout(tmp_path_factory.mktemp("checkout"))
    first = made.run("--setup-only")
    assert first.returncode == 0, first.stderr
    assert "Installing the packages" in first.stdout
    assert made.installed() == "1.0"
    return made


@contextmanager
def program_on_a_port(answer: bytes) -> Iterator[int]:
    """Some program that answers every request alike; its port."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, format: str, *args: object) -> None:
            """Nothing: the test prints what matters."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server.server_address[1]
        server.shutdown()
        thread.join()


def test_an_older_python_is_refused_in_a_sentence() -> None:
    with pytest.raises(start.Trouble, match=r"needs Python 3\.11 or newer; this is Python 3\.10\."):
        start.check_python((3, 10))


def test_python_3_11_and_newer_are_taken() -> None:
    start.check_python((3, 11))
    start.check_python((3, 14))


def test_an_older_python_can_read_the_file() -> None:
    ast.parse((ROOT / "start.py").read_text("utf-8"), feature_version=(3, 6))


def test_only_the_standard_library_is_imported() -> None:
    tree = ast.parse((ROOT / "start.py").read_text("utf-8"))
    imported = {
        (node.module or "") if isinstance(node, ast.ImportFrom) else node.names[0].name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
    }
    assert {name.split(".")[0] for name in imported} <= sys.stdlib_module_names


def test_the_second_start_installs_nothing_and_is_quick(checkout: Checkout) -> None:
    began = time.monotonic()
    again = checkout.run("--setup-only", PIP_FIND_LINKS="/nowhere")
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")
    assert time.monotonic() - began < 5


def test_a_changed_lock_is_installed_and_line_ends_are_no_change(checkout: Checkout) -> None:
    checkout.lock("1.1")
    assert "Installing" in checkout.run("--setup-only").stdout
    assert checkout.installed() == "1.1"
    for lock in ("requirements.txt", "requirements-dev.txt"):
        file = checkout.folder / lock
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert checkout.run("--setup-only").stdout == ""


def test_the_development_packages_hold_the_others(checkout: Checkout) -> None:
    checkout.lock("1.2")
    assert "Installing" in checkout.run("--dev", "--setup-only").stdout
    assert checkout.run("--setup-only").stdout == ""
    assert checkout.run("--dev", "--setup-only").stdout == ""


def test_an_install_cut_short_is_repeated(checkout: Checkout) -> None:
    checkout.lock("1.3")
    failed = checkout.run("--setup-only", PIP_FIND_LINKS="/nowhere")
    assert failed.returncode == 1
    checkout.lock("1.2")  # the lock of the last complete install: its stamp may not stand any more
    assert "Installing" in checkout.run("--setup-only").stdout


def test_an_environment_whose_python_is_gone_is_made_anew(checkout: Checkout) -> None:
    config = checkout.folder / ".venv/pyvenv.cfg"
    config.write_text(config.read_text().replace("home = ", "home = /gone"))
    python = checkout.folder / ".venv/bin/python"
    python.unlink()
    python.symlink_to("/gone/python")
    assert "Making the folder .venv" in checkout.run("--setup-only").stdout
    assert checkout.run("--setup-only").stdout == ""


def test_without_an_index_it_says_where_to_read_on(checkout: Checkout) -> None:
    checkout.lock("2.0")
    shutil.rmtree(checkout.wheels)
    checkout.wheels.mkdir()
    failed = checkout.run("--setup-only")
    checkout.lock("1.2")
    assert failed.returncode == 1
    assert "pip could not fetch the packages" in failed.stderr
    assert "docs/DEPLOY.md" in failed.stderr
    assert "Traceback" not in failed.stderr


def test_a_package_that_is_not_the_locked_one_is_refused(checkout: Checkout) -> None:
    checkout.lock("3.0")
    lock = checkout.folder / "requirements.txt"
    lock.write_text(lock.read_text()[:-9] + "00000000\n")
    failed = checkout.run("--setup-only")
    checkout.lock("1.2")
    assert failed.returncode == 1
    assert "The packages could not be installed" in failed.stderr


@pytest.mark.parametrize("port", ["0", "65536", "eighty", "-1", "8501.5"])
def test_a_port_that_is_none_is_named(checkout: Checkout, port: str) -> None:
    failed = checkout.run(f"--port={port}")
    assert failed.returncode == 1
    assert failed.stderr.startswith(f"{port} is not a port")


def test_a_port_of_another_program_is_named_with_the_way_out(checkout: Checkout) -> None:
    with program_on_a_port(b"hello") as port:
        failed = checkout.run("--port", str(port))
    assert failed.returncode == 1
    assert f"Another program uses port {port}" in failed.stderr
    assert "--port" in failed.stderr


def test_a_scorecard_that_runs_already_is_pointed_to(checkout: Checkout) -> None:
    with program_on_a_port(b"ok") as port:
        failed = checkout.run("--port", str(port))
    assert failed.returncode == 1
    assert f"running already. Open http://localhost:{port}" in failed.stderr


def test_ctrl_c_ends_quietly(checkout: Checkout) -> None:
    checkout.run("--setup-only")
    quiet = "import signal, sys\nsignal.signal(signal.SIGINT, lambda *_: sys.exit(0))\n"
    (checkout.folder / "app.py").write_text(quiet + APP)
    with checkout.started(start.PORT + 211) as process:
        os.killpg(process.pid, signal.SIGINT)
        assert process.wait(10) == 0
        assert process.stdout is not None
        assert process.stdout.read() == ""


def test_a_service_manager_ends_the_app_too(checkout: Checkout) -> None:
    checkout.run("--setup-only")
    (checkout.folder / "app.py").write_text(APP)
    with checkout.started(start.PORT + 212) as process:
        process.terminate()
        assert process.wait(10) != 0
        assert process.stdout is not None
        assert process.stdout.read() == ""  # the app's end of the pipe is closed: it has ended
