"""The workbook's sheets in order: about, contents, notes, scores, heatmap, answers, evidence, definitions,
levels.

Laid out as the Analysis Function asks of published spreadsheets: a cover, a contents list, notes, one
header row a table, nothing merged, nothing told by colour alone.
"""

from __future__ import annotations

from scorecard.formats import day
from scorecard.reports.board_frame import approved_by, foot, state
from scorecard.reports.book import Book, Field, Jump, Row, Sheet, Table
from scorecard.reports.book_answers import answers_table, evidence_table
from scorecard.reports.book_numbers import (
    capability_scores,
    heatmap_scores,
    heatmap_words,
    theme_scores,
)
from scorecard.reports.model import Report
from scorecard.reports.words import curly
from scorecard.texts import Texts


def book_of(report: Report, _: Texts) -> Book:
    """A report as a workbook, notes included."""
    told = " ".join(foot(report, _))  # so that a sheet that is copied alone still says it
    title = _("Modern slavery: how prepared we are in {year}", year=report.year)
    about = _sheet(_("About"), title, told, (_about(report, _),), _)
    others = _sheets(report, told, _)
    contents = _sheet(_("Contents"), _("Contents"), told, (_contents((about, *others), _),), _)
    return Book(
        title=_("{council}: {title}", council=report.council.name, title=title),
        council=report.council.name,
        day=report.as_at,
        foot=foot(report, _),
        page=(_("Page"), _("of")),
        bands=len(report.content.scale.bands),
        language=_.language,
        sheets=(about, contents, *others),
    )


def _sheets(report: Report, told: str, _: Texts) -> tuple[Sheet, ...]:
    """Those that follow the cover and the contents."""
    scores = (theme_scores(report, _), capability_scores(report, _))
    heatmap = (heatmap_scores(report, _), heatmap_words(report, _))
    by_both = _("Scores by theme and capability, {year}", year=report.year)
    by_each = _("Scores by theme and by capability, {year}", year=report.year)
    answers = _("Answers, {year}", year=report.year)
    return (
        _sheet(_("Notes"), _("Notes"), told, (_notes(_),), _),
        _sheet(_("Scores"), by_each, told, scores, _),
        _sheet(_("Heatmap"), by_both, told, heatmap, _),
        _sheet(_("Answers"), answers, told, (answers_table(report, _),), _),
        _evidence(report, told, _),
        _sheet(_("Definitions"), _("Definitions"), told, (_definitions(report, _),), _),
        _sheet(_("Levels"), _("The levels of each question"), told, (_levels(report, _),), _),
    )


def _sheet(name: str, title: str, about: str, tables: tuple[Table, ...], _: Texts) -> Sheet:
    holds = _.n("This sheet holds 1 table.", "This sheet holds {n} tables.", len(tables))
    return Sheet(name, title, about, tables, holds)


def _evidence(report: Report, told: str, _: Texts) -> Sheet:
    table = evidence_table(report, _)
    title = _("Evidence, {year}", year=report.year)
    if table.rows:
        return _sheet(_("Evidence"), title, told, (table,), _)
    return Sheet(_("Evidence"), title, told, (), _("No evidence is on record."))


def _about(report: Report, _: Texts) -> Table:
    council = report.council
    limits = _("Self-assessed. It is not an audit or assurance: nobody outside has checked.")
    told = _(
        "{version}, law checked {day}",
        version=report.content.version,
        day=day(report.content.law_checked),
    )
    facts = (
        (_("Council"), council.name),
        (_("Kind of council"), f"{council.type}, {council.nation}"),
        (_("Year"), _("{year}, {months}", year=report.year, months=report.months)),
        (_("State"), state(report, _)),
        (_("Approved by"), approved_by(report, _)),
        (_("What it rests on"), limits),
        (_("Questionnaires"), told),
        (_("Assessment"), report.assessment),
        (_("Content"), report.content_hash),
        (_("Who may see it"), _("It holds notes, reasons and evidence: it is for the council alone.")),
        (_("In immediate danger"), _("Call 999. Otherwise follow the council’s own referral pathway.")),
    )  # fmt: skip
    fields = (Field(_("About"), 28), Field(_("What it says"), 60))
    return Table("About", fields, tuple(Row(fact) for fact in facts))


def _contents(sheets: tuple[Sheet, ...], _: Texts) -> Table:
    rows = tuple(Row((Jump(sheet.name), sheet.title)) for sheet in sheets)
    return Table("Contents", (Field(_("Sheet"), 28), Field(_("What is on it"), 60)), rows)


def _notes(_: Texts) -> Table:
    said = (
        _("Scores are points out of 100, shown to one decimal. Bands are decided on the exact score."),
        _("An empty score is not zero: the column ‘Why there is no score’ says why."),
        _("‘We don’t know’ counts as the lowest level. A question that does not apply, or is not "
          "answered yet, is left out of the score."),
        _("‘Lowest possible’ takes unanswered questions at the lowest level, ‘Highest possible’ at the top."),
        _("While a critical question stands at the lowest level or at ‘We don’t know’, its theme is held at "
          "the lowest band. A cell of the heatmap takes the band of its own score, even then."),
        _("Colours on the sheet Heatmap show the bands. The table below it says the same in words."),
        _("Text that begins like a formula is text: nothing in this file is calculated."),
    )  # fmt: skip
    rows = tuple(Row((number, text)) for number, text in enumerate(said, 1))
    return Table("Notes", (Field(_("Number"), 12, "number"), Field(_("Note"), 60)), rows)


def _definitions(report: Report, _: Texts) -> Table:
    bands = report.content.scale.bands
    rows = []
    for band, above in zip(bands, (*bands[1:], None), strict=True):
        low = f"{band.start:f}"
        if above is None:
            means = _("band, {low} and over", low=low)
        else:
            means = _("band, {low} to under {high}", low=low, high=f"{above.start:f}")
        rows.append(Row((curly(band.name), means)))
    rows += [Row((curly(c.name), curly(c.summary))) for c in report.content.capabilities]
    rows += [Row((curly(theme.title), curly(theme.summary))) for theme in report.themes]
    fields = (Field(_("Word"), 34), Field(_("What it means"), 60))
    return Table("Definitions", fields, tuple(rows))


def _levels(report: Report, _: Texts) -> Table:
    fields = (
        Field(_("Theme"), 24),
        Field(_("Number"), 12, "number"),
        Field(_("Question id"), 28),
        Field(_("Level, 0 the lowest"), 12, "number"),
        Field(_("Name"), 18),
        Field(_("Points"), 12, "number"),
        Field(_("What is true"), 60),
    )
    rows = tuple(
        Row(
            (
                curly(theme.title), report.number(question), question.id, position,
                curly(report.content.label(question, position)), float(level.points), curly(level.text),
            ),
            question.text,
        )
        for theme in report.themes
        for question in report.asked[theme.id]
        for position, level in enumerate(question.levels)
    )  # fmt: skip
    return Table("Levels", fields, rows)
