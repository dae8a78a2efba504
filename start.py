"""Sets up the packages in .venv and starts the scorecard: `py start.py` on Windows, or `make run`.

Needs nothing but Python 3.11 or newer. The first start fetches the packages that requirements.txt
names and checks each against its hash; later starts find them there. pip's own settings
(PIP_INDEX_URL, PIP_NO_INDEX, PIP_FIND_LINKS, pip.conf) are left to pip: docs/DEPLOY.md#installing.
"""

# Older Pythons must be able to read this file, or they could not say what is wrong.
import argparse
import hashlib
import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
PYTHON = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
RUN_LOCK, DEV_LOCK = "requirements.txt", "requirements-dev.txt"
OLDEST = (3, 11)
PORT = 8501

# What pip says where it reaches no index, or finds no package in the one it reaches.
UNREACHABLE = re.compile(
    r"No matching distribution|Could not find a version|Max retries|ConnectionError|ConnectTimeout"
    r"|ReadTimeout|ProxyError|SSLError|CERTIFICATE_VERIFY|Failed to establish|Name or service"
    r"|getaddrinfo|Temporary failure",
    re.IGNORECASE,
)


class Trouble(Exception):
    """Why it cannot start; the text says what to do."""


def check_python(version: "tuple[int, int]") -> None:
    """Raises Trouble where this Python is too old."""
    if version < OLDEST:
        raise Trouble(
            f"The scorecard needs Python 3.11 or newer; this is Python {version[0]}.{version[1]}. "
            "Install a newer one from https://www.python.org/downloads/ and start again."
        )


