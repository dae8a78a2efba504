"""The workbook, as the list of reports shows it: it holds notes, so a board viewer does not get it."""

from __future__ import annotations

from scorecard.reports.kinds import Choice, Format, Kind
from scorecard.reports.model import Report
from scorecard.reports.workbook import workbook
from scorecard.reports.workbook_ods import workbook_ods
from scorecard.texts import Texts

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ODS = "application/vnd.oasis.opendocument.spreadsheet"


def _xlsx(report: Report, texts: Texts, choice: Choice) -> bytes:
    return workbook(report, texts)


def _ods(report: Report, texts: Texts, choice: Choice) -> bytes:
    return workbook_ods(report, texts)


WORKBOOK = Kind(
    id="workbook",
    title=lambda _: _("Workbook"),
    purpose=lambda _: _("Scores, heatmap, answers, notes and evidence as tables to work on."),
    suits=lambda _: _("For Excel or LibreOffice."),
    holds=lambda _: _("Holds notes: not for publication."),
    readers=frozenset(("spoc",)),
    group="analysts",
    formats=(Format("xlsx", "Excel", XLSX, _xlsx, 60), Format("ods", "ODS", ODS, _ods, 40)),
)
