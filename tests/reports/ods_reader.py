"""Reads an ODS as a program would: sheets, rows, cells with their type; by the standard alone."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
import zipfile

SPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
}  # fmt: skip
Value = str | float | None


def full(name: str) -> str:
    """`table:name` with its namespace, as ElementTree writes it."""
    space, _colon, own = name.partition(":")
    return f"{{{SPACES[space]}}}{own}"


def part(body: bytes, name: str) -> ET.Element:
    with zipfile.ZipFile(io.BytesIO(body)) as packed:
        return ET.fromstring(packed.read(name))


def sheets(body: bytes) -> dict[str, list[list[Value]]]:
    """Every sheet's rows; dates as ISO texts."""
    found = {}
    for table in part(body, "content.xml").iter(full("table:table")):
        rows = [
            [value(cell) for cell in row.iter(full("table:table-cell"))]
            for row in table.iter(full("table:table-row"))
        ]
        found[table.get(full("table:name"), "")] = rows
    return found


def value(cell: ET.Element) -> Value:
    assert cell.get(full("table:formula")) is None
    kind = cell.get(full("office:value-type"))
    if kind in ("float", "percentage"):
        return float(cell.get(full("office:value"), ""))
    if kind == "date":
        return cell.get(full("office:date-value"))
    return None if kind is None else "\n".join(map(text, cell.findall(full("text:p"))))


def text(element: ET.Element) -> str:
    """A paragraph's text with its blanks, which XML would join."""
    said = element.text or ""
    for one in element:
        if one.tag == full("text:s"):
            said += " " * int(one.get(full("text:c"), "1"))
        elif one.tag == full("text:tab"):
            said += "\t"
        else:
            said += text(one)
        said += one.tail or ""
    return said
