"""One assessment on the pages and in every file: each score stands everywhere with the same digits."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from scorecard.services.demo import fill_demo
from scorecard.services.reporting import make_report, report_for
from tests.house import House, open_house
from tests.reports.test_workbook_ods import excel, sheets
from tests.views import numbers_read as read
from tests.views.conftest import Visitor

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[House]:
    """The demo council, whose newest year has themes done, half done, held down and not asked."""
    for folder in ("data", "guidance"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    house = open_house(tmp_path)
    fill_demo(house.actor, house.services)
    yield house
    house.close()


def test_page_pdf_word_xlsx_ods_csv_and_json_show_the_same_numbers_to_the_same_decimal(
    demo: House, visitor: Visitor
):
    def file(kind: str, form: str) -> bytes:
        return make_report(demo.actor, demo.services, kind, form, 2026).body

    report = report_for(demo.actor, demo.services, 2026)
    names = read.names_of(report)
    exact = read.expected(report, names)
    results = "".join(visitor(demo).go("results").blocks)
    heatmap = "".join(visitor(demo).go("heatmap").blocks)
    told = {
        "page": read.of_pages(results, heatmap, names),
        "pdf": read.of_pdf(file("board", "pdf"), names),
        "public pdf": read.of_pdf(file("public", "pdf"), names),
        "docx": read.of_word(file("board", "docx"), names),
        "public docx": read.of_word(file("public", "docx"), names),
        "xlsx": read.of_sheets(excel(file("workbook", "xlsx")), names),
        "ods": read.of_sheets(sheets(file("workbook", "ods")), names),
        "csv": read.of_csv(file("scores", "csv"), file("heatmap", "csv"), names),
        "json": read.of_json(file("everything", "json"), names),
    }
    assert len(exact) == 3 + 4 * 3 + 4 * 6 + 6  # overall, themes, cells, capabilities
    for where, found in told.items():
        shown = {
            key: value
            for key, value in exact.items()
            if where != "page" or key[0] != "capability"  # no page shows capabilities by themselves
        }
        assert found == shown, where
