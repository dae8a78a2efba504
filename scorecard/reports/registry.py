"""The one list of reports: the Reports page, the download route and `export` show what stands here.

A new report is one module that defines a `Kind`, and one line in `REPORTS`.
"""

from __future__ import annotations

from collections.abc import Iterable

from scorecard.errors import Invalid, NotFound
from scorecard.reports.board_kind import BOARD, PUBLIC
from scorecard.reports.csv_metadata import METADATA
from scorecard.reports.data_kinds import ANSWERS, EVERYTHING, SCORES
from scorecard.reports.facts_docx import FACTS
from scorecard.reports.heatmap_kind import HEATMAP
from scorecard.reports.kinds import Choice, Format, Kind, Reader
from scorecard.reports.model import Report
from scorecard.reports.statement_kind import STATEMENT
from scorecard.reports.theme_pdf import THEME
from scorecard.reports.workbook_kind import WORKBOOK
from scorecard.texts import Texts

REPORTS: tuple[Kind, ...] = (
    BOARD,
    PUBLIC,
    FACTS,
    STATEMENT,
    WORKBOOK,
    SCORES,
    ANSWERS,
    METADATA,
    EVERYTHING,
    HEATMAP,
    THEME,
)


def for_reader(reader: Reader, reports: Iterable[Kind] = REPORTS) -> tuple[Kind, ...]:
    """The reports that this reader may see, in order."""
    return tuple(kind for kind in reports if reader in kind.readers)


def find(kind: str, format: str, reports: Iterable[Kind] = REPORTS) -> tuple[Kind, Format]:
    """A report and its format by their ids. Raises NotFound where there is none such."""
    found = next((one for one in reports if one.id == kind), None)
    drawn = found.format(format) if found else None
    if found is None or drawn is None:
        raise NotFound(f"There is no report ‘{kind}’ as {format}.")
    return found, drawn


def draw(
    report: Report,
    kind: str,
    format: str,
    texts: Texts,
    choice: Choice | None = None,
    reports: Iterable[Kind] = REPORTS,
) -> bytes:
    """A report's file. Raises NotFound where there is none such, Invalid where a choice is missing,
    Unavailable where the surroundings fail; nothing half made comes out."""
    found, drawn = find(kind, format, reports)
    if found.asks_theme and (choice is None or choice.theme is None):
        raise Invalid(texts("Select a theme"), "theme")
    return drawn.draw(report, texts, choice or Choice())
