"""Every score that a page or a file shows, read back as the digits that stand there.

Keys: ("overall", which), ("theme", title, which), ("capability", name), ("cell", title, name); which is
`score`, `lowest` or `highest`. Names are told apart by their plain words, apostrophes made one.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lxml import html
from lxml.html import HtmlElement

from scorecard.formats import points
from scorecard.reports.model import Report
from scorecard.scoring.model import Scores
from tests.reports import pdf_checks, word_checks

Key = tuple[str, ...]
Numbers = dict[Key, str]
WHICH = ("score", "lowest", "highest")
NONE = "—"


def plain(text: str) -> str:
    return " ".join(text.replace("’", "'").split())


@dataclass(frozen=True)
class Names:
    """The themes asked and the capabilities: title or name by id, in order."""

    themes: Mapping[str, str]
    capabilities: Mapping[str, str]


def names_of(report: Report) -> Names:
    return Names(
        {theme.id: plain(theme.title) for theme in report.themes},
        {c.id: plain(c.name) for c in report.content.capabilities},
    )


def expected(report: Report, names: Names) -> Numbers:
    """From the exact result, each rounded once."""
    result = report.result
    found = _three(("overall",), _shown(result.overall.scores))
    for id, title in names.themes.items():
        found |= _three(("theme", title), _shown(result.themes[id].scores))
        for capability, name in names.capabilities.items():
            cell = result.cells[id].get(capability)
            found["cell", title, name] = _shown(cell.scores)[0] if cell else NONE
    for capability, name in names.capabilities.items():
        found["capability", name] = _shown(result.capabilities[capability].scores)[0]
    return found


def _shown(scores: Scores) -> tuple[str, ...]:
    three = (scores.score, scores.lowest, scores.highest)
    return tuple(NONE if one is None else points(one) for one in three)


def _three(key: Key, values: Sequence[str]) -> Numbers:
    return {(*key, which): value for which, value in zip(WHICH, values, strict=True)}


def _theme(title: str, score: str, told: str) -> Numbers:
    """A theme as pages and papers say it: lowest and highest stand there only where they differ."""
    limits = re.search(r"lowest (\S+), highest (\d+\.\d)", told)
    low, high = limits.groups() if limits else (score, score)
    return _three(("theme", title), (score, low, high))


def of_pages(results: str, heatmap: str, names: Names) -> Numbers:
    """The HTML of Results and of Heatmap."""
    page = html.fromstring(f"<main>{results}</main>")
    told = plain(page.text_content())
    found = _overall(told)
    (themes,) = [t for t in page.iter("table") if _heads(t)[:3] == ["Theme", "Score", "Bar"]]
    for row in themes.find("tbody").iter("tr"):
        head, score = row.find("th"), row.find("td")
        title = plain(head.find("a").text_content())
        found |= _theme(title, plain(score.text_content()), plain(head.text_content()))
    heat = html.fromstring(f"<main>{heatmap}</main>").find(".//table[@class='sc-heat']")
    columns = _heads(heat)[1:]
    for row in heat.find("tbody").iter("tr"):
        title = next(t for t in names.themes.values() if plain(row[0].text_content()).startswith(t))
        for name, cell in zip(columns, row.iter("td"), strict=True):
            found["cell", title, name] = _first(plain(cell.text_content()))
    return found


def _heads(table: HtmlElement) -> list[str]:
    return [plain(head.text_content()) for head in table.find("thead").iter("th")]


def _first(text: str) -> str:
    score = re.match(r"\d+\.\d", text)
    return score[0] if score else NONE


def _overall(told: str) -> Numbers:
    """The sentences that pages and papers have in common."""
    score = re.search(r"(\d+\.\d) out of 100", told)
    limits = re.search(r"Lowest possible (\d+\.\d), highest possible (\d+\.\d)", told)
    assert score, told[:500]
    assert limits, told[:500]
    return _three(("overall",), (score[1], *limits.groups()))


def of_pdf(body: bytes, names: Names) -> Numbers:
    """The board paper, from its text alone."""
    told = plain(pdf_checks.text(body))
    heat = told[told.index("Table 1.") : told.index("Table 2.")]
    table = told[told.index("Table 2.") : told.index("What to do next")]
    found = _overall(told)
    for title in names.themes.values():
        row = re.search(
            rf"{re.escape(title)} \d+ of \d+ answered((?:, lowest [\d.]+, highest [\d.]+)?)"
            r"(?: Held at .*?questions?)? (\d+\.\d)", table,
        )  # fmt: skip
        assert row, title
        found |= _theme(title, row[2], row[1])
    places = [heat.index(f" {title} ", heat.index("All themes")) for title in names.themes.values()]
    bounds = [heat.index("All themes"), *places, len(heat)]
    keys = [("capability",), *(("cell", title) for title in names.themes.values())]
    for key, begin, end in zip(keys, bounds, bounds[1:], strict=False):
        cells = re.findall(r"(\d+\.\d|—) (?:[A-Z])", heat[begin:end])[: len(names.capabilities)]
        found |= _row(key, cells, names)
    return found


def _row(key: Key, cells: Iterable[str], names: Names) -> Numbers:
    values = zip(names.capabilities.values(), cells, strict=True)
    return {(*key, name): cell for name, cell in values}


def of_word(body: bytes, names: Names) -> Numbers:
    paper = word_checks.opened(body)
    found = _overall(plain(" ".join(p.text for p in paper.paragraphs)))
    heat, themes = paper.tables[:2]
    for row in heat.rows[1:]:
        title, *cells = [plain(cell.text) for cell in row.cells]
        known = next((t for t in names.themes.values() if title.startswith(t)), None)
        key = ("cell", known) if known else ("capability",)
        found |= _row(key, map(_first, cells), names)
    for row in themes.rows[2:]:
        told, score = plain(row.cells[0].text), plain(row.cells[1].text)
        title = next(t for t in names.themes.values() if told.startswith(t))
        found |= _theme(title, score, told)
    return found


def of_sheets(sheets: Mapping[str, Sequence[Sequence[object]]], names: Names) -> Numbers:
    """The workbook, xlsx or ODS, as rows of values; shown with one decimal, as its cells are."""
    rows = sheets["Scores"][4:]
    found = _three(("overall",), [_cell(value) for value in rows[0][2:5]])
    titles = set(names.themes.values())
    for row in rows[1:]:
        if row and plain(str(row[0])) in titles:
            found |= _three(("theme", plain(str(row[0]))), [_cell(value) for value in row[2:5]])
        elif len(row) > 2 and row[1] in names.capabilities:
            found["capability", names.capabilities[str(row[1])]] = _cell(row[2])
    for row in sheets["Heatmap"][5 : 5 + len(titles)]:
        cells = [*row[1 : 1 + len(names.capabilities)]]
        cells += [None] * (len(names.capabilities) - len(cells))
        found |= _row(("cell", plain(str(row[0]))), map(_cell, cells), names)
    return found


def _cell(value: object) -> str:
    return f"{value:.1f}" if isinstance(value, int | float) else NONE


def of_csv(scores: bytes, heatmap: bytes, names: Names) -> Numbers:
    """The score CSV and the heatmap's."""
    found: Numbers = {}
    for row in csv.DictReader(io.StringIO(scores.decode("utf-8-sig"))):
        title = names.themes.get(row["theme"])
        key = ("theme", title) if title else ("overall",)
        if title or row["theme"] == "(overall)":
            found |= _three(key, [row[which] or NONE for which in WHICH])
    for row in csv.DictReader(io.StringIO(heatmap.decode("utf-8-sig"))):
        title, name = names.themes.get(row["theme"]), names.capabilities[row["capability"]]
        key = ("cell", title, name) if title else ("capability", name)
        found[key] = row["score"] or NONE
    return found


def of_json(body: bytes, names: Names) -> Numbers:
    result = json.loads(body)["result"]
    found = _three(("overall",), _digits(result["overall"]))
    for id, title in names.themes.items():
        found |= _three(("theme", title), _digits(result["themes"][id]))
        for capability, name in names.capabilities.items():
            cell = result["cells"][id].get(capability, {})
            found["cell", title, name] = _digits(cell)[0]
    for capability, name in names.capabilities.items():
        found["capability", name] = _digits(result["capabilities"][capability])[0]
    return found


def _digits(entry: Mapping[str, object]) -> list[str]:
    return [_cell(entry.get(which)) for which in WHICH]