def digest_of(lock: str) -> str:
    """The SHA-256 of a lock file, whatever its line ends: git may change them on Windows."""
    return hashlib.sha256((ROOT / lock).read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def stamp_of(lock: str) -> Path:
    """Where .venv notes which lock it was filled from."""
    return ENVIRONMENT / f"{lock}.sha256"


def is_set_up(lock: str) -> bool:
    """True where all that the lock names was installed to the end, and its Python is there."""
    stamp = stamp_of(lock)
    if not PYTHON.exists() or not stamp.exists():
        return False
    home = re.search(r"^home *= *(.+)$", (ENVIRONMENT / "pyvenv.cfg").read_text("utf-8"), re.M)
    has_base = home is not None and Path(home.group(1)).is_dir()
    return has_base and stamp.read_text("utf-8").strip() == digest_of(lock)


def set_up(lock: str) -> None:
    """Brings .venv to what the lock names; does nothing where it is there. Raises Trouble."""
    if is_set_up(lock):
        return
    for each in (
        RUN_LOCK,
        DEV_LOCK,
    ):  # gone before the first change: an install cut short is repeated
        stamp_of(each).unlink(missing_ok=True)
    make_environment()
    print("Installing the packages. The first time this takes a few minutes.", flush=True)
    install(lock)
    for each in {lock, RUN_LOCK}:  # the development lock holds all that the other one names
        stamp_of(each).write_text(digest_of(each) + "\n", "utf-8")


def make_environment() -> None:
    """A virtual environment whose Python runs and has pip. Raises Trouble."""
    if has_pip():
        return
    print("Making the folder .venv for the scorecard's packages.", flush=True)
    try:
        venv.create(ENVIRONMENT, clear=True, with_pip=True, symlinks=os.name != "nt")
    except subprocess.CalledProcessError:
        raise Trouble(
            "Python could not put pip into .venv. On Debian and Ubuntu this needs the package "
            "python3-venv: type `sudo apt install python3-venv`, then start again."
        ) from None
    except OSError as error:
        raise Trouble(
            f"The folder .venv cannot be made in {ROOT}: {error.strerror or error}. "
            "Put the scorecard into a folder that you may write to, then start again."
        ) from None


def has_pip() -> bool:
    """True where the Python of .venv runs and has pip."""
    try:
        done = subprocess.run(  # noqa: S603 (our own words only)
            [str(PYTHON), "-c", "import pip"], capture_output=True, check=False, timeout=60
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def install(lock: str) -> None:
    """Installs a lock's packages; what pip complains of is shown as it comes. Raises Trouble."""
    command = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    command += ["--no-input", "--require-hashes", "-r", lock]
    said = ""
    with subprocess.Popen(  # noqa: S603 (our own words only)
        command, cwd=ROOT, stderr=subprocess.PIPE, encoding="utf-8", errors="replace"
    ) as pip:
        for line in pip.stderr or ():
            said += line
            print(line, end="", file=sys.stderr, flush=True)
    if pip.returncode == 0:
        return
    if UNREACHABLE.search(said):
        raise Trouble(
            "pip could not fetch the packages. Behind a proxy, or on a computer without the "
            "internet, do as docs/DEPLOY.md says under 'Installing', then start again."
        )
    raise Trouble(
        "The packages could not be installed; what pip says stands above. Put that right and start "
        "again; docs/DEPLOY.md, under 'Installing', may help."
    )


def asked_port(given: str) -> int:
    """The port to serve on: the one given, else that of the setting, else 8501. Raises Trouble."""
    text = given or os.environ.get("SCORECARD_PORT", "") or str(PORT)
    if not re.fullmatch(r"[0-9]{1,5}", text) or not 0 < int(text) < 65536:
        raise Trouble(f"{text} is not a port: write a whole number from 1 to 65535, such as 8600.")
    return int(text)


def check_port(port: int) -> None:
    """Raises Trouble where something answers on the port already."""
    try:
        socket.create_connection(("127.0.0.1", port), timeout=0.5).close()
    except OSError:
        return
    if is_scorecard(port):
        raise Trouble(
            f"The scorecard is running already. Open http://localhost:{port} in a browser."
        )
    other = port + 1 if port < 65535 else PORT
    raise Trouble(
        f"Another program uses port {port}. Close it, or start the scorecard on another port, "
        f"such as {other}: add --port {other} behind start.py."
    )


def is_scorecard(port: int) -> bool:
    """True where the program on the port answers as ours does."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=2)
    try:
        connection.request("GET", "/healthz")
        return connection.getresponse().read(16) == b"ok"
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def serve(port: int) -> int:
    """Runs app.py until it ends; its exit code, or 0 where a person stopped it."""
    print(
        f"Starting. In a few seconds the scorecard is at http://localhost:{port}. Ctrl+C stops it.",
        flush=True,
    )
    app = subprocess.Popen(  # noqa: S603 (our own words only)
        [str(PYTHON), "app.py"], cwd=ROOT, env={**os.environ, "SCORECARD_PORT": str(port)}
    )
    signal.signal(signal.SIGTERM, lambda *_: app.terminate())
    try:
        return app.wait()
    except KeyboardInterrupt:  # the app got the same Ctrl+C and is ending
        return wait_for_end(app)


def wait_for_end(app: "subprocess.Popen[bytes]") -> int:
    """Waits for an app that was told to stop, and ends it at a second Ctrl+C. Always 0."""
    try:
        app.wait(timeout=15)
    except (KeyboardInterrupt, subprocess.TimeoutExpired):
        app.kill()
        app.wait()
    return 0


def typed(arguments: "list[str]") -> argparse.Namespace:
    """What was typed behind start.py. SystemExit(2) where it cannot be understood."""
    parser = argparse.ArgumentParser(
        prog="start.py", description="Sets up the scorecard and starts it."
    )
    parser.add_argument(
        "--setup-only", action="store_true", help="install what is missing, start nothing"
    )
    parser.add_argument(
        "--dev", action="store_true", help="install what the tests and checks need as well"
    )
    parser.add_argument(
        "--port", default="", help="serve on this port; left out, on SCORECARD_PORT or 8501"
    )
    return parser.parse_args(arguments)


def main() -> int:
    """The exit code: 0 done, 1 it cannot start, 130 stopped while setting up, or the app's own."""
    asked = typed(sys.argv[1:])
    try:
        check_python(sys.version_info[:2])
        port = asked_port(asked.port)
        set_up(DEV_LOCK if asked.dev else RUN_LOCK)
        if asked.setup_only:
            return 0
        check_port(port)
        return serve(port)
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
