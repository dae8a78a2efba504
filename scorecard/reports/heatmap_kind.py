"""The heatmap as files, as the list of reports shows it."""

from __future__ import annotations

from dataclasses import dataclass

from scorecard.errors import Invalid
from scorecard.reports.heatmap import Heatmap
from scorecard.reports.heatmap_csv import Axes, heatmap_csv
from scorecard.reports.heatmap_png import heatmap_png
from scorecard.reports.heatmap_strip import theme_strip
from scorecard.reports.heatmap_svg import heatmap_svg
from scorecard.reports.heatmap_words import (
    Caption,
    caption_of,
    caption_of_strip,
    caption_of_years,
    report_heatmap,
)
from scorecard.reports.kinds import EVERYONE, Choice, Format, Kind
from scorecard.reports.model import Report
from scorecard.texts import Texts


@dataclass(frozen=True)
class _Chosen:
    """One of the three heatmaps, with what stands around it and what its CSV calls things."""

    heatmap: Heatmap
    caption: Caption
    axes: Axes


def _chosen(report: Report, texts: Texts, choice: Choice) -> _Chosen:
    """Questions of a theme where one is named, themes by year where that is asked, else themes by
    capability. Raises Invalid for a theme that is not asked."""
    if choice.theme is not None:
        questions = report.asked.get(choice.theme)
        if questions is None:
            raise Invalid(texts("Select a theme"), "theme")
        strip = theme_strip(report.content, questions, report.answers, texts)
        caption = caption_of_strip(report, choice.theme, strip, texts)
        return _Chosen(strip, caption, Axes("question", "column", "level"))
    if choice.by_year and report.by_year is not None:
        caption = caption_of_years(report, report.by_year, texts)
        return _Chosen(report.by_year, caption, Axes("theme", "column_year"))
    return _Chosen(report_heatmap(report, texts), caption_of(report, texts), Axes())


def _svg(report: Report, texts: Texts, choice: Choice) -> bytes:
    chosen = _chosen(report, texts, choice)
    return heatmap_svg(chosen.heatmap, chosen.caption, texts).encode("utf-8")


def _png(report: Report, texts: Texts, choice: Choice) -> bytes:
    chosen = _chosen(report, texts, choice)
    return heatmap_png(chosen.heatmap, chosen.caption, texts)


def _csv(report: Report, texts: Texts, choice: Choice) -> bytes:
    council = report.council.register_id or report.council.name
    chosen = _chosen(report, texts, choice)
    return heatmap_csv(council, report.year, chosen.heatmap, texts, chosen.axes)


HEATMAP = Kind(
    id="heatmap",
    title=lambda _: _("Heatmap"),
    purpose=lambda _: _(
        "Themes by capability, as a picture and as a table. Themes by year, and the questions of one "
        "theme, are on the page Heatmap."
    ),
    suits=lambda _: _("For slides and web pages."),
    holds=lambda _: _("No notes, no names."),
    readers=EVERYONE,
    group="board",
    formats=(
        Format("svg", "SVG", "image/svg+xml", _svg, 10),
        Format("png", "PNG", "image/png", _png, 110),
        Format("csv", "CSV", "text/csv; charset=utf-8", _csv, 3),
    ),
    takes_theme=True,
)
