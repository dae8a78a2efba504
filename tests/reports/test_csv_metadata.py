"""The file beside our CSV files: every column of each named in its order, and every value of its kind."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace

import pytest

from scorecard.formats import day
from scorecard.reports.file_names import file_name
from scorecard.reports.registry import REPORTS, draw
from scorecard.texts import Texts
from tests.reports.report_case import APPROVAL, make

IS = {"string": r"(?s).*", "integer": r"\d+", "decimal": r"\d+(\.\d+)?"}
KINDS = [kind.id for kind in REPORTS if kind.format("csv")]
REPORT = make()


def told(report=REPORT) -> dict:
    return json.loads(draw(report, "metadata", "json", Texts()))


def test_it_describes_every_csv_file_of_the_list_by_its_name():
    assert told()["@context"] == ["http://www.w3.org/ns/csvw", {"@language": "en-GB"}]
    assert {table["url"] for table in told()["tables"]} == {
        file_name(REPORT, kind, "csv") for kind in KINDS
    }
    assert file_name(REPORT, "metadata", "json").endswith("-2026-metadata.json")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("report", [REPORT, make(found={}, with_last_year=False)])
def test_its_columns_are_those_of_the_file_and_its_values_are_of_their_kind(kind: str, report):
    (table,) = [t for t in told(report)["tables"] if t["url"] == file_name(report, kind, "csv")]
    columns = table["tableSchema"]["columns"]
    reader = csv.DictReader(io.StringIO(draw(report, kind, "csv", Texts()).decode("utf-8-sig")))
    assert [column["titles"] for column in columns] == reader.fieldnames
    assert all(column["dc:description"].endswith(".") for column in columns)
    rows = list(reader)
    for row in rows:
        for column in columns:
            value = row[column["name"]]
            assert value or not column.get("required"), column
            assert not value or re.fullmatch(IS[column["datatype"]], value), (column, value)
    keys = [tuple(row[name] for name in table["tableSchema"]["primaryKey"]) for row in rows]
    assert len(keys) == len(set(keys)) > 0


def test_a_snapshots_file_names_the_files_of_the_snapshot():
    kept = replace(REPORT, snapshot="Board")
    assert all("as-on-2026-11-22" in table["url"] for table in told(kept)["tables"])


def test_it_says_what_a_csv_has_no_room_for_and_nobodys_name():
    assert told()["dc:description"] == (
        "Marshford Borough Council, modern slavery assessment 2026. Draft as at 22 November 2026. "
        "Self-assessed. It is not an audit or assurance. Questionnaires 2026.1, law checked "
        f"{day(REPORT.content.law_checked)}. Approved by: Nobody yet."
    )
    signed = told(make(approval=APPROVAL))["dc:description"]
    assert signed.endswith("Approved by: Chief Executive, 1 March 2027.")
