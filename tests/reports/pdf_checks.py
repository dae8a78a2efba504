"""What a PDF holds, for tests: its text, its structure, and what two checkers of PDF/UA say of it."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import pypdf
from pypdf.generic import ArrayObject, DictionaryObject

BIN = Path(sys.executable).parent


def reader(body: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(body))


@dataclass(frozen=True)
class Page:
    """A page's text in reading order, blanks and breaks made one; and where its rightmost piece of text
    begins, in points from the left edge."""

    text: str
    rightmost: float


@lru_cache(maxsize=16)
def read(body: bytes) -> tuple[Page, ...]:
    """Every page. Kept, since it takes as long as drawing and many tests ask for the same paper."""
    made = []
    for page in reader(body).pages:
        places = [0.0]
        text = page.extract_text(
            visitor_text=lambda _text, _cm, tm, _font, _size, at=places: at.append(tm[4])
        )
        made.append(Page(" ".join(text.split()), max(places)))
    return tuple(made)


def pages(body: bytes) -> list[str]:
    """Each page's text in reading order."""
    return [page.text for page in read(body)]


def text(body: bytes) -> str:
    return " ".join(pages(body))


def tags(body: bytes) -> Iterator[DictionaryObject]:
    """Every element of the structure tree, in order."""
    yield from _below(reader(body).trailer["/Root"]["/StructTreeRoot"])


def _below(node: Any) -> Iterator[DictionaryObject]:
    node = node.get_object()
    if isinstance(node, ArrayObject):
        for one in node:
            yield from _below(one)
    elif isinstance(node, DictionaryObject):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from _below(node["/K"])


def names(body: bytes) -> list[str]:
    return [str(tag["/S"]) for tag in tags(body)]


def bookmarks(body: bytes) -> list[str]:
    def flat(items: list[Any]) -> Iterator[str]:
        for item in items:
            yield from flat(item) if isinstance(item, list) else [item.title]

    return list(flat(reader(body).outline))


def pdfua_findings(path: Path) -> str:
    """What `pdfua` says; empty where it found nothing."""
    done = subprocess.run(
        [BIN / "pdfua", "check", str(path)], check=False, capture_output=True, text=True
    )
    return "" if done.returncode == 0 else done.stdout + done.stderr


def outloud_findings(path: Path) -> set[str]:
    """The rules that `outloud` has something to say on, by id."""
    done = subprocess.run(
        [BIN / "outloud", "--json", "-", "--quiet", "--fail-on", "never", str(path)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    begin = done.stdout.index("{") if "{" in done.stdout else done.stdout.index("[")
    found = json.JSONDecoder().raw_decode(done.stdout[begin:])[0]
    return {one["rule"] for one in _findings(found)}


def _findings(data: Any) -> Iterator[dict[str, Any]]:
    if isinstance(data, dict):
        if "rule" in data and "severity" in data:
            yield data
        for one in data.values():
            yield from _findings(one)
    elif isinstance(data, list):
        for one in data:
            yield from _findings(one)
