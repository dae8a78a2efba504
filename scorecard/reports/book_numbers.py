"""The workbook's numbers: scores by theme and capability, the heatmap, and the heatmap in words."""

from __future__ import annotations

from collections.abc import Iterator

from scorecard.formats import tenths
from scorecard.reports.board_gaps import band_words, whole_heatmap
from scorecard.reports.book import Field, Painted, Row, Table, Value
from scorecard.reports.heatmap import Cell, Heatmap
from scorecard.reports.heatmap_cell import reason
from scorecard.reports.model import Report
from scorecard.reports.summary import ThemeLine
from scorecard.reports.words import curly
from scorecard.scoring.model import Counts, Scores
from scorecard.texts import Texts


def theme_scores(report: Report, _: Texts) -> Table:
    """All themes first, then each in the content's order."""
    fields = (
        Field(_("Theme"), 34),
        Field(_("Theme id"), 18),
        *_score_fields(_),
        Field(_("Band"), 24),
        Field(_("Held down by"), 34),
        *_count_fields(_),
    )
    return Table("Themes", fields, (_all_themes(report, _), *_theme_rows(report, _)))


def capability_scores(report: Report, _: Texts) -> Table:
    """Each capability over all themes; capabilities have no band of their own."""
    fields = (
        Field(_("Capability"), 34),
        Field(_("Capability id"), 18),
        *_score_fields(_),
        *_count_fields(_),
    )
    rows = []
    for id, name in report.heatmap.columns:
        found = report.result.capabilities.get(id)
        scores = found.scores if found else Scores(None, None, None)
        counts = found.counts if found else Counts(0, 0, 0, 0, 0, None)
        rows.append(Row((curly(name), id, *_scores(scores, counts, _), *_counts(counts))))
    return Table("Capabilities", fields, tuple(rows), _("Scores by capability"))


def _score_fields(_: Texts) -> tuple[Field, ...]:
    return (
        Field(_("Score"), 12, "points"),
        Field(_("Lowest possible"), 12, "points"),
        Field(_("Highest possible"), 12, "points"),
        Field(_("Why there is no score"), 24),
    )


def _count_fields(_: Texts) -> tuple[Field, ...]:
    return (
        Field(_("Questions that apply"), 12, "number"),
        Field(_("Answered"), 12, "number"),
        Field(_("We don’t know"), 12, "number"),
        Field(_("Do not apply"), 12, "number"),
        Field(_("Not your function"), 12, "number"),
        Field(_("Share with evidence"), 12, "share"),
    )


def _scores(scores: Scores, counts: Counts, _: Texts) -> tuple[Value, ...]:
    three = (tenths(scores.score), tenths(scores.lowest), tenths(scores.highest))
    if scores.score is not None:
        return (*three, "")
    here = counts.applicable or counts.na
    return (*three, _("No score") if here else _("Not your function"))


def _counts(counts: Counts) -> tuple[Value, ...]:
    share = None if counts.evidenced is None else tenths(100 * counts.evidenced)
    shown = None if share is None else round(share / 100, 3)  # as the other reports round it
    return counts.applicable, counts.answered, counts.unknown, counts.na, counts.out_of_scope, shown


def _all_themes(report: Report, _: Texts) -> Row:
    summary, overall = report.summary, report.result.overall
    each = [theme.counts for theme in report.result.themes.values()]
    counts = Counts(
        summary.applicable, summary.answered, summary.unknown, sum(c.na for c in each),
        sum(c.out_of_scope for c in each), summary.evidenced,
    )  # fmt: skip
    band = band_words(report, summary.band, overall.too_few, summary.unfinished, _)
    held = _titles(report, overall.capped_by if summary.held else ())
    scores = _scores(overall.scores, counts, _)
    return Row((_("All themes"), "(overall)", *scores, band, held, *_counts(counts)))


def _theme_rows(report: Report, _: Texts) -> Iterator[Row]:
    for line in report.summary.themes:
        yield Row((*_theme(report, line, _), *_counts(line.counts)))


def _theme(report: Report, line: ThemeLine, _: Texts) -> tuple[Value, ...]:
    band = band_words(report, line.band, line.too_few, line.unfinished, _)
    held = _titles(report, report.result.themes[line.id].capped_by)
    return (curly(line.title), line.id, *_scores(line.scores, line.counts, _), band, held)


def _titles(report: Report, questions: tuple[str, ...]) -> str:
    """Questions by their texts, one a line."""
    return "\n".join(curly(report.content.questions[id][1].text) for id in questions)


def heatmap_scores(report: Report, _: Texts) -> Table:
    """Theme by capability as numbers, on the fills of their bands."""
    heatmap = whole_heatmap(report, _)
    rows = tuple(Row((curly(row.name), *map(_painted, row.cells))) for row in heatmap.rows)
    return Table("Heatmap", _heat_fields(heatmap, "points", _), rows)


def heatmap_words(report: Report, _: Texts) -> Table:
    """The same in words: the band, or why there is none, and how many are answered."""
    heatmap = whole_heatmap(report, _)
    fields = (*_heat_fields(heatmap, "text", _), Field(_("Theme held at"), 18))
    rows = tuple(
        Row((curly(row.name), *(_said(heatmap, cell, _) for cell in row.cells), row.held_at or ""))
        for row in heatmap.rows
    )
    return Table("HeatmapInWords", fields, rows, _("The heatmap in words"))


def _heat_fields(heatmap: Heatmap, form: str, _: Texts) -> tuple[Field, ...]:
    columns = (
        Field(curly(name), 20, "points" if form == "points" else "text")
        for _id, name in heatmap.columns
    )
    return (Field(_("Theme"), 34), *columns)


def _painted(cell: Cell) -> Value:
    score = tenths(cell.score)
    return None if score is None or cell.band is None else Painted(score, cell.band)


def _said(heatmap: Heatmap, cell: Cell, _: Texts) -> str:
    if cell.kind in ("outside", "no question"):
        return reason(cell, _)
    name = reason(cell, _) if cell.band is None else curly(heatmap.bands[cell.band][1])
    return _("{name}, {n} of {all} answered", name=name, n=cell.answered, all=cell.applicable)
