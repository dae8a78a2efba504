"""The styles of our Word papers: real ones, so that what is pasted elsewhere takes that paper's look.

Arial, because councils ask for it and Public Sans is not on their computers.
"""

from __future__ import annotations

from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

INK = RGBColor(0x1A, 0x1D, 0x1F)
SOFT = RGBColor(0x50, 0x56, 0x5A)
TABLE = "Paper table"
SOURCE = "Source"  # of letters, so that every source can be selected and deleted at once
_NUMBERING = 77  # ours among the numberings of the file


def add_styles(document: Document, language: str) -> None:
    """Gives a new document our styles and its language."""
    styles = document.styles
    _single_lines(document)
    for name, size, before, after in (
        ("Normal", 11, 4, 4), ("Title", 20, 6, 8), ("Heading 1", 14, 9, 0), ("Heading 2", 11.5, 5, 1),
        ("Caption", 9.5, 4, 2), ("Footer", 9, 0, 0), ("List Bullet", 10, 0, 1),
    ):  # fmt: skip
        _shape(styles[name], size, before, after)
    for name in ("Title", "Heading 1", "Heading 2", "Caption"):
        styles[name].font.bold, styles[name].font.italic = True, False
        styles[name].paragraph_format.keep_with_next = True
    _without_border(styles["Title"])
    for name, size, before, after in (
        ("Council line", 11, 0, 4), ("Frame line", 10, 0, 1), ("Numbered paragraph", 11, 3, 3),
        ("Score", 36, 0, 0), ("Table text", 10, 0, 0), ("Table small", 9, 0, 0),
        ("Cell value", 12, 0, 0), ("Cell word", 9, 0, 0), ("List head", 10, 2, 1),
        ("Notice", 11, 10, 6), ("To complete", 10, 0, 0),
    ):  # fmt: skip
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = styles["Normal"]
        _shape(style, size, before, after)
    styles["Cell value"].font.bold = styles["List head"].font.bold = True
    for name in ("List head", "Score"):
        styles[name].paragraph_format.keep_with_next = True
    styles["To complete"].font.color.rgb = SOFT
    _below_the_number(styles)
    origin = styles.add_style(SOURCE, WD_STYLE_TYPE.CHARACTER)
    origin.font.size, origin.font.color.rgb = Pt(9), SOFT
    _frame(styles["Frame line"])
    _border(styles["Council line"], "bottom", 12, 4, "0E5A5F")
    _border(styles["Notice"], "left", 32, 8, "0E5A5F")
    styles["Notice"].paragraph_format.left_indent = Pt(12)  # the bar stands outside it
    _foot(styles["Footer"])
    _numbered(document, styles["Numbered paragraph"])
    _table_style(document)
    for found in styles.element.iter(qn("w:lang")):
        found.set(qn("w:val"), language)


def _single_lines(document: Document) -> None:
    """The template's own wider lines and space below would stand under every style of ours."""
    spacing = document.styles.element.find(f".//{qn('w:pPrDefault')}//{qn('w:spacing')}")
    spacing.set(qn("w:after"), "0")
    spacing.set(qn("w:line"), "240")


def _shape(style: Any, size: float, before: float, after: float) -> None:
    """Font, size in points, space in points; the template's own fonts and colours go."""
    style.font.name, style.font.size, style.font.color.rgb = "Arial", Pt(size), INK
    fonts = style.element.rPr.rFonts
    for kind in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.attrib.pop(qn(f"w:{kind}Theme"), None)
    shape = style.paragraph_format
    shape.space_before, shape.space_after = Pt(before), Pt(after)


def _without_border(style: Any) -> None:
    for border in style.element.pPr.findall(qn("w:pBdr")):
        style.element.pPr.remove(border)


def _frame(style: Any) -> None:
    """A label, then its value at a tab; longer ones hang below the value."""
    shape = style.paragraph_format
    shape.left_indent, shape.first_line_indent = Mm(36), Mm(-36)
    shape.tab_stops.add_tab_stop(Mm(36))


