"""Named cell styles for xlsx, which XlsxWriter does not write: what a person restyles at one place.

The formats stay XlsxWriter's own; here each gets a name in the finished file.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import quoteattr

PART = "xl/styles.xml"
_XF = re.compile(r"<xf [^>]*/>|<xf [^>]*>.*?</xf>", re.DOTALL)
_NO_TIME = (1980, 1, 1, 0, 0, 0)  # a file's own time would differ from run to run
BUILT_IN: Mapping[str, int] = {"Heading 1": 16, "Heading 2": 17, "Hyperlink": 8, "Percent": 5}


def with_named_styles(body: bytes, names: Sequence[str]) -> bytes:
    """The same workbook; its cell formats after the first get these names, in order."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(body)) as made, zipfile.ZipFile(out, "w") as packed:
        for name in made.namelist():
            part = made.read(name)
            if name == PART:
                part = _named(part.decode("utf-8"), names).encode("utf-8")
            packed.writestr(zipfile.ZipInfo(name, _NO_TIME), part, zipfile.ZIP_DEFLATED, 6)
    return out.getvalue()


def _named(styles: str, names: Sequence[str]) -> str:
    cells = _part(styles, "cellXfs")
    formats = _XF.findall(cells)
    if len(formats) != len(names) + 1:
        raise ValueError(f"{len(formats) - 1} formats, but {len(names)} names")
    masters = [one.replace(' xfId="0"', "") for one in formats]
    own = [one.replace('xfId="0"', f'xfId="{at}"') for at, one in enumerate(formats)]
    named = ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']
    for at, name in enumerate(names, 1):
        known = f' builtinId="{BUILT_IN[name]}"' if name in BUILT_IN else ""
        named.append(f'<cellStyle name={quoteattr(name)} xfId="{at}"{known}/>')
    for tag, elements in (("cellStyleXfs", masters), ("cellXfs", own), ("cellStyles", named)):
        new = f'<{tag} count="{len(elements)}">{"".join(elements)}</{tag}>'
        styles = styles.replace(_part(styles, tag), new)
    return styles


def _part(styles: str, tag: str) -> str:
    begin, end = styles.index(f"<{tag} "), styles.index(f"</{tag}>") + len(tag) + 3
    return styles[begin:end]
