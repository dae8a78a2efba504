"""Reading a list of councils that somebody brings, such as `score --councils FILE` takes."""

from __future__ import annotations

from pathlib import Path

from scorecard.content import parts
from scorecard.content.files import read_source
from scorecard.content.known import Known
from scorecard.content.mistakes import Mistakes
from scorecard.content.models import Authorities, CouncilRecord


def read_councils(path: Path, authorities: Authorities) -> tuple[CouncilRecord, ...]:
    """The councils in the order written: as in `data/councils.yaml`, but successors may be missing,
    since the list may be a part of all. Raises ContentError with every mistake, Unavailable where
    the file may not be read."""
    mistakes = Mistakes()
    known = Known(
        nations=frozenset(nation.id for nation in authorities.nations),
        functions=frozenset(function.id for function in authorities.functions),
        types=frozenset(kind.id for kind in authorities.types),
    )
    source = read_source(path, str(path), path.resolve().parent, mistakes)
    found = parts.councils(source, known, mistakes) if source else ()
    mistakes.raise_if_any()
    return found
