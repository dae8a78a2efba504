"""What the score files are made from: a council's year and its numbers."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from scorecard.scoring.model import Result


@dataclass(frozen=True, slots=True)
class ScoredYear:
    """One council and year with every number; `council` is an id."""

    council: str
    year: int
    result: Result


def council_key(register_id: str | None, name: str) -> str:
    """How files call a council: its id in the register, or its name as an id where it is not
    listed."""
    if register_id is not None:
        return register_id
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore")
    return re.sub(r"[^a-z0-9]+", "-", plain.decode()).strip("-") or "council"
