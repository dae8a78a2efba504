"""Reading a number as it is written in YAML, exactly."""

from __future__ import annotations

import re
from decimal import Decimal

_NUMBER = re.compile(r"-?[0-9]{1,12}(\.[0-9]{1,12})?")


def number(text: str | None) -> Decimal | None:
    """The exact number that a text writes; None where it writes none (`1e3`, `.inf`, `1_000`)."""
    return Decimal(text) if text is not None and _NUMBER.fullmatch(text) else None
