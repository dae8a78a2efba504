"""Every string on screen passes through here: gettext, one translator a session, never installed globally."""

from __future__ import annotations

import gettext
import html
from dataclasses import dataclass, field
from pathlib import Path

LOCALES = Path(__file__).parent / "locale"


@dataclass(frozen=True)
class Texts:
    """A translator. `texts("Saved")`, and `texts.n("{n} question", "{n} questions", 3)`.

    Placeholders in braces are filled from keyword arguments; what is filled in is never a template.
    """

    language: str = "en-GB"
    catalogue: gettext.NullTranslations = field(default_factory=gettext.NullTranslations)

    def __call__(self, message: str, **values: object) -> str:
        """The message in the session's language, with its placeholders filled."""
        text = self.catalogue.gettext(message)
        return text.format(**values) if values else text

    def n(self, one: str, many: str, count: int, **values: object) -> str:
        """The form of the message that fits the count, given as `{n}`."""
        return self.catalogue.ngettext(one, many, count).format(n=count, **values)


def texts_for(language: str) -> Texts:
    """The translator of a language; English, the language of the code, where there is no catalogue."""
    catalogue = gettext.translation(
        "scorecard", str(LOCALES), languages=[language.replace("-", "_")], fallback=True
    )
    return Texts(language, catalogue)


def escape(text: object) -> str:
    """Text made safe to stand in HTML, in quotes too."""
    return html.escape(str(text), quote=True)
