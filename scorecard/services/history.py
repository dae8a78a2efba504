"""Whether the history is as it was written (docs/ARCHITECTURE.md#history)."""

from __future__ import annotations

from scorecard.services.access import require
from scorecard.services.model import Actor, BrokenHistory, HistoryCheck
from scorecard.services.opening import Services
from scorecard.storage.history import head_of, verify


def verify_history(actor: Actor, services: Services) -> HistoryCheck:
    """Goes through the chain. `broken` names the first link that does not hold; `count` and `head`,
    written down elsewhere, show later that nobody made a whole new chain."""
    require(actor, "verify_history")
    with services.store.reading() as session:
        head, broken = head_of(session), verify(session)
    found = None if broken is None else BrokenHistory(broken.seq, broken.why)
    return HistoryCheck(head.count, head.hash, found)
