"""The Word paper is as short as boards ask, seen in the real LibreOffice where it is there."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from scorecard.reports.board import APPENDIX, SIDES
from scorecard.reports.board_docx import board_docx, framed_paper
from scorecard.reports.board_pdf import board_pdf
from scorecard.reports.model import Report, public_view
from scorecard.reports.paper import Paper
from scorecard.reports.typesetting import FONT
from scorecard.reports.word import word
from scorecard.reports.word_sides import sides
from scorecard.scoring.model import Answer
from scorecard.texts import Texts
from tests.bench.bench_reports import content as six_of_25
from tests.reports import pdf_checks, word_checks
from tests.reports.report_case import SHIPPED, longest, make

CASES: dict[str, Callable[[], Report]] = {
    "whole": make,
    "six-themes-of-25-questions": lambda: make(six_of_25(0)),
    "public": lambda: public_view(make()),
    "one-answer": lambda: make(
        found={SHIPPED.content.questionnaires[0].questions[0].id: Answer("level", 1)},
        with_last_year=False,
        frame=None,
    ),
    "longest": longest,
}
# One font whatever the computer has; a little wider than Arial, so what fits here fits there.
FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>{fonts}</dir><cachedir>{cache}</cachedir><match target="pattern"><edit name="family" mode="assign"
binding="strong"><string>Public Sans</string></edit></match></fontconfig>"""


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, int]:
    """The sides before the appendix of each case: in LibreOffice, or as told beforehand."""
    office = word_checks.writer()
    if office is None:
        return {case: int(told(make_report()) - 0.001) + 1 for case, make_report in CASES.items()}
    folder = tmp_path_factory.mktemp("sides")
    (folder / "fonts.conf").write_text(FONTS.format(fonts=FONT.parent, cache=folder / "cache"))
    for case, make_report in CASES.items():
        (folder / f"{case}.docx").write_bytes(word(_cut(make_report()), Texts()))
    subprocess.run(
        [office, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore",
         "--convert-to", "pdf", "--outdir", str(folder), *sorted(map(str, folder.glob("*.docx")))],
        check=True, capture_output=True, timeout=200,
        env={**os.environ, "FONTCONFIG_FILE": str(folder / "fonts.conf")},
    )  # fmt: skip
    return {case: _before_appendix(folder / f"{case}.pdf") for case in CASES}


def _cut(report: Report) -> Paper:
    """The paper with the appendix's heading alone, since LibreOffice takes long over the rest."""
    paper = framed_paper(report, Texts())
    marks = [getattr(block, "mark", "") for block in paper.blocks]
    return replace(paper, blocks=paper.blocks[: marks.index(APPENDIX) + 1])


def _before_appendix(path: Path) -> int:
    pages = pdf_checks.pages(path.read_bytes())
    return next(n for n, page in enumerate(pages) if page.startswith("Appendix: "))


def told(report: Report) -> float:
    return sides(framed_paper(report, Texts()), APPENDIX, Texts())


@pytest.mark.parametrize("case", CASES)
def test_at_most_four_sides_stand_before_the_appendix_in_word(case: str, seen: dict[str, int]):
    assert seen[case] <= SIDES


@pytest.mark.parametrize("case", CASES)
def test_what_is_told_beforehand_is_within_a_third_of_a_side(case: str, seen: dict[str, int]):
    assert seen[case] - 1.34 < told(CASES[case]()) < seen[case] + 0.34


def test_a_paper_that_would_pass_four_sides_tells_less_but_keeps_its_table_of_gains():
    short, long = (
        framed_paper(CASES[case](), Texts()) for case in ("public", "six-themes-of-25-questions")
    )
    for paper, expected in ((short, True), (long, False)):
        names = [getattr(block, "caption", "") for block in paper.blocks]
        assert any("Answers that moved" in name for name in names) is expected
        assert any("Biggest gains left" in name for name in names)


@pytest.mark.parametrize("case", ["whole", "six-themes-of-25-questions"])
def test_word_and_pdf_ask_the_board_to_agree_as_many_actions(case: str):
    report = CASES[case]()
    asked = [
        re.search(r"Agree the (\w+) next actions", told)
        for told in (
            pdf_checks.text(board_pdf(report, Texts())),
            word_checks.everything(board_docx(report, Texts())),
        )
    ]
    assert asked[0] is not None
    assert asked[1] is not None
    assert asked[0][1] == asked[1][1]
