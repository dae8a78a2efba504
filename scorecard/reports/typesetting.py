"""typst, as the papers use it: data in, PDF/UA-1 out, the same bytes for the same paper.

Text of people and of content comes in as JSON and never becomes typst source.
"""

from __future__ import annotations

import datetime as dt
import io
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import pikepdf
import typst

from scorecard.errors import Unavailable
from scorecard.reports.words import printable

TEMPLATES = Path(__file__).parent / "typst"
FONT = Path(__file__).parent / "fonts" / "PublicSans.ttf"
FAMILY = "Public Sans"
ROUNDS = 5  # how often characters that no font has are replaced before we give up
KEPT = 4  # papers
LONGEST_WORD = 24  # letters; a longer one may be broken anywhere
DOTS, PIXELS = 144, 96  # an inch: of a picture, of an SVG
LARGEST = 16_000  # dots on a side
_NO_GLYPH = re.compile(r'the text `"(.+?)"` could not be displayed')
_LONG_WORD = re.compile(rf"(?<!\S)\S{{{LONGEST_WORD},}}")
_BLANK = "\u200b"


@dataclass(frozen=True)
class Made:
    """A PDF, and on which page each marked heading stands."""

    body: bytes
    pages: dict[str, int]


def typeset(template: str, data: dict[str, Any], day: dt.date) -> Made:
    """A PDF/UA-1 of a template with its data, dated by a day. Raises Unavailable where the font or
    typst is not in order; nothing half made comes out."""
    return drawn(TEMPLATES / template, _fonts(FONT), json.dumps(_clean(data)), day)


@lru_cache(maxsize=KEPT)
def drawn(template: Path, fonts: typst.Fonts, given: str, day: dt.date) -> Made:
    """The same, of data that is clean, as JSON. The last ones are kept: a paper is often asked for
    twice, and all but a quarter of its time would go into what comes out the same."""
    moment = dt.datetime.combine(day, dt.time(), dt.UTC)
    for _round in range(ROUNDS):
        try:
            body, warnings = _compiler(template, fonts, given).compile_with_warnings(
                format="pdf", pdf_standards=["ua-1"], timestamp=moment
            )
        except typst.TypstError as error:
            missing = _undrawable(error)
            if not missing:
                raise _failed(error.message) from error
            given = json.dumps(_named(json.loads(given), missing))
            continue
        return _finished(_whole(body, warnings))
    raise _failed("characters that no font has")


def picture(template: str, data: dict[str, Any]) -> bytes:
    """A PNG of a one-page template, for Word. Raises Unavailable as `typeset` does."""
    try:
        body, warnings = _compiler(
            TEMPLATES / template, _fonts(FONT), json.dumps(_clean(data))
        ).compile_with_warnings(format="png", ppi=200)
    except typst.TypstError as error:
        raise _failed(error.message) from error
    return _whole(body, warnings)


def drawing(svg: str, alt: str) -> bytes:
    """A drawing as a PNG of 144 dots an inch, fewer where it would pass what programs open. `svg` comes
    from us, its texts escaped. Raises Unavailable as `typeset` does."""
    sides = [float(side) for side in re.findall(r'(?:width|height)="([0-9.]+)"', svg)[:2]]
    dots = min(DOTS, LARGEST * PIXELS / max(sides))
    compiler = typst.Compiler(
        TEMPLATES / "drawing.typ",
        root=TEMPLATES,
        font_paths=_fonts(FONT),
        ignore_system_fonts=True,
        sys_inputs={"svg": svg, "alt": printable(alt)},
    )
    try:
        body, warnings = compiler.compile_with_warnings(format="png", ppi=dots)
    except typst.TypstError as error:
        raise _failed(error.message) from error
    return _whole(body, warnings)


def _compiler(template: Path, fonts: typst.Fonts, given: str) -> typst.Compiler:
    return typst.Compiler(
        template,
        root=template.parent,
        font_paths=fonts,
        ignore_system_fonts=True,
        sys_inputs={"data": given},
    )


def _whole(body: object, warnings: Sequence[typst.TypstWarning]) -> bytes:
    """The file where nothing was wrong with it: typst writes one beside warnings too."""
    if warnings:
        raise _failed(warnings[0].message)
    if not isinstance(body, bytes):
        raise _failed("no single file came out")
    return body


