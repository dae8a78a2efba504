"""A report of three questions whose texts a test chooses; and LibreOffice, where its Calc is there."""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
from pathlib import Path

from scorecard.reports.model import EvidenceItem, Given, Report
from scorecard.scoring.model import Answer
from tests.builders import content, question, theme
from tests.reports.report_case import make, whole_scope

# What spreadsheets take for a formula, and what breaks files that are written carelessly.
NASTY = (
    "=HYPERLINK(\"https://attacker.example\")", "+1", "-2+3", "@SUM(A1)", "\t=1+1", "'=1", "text\n=1+1", "=1+1",
    "{=SUM(A1)}", "https://attacker.example/pixel", "mailto:a@b.example", "internal:Scores!A1", "1e5", "007",
    "_x0041_", "<b>&amp;]]>", "![x](https://attacker.example)", "a  b   c", "  led by blanks", "شلوم עולם", "🙂",
    "x" * 4000,
)  # fmt: skip


def report_with(note: str, reason: str = "", title: str = "Policy", place: str = "") -> Report:
    """A report in which one question has this note, reason and evidence."""
    words = content(theme("licensing", question("a"), question("b"), question("c")))
    item = EvidenceItem(title, place, dt.date(2026, 9, 4))
    given = {
        "a": Given(Answer("level", 2, 1), note=note, evidence=(item,)),
        "b": Given(Answer("na"), reason=reason),
    }
    found = {id: row.answer for id, row in given.items() if row.answer}
    scope = whole_scope(words)
    return make(words, found=found, given=given, scope=scope, with_last_year=False)


def calc() -> str | None:
    """The LibreOffice that can open spreadsheets: `apt-get install libreoffice-calc`, or the office
    package from libreoffice.org. None where there is none, or one without Calc."""
    found = shutil.which("soffice")
    if found is None:
        return None
    folder = Path(found).resolve().parent
    return found if any(folder.glob("*sclo.*")) or any(folder.glob("libsclo*")) else None


def converted(office: str, body: bytes, ending: str, to: str, folder: Path) -> bytes:
    """The file as LibreOffice saves it anew; it repairs nothing without saying so on its output."""
    source = folder / f"book.{ending}"
    source.write_bytes(body)
    done = subprocess.run(
        [office, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore",
         "--convert-to", to, "--outdir", str(folder / "out"), str(source)],
        check=False, capture_output=True, text=True, timeout=200,
    )  # fmt: skip
    assert "repair" not in (done.stdout + done.stderr).lower()
    return (folder / "out" / f"book.{to.split(':', maxsplit=1)[0]}").read_bytes()
