"""What the columns of our CSV files are, as CSV on the Web has it: one file for the three beside it.

https://www.w3.org/TR/tabular-data-primer/
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from scorecard.formats import day
from scorecard.reports.board_frame import approved_by, foot
from scorecard.reports.file_names import file_name
from scorecard.reports.kinds import EVERYONE, Choice, Format, Kind
from scorecard.reports.model import Report, public_view
from scorecard.texts import Texts

CONTEXT = "http://www.w3.org/ns/csvw"


@dataclass(frozen=True)
class Column:
    """A column as its header names it. `datatype` is one of XML Schema's; `key`: with the others marked
    so it tells a row from all others."""

    head: str
    about: str
    datatype: str = "string"
    key: bool = False


@dataclass(frozen=True)
class Described:
    """A CSV file: the report it is, what a row of it is, and its columns in order."""

    kind: str
    about: str
    columns: tuple[Column, ...]


def csv_metadata(report: Report, files: Iterable[tuple[str, Described]], _: Texts) -> bytes:
    """The file, for CSV files of these names lying beside it: what a table has no room for, and their
    columns. Nobody's name stands in it. The same report gives the same bytes."""
    told = {
        "@context": [CONTEXT, {"@language": _.language}],
        "dc:title": _(
            "{council}: assessment {year}", council=report.council.name, year=report.year
        ),
        "dc:description": _source(report, _),
        "tables": [_table(name, described) for name, described in files],
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _source(report: Report, _: Texts) -> str:
    """What every report says of where it comes from; who approved it by the role alone."""
    questionnaires = _(
        "Questionnaires {version}, law checked {day}.",
        version=report.content.version,
        day=day(report.content.law_checked),
    )
    approved = _("Approved by: {who}.", who=approved_by(public_view(report), _))
    return " ".join((*foot(report, _), questionnaires, approved))


def _table(name: str, described: Described) -> dict[str, Any]:
    return {
        "url": name,
        "dc:description": described.about,
        "tableSchema": {
            "columns": [_column(column) for column in described.columns],
            "primaryKey": [column.head for column in described.columns if column.key],
        },
    }


def _column(column: Column) -> dict[str, Any]:
    return {
        "name": column.head,
        "titles": column.head,
        "dc:description": column.about,
        "datatype": column.datatype,
        **({"required": True} if column.key else {}),
    }


def described(_: Texts) -> tuple[Described, ...]:
    """The CSV files of the list of reports."""
    whose = (
        Column("council", _("The council: its code in the register, or its name."), key=True),
        Column("year", _("The year of the assessment."), "integer", key=True),
    )
    return (
        Described("scores", _("A row for the council and one for each theme."), (*whose, *_scores(_))),
        Described("answers", _("A row for each question that is asked."), (*whose, *_answers(_))),
        Described("heatmap", _("A row for each cell of the heatmap."), (*whose, *_cells(_))),
    )  # fmt: skip


def _scores(_: Texts) -> Sequence[Column]:
    exact = _("The same, exactly, as a fraction.")
    return (
        Column("theme", _("The theme’s id; (overall) for the council."), key=True),
        Column("score", _("Points out of 100, to one decimal."), "decimal"),
        Column("score_exact", exact),
        Column("lowest", _("The score if what is not answered were at its lowest."), "decimal"),
        Column("lowest_exact", exact),
        Column("highest", _("The score if what is not answered were at its highest."), "decimal"),
        Column("highest_exact", exact),
        Column("applicable", _("Questions that apply."), "integer"),
        Column("answered", _("Questions answered."), "integer"),
        Column("unknown", _("Of them, those answered ‘We don’t know’."), "integer"),
        Column("na", _("Questions answered ‘This does not apply to us’."), "integer"),
        Column("out_of_scope", _("Questions not asked of this council."), "integer"),
        Column("evidenced", _("Share of 1, by weight, that has evidence."), "decimal"),
        Column("band", _("The band’s id.")),
        Column("capped_by", _("Ids of the critical questions that hold it down, blanks between.")),
    )


def _answers(_: Texts) -> Sequence[Column]:
    return (
        Column("question", _("The question’s id."), key=True),
        Column("answer", _("The level, 0 the lowest; unknown; na; or empty: not answered.")),
        Column("evidence", _("How many items of evidence stand behind it."), "integer"),
    )


def _cells(_: Texts) -> Sequence[Column]:
    return (
        Column("theme", _("The theme’s id; (overall) for all themes."), key=True),
        Column("theme_name", _("The theme.")),
        Column("capability", _("The capability’s id."), key=True),
        Column("capability_name", _("The capability.")),
        Column("score", _("Points out of 100, to one decimal."), "decimal"),
        Column("band", _("The band of that score.")),
        Column("answered", _("Questions answered."), "integer"),
        Column("applicable", _("Questions that apply."), "integer"),
        Column("reason", _("Why there is no score; empty where there is one.")),
        Column("held_at", _("The band that critical questions hold the theme at.")),
    )


def _draw(report: Report, texts: Texts, choice: Choice) -> bytes:
    files = [(file_name(report, one.kind, "csv"), one) for one in described(texts)]
    return csv_metadata(report, files, texts)


METADATA = Kind(
    id="metadata",
    title=lambda _: _("What the CSV columns are"),
    purpose=lambda _: _(
        "Explains the columns of the CSV files, and says of what they are, as CSV on the Web."
    ),
    suits=lambda _: _("For programs that read the CSV files; keep it beside them."),
    holds=lambda _: _("No notes, no names."),
    readers=EVERYONE,
    group="analysts",
    formats=(Format("json", "JSON", "application/csvm+json", _draw, 6),),
)
