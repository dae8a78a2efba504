"""Who may do what: one list, asked by every use case as its first line."""

from __future__ import annotations

from collections.abc import Mapping

from scorecard.errors import NotAllowed
from scorecard.services.model import Actor, Role

SPOC: frozenset[Role] = frozenset({"spoc"})

ACCESS: Mapping[str, frozenset[Role]] = {
    "add_evidence": SPOC,
    "change_council": SPOC,
    "choose_council": SPOC,
    "clear_answer": SPOC,
    "complete_theme": SPOC,
    "content_status": SPOC,
    "export": SPOC,
    "fill_demo": SPOC,
    "home": SPOC,
    "keep_mine": SPOC,
    "library": SPOC,
    "live_content": SPOC,
    "open_copy": SPOC,
    "preview": SPOC,
    "read_assessment": SPOC,
    "read_question": SPOC,
    "register": SPOC,
    "remove_evidence": SPOC,
    "save_answer": SPOC,
    "save_copy": SPOC,
    "scored": SPOC,
    "set_theme": SPOC,
    "suggestion": SPOC,
    "use_theirs": SPOC,
    "verify_history": SPOC,
    "years": SPOC,
}


def require(actor: Actor, use_case: str) -> None:
    """Passes who may do this; raises NotAllowed for everybody else."""
    if actor.role not in ACCESS[use_case]:
        raise NotAllowed("Your role does not include this. Ask the lead for modern slavery.")
