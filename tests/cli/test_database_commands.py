"""`demo`, `export`, `audit verify`: exit codes, messages, all or nothing."""

from __future__ import annotations

import io
import json
import sqlite3
import subprocess
import sys
from contextlib import closing, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import pytest

from scorecard.cli import main
from scorecard.settings import ROOT
from scorecard.storage.opening import known_versions


@dataclass(frozen=True)
class Done:
    """How a command ended."""

    returncode: int
    stdout: str
    stderr: str


def scorecard(*arguments: object, **environment: str) -> Done:
    """Runs a command as the program does, in this process: a start of Python takes longer than it."""
    out = io.TextIOWrapper(io.BytesIO(), "utf-8", newline="", write_through=True)
    err = io.StringIO()
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(err):
        for name, value in environment.items():
            patch.setenv(name, value)
        code = main.exit_code([str(argument) for argument in arguments])
    return Done(code, out.buffer.getvalue().decode(), err.getvalue())


def url(path: Path) -> str:
    return f"sqlite:///{path.as_posix()}"


@pytest.fixture(scope="module")
def demo(tmp_path_factory) -> Path:
    """The database that `demo` filled; tests that change it take a copy."""
    path = tmp_path_factory.mktemp("demo") / "demo.db"
    call = [sys.executable, "-m", "scorecard", "demo", "--database", url(path)]
    done = subprocess.run(call, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "invented" in done.stdout
    return path


@pytest.fixture
def own(demo, tmp_path) -> Path:
    """A demo database of the test's own."""
    path = tmp_path / "own.db"
    path.write_bytes(demo.read_bytes())
    return path


def export(path: Path, as_format: str, out: Path, year: int | None = None):
    return scorecard(
        "export",
        "--database",
        url(path),
        "--year",
        year or year_of(path),
        "--as",
        as_format,
        "--out",
        out,
    )


def year_of(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        year: int = connection.execute("select max(year) from assessment").fetchone()[0]
    return year


def break_history(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("drop trigger history_no_update")
        connection.execute("update history set after = '3' where seq = 5")


def test_demo_leaves_a_database_in_use_as_it_is(own):
    before = own.read_bytes()
    done = scorecard("demo", "--database", url(own))
    assert (done.returncode, done.stdout) == (1, "")
    assert "in use" in done.stderr
    assert own.read_bytes() == before


def test_the_database_of_the_settings_is_used_where_none_is_named(tmp_path):
    path = tmp_path / "named.db"
    assert scorecard("demo", SCORECARD_DATABASE_URL=url(path)).returncode == 0
    assert path.exists()


def test_audit_verify_passes_a_whole_history_and_prints_its_head(demo):
    done = scorecard("audit", "verify", "--database", url(demo))
    assert (done.returncode, done.stderr) == (0, "")
    with closing(sqlite3.connect(demo)) as connection:
        count, head = connection.execute(
            "select count(*), max(hash) filter (where seq = (select max(seq) from history)) from history"
        ).fetchone()
    assert f"{count} links" in done.stdout
    assert head in done.stdout


def test_f101_audit_verify_names_the_first_broken_link(own):
    break_history(own)
    done = scorecard("audit", "verify", "--database", url(own))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "Link 5 was changed after it was written.\n"


def test_audit_verify_works_while_today_s_content_is_broken(demo, tmp_path):
    done = scorecard("audit", "verify", "--database", url(demo), SCORECARD_CONTENT=str(tmp_path))
    assert done.returncode == 0


@pytest.mark.parametrize("body", [b"", b"\xff\xd8\xff" * 100])
@pytest.mark.parametrize(
    "command",
    [["audit", "verify"], ["demo"], ["export", "--year", "2026", "--as", "csv", "--out", "x.csv"]],
)
def test_f44_a_database_that_is_none_ends_every_command_with_3(tmp_path, command, body):
    path = tmp_path / "bad.db"
    path.write_bytes(body)
    done = scorecard(*command, "--database", url(path))
    assert (done.returncode, done.stdout) == (3, "")
    assert "bad.db" in done.stderr
    assert "Traceback" not in done.stderr
    assert path.read_bytes() == body


def test_f43_a_newer_database_ends_a_command_with_3_and_both_versions(own):
    with closing(sqlite3.connect(own)) as connection, connection:
        connection.execute("update alembic_version set version_num = '9999'")
    done = scorecard("audit", "verify", "--database", url(own))
    assert done.returncode == 3
    assert "9999" in done.stderr
    assert known_versions()[0] in done.stderr


def test_f12_broken_content_at_first_start_ends_with_1_and_touches_no_database(tmp_path):
    path = tmp_path / "x.db"
    done = scorecard("demo", "--database", url(path), "--content", tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert "data/scoring.yaml" in done.stderr
    assert not path.exists()


def test_exported_answers_scored_again_give_the_same_numbers(demo, tmp_path):
    for as_format in ("answers", "csv", "json"):
        assert export(demo, as_format, tmp_path / as_format).returncode == 0
    whole = json.loads((tmp_path / "json").read_text("utf-8"))
    council = whole["assessment"]["council"]
    (tmp_path / "councils.yaml").write_text(json.dumps([council]), "utf-8")
    for as_format in ("csv", "json"):
        again = scorecard(
            "score", "--answers", tmp_path / "answers", "--councils", tmp_path / "councils.yaml", "--format", as_format
        )  # fmt: skip
        assert again.returncode == 0, again.stderr
        if as_format == "json":
            assert json.loads(again.stdout) == [whole["result"]]
        else:
            assert again.stdout.encode() == (tmp_path / "csv").read_bytes()


def test_an_export_replaces_a_file_whole(demo, tmp_path):
    out = tmp_path / "scores.csv"
    out.write_text("old " * 10_000)
    assert export(demo, "csv", out).returncode == 0
    assert out.read_text("utf-8").startswith("council,year,theme")
    assert [file.name for file in tmp_path.iterdir()] == ["scores.csv"]


def test_an_export_that_cannot_be_written_ends_with_3_and_leaves_nothing(demo, tmp_path):
    done = export(demo, "csv", tmp_path / "nowhere" / "scores.csv")
    assert done.returncode == 3
    assert "scores.csv" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_f37_an_export_on_a_full_disk_leaves_the_old_file(demo, tmp_path):
    out = tmp_path / "all.json"
    out.write_text("old")
    limited = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096));"
        "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "from pathlib import Path; from scorecard.cli.export import write_whole;"
        "write_whole(Path(sys.argv[1]), b'x' * 100_000)"
    )
    done = subprocess.run(
        [sys.executable, "-c", limited, str(out)], cwd=ROOT, capture_output=True, check=False
    )
    assert b"Unavailable" in done.stderr
    assert out.read_text() == "old"
    assert [file.name for file in tmp_path.iterdir()] == ["all.json"]


def test_a_year_without_an_assessment_ends_with_1(demo, tmp_path):
    done = export(demo, "csv", tmp_path / "x.csv", year=1999)
    assert (done.returncode, "1999" in done.stderr) == (1, True)
    assert not (tmp_path / "x.csv").exists()


@pytest.mark.parametrize(
    "wrong",
    [
        ["export"],
        ["export", "--year", "x"],
        ["export", "--year", "2026", "--as", "paper", "--out", "x"],
        ["audit", "nothing"],
    ],
)
def test_wrong_usage_ends_with_2(wrong):
    assert scorecard(*wrong).returncode == 2


def test_a_database_that_is_no_address_is_told_how_to_write_one():
    done = scorecard("audit", "verify", "--database", "var/x.db")
    assert done.returncode == 1
    assert "sqlite:///" in done.stderr
