"""The names of the files that people get."""

from __future__ import annotations

import re

from scorecard.reports.kinds import Choice
from scorecard.reports.model import Report


def file_name(report: Report, kind: str, format: str, choice: Choice | None = None) -> str:
    """The file's name: small letters and hyphens, meaning without context, nobody's name:
    `modern-slavery-scorecard-e07000210-2026-board.pdf`."""
    council = report.council.register_id or report.council.name
    kept = [f"as-on-{report.made.isoformat()}"] if report.snapshot else []
    named = [council, str(report.year), *kept, kind]
    if choice is not None and choice.by_year:
        named.append("by-year")
    if choice is not None and choice.theme:
        named.append(choice.theme)
        if kind == "theme":
            named.append("filled" if choice.filled else "blank")
    slug = re.sub(r"[^a-z0-9]+", "-", "-".join(named).lower()).strip("-")
    return f"modern-slavery-scorecard-{slug[:100].strip('-')}.{format}"
