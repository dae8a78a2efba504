"""How long the board paper takes as PDF, against bare typst on the same document.

A council with 6 themes of 25 questions each. Bare: the same template and data, compiled by typst and nothing
else; ours: from the report to the bytes, with the paper's words, the check of its length and the headers of
rows. In turns, median of each. Goal: at most 3 times; with texts that typst has not seen, with one answer changed,
and with the same paper once more, of which typst has kept all but the writing.
"""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable

import typst

from scorecard.content.models import Content, Question, Questionnaire
from scorecard.content.scope import asked
from scorecard.reports.board import board_paper
from scorecard.reports.board_docx import board_docx
from scorecard.reports.board_pdf import board_pdf
from scorecard.reports.model import Report
from scorecard.reports.paper_data import paper_data
from scorecard.reports.typesetting import FONT, TEMPLATES
from scorecard.scoring.model import Answer
from scorecard.texts import Texts
from tests.reports.report_case import SHIPPED, answers, make, whole_scope
from tests.reports.svg_cells import cell_contrasts

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


def bare(data: str, fonts: typst.Fonts) -> float:
    """Seconds of typst alone, on a document whose data is ready."""

    def work() -> None:
        compiler = typst.Compiler(
            TEMPLATES / "paper.typ", root=TEMPLATES, font_paths=fonts, sys_inputs={"data": data}
        )
        compiler.compile(format="pdf", pdf_standards=["ua-1"], timestamp=0)

    return took(work)


def data_of(report: Report) -> str:
    return json.dumps({**paper_data(board_paper(report, Texts()), Texts()), "breaks": True})


def ours(report: Report) -> float:
    """Seconds from a report to the bytes."""
    return took(lambda: board_pdf(report, Texts()))


def answered(words: Content, turn: int) -> Report:
    """The same council with one answer changed at each turn."""
    questions = asked(words, whole_scope(words))
    found = answers(questions)
    place = list(found)[7 * turn % len(found)]
    return make(words, found={**found, place: Answer("level", turn % 3 + 1)})


def main() -> None:
    """Prints the ratios, what they were made of, and the command."""
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[FONT.parent])
    words, report = content(0), make(content(0))
    assert sum(len(own) for own in report.asked.values()) == THEMES * QUESTIONS
    bare(data_of(report), fonts), ours(report)
    turns = range(1, ROUNDS + 1)
    told = {
        "new texts": [
            (bare(data_of(make(content(2 * n))), fonts), ours(make(content(2 * n + 1))))
            for n in turns
        ],
        "the same texts, one answer changed": [
            (bare(data_of(answered(words, 2 * n)), fonts), ours(answered(words, 2 * n + 1)))
            for n in turns
        ],
    }
    data = data_of(report)
    bare(data, fonts), ours(report)
    told["the same paper again"] = [(bare(data, fonts), ours(report)) for _turn in turns]
    print(
        f"board paper, PDF, against bare typst on the same document (goal: at most {GOAL:g} times), "
        f"{THEMES} themes of {QUESTIONS} questions, median of {ROUNDS}:"
    )
    for name, pairs in told.items():
        plain, whole = (statistics.median(column) for column in zip(*pairs, strict=True))
        print(
            f"  {name}: {whole / plain:.2f} times, {whole * 1000:.0f} ms against {plain * 1000:.0f} ms"
        )
    word = statistics.median(took(lambda: board_docx(report, Texts())) for _ in range(3))
    print(
        f"board paper, Word: {word * 1000:.0f} ms\n"
        f"heatmap, least contrast of text in any cell, 201 values, 2 to 20 bands: {least_contrast():.2f} "
        "to 1 (goal: at least 4.5)\n"
        "  command: python tests/bench/bench_reports.py"
    )


def least_contrast() -> float:
    """The lowest contrast ratio of a word in a cell of the drawn heatmap."""
    return min(ratio for bands in range(2, 21) for ratio in cell_contrasts(bands))


if __name__ == "__main__":
    main()
