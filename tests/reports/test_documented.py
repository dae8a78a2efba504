"""docs/REPORTS.md tells of every report: its formats, and which hold notes and are for the SPOC alone."""

from __future__ import annotations

import pytest

from scorecard.reports.kinds import Kind
from scorecard.reports.registry import REPORTS, for_reader
from tests.markdown import text_of

ROWS = {
    line.split("`")[1]: [cell.strip() for cell in line.strip("|").split("|")]
    for line in text_of("docs/REPORTS.md").splitlines()
    if line.startswith("| `")
}


def test_each_report_has_its_row_and_there_is_no_other():
    assert set(ROWS) == {kind.id for kind in REPORTS}


@pytest.mark.parametrize("kind", REPORTS, ids=lambda kind: kind.id)
def test_the_row_names_the_formats_and_says_where_notes_are(kind: Kind):
    _name, formats, purpose, _leaves_out = ROWS[kind.id]
    assert formats == ", ".join(f"`{form.id}`" for form in kind.formats)
    assert ("**holds notes**" in purpose) == (kind not in for_reader("board"))
