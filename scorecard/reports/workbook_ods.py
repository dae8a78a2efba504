"""The workbook as ODS, the government's standard for documents to edit; the same sheets as the xlsx."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from odfdo import Document, Element, XmlPart

from scorecard.reports.book import Book, cell_text, check_lengths
from scorecard.reports.book_pages import book_of
from scorecard.reports.model import Report
from scorecard.reports.ods_cells import (
    LETTER,
    LINE,
    heights,
    ranges_xml,
    sheet_xml,
    style_name,
    widths,
)
from scorecard.reports.palette import band_paints
from scorecard.texts import Texts

STYLES = Path(__file__).parent / "templates" / "workbook-styles.xml"
PARTS = (
    "mimetype",
    "content.xml",
    "styles.xml",
    "settings.xml",
    "meta.xml",
    "META-INF/manifest.xml",
)
_NO_TIME = (1980, 1, 1, 0, 0, 0)  # a file's own time would differ from run to run
TALLEST = 300  # millimetres
# Header and first column stay in sight: a split after them that does not move.
SPLIT = {
    "HorizontalSplitMode": ("short", 2), "VerticalSplitMode": ("short", 2),
    "HorizontalSplitPosition": ("int", 1), "VerticalSplitPosition": ("int", 4),
    "ActiveSplitRange": ("short", 3), "PositionRight": ("int", 1), "PositionBottom": ("int", 4),
}  # fmt: skip


def workbook_ods(report: Report, texts: Texts) -> bytes:
    """The file, notes included; the same report gives the same bytes. Raises Invalid, naming the
    question, where a text is longer than a cell holds."""
    return book_ods(book_of(report, texts), texts)


def book_ods(book: Book, texts: Texts) -> bytes:
    """Any book as ODS."""
    check_lengths(book, texts)
    document = Document("spreadsheet")
    for name in document.manifest.get_paths():  # pictures and menus of the template
        if name not in ("/", *PARTS):
            document.manifest.del_full_path(name)
    document.set_part("styles.xml", STYLES.read_bytes())
    document.set_part("settings.xml", _settings(book).encode("utf-8"))
    _add_styles(document, book)
    _about(document, book)
    document.body.clear()
    for sheet in book.sheets:
        document.body.append(Element.from_tag(sheet_xml(sheet)))
    document.body.append(Element.from_tag(ranges_xml(book.sheets)))
    return _packed(document)


def _about(document: Document, book: Book) -> None:
    meta = document.meta
    meta.title, meta.language = cell_text(book.title), book.language
    meta.initial_creator = meta.creator = cell_text(book.council)
    meta.creation_date = meta.date = dt.datetime.combine(book.day, dt.time())
    meta.generator = "modern-slavery-scorecard"


def _add_styles(document: Document, book: Book) -> None:
    """Widths and heights of this book, the bands' fills, its language and its footer."""
    for width in sorted({width for sheet in book.sheets for width in widths(sheet)}):
        _automatic(
            document,
            "table-column",
            f"width{width}",
            f'style:column-width="{width * LETTER:.1f}mm"',
        )
    for lines in sorted(set().union(*map(heights, book.sheets))):
        height = f'style:row-height="{min(TALLEST, lines * LINE):.1f}mm" style:use-optimal-row-height="true"'
        _automatic(document, "table-row", f"lines{lines}", height)
    _automatic(
        document, "table", "sheet", 'table:display="true"', 'style:master-page-name="Default"'
    )
    _add_bands(document, book.bands)
    letters = _place(document.styles, "//style:default-style/style:text-properties")
    language, _dash, country = book.language.partition("-")
    letters.set_attribute("fo:language", language)
    letters.set_attribute("fo:country", country or "none")
    footer = _place(document.styles, "//style:footer")
    word, of = book.page
    number, count = "<text:page-number>1</text:page-number>", "<text:page-count>1</text:page-count>"
    page = f"{escape(word)} {number} {escape(of)} {count}"
    for line in (*map(escape, map(cell_text, book.foot)), page):
        footer.append(Element.from_tag(f"<text:p>{line}</text:p>"))


def _add_bands(document: Document, bands: int) -> None:
    home = _place(document.styles, "//office:styles")
    for number, paint in enumerate(band_paints(bands), 1):
        name = f"Band {number}"
        fill = f'fo:background-color="{paint.fill}" fo:border="1pt solid #ffffff"'
        home.append(
            Element.from_tag(
                f'<style:style style:name="{style_name(name)}" style:display-name="{name}" '
                'style:family="table-cell" style:parent-style-name="Score">'
                f"<style:table-cell-properties {fill}/>"
                f'<style:text-properties fo:color="{paint.text}"/></style:style>'
            )
        )


def _place(part: XmlPart, path: str) -> Element:
    """Where something belongs in a part of the file."""
    found = part.get_element(path)
    if found is None:
        raise ValueError(f"the template has no {path}")
    return found


def _automatic(document: Document, family: str, name: str, properties: str, more: str = "") -> None:
    home = _place(document.content, "//office:automatic-styles")
    home.append(
        Element.from_tag(
            f'<style:style style:name="{name}" style:family="{family}" {more}>'
            f"<style:{family}-properties {properties}/></style:style>"
        )
    )


def _settings(book: Book) -> str:
    """What opens first, and that each sheet's heads stay in sight."""
    items = "".join(_item(name, kind, value) for name, (kind, value) in SPLIT.items())
    sheets = "".join(
        f'<config:config-item-map-entry config:name="{escape(sheet.name)}">{items if sheet.tables else ""}'
        "</config:config-item-map-entry>"
        for sheet in book.sheets
    )
    first = _item("ActiveTable", "string", escape(book.sheets[0].name))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<office:document-settings office:version="1.3" '
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0" '
        'xmlns:ooo="http://openoffice.org/2004/office"><office:settings>'
        '<config:config-item-set config:name="ooo:view-settings">'
        '<config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>'
        + _item("ViewId", "string", "view1")
        + f'<config:config-item-map-named config:name="Tables">{sheets}</config:config-item-map-named>{first}'
        "</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set>"
        "</office:settings></office:document-settings>"
    )


def _item(name: str, kind: str, value: object) -> str:
    return f'<config:config-item config:name="{name}" config:type="{kind}">{value}</config:config-item>'


def _packed(document: Document) -> bytes:
    """The file without the times of its making; its kind stands first, as readers look for it."""
    written, steady = io.BytesIO(), io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as made, zipfile.ZipFile(steady, "w") as packed:
        for name in PARTS:
            how = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            packed.writestr(zipfile.ZipInfo(name, _NO_TIME), made.read(name), how)
    return steady.getvalue()
