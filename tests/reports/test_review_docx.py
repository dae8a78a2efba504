"""The paper of review as a Word file, read again with python-docx."""

from __future__ import annotations

import dataclasses
import io
import zipfile

import docx
from docx.oxml.ns import qn

from scorecard.reports.review_docx import review_docx
from scorecard.texts import Texts
from tests.reports.review_case import MARKUP, paper


def made(words: str = "Is there a plan?"):
    return docx.Document(io.BytesIO(review_docx(paper(words), Texts())))


def headings(document) -> list[tuple[str, str]]:
    return [(p.style.name, p.text) for p in document.paragraphs if p.style.name != "Normal"]


def all_text(document) -> str:
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(p.text for p in document.paragraphs), *cells])


def test_headings_are_real_and_doubts_come_first():
    assert headings(made()) == [
        ("Title", "Review of the theme Licensing"),
        ("Heading 1", "Doubts first"),
        ("Heading 1", "The questions"),
        ("Heading 2", "1. Is there a plan?"),
        ("Heading 3", "Levels of question 1"),
        ("Heading 3", "Grounds of question 1"),
        ("Heading 3", "Resources that answer question 1"),
        ("Heading 3", "What is decided about question 1"),
        ("Heading 2", "2. What of bare?"),
        ("Heading 3", "Levels of question 2"),
        ("Heading 3", "Resources that answer question 2"),
        ("Heading 3", "What is decided about question 2"),
        ("Heading 1", "Signed"),
    ]


def test_headings_have_no_formatting_of_their_own():
    for paragraph in made().paragraphs:
        assert paragraph.style.name == "Normal" or all(run._r.rPr is None for run in paragraph.runs)


def test_c76_header_rows_repeat_and_rows_do_not_break():
    tables = made().tables
    assert len(tables) == 10
    for table in tables:
        head, *rows = (row._tr.trPr for row in table.rows)
        assert head.find(qn("w:tblHeader")) is not None
        assert all(row.find(qn("w:cantSplit")) is not None for row in rows)


def test_c76_the_language_is_british_english_and_there_are_no_text_boxes():
    with zipfile.ZipFile(io.BytesIO(review_docx(paper(), Texts()))) as file:
        styles, body = (file.read(f"word/{name}.xml").decode() for name in ("styles", "document"))
    assert 'w:lang w:val="en-GB"' in styles
    assert "en-US" not in styles.replace('w:eastAsia="en-US"', "")
    assert "txbx" not in body
    assert made().core_properties.language == "en-GB"
    assert made().core_properties.title == "Review of the theme Licensing"


def test_there_is_no_empty_paragraph_for_space():
    assert all(paragraph.text for paragraph in made().paragraphs)


def test_there_is_a_column_for_remarks_and_a_box_to_sign():
    tables = made().tables
    heads = [[cell.text for cell in table.rows[0].cells] for table in tables]
    assert heads[1][-1] == "What you found"
    assert {head[-1] for head in heads[2:-1]} == {"Remarks"}
    assert heads[-1] == ["Name", "Role and council", "Date", "Signature"]
    assert [cell.text for cell in tables[-1].rows[1].cells] == ["", "", "", ""]


def test_f14_f72_text_of_the_content_stays_the_characters_written():
    document = made(MARKUP)
    assert all_text(document).count(MARKUP) == 8
    assert not [rel for rel in document.part.rels.values() if rel.is_external]


def test_everything_in_the_paper_stands_in_the_file():
    text = all_text(made())
    for part in (
        "Norwich: https://www.norwich.gov.uk/plan",
        "Points: 1.5",
        "Finish it.",
        "Plan, dated",
        "Being confirmed",
        "full",
    ):
        assert part in text


def test_the_same_paper_gives_the_same_bytes():
    assert review_docx(paper(), Texts()) == review_docx(paper(), Texts())


def test_a_theme_without_doubts_says_so():
    file = review_docx(dataclasses.replace(paper(), doubts=()), Texts())
    assert "No ground is in doubt." in all_text(docx.Document(io.BytesIO(file)))
