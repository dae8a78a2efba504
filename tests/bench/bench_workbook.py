"""How long the workbook takes against bare XlsxWriter that writes the same cells.

Both in one fresh process, in turns; the median of each. The bare run gets every value ready, with a
format for each kind of value, and writes cells, tables and nothing else. Goal: at most twice.
"""

from __future__ import annotations

import io
import statistics
import time
from collections.abc import Callable

import xlsxwriter

from scorecard.reports.book import Book, Jump, Painted, cell_text, header
from scorecard.reports.book_pages import book_of
from scorecard.reports.model import Report
from scorecard.reports.workbook import workbook
from scorecard.texts import Texts

THEMES, QUESTIONS, ROUNDS = 6, 25, 9


def full_report() -> Report:
    """Six themes of 25 questions with texts of usual length, nearly all answered."""
    from scorecard.content.models import Content
    from tests.reports.report_case import SHIPPED, make

    shipped = SHIPPED.content
    every = [q for theme in shipped.questionnaires for q in theme.questions]
    themes = []
    for number in range(THEMES):
        model = shipped.questionnaires[number % len(shipped.questionnaires)]
        own = tuple(
            every[(number * QUESTIONS + at) % len(every)].model_copy(
                update={"id": f"t{number}-q{at}", "applies_to": every[0].applies_to}
            )
            for at in range(QUESTIONS)
        )
        update = {"id": f"t{number}", "functions": (), "questions": own}
        themes.append(model.model_copy(update=update))
    content = Content(
        scale=shipped.scale, capabilities=shipped.capabilities, authorities=shipped.authorities,
        questionnaires=tuple(themes),
    )  # fmt: skip
    return make(content)


def bare(book: Book) -> bytes:
    """The same cells, written by XlsxWriter and nothing else."""
    body = io.BytesIO()
    made = xlsxwriter.Workbook(body, {"in_memory": True})
    wrapped = made.add_format({"text_wrap": True, "valign": "top"})
    for sheet in book.sheets:
        page = made.add_worksheet(sheet.name)
        for row, text in enumerate((sheet.title, sheet.about, sheet.holds)):
            page.write_string(row, 0, text)
        top = 3
        for table in sheet.tables:
            heads = header(table.fields)
            last = top + len(table.rows)
            columns = [{"header": head} for head in heads]
            page.add_table(top, 0, last, len(heads) - 1, {"columns": columns})
            for row, values in enumerate(table.rows, top + 1):
                for column, value in enumerate(values.values):
                    _bare_cell(page, row, column, value, wrapped)
            top = last + 3
    made.close()
    return body.getvalue()


def _bare_cell(page, row: int, column: int, value, style) -> None:
    if isinstance(value, str):
        if value:
            page.write_string(row, column, cell_text(value), style)
    elif isinstance(value, Painted):
        page.write_number(row, column, value.value, style)
    elif isinstance(value, Jump):
        page.write_url(row, column, f"internal:'{value.sheet}'!A1", style, value.sheet)
    elif isinstance(value, int | float):
        page.write_number(row, column, value, style)
    elif value is not None:
        page.write_datetime(row, column, value, style)


def timed(run: Callable[[], object]) -> float:
    began = time.perf_counter()
    run()
    return time.perf_counter() - began


def main() -> None:
    """Prints the figure with what it was made of."""
    report, texts = full_report(), Texts()
    book = book_of(report, texts)
    cells = sum(len(r.values) for s in book.sheets for t in s.tables for r in t.rows)
    runs = (lambda: workbook(report, texts), lambda: bare(book))
    for run in runs:
        run()
    rows = [[timed(run) for run in runs] for _ in range(ROUNDS)]
    ours, plain = (statistics.median(column) for column in zip(*rows, strict=True))
    print(
        f"workbook: {ours / plain:.2f} times bare XlsxWriter writing the same cells (goal: at most 2); "
        f"{ours * 1000:.0f} ms against {plain * 1000:.0f} ms, {THEMES} themes x {QUESTIONS} questions, "
        f"{cells} cells, median of {ROUNDS}\n"
        "  command: python -m scorecard export --year 2026 --as xlsx --out workbook.xlsx"
    )


if __name__ == "__main__":
    main()
