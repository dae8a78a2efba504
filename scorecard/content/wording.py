"""The rules of wording over a whole content folder (docs/CONTENT.md#words)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from scorecard.content.mistakes import Mistakes
from scorecard.content.run import Run
from scorecard.content.words import Ease, check_ease, check_text, ease_of, texts_of
from scorecard.errors import ContentError


@dataclass(frozen=True, slots=True)
class Wording:
    """`texts`: how many were looked at."""

    texts: int
    ease: Ease


def check_wording(root: Path, syllables: Callable[[str], int]) -> Wording:
    """How easily the questions of a content folder read. Raises ContentError with every text that
    is against the rules, or with the folder's other mistakes where it has any."""
    run = Run(root)
    folder = run.everything()
    if folder is None:
        raise ContentError(run.mistakes.lines())
    mistakes = Mistakes()
    nations = [nation.id for nation in folder.content.authorities.nations]
    texts = list(texts_of(run.theme_sources, run.guidance_sources))
    for text in texts:
        check_text(text, folder.terms, nations, mistakes)
    check_ease(run.theme_sources, folder, syllables, mistakes)
    mistakes.raise_if_any()
    return Wording(len(texts), ease_of(folder, syllables))
