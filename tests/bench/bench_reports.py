"""How long the board paper takes as PDF, against bare typst on the same document.

A council with 6 themes of 25 questions each. Bare: the same template and data, compiled by typst and nothing
else; ours: from the report to the bytes, with the paper's words, the check of its length and the headers of
rows. In turns, median of each. Goal: at most 3 times.
"""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable

import typst

from scorecard.content.models import Content, Question, Questionnaire
from scorecard.reports.board import board_paper
from scorecard.reports.board_docx import board_docx
from scorecard.reports.board_pdf import board_pdf
from scorecard.reports.paper_data import paper_data
from scorecard.reports.typesetting import FONT, TEMPLATES
from scorecard.texts import Texts
from tests.reports.report_case import SHIPPED, make

THEMES, QUESTIONS, ROUNDS, GOAL = 6, 25, 9, 3.0


def content(edition: int) -> Content:
    """Shipped questions, as often as it takes for 6 themes of 25. Each edition has other texts: typst
    keeps what it has laid out, and a second paper of the same texts would cost next to nothing."""
    shipped = SHIPPED.content
    themes = shipped.questionnaires
    return Content(
        scale=shipped.scale,
        capabilities=shipped.capabilities,
        authorities=shipped.authorities,
        questionnaires=tuple(_theme(themes[n % len(themes)], n, edition) for n in range(THEMES)),
    )


def _theme(model: Questionnaire, number: int, edition: int) -> Questionnaire:
    every = [
        q for q in model.questions if not q.applies_to.nations or "england" in q.applies_to.nations
    ]
    chosen = (every[place % len(every)] for place in range(QUESTIONS))
    questions = tuple(_question(q, f"t{number}-q{n}", edition) for n, q in enumerate(chosen))
    return model.model_copy(update={"id": f"t{number}", "questions": questions})


def _question(model: Question, id: str, edition: int) -> Question:
    basis = tuple(g.model_copy(update={"title": f"{g.title} {edition}"}) for g in model.basis)
    levels = tuple(x.model_copy(update={"text": f"{x.text} {id} {edition}"}) for x in model.levels)
    text = f"{model.text} {id} {edition}"
    return model.model_copy(update={"id": id, "text": text, "basis": basis, "levels": levels})


def took(work: Callable[[], object]) -> float:
    """Seconds that a call takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def bare(edition: int, fonts: typst.Fonts) -> float:
    """Seconds of typst alone, on a document whose data is ready."""
    report = make(content(edition))
    data = json.dumps({**paper_data(board_paper(report, Texts()), Texts()), "breaks": True})

    def work() -> None:
        compiler = typst.Compiler(
            TEMPLATES / "paper.typ", root=TEMPLATES, font_paths=fonts, sys_inputs={"data": data}
        )
        compiler.compile(format="pdf", pdf_standards=["ua-1"], timestamp=0)

    return took(work)


def ours(edition: int) -> float:
    """Seconds from a report to the bytes."""
    report = make(content(edition))
    return took(lambda: board_pdf(report, Texts()))


def main() -> None:
    """Prints the ratio, what it was made of, and the command."""
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[FONT.parent])
    bare(0, fonts), ours(1)
    pairs = [(bare(2 * n, fonts), ours(2 * n + 1)) for n in range(1, ROUNDS + 1)]
    plain, whole = (statistics.median(column) for column in zip(*pairs, strict=True))
    report = make(content(0))
    assert sum(len(own) for own in report.asked.values()) == THEMES * QUESTIONS
    word = statistics.median(took(lambda: board_docx(report, Texts())) for _ in range(3))
    print(
        f"board paper, PDF: {whole / plain:.2f} times bare typst (goal: at most {GOAL:g}); "
        f"{whole * 1000:.0f} ms against {plain * 1000:.0f} ms, {THEMES} themes of {QUESTIONS} questions, "
        f"{len(board_pdf(report, Texts())):,} bytes, median of {ROUNDS}\n"
        f"board paper, Word: {word * 1000:.0f} ms\n"
        "  command: python tests/bench/bench_reports.py"
    )


if __name__ == "__main__":
    main()
