"""Reading our own documents: headings as anchors, links, words in backticks."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
DOCUMENTS = (*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").glob("*.md")))
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#{1,6} +(.+?) *$", re.MULTILINE)
FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)


def text_of(name: str) -> str:
    """A document's text, by its path from the root."""
    return (ROOT / name).read_text("utf-8")


def prose(text: str) -> str:
    """The text without its blocks of code."""
    return FENCE.sub("", text)


def anchors(path: Path) -> frozenset[str]:
    """The anchors of a document's headings, as GitHub makes them."""
    found = HEADING.findall(prose(path.read_text("utf-8")))
    return frozenset(re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in found)


def links(path: Path) -> list[str]:
    """Every link of a document, pictures too."""
    return LINK.findall(prose(path.read_text("utf-8")))


def fault_of(link: str, source: Path) -> str | None:
    """Why a link within the repository leads nowhere, or None. Other hosts are not asked."""
    if link.startswith(("https://", "http://")):
        return None
    file, _, anchor = link.partition("#")
    target = (source.parent / file).resolve() if file else source
    if not target.is_relative_to(ROOT) or not target.exists():
        return f"{source.relative_to(ROOT)}: there is no {file}"
    if anchor and anchor not in anchors(target):
        return f"{source.relative_to(ROOT)}: {target.name} has no heading #{anchor}"
    return None


def code_words(text: str) -> frozenset[str]:
    """What stands in backticks or in blocks of code."""
    return frozenset(re.findall(r"`+([^`]+)`+", text))
