"""The board paper as PDF: tagged, named, short enough, the same bytes each time, and never half made."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

import pytest

from scorecard.errors import Unavailable
from scorecard.reports import typesetting
from scorecard.reports.board import SIDES
from scorecard.reports.board_pdf import board_pdf
from scorecard.reports.model import Report, public_view
from scorecard.texts import Texts
from tests.reports import pdf_checks as pdf
from tests.reports.report_case import APPROVAL, longest, longest_content, make, whole_scope

# outloud takes the borders of cells without a score for a grid without a table: looked at, there is one.
NAMED_WARNINGS = {"TBL-014"}
# Of the longest texts: a header that a table repeats on its next page is no second header, the council's name
# is as long as it is, and texts that begin alike on three pages are answers all the same.
LONG_WARNINGS = NAMED_WARNINGS | {"TAG-002", "DOC-040", "PAG-001"}


def nearly_empty() -> Report:
    return make(found={}, with_last_year=False, frame=None)


CASES = {
    "whole": make,
    "signed off": lambda: make(approval=APPROVAL),
    "public": lambda: public_view(make(approval=APPROVAL)),
    "nearly empty": nearly_empty,
    "long texts": lambda: longest(themes=2),
    "longest": longest,
}
QUICK = [case for case in CASES if case != "longest"]  # it says no more of these than "long texts"


@cache
def drawn(case: str) -> bytes:
    """A case's paper, made once for all tests that only read it."""
    return board_pdf(CASES[case](), Texts())


@pytest.fixture
def whole() -> bytes:
    return drawn("whole")


@pytest.mark.parametrize("case", QUICK)
def test_two_checkers_of_pdf_ua_find_nothing_but_what_is_named(case: str, tmp_path: Path):
    path = tmp_path / "paper.pdf"
    path.write_bytes(drawn(case))
    assert pdf.pdfua_findings(path) == ""
    named = LONG_WARNINGS if case == "long texts" else NAMED_WARNINGS
    assert pdf.outloud_findings(path) <= named


@pytest.mark.parametrize("case", CASES)
def test_it_is_marked_titled_in_english_and_dated(case: str):
    report = CASES[case]()
    body = drawn(case)
    root = pdf.reader(body).trailer["/Root"]
    assert root["/Lang"] == "en-GB"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    about = pdf.reader(body).metadata
    assert about is not None
    assert about.title == f"{report.council.name}: Modern slavery: how prepared we are in 2026"
    assert about.creation_date is not None
    assert about.creation_date.date() == report.as_at


def test_headings_tables_and_headers_of_rows_and_columns_are_in_the_structure(whole: bytes):
    names = pdf.names(whole)
    assert {"/Title", "/H1", "/H2", "/Table", "/TH", "/TD", "/Caption"} <= set(names)
    rows = [tag for tag in pdf.tags(whole) if tag["/S"] == "/TR"]
    first = [row["/K"][0].get_object() for row in rows]
    assert first
    assert {str(cell["/S"]) for cell in first} == {"/TH"}


def test_every_heading_is_a_bookmark_and_no_level_is_skipped(whole: bytes):
    marks = pdf.bookmarks(whole)
    assert marks[:3] == [
        "What the board is asked to decide",
        "Where the council stands",
        "Where the strengths and gaps are",
    ]
    assert marks[-1] == make().themes[-1].title.replace("'", "’")
    levels = [name for name in pdf.names(whole) if name in ("/H1", "/H2", "/H3")]
    assert levels[0] == "/H1"
    assert "/H3" not in levels


def test_no_picture_and_no_form_stands_without_words(whole: bytes):
    assert "/Form" not in pdf.names(whole)
    for figure in (tag for tag in pdf.tags(whole) if tag["/S"] == "/Figure"):
        assert figure["/Alt"]


def test_the_first_side_is_read_in_this_order(whole: bytes):
    side = pdf.pages(whole)[0]
    order = [
        "Marshford Borough Council",
        "Modern slavery: how prepared we are in 2026",
        "Report of",
        "What the board is asked to decide",
        "Agree the five next actions in table 3",
        "Ask for the ",
        "Where the council stands",
        "out of 100",
        "Lowest possible",
        "What moved since 2025.",
        "Three strongest and three weakest",
        "What holds a band down.",
        "What is not known.",
        "Limits of the number.",
    ]
    places = [side.find(words) for words in order]
    assert -1 not in places
    assert places == sorted(places)


def test_the_sides_hold_what_a_board_asks_and_the_appendix_every_question(whole: bytes):
    sides = pdf.pages(whole)
    for number, words in (
        (1, "Table 1. Score out of 100"), (1, "Table 2. Themes"), (2, "Table 3. Biggest gains left"),
        (2, "Table 4. Evidence and its age"), (3, "Table 5. From 2025 to 2026"), (3, "About this paper"),
        (4, "Appendix: every question"),
    ):  # fmt: skip
        assert words in sides[number]
    letters = "".join(sides[SIDES:]).replace(" ", "")
    for own in make().asked.values():
        for question in own:
            assert question.text.replace("'", "’").replace(" ", "")[:40] in letters


