"""What a workbook's file must be so that no program offers to repair it: its parts, read one by one."""

from __future__ import annotations

import io
import posixpath
import re
import xml.etree.ElementTree as ET
import zipfile

from openpyxl.utils import range_boundaries

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
NAMED = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
TYPED = "{http://schemas.openxmlformats.org/package/2006/content-types}"


def parts_of(body: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(body)) as packed:
        assert packed.testzip() is None
        assert len(set(packed.namelist())) == len(packed.namelist())
        return {name: packed.read(name) for name in packed.namelist()}


def check_xlsx(body: bytes) -> None:
    """Every cause that Excel or LibreOffice has to ask for a repair: parts that are not there, not
    typed or not whole, indexes past their lists, tables whose heads differ from their cells."""
    parts = parts_of(body)
    for name, part in parts.items():
        if name.endswith((".xml", ".rels")):
            ET.fromstring(part)
    _check_types(parts)
    _check_relations(parts)
    styles = ET.fromstring(parts["xl/styles.xml"])
    _check_counts(styles)
    formats = len(styles.findall(f"{MAIN}cellXfs/{MAIN}xf"))
    strings = ["".join(one.itertext()) for one in ET.fromstring(parts["xl/sharedStrings.xml"])]
    sheets = [name for name in parts if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", name)]
    assert sheets
    for name in sheets:
        cells = _cells(ET.fromstring(parts[name]), formats, strings)
        for table in _tables(parts, name):
            _check_table(table, cells)


def _check_types(parts: dict[str, bytes]) -> None:
    types = ET.fromstring(parts["[Content_Types].xml"])
    known = {one.get("PartName", "").lstrip("/") for one in types.findall(f"{TYPED}Override")}
    endings = {one.get("Extension") for one in types.findall(f"{TYPED}Default")}
    assert known <= parts.keys()
    assert all(name in known or name.rsplit(".", 1)[-1] in endings for name in parts)


def _check_relations(parts: dict[str, bytes]) -> None:
    for name, part in parts.items():
        if name.endswith(".rels"):
            for one in ET.fromstring(part).iter(NAMED):
                assert one.get("TargetMode") != "External"
                assert _target(name, one.get("Target", "")) in parts


def _target(rels: str, target: str) -> str:
    home = posixpath.dirname(posixpath.dirname(rels))
    return posixpath.normpath(posixpath.join(home, target)).lstrip("/")


def _check_counts(styles: ET.Element) -> None:
    for one in styles:
        if one.get("count") is not None:
            assert int(one.get("count", "")) == len(one), one.tag
    masters = len(styles.findall(f"{MAIN}cellStyleXfs/{MAIN}xf"))
    for own in (*styles.iter(f"{MAIN}xf"), *styles.iter(f"{MAIN}cellStyle")):
        assert int(own.get("xfId", "0")) < masters
    fonts = len(styles.findall(f"{MAIN}fonts/{MAIN}font"))
    assert all(int(one.get("fontId", "0")) < fonts for one in styles.iter(f"{MAIN}xf"))


def _cells(sheet: ET.Element, formats: int, strings: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for cell in sheet.iter(f"{MAIN}c"):
        assert cell.find(f"{MAIN}f") is None, "a formula"
        assert int(cell.get("s", "0")) < formats
        value = cell.findtext(f"{MAIN}v")
        if cell.get("t") == "s" and value is not None:
            value = strings[int(value)]
        assert len(value or "") <= 32_767
        found[cell.get("r", "")] = value or ""
    return found


def _tables(parts: dict[str, bytes], sheet: str) -> list[ET.Element]:
    folder, name = posixpath.split(sheet)
    rels = f"{folder}/_rels/{name}.rels"
    if rels not in parts:
        return []
    targets = [
        _target(rels, one.get("Target", "")) for one in ET.fromstring(parts[rels]).iter(NAMED)
    ]
    return [ET.fromstring(parts[target]) for target in targets if "/tables/" in target]


def _check_table(table: ET.Element, cells: dict[str, str]) -> None:
    """A table has a row at least, and its heads are those of its cells, none twice."""
    left, top, right, bottom = range_boundaries(table.get("ref", ""))
    assert bottom > top
    heads = [one.get("name", "") for one in table.iter(f"{MAIN}tableColumn")]
    columns = [chr(65 + at) for at in range(left - 1, right)]
    assert heads == [cells[f"{column}{top}"] for column in columns]
    assert len({head.casefold() for head in heads}) == len(heads)
