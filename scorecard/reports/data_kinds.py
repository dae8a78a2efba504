"""The score CSV, the answers CSV and everything as JSON, as the list of reports shows them."""

from __future__ import annotations

from scorecard.reports.answers_csv import answers_csv
from scorecard.reports.kinds import EVERYONE, Choice, Format, Kind
from scorecard.reports.model import Report
from scorecard.reports.score_csv import score_csv
from scorecard.reports.scored import ScoredYear, council_key
from scorecard.texts import Texts

CSV = "text/csv; charset=utf-8"


def _scores(report: Report, texts: Texts, choice: Choice) -> bytes:
    return "".join(score_csv([ScoredYear(_key(report), report.year, report.result)])).encode()


def _answers(report: Report, texts: Texts, choice: Choice) -> bytes:
    asked = [question.id for own in report.asked.values() for question in own]
    return answers_csv(_key(report), report.year, asked, report.answers).encode()


def _everything(report: Report, texts: Texts, choice: Choice) -> bytes:
    return report.record.encode()


def _key(report: Report) -> str:
    return council_key(report.council.register_id, report.council.name)


SCORES = Kind(
    id="scores",
    title=lambda _: _("Scores"),
    purpose=lambda _: _("A row for the council and one for each theme."),
    suits=lambda _: _("For comparing years, or several councils."),
    readers=EVERYONE,
    group="analysts",
    formats=(Format("csv", "CSV", CSV, _scores, 1),),
    holds=lambda _: _("No notes, no names."),
)
ANSWERS = Kind(
    id="answers",
    title=lambda _: _("Answers"),
    purpose=lambda _: _("A row for each question; the scorecard scores it to the same numbers."),
    suits=lambda _: _("For whoever checks the numbers."),
    readers=EVERYONE,
    group="analysts",
    formats=(Format("csv", "CSV", CSV, _answers, 5),),
    holds=lambda _: _("No notes, no names."),
)
EVERYTHING = Kind(
    id="everything",
    title=lambda _: _("Everything in one file"),
    purpose=lambda _: _("The assessment, its answers, notes and evidence, and every number."),
    suits=lambda _: _("For keeping, and for your own programs."),
    readers=frozenset(("spoc",)),
    group="analysts",
    formats=(Format("json", "JSON", "application/json", _everything, 100),),
    holds=lambda _: _("Holds notes: not for publication."),
)
