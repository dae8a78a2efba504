"""A council that follows others, for tests: `east = new_council(tmp_path)`, `elmbridge(tmp_path)` a predecessor's file."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from scorecard.content.models import Content
from scorecard.services.evidence import add_evidence
from scorecard.services.exports import export
from scorecard.services.model import ChosenCouncil
from scorecard.services.predecessors import Predecessor, bring_in
from tests import folders
from tests.folders import write_content
from tests.house import House, open_house, two_themes
from tests.years import sign

EAST = "east-surrey-2027"
FOLLOWED_BY = {"successors": [EAST]}
ELMBRIDGE = {**folders.ELMBRIDGE, **FOLLOWED_BY}
MOLE = {
    "id": "E07000210", "name": "Mole Valley District Council", "nation": "england", "type": "district",
    **FOLLOWED_BY,
}  # fmt: skip
NEW = {"id": EAST, "name": "East Surrey Council", "nation": "england", "type": "district"}
COUNCILS = (ELMBRIDGE, MOLE, NEW, folders.SURREY)
IN_2027 = dt.datetime(2027, 5, 4, 9, 30, tzinfo=dt.UTC)


def council(root: Path, id: str, content: Content | None = None) -> House:
    """An open database of this council, on this content (`two_themes` if none is given)."""
    root.mkdir(exist_ok=True)
    write_content(root, content or two_themes(), COUNCILS)
    house = open_house(root)
    if id == EAST:
        house.clock.now = IN_2027
    house.choose(ChosenCouncil(id, "", "", ""))
    return house


def new_council(root: Path, content: Content | None = None) -> House:
    """East Surrey in its first year, 2027."""
    return council(root, EAST, content)


def written(house: House, snapshot: str | None = None) -> bytes:
    """What `export --as json` gives of its year 2026; the house is closed."""
    body = export(house.actor, house.services, "json", 2026, snapshot)
    house.close()
    return body


def elmbridge(root: Path, content: Content | None = None) -> bytes:
    """Elmbridge's 2026, signed off: a 2 with note and evidence, b does not apply, c 1, h unknown."""
    house = council(root / "elmbridge", "E07000207", content)
    acting = (house.actor, house.services, house.assessment_id)
    house.post("2", "a")
    house.post("na\nThe county does it.", "b")
    house.post("1", "c")
    house.post("unknown", "h")
    house.post("Ask the team in Esher.", "a", "note")
    add_evidence(*acting, "a", "Policy", "https://www.elmbridge.example/policy", "27 March 2024")
    add_evidence(*acting, "a", "Minutes", "Shelf 4", "27 March 2026", "1 May 2028")
    sign(house)
    return written(house)


def mole(root: Path) -> bytes:
    """Mole Valley's 2026, still open: a 3 with another note and evidence, c not answered."""
    house = council(root / "mole", "E07000210")
    acting = (house.actor, house.services, house.assessment_id)
    house.post("3", "a")
    house.post("0", "b")
    house.post("Ask the team in Dorking.", "a", "note")
    add_evidence(*acting, "a", "Licensing policy", "Shared drive", "")
    return written(house)


def changed(body: bytes, change: Callable[[Any], None]) -> bytes:
    """The same file with something in it changed."""
    whole = json.loads(body)
    change(whole)
    return json.dumps(whole).encode()


def bring(house: House, body: bytes) -> Predecessor:
    """Brings a file in."""
    return bring_in(house.actor, house.services, body)