@pytest.mark.parametrize("case", CASES)
def test_at_most_four_sides_stand_before_the_appendix(case: str):
    sides = pdf.pages(drawn(case))
    assert next(n for n, side in enumerate(sides) if side.startswith("Appendix: ")) <= SIDES


@pytest.mark.parametrize("case", QUICK)
def test_the_same_report_gives_the_same_bytes(case: str):
    before = drawn(case)
    typesetting.drawn.cache_clear()
    assert board_pdf(CASES[case](), Texts()) == before


def test_every_page_says_council_year_state_and_that_it_is_self_assessed(whole: bytes):
    for side in pdf.pages(whole):
        assert (
            "Marshford Borough Council, modern slavery assessment 2026. Draft as at 22 November 2026."
            in side
        )
        assert "Self-assessed. It is not an audit or assurance." in side


def test_a_signed_off_paper_says_who_approved_it_and_a_draft_that_nobody_did(whole: bytes):
    signed = pdf.pages(drawn("signed off"))
    assert "Ada Planted, Chief Executive, 1 March 2027" in signed[0]
    assert "Signed off on 3 March 2027." in signed[0]
    assert "Draft" not in "".join(signed[:4])
    assert "Approved by Nobody yet" in pdf.pages(whole)[0]
    assert "Questionnaires 2026.1, law checked" in pdf.pages(whole)[3]


def test_no_note_and_no_place_of_evidence_is_printed(whole: bytes):
    assert "Planted note" not in pdf.text(whole)
    assert "Planted place" not in pdf.text(whole)


def test_an_earlier_year_that_is_not_there_leaves_no_heading_behind():
    told = pdf.text(board_pdf(make(with_last_year=False), Texts()))
    assert "since" not in told.split("Appendix: every question")[0].lower().replace(
        "since last", ""
    )
    assert "What changed" not in told


def test_nothing_answered_gives_a_paper_that_says_so():
    told = pdf.pages(drawn("nearly empty"))[0]
    assert "There is no score yet." in told
    assert "out of 100" not in told


def test_letters_that_no_font_has_are_told_by_number_and_steering_ones_left_out():
    told = pdf.text(drawn("long texts"))
    assert "[character U+1F642]" in told
    assert "[character U+4E2D]" in told
    assert "\u202e" not in told


def test_a_long_reason_and_right_to_left_text_are_printed_whole():
    told = pdf.text(drawn("long texts")).replace("\u200b", "").replace(" ", "")
    assert told.count("x") >= 4000
    assert "ש" in told
    assert "م" in told


def test_long_words_stay_inside_the_page():
    assert max(page.rightmost for page in pdf.read(drawn("long texts"))) < 595


@pytest.mark.parametrize("columns", [8, 20])
def test_more_capabilities_than_a_page_is_wide_make_two_tables_with_the_row_names_again(
    columns: int,
):
    content = longest_content(themes=1, columns=columns)
    short = tuple(
        c.model_copy(update={"name": f"Column {n}"}) for n, c in enumerate(content.capabilities)
    )
    content = content.model_copy(update={"capabilities": short})
    told = pdf.text(
        board_pdf(make(content, scope=whole_scope(content), with_last_year=False), Texts())
    )
    assert "Table 1a." in told
    assert "Table 1b." in told
    assert f"Column {columns - 1}" in told


def test_f116_a_missing_font_file_stops_the_paper_with_a_clear_message(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(typesetting, "FONT", tmp_path / "PublicSans.ttf")
    with pytest.raises(Unavailable, match=r"font file PublicSans\.ttf is missing"):
        board_pdf(make(), Texts())


def test_f116_a_damaged_font_file_stops_the_paper_with_a_clear_message(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "PublicSans.ttf").write_bytes(b"not a font")
    monkeypatch.setattr(typesetting, "FONT", tmp_path / "PublicSans.ttf")
    with pytest.raises(Unavailable, match="is damaged"):
        board_pdf(make(), Texts())


def test_a_warning_of_typst_is_an_error_since_the_paper_may_be_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    templates = tmp_path / "typst"
    shutil.copytree(typesetting.TEMPLATES, templates)
    base = templates / "base.typ"
    base.write_text(base.read_text("utf-8").replace('"Public Sans"', '"No such font"'), "utf-8")
    monkeypatch.setattr(typesetting, "TEMPLATES", templates)
    with pytest.raises(Unavailable, match="typst stopped"):
        board_pdf(make(), Texts())


def test_a_paper_that_is_asked_for_again_is_not_set_again():
    board_pdf(nearly_empty(), Texts())
    hits = typesetting.drawn.cache_info().hits
    assert board_pdf(nearly_empty(), Texts()) == drawn("nearly empty")
    assert typesetting.drawn.cache_info().hits > hits
