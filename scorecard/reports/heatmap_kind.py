"""The heatmap as files, as the list of reports shows it."""

from __future__ import annotations

from scorecard.reports.heatmap_csv import heatmap_csv
from scorecard.reports.heatmap_png import heatmap_png
from scorecard.reports.heatmap_svg import heatmap_svg
from scorecard.reports.heatmap_words import caption_of, report_heatmap
from scorecard.reports.kinds import EVERYONE, Choice, Format, Kind
from scorecard.reports.model import Report
from scorecard.texts import Texts


def _svg(report: Report, texts: Texts, choice: Choice) -> bytes:
    drawn = heatmap_svg(report_heatmap(report, texts), caption_of(report, texts), texts)
    return drawn.encode("utf-8")


def _png(report: Report, texts: Texts, choice: Choice) -> bytes:
    return heatmap_png(report_heatmap(report, texts), caption_of(report, texts), texts)


def _csv(report: Report, texts: Texts, choice: Choice) -> bytes:
    council = report.council.register_id or report.council.name
    return heatmap_csv(council, report.year, report_heatmap(report, texts), texts)


HEATMAP = Kind(
    id="heatmap",
    title=lambda _: _("Heatmap"),
    purpose=lambda _: _("Themes by capability, as a picture and as a table."),
    suits=lambda _: _("For slides and web pages."),
    holds=lambda _: _("No notes, no names."),
    readers=EVERYONE,
    group="board",
    formats=(
        Format("svg", "SVG", "image/svg+xml", _svg, 10),
        Format("png", "PNG", "image/png", _png, 110),
        Format("csv", "CSV", "text/csv; charset=utf-8", _csv, 3),
    ),
)
