"""The board paper as Word: real styles and headings, in a council report's frame, fit to paste."""

from __future__ import annotations

import io
import zipfile

import pytest
from docx.document import Document
from docx.oxml.ns import qn

from scorecard.reports.board_docx import board_docx
from scorecard.reports.board_pdf import board_pdf
from scorecard.reports.model import public_view
from scorecard.texts import Texts
from tests.reports import pdf_checks, word_checks
from tests.reports.report_case import APPROVAL, longest, make

FRAME = [
    "Options considered", "Preferred option and reasons", "Risk", "Consultation", "Financial implications",
    "Legal implications", "Equality implications", "Data protection implications", "Background papers",
]  # fmt: skip


@pytest.fixture(scope="module")
def body() -> bytes:
    return board_docx(make(), Texts())


@pytest.fixture(scope="module")
def paper(body: bytes) -> Document:
    return word_checks.opened(body)


def headings(paper: Document) -> list[tuple[str, str]]:
    return [
        (p.style.name, p.text)
        for p in paper.paragraphs
        if p.style and p.style.name.startswith("Heading")
    ]


def test_headings_are_styles_in_order_and_none_is_skipped(paper: Document):
    found = headings(paper)
    assert found[0] == ("Heading 1", "Recommendations")
    assert ("Heading 1", "Where the council stands") in found
    assert ("Heading 2", "Licensing") in found
    assert {style for style, _text in found} == {"Heading 1", "Heading 2"}
    for paragraph in paper.paragraphs:
        if paragraph.style and paragraph.style.name.startswith("Heading"):
            assert all(run.bold is None and run.font.size is None for run in paragraph.runs)


def test_what_only_the_council_can_write_has_its_heading_and_who_completes_it(paper: Document):
    texts = [p.text for p in paper.paragraphs]
    for heading in FRAME:
        assert texts[texts.index(heading) + 1].startswith("To be completed by ")
    assert "To be completed by the monitoring officer." in texts


def test_the_public_version_has_no_gaps_to_fill():
    found = [
        text
        for _style, text in headings(word_checks.opened(board_docx(public_view(make()), Texts())))
    ]
    assert not set(FRAME) & set(found)


def test_every_table_repeats_its_header_and_has_a_name_and_a_description(paper: Document):
    assert len(paper.tables) > 6
    for table in paper.tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(cell.text for cell in table.rows[0].cells)
        for tag in ("w:tblCaption", "w:tblDescription"):
            assert table._tbl.tblPr.find(qn(tag)).get(qn("w:val"))
        look = table._tbl.tblPr.findall(qn("w:tblLook"))
        assert [one.get(qn("w:firstRow")) + one.get(qn("w:firstColumn")) for one in look] == ["11"]


def test_the_scale_is_a_picture_told_in_words(paper: Document):
    pictures = list(paper.element.iter(qn("wp:docPr")))
    assert len(pictures) == 1
    assert "Scale from 0 to 100: score" in pictures[0].get("descr")


def test_it_is_in_english_and_has_a_title_and_no_empty_paragraph_for_space(paper: Document):
    languages = {lang.get(qn("w:val")) for lang in paper.styles.element.iter(qn("w:lang"))}
    assert languages == {"en-GB"}
    assert paper.core_properties.title.startswith("Marshford Borough Council: Modern slavery")
    for paragraph in paper.paragraphs:
        assert paragraph.text.strip() or paragraph._p.findall(".//" + qn("w:drawing"))
    assert not list(paper.element.iter(qn("w:txbxContent")))


def test_paragraphs_are_numbered_by_their_style(paper: Document):
    numbered = paper.styles["Numbered paragraph"]
    assert numbered.element.pPr.find(qn("w:numPr")) is not None
    own = [p for p in paper.paragraphs if p.style.name == "Numbered paragraph"]
    assert len(own) > 10
    assert all(p._p.pPr.find(qn("w:numPr")) is None for p in own)


def test_the_heatmap_says_its_band_in_words_in_every_cell(paper: Document):
    heat = paper.tables[0]
    for row in heat.rows[1:]:
        for cell in row.cells[1:]:
            assert any(word in cell.text for word in ("Foundation", "Developing", "Leading", "No "))


def test_word_and_pdf_say_the_same_numbered_paragraphs(paper: Document):
    told = "".join(pdf_checks.pages(board_pdf(make(), Texts()))).replace(" ", "")
    for paragraph in paper.paragraphs:
        if paragraph.style.name == "Numbered paragraph":
            assert paragraph.text.replace(" ", "")[:60] in told


def test_the_same_report_gives_the_same_bytes_without_times_of_making(body: bytes):
    assert body == board_docx(make(), Texts())
    with zipfile.ZipFile(io.BytesIO(body)) as parts:
        assert {entry.date_time[0] for entry in parts.infolist()} == {1980}


def test_no_note_is_in_any_part_of_the_file(body: bytes):
    assert "Planted note" not in word_checks.everything(body)
    assert "Adopted policy" in word_checks.everything(body)


def test_a_signed_off_paper_says_who_approved_it():
    told = word_checks.everything(board_docx(make(approval=APPROVAL), Texts()))
    assert "Ada Planted, Chief Executive, 1 March 2027" in told
    assert "Draft" not in told


def test_the_longest_texts_are_all_there_and_rows_that_pass_a_page_may_break():
    body = board_docx(longest(), Texts())
    assert "x" * 4000 in word_checks.everything(body)
    assert "\u202e" not in word_checks.everything(body)
    whole = [
        row._tr.trPr is not None and row._tr.trPr.find(qn("w:cantSplit")) is not None
        for table in word_checks.opened(body).tables
        for row in table.rows
        if any("x" * 4000 in cell.text for cell in row.cells)
    ]
    assert whole
    assert not any(whole)


def test_lines_of_the_head_that_nobody_typed_say_who_completes_them_and_the_public_one_none():
    told = word_checks.everything(board_docx(make(frame=None), Texts()))
    missing = "To be completed by the author of the report"
    bare = [p.text for p in word_checks.opened(board_docx(make(frame=None), Texts())).paragraphs]
    labels = ("Meeting and date", "Report of", "Contact", "Wards affected", "Key decision")
    for label in (*labels, "Publication"):
        assert any(line.startswith(f"{label}:") and line.endswith(missing) for line in bare), label
    assert "Nobody yet" in told
    full = [p.text for p in word_checks.opened(board_docx(make(), Texts())).paragraphs]
    assert not [line for line in full if line.startswith(labels) and missing in line]
    public = word_checks.everything(board_docx(public_view(make(frame=None)), Texts()))
    assert missing not in public
