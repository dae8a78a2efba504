"""The draft statement as Markdown. Text of content and of people is escaped: it marks up nothing."""

from __future__ import annotations

import re

from scorecard.reports.model import Report
from scorecard.reports.statement import Draft, statement_draft
from scorecard.reports.statement_docx import statement_frame
from scorecard.reports.words import printable
from scorecard.texts import Texts

_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~&$!])")
_ADDRESS = re.compile(r"(://|(?<=www)\.)")  # some programs make links of bare addresses
_FIRST = re.compile(r"^(\d+(?=[.)])|(?=[-+=]))")  # at the beginning of a line: a list, a heading


def statement_md(report: Report, texts: Texts) -> bytes:
    """The file in UTF-8; the same words as the Word file."""
    _, draft = texts, statement_draft(report, texts)
    blocks = [f"# {plain(draft.title)}", f"**{plain(report.council.name)}, {report.year}**"]
    blocks.append(f"> **{plain(draft.mark)}** {plain(draft.notice)}")
    frame = statement_frame(report, _)
    lines = (
        f"- {plain(label)}: {plain(''.join(run.text for run in line))}" for label, line in frame
    )
    blocks.append("\n".join(lines))
    blocks += [*_areas(draft, _), *_silent(draft, _)]
    blocks += [plain(one) for one in draft.foot]
    return ("\n\n".join(blocks) + "\n").encode("utf-8")


def plain(text: str) -> str:
    """A text as one line of Markdown that reads as it was written."""
    line = _MARKS.sub(r"\\\1", " ".join(printable(text).split()))
    line = _ADDRESS.sub(r"\\\1", line)
    return _FIRST.sub(lambda found: f"{found[0]}\\", line)


def _areas(draft: Draft, _: Texts) -> list[str]:
    blocks = []
    for number, area in enumerate(draft.areas, 1):
        blocks.append(f"## {number}\\. {plain(area.title)}")
        blocks += [plain(area.note)] if area.note else []
        blocks += [f"{plain(one.text)} *\\[{plain(one.origin)}\\]*" for one in area.sentences]
        if not area.sentences:
            blocks.append(_("The answers say nothing on this yet."))
    return blocks


def _silent(draft: Draft, _: Texts) -> list[str]:
    if not draft.silent:
        return []
    lines = (f"- {plain(one.text)} **{plain(one.why)}.**" for one in draft.silent)
    return [f"## {_('Nothing is said about')}", "\n".join(lines)]