@cache
def _fonts(path: Path) -> typst.Fonts:
    """Our font with typst's own; kept, since reading them takes longer than a paper."""
    if not path.is_file():
        raise Unavailable(
            f"The paper was not made: the font file {path.name} is missing from {path.parent}. Put it "
            "back from the release, then try again."
        )
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[path.parent])
    if FAMILY not in fonts.families():
        raise Unavailable(
            f"The paper was not made: the font file {path.name} in {path.parent} is damaged. Put it back "
            "from the release, then try again."
        )
    return fonts


def _failed(why: str) -> Unavailable:
    return Unavailable(f"The paper was not made: typst stopped ({why}). Nothing was written.")


def _undrawable(error: typst.TypstError) -> set[str]:
    """The pieces of text that no font can show, as the error names them."""
    found = _NO_GLYPH.findall(error.diagnostic)
    return {re.sub(r"\\u\{([0-9a-f]+)\}", lambda m: chr(int(m[1], 16)), piece) for piece in found}


def _named(data: Any, missing: set[str]) -> Any:
    """The same data, each such character told by its number; plain letters beside it stay."""
    names = {piece: "".join(_name(letter) for letter in piece) for piece in missing}
    pieces = re.compile("|".join(re.escape(p) for p in sorted(missing, key=len, reverse=True)))
    return _each(data, lambda text: pieces.sub(lambda m: names[m[0]], text))


def _name(letter: str) -> str:
    return letter if letter.isascii() or letter == _BLANK else f"[character U+{ord(letter):04X}]"


def _clean(data: Any) -> Any:
    return _each(data, lambda text: _breakable(printable(text)))


def _breakable(text: str) -> str:
    """Long words may break between any two letters, or they would run out of their column."""
    return _LONG_WORD.sub(lambda m: _BLANK.join(m[0]), text)


def _each(data: Any, change: Any) -> Any:
    if isinstance(data, str):
        return change(data)
    if isinstance(data, list):
        return [_each(one, change) for one in data]
    if isinstance(data, dict):
        return {key: _each(one, change) for key, one in data.items()}
    return data


def _finished(body: bytes) -> Made:
    """The PDF with each row's first cell marked as the header of its row, and where its marks stand.

    typst marks header rows only. Tables where headers would outnumber what they head stay as they are.
    """
    with pikepdf.open(io.BytesIO(body)) as pdf:
        for table in _below(pdf.Root.StructTreeRoot, "/Table"):
            rows = [_kids(row) for row in _below(table, "/TR")]
            if not _has_room(rows):
                continue
            for first, *_others in rows:
                if first.S == "/TD":
                    first.S = pikepdf.Name.TH
                    _scope(first)
        written = io.BytesIO()
        pdf.save(
            written,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            stream_decode_level=pikepdf.StreamDecodeLevel.none,
        )
        return Made(written.getvalue(), _marks(pdf))


def _marks(pdf: pikepdf.Pdf) -> dict[str, int]:
    """On which page each named place is, counted from 1."""
    names = pdf.Root.get("/Names", pikepdf.Dictionary())
    found: Any = names.get("/Dests", pikepdf.Dictionary()).get("/Names", pikepdf.Array())
    pages = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
    pairs = zip(found[::2], found[1::2], strict=True)
    return {str(name): pages[place[0].objgen] for name, place in pairs}


def _has_room(rows: Sequence[Sequence[Any]]) -> bool:
    cells = [cell.S for row in rows for cell in row]
    heads = sum(name == "/TH" for name in cells) + len(rows) - 1
    return len(rows) > 1 and heads <= len(cells) - heads


def _scope(cell: Any) -> None:
    """Says that a cell heads its row; how many columns it spans stays said."""
    own = cell.get("/A")
    if isinstance(own, pikepdf.Dictionary) and own.get("/O") == "/Table":
        own.Scope = pikepdf.Name.Row
        return
    scope = pikepdf.Dictionary(O=pikepdf.Name.Table, Scope=pikepdf.Name.Row)
    others = list(own) if isinstance(own, pikepdf.Array) else [] if own is None else [own]
    cell.A = pikepdf.Array([*others, scope])


def _below(node: Any, name: str) -> Iterator[Any]:
    """Every element of a name below a node of the structure tree, none within another, in order."""
    for one in _kids(node):
        if one.get("/S") == name:
            yield one
        else:
            yield from _below(one, name)


def _kids(node: Any) -> list[Any]:
    """The elements right below a node; marks of content are no elements."""
    kids = node.get("/K")
    every = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    return [one for one in every if isinstance(one, pikepdf.Dictionary) and "/S" in one]
