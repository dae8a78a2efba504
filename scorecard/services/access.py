"""Who may do what: one list, asked by every use case as its first line."""

from __future__ import annotations

from collections.abc import Mapping

from scorecard.errors import NotAllowed
from scorecard.services.model import Actor, Role

SPOC: frozenset[Role] = frozenset({"spoc"})

ACCESS: Mapping[str, frozenset[Role]] = {
    "add_evidence": SPOC,
    "bring_in": SPOC,
    "came_before": SPOC,
    "change_council": SPOC,
    "change_profile": SPOC,
    "changes_since": SPOC,
    "choose_council": SPOC,
    "clear_answer": SPOC,
    "compare_years": SPOC,
    "complete_theme": SPOC,
    "confirm": SPOC,
    "content_status": SPOC,
    "content_used": SPOC,
    "evidence_in": SPOC,
    "export": SPOC,
    "fill_demo": SPOC,
    "follows_profile": SPOC,
    "hold_year": SPOC,
    "holds": SPOC,
    "home": SPOC,
    "keep_mine": SPOC,
    "keep_snapshot": SPOC,
    "let_go": SPOC,
    "library": SPOC,
    "lift_hold": SPOC,
    "live_content": SPOC,
    "look_at_predecessor": SPOC,
    "make_report": SPOC,
    "move_to_today": SPOC,
    "newer_content": SPOC,
    "open_copy": SPOC,
    "open_year": SPOC,
    "paper_frame": SPOC,
    "predecessors": SPOC,
    "preview": SPOC,
    "preview_move": SPOC,
    "preview_year": SPOC,
    "put_away": SPOC,
    "read_assessment": SPOC,
    "read_question": SPOC,
    "register": SPOC,
    "remove_evidence": SPOC,
    "reopen": SPOC,
    "report_for": SPOC,
    "reports_of": SPOC,
    "retention_due": SPOC,
    "save_answer": SPOC,
    "save_copy": SPOC,
    "save_paper_frame": SPOC,
    "scored": SPOC,
    "set_theme": SPOC,
    "side_by_side": SPOC,
    "sign_off": SPOC,
    "sign_off_check": SPOC,
    "signed": SPOC,
    "signed_years": SPOC,
    "snapshots": SPOC,
    "suggestion": SPOC,
    "take_back": SPOC,
    "take_over": SPOC,
    "to_confirm": SPOC,
    "trend": SPOC,
    "use_theirs": SPOC,
    "verify_history": SPOC,
    "years": SPOC,
}


def require(actor: Actor, use_case: str) -> None:
    """Passes who may do this; raises NotAllowed for everybody else."""
    if actor.role not in ACCESS[use_case]:
        raise NotAllowed("Your role does not include this. Ask the lead for modern slavery.")
