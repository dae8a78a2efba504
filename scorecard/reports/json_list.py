"""A JSON list, piece by piece, so that any number of entries takes the memory of one."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator


def json_list(entries: Iterable[dict[str, object]]) -> Iterator[str]:
    """The list with one line an entry, in the order given; keys sorted, so that the same entries
    give the same bytes."""
    start = "["
    for entry in entries:
        yield start + "\n" + json.dumps(entry, ensure_ascii=False, sort_keys=True)
        start = ","
    yield "[]\n" if start == "[" else "\n]\n"
