"""The score CSV (docs/SCORING.md#the-score-files): one row a council, year and theme."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from scorecard.reports.score_json import counts_of, scores_of
from scorecard.reports.scored import ScoredYear
from scorecard.scoring.model import Result

OVERALL = "(overall)"
SCORES = ("score", "score_exact", "lowest", "lowest_exact", "highest", "highest_exact")
COUNTS = ("applicable", "answered", "unknown", "na", "out_of_scope", "evidenced")
HEADER = ("council", "year", "theme", *SCORES, *COUNTS, "band", "capped_by")


def score_csv(scored: Iterable[ScoredYear]) -> Iterator[str]:
    """The file piece by piece: the header, then in the order given the rows of each council and
    year, the overall first, then its themes by id. Empty where there is no number; lines end as
    RFC 4180 has it, with CR LF."""
    page = io.StringIO()
    writer = csv.DictWriter(page, HEADER, lineterminator="\r\n")
    writer.writeheader()
    for one in scored:
        for row in _rows(one.result):
            writer.writerow({"council": one.council, "year": one.year, **row})
        yield page.getvalue()
        page.seek(0)
        page.truncate()
    yield page.getvalue()


def _rows(result: Result) -> Iterator[dict[str, object]]:
    overall = result.overall
    yield {
        "theme": OVERALL,
        **scores_of(overall.scores),
        "band": overall.band,
        "capped_by": " ".join(overall.capped_by),
    }
    for id, theme in sorted(result.themes.items()):
        yield {
            "theme": id,
            **scores_of(theme.scores),
            **counts_of(theme.counts),
            "band": theme.band,
            "capped_by": " ".join(theme.capped_by),
        }