def _below_the_number(styles: Any) -> None:
    """Lists that belong to a numbered paragraph begin where its text begins."""
    for name, hanging in (("List head", 0), ("List Bullet", 5)):
        shape = styles[name].paragraph_format
        shape.left_indent, shape.first_line_indent = Mm(9 + hanging), Mm(-hanging)


def _foot(style: Any) -> None:
    """A thin line above; the page's number at the right margin."""
    for stops in style.element.pPr.findall(qn("w:tabs")):
        style.element.pPr.remove(stops)
    style.paragraph_format.tab_stops.add_tab_stop(Mm(170), WD_TAB_ALIGNMENT.RIGHT)
    _border(style, "top", 4, 4, "CFCCC4")


def _border(style: Any, side: str, eighths: int, space: int, colour: str) -> None:
    """A line at one side, so many eighths of a point thick, so many points away."""
    border = parse_xml(
        f"<w:pBdr {nsdecls('w')}><w:{side} "
        f'w:val="single" w:sz="{eighths}" w:space="{space}" w:color="{colour}"/></w:pBdr>'
    )
    style.element.get_or_add_pPr().insert_element_before(
        border, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc"
    )


def _numbered(document: Document, style: Any) -> None:
    """Numbers belong to the style, so that a paragraph pasted between counts on."""
    numbering = document.part.numbering_part.element
    levels = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'<w:pStyle w:val="{style.style_id}"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/>'
        '<w:pPr><w:tabs><w:tab w:val="num" w:pos="510"/></w:tabs>'
        '<w:ind w:left="510" w:hanging="510"/></w:pPr>'
        "</w:lvl>"
    )
    abstract = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{_NUMBERING}">'
        f'<w:multiLevelType w:val="singleLevel"/>{levels}</w:abstractNum>'
    )
    numbering.insert(0, abstract)
    number = parse_xml(
        f'<w:num {nsdecls("w")} w:numId="{_NUMBERING}"><w:abstractNumId w:val="{_NUMBERING}"/></w:num>'
    )
    numbering.append(number)
    own = parse_xml(
        f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="{_NUMBERING}"/></w:numPr>'
    )
    style.element.get_or_add_pPr().insert_element_before(own, "w:spacing", "w:ind", "w:jc")
    shape = style.paragraph_format
    shape.left_indent, shape.first_line_indent, shape.right_indent = Mm(9), Mm(-9), Mm(12)


def _table_style(document: Document) -> None:
    """Lines between rows alone: thick below the header, thin below the others."""
    style = document.styles.add_style(TABLE, WD_STYLE_TYPE.TABLE)
    made = (
        f"<w:tblPr {nsdecls('w')}><w:tblBorders>"
        '<w:bottom w:val="single" w:sz="4" w:space="0" w:color="CFCCC4"/>'
        '<w:insideH w:val="single" w:sz="4" w:space="0" w:color="CFCCC4"/></w:tblBorders>'
        '<w:tblCellMar><w:top w:w="34" w:type="dxa"/><w:left w:w="60" w:type="dxa"/>'
        '<w:bottom w:w="34" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    )
    first = (
        f'<w:tblStylePr {nsdecls("w")} w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders>'
        '<w:bottom w:val="single" w:sz="8" w:space="0" w:color="1A1D1F"/>'
        "</w:tcBorders></w:tcPr></w:tblStylePr>"
    )
    style.element.append(parse_xml(made))
    style.element.append(parse_xml(first))


def mark(row: Any, name: str) -> None:
    """A property of a table row, such as `w:tblHeader`."""
    row._tr.get_or_add_trPr().append(OxmlElement(name))


def dress(paragraph: Any, style: str) -> None:
    """Gives a paragraph a style by name. Through the id, which is the name without blanks: python-docx
    looks through all styles at each paragraph, and that is most of the time a paper takes."""
    paragraph._p.style = style.replace(" ", "")
