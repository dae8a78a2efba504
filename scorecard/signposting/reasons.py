"""Why a resource is shown, in words that can be translated."""

from __future__ import annotations

from scorecard.signposting.model import Signpost
from scorecard.texts import Texts


def reason_text(signpost: Signpost, texts: Texts) -> str:
    """Why a resource is shown, in the words of the page, such as `For licensing, training and
    roles` (docs/SCORING.md#signposting)."""
    theme, capability = in_sentence(signpost.theme), in_sentence(signpost.capability)
    match signpost.reason:
        case "question":
            return texts("Named for this question")
        case "capability":
            return texts("For {theme}, {capability}", theme=theme, capability=capability)
        case "theme":
            return texts("For {theme}", theme=theme)
        case "general":
            return texts("For every council")


def in_sentence(name: str) -> str:
    """A name as it stands inside a sentence: `Licensing` becomes `licensing`, `NRM` stays."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name
