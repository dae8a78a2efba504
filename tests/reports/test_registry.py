"""The one list of reports: each can be drawn, a new one is a line, and names of files say nobody's name."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from scorecard.errors import Invalid, NotFound
from scorecard.reports.file_names import file_name
from scorecard.reports.kinds import Choice, Format, Kind
from scorecard.reports.registry import REPORTS, draw, find, for_reader
from scorecard.texts import Texts
from tests.reports.report_case import APPROVAL, COUNCIL, SHIPPED, make
from tests.reports.words_told import words_of

REPORT = make(facts=SHIPPED.facts)
CHOICE = Choice("licensing", filled=True)
EVERY = [(kind.id, form.id) for kind in REPORTS for form in kind.formats]
BEGINS = {"pdf": b"%PDF", "docx": b"PK"}


@pytest.mark.parametrize(("kind", "form"), EVERY)
def test_every_report_of_the_list_can_be_drawn_and_is_the_same_twice(kind: str, form: str):
    made = draw(REPORT, kind, form, Texts(), CHOICE)
    assert made.startswith(BEGINS.get(form, b""))
    assert made == draw(REPORT, kind, form, Texts(), CHOICE)


@pytest.mark.parametrize("kind", REPORTS)
def test_every_report_says_what_it_is_and_what_it_is_for(kind: Kind):
    assert kind.title(Texts())
    for said in (kind.purpose, kind.suits, kind.holds):
        assert said(Texts()).endswith(".")
    assert kind.readers
    assert re.fullmatch(r"[a-z-]+", kind.id)


def test_ids_stand_once_in_the_list():
    assert len({kind.id for kind in REPORTS}) == len(REPORTS)


def test_a_new_report_is_one_module_and_one_line():
    new = Kind(
        id="hello",
        title=lambda _: _("Hello"),
        purpose=lambda _: _("Says hello."),
        suits=lambda _: _("For everybody."),
        holds=lambda _: _("No notes."),
        readers=frozenset({"spoc"}),
        group="analysts",
        formats=(
            Format(
                "txt",
                "Text",
                "text/plain",
                lambda report, texts, choice: report.council.name.encode(),
            ),
        ),
    )
    reports = (*REPORTS, new)
    assert draw(REPORT, "hello", "txt", Texts(), reports=reports) == b"Marshford Borough Council"
    assert new in for_reader("spoc", reports)
    assert new not in for_reader("board", reports)
    assert file_name(REPORT, "hello", "txt") == "modern-slavery-scorecard-e07000999-2026-hello.txt"


def test_what_is_not_in_the_list_is_not_found():
    with pytest.raises(NotFound):
        find("board", "xlsx")
    with pytest.raises(NotFound):
        find("nothing", "pdf")


def test_a_theme_on_paper_asks_for_a_theme_that_this_council_has():
    with pytest.raises(Invalid, match="Select a theme"):
        draw(REPORT, "theme", "pdf", Texts())
    with pytest.raises(Invalid, match="Select a theme"):
        draw(REPORT, "theme", "pdf", Texts(), Choice("no-such-theme"))


@pytest.mark.parametrize(("kind", "form"), EVERY)
def test_names_of_files_are_small_letters_and_hyphens(kind: str, form: str):
    wild = replace(
        REPORT, council=replace(COUNCIL, register_id=None, name="Ynys Môn & " + "long " * 80)
    )
    for report in (REPORT, wild):
        name = file_name(report, kind, form, CHOICE)
        assert re.fullmatch(r"modern-slavery-scorecard-[a-z0-9-]+\.[a-z]+", name)
        assert len(name) < 150


@pytest.mark.parametrize(("kind", "form"), EVERY)
def test_a_board_viewer_is_offered_each_report_but_those_that_hold_notes(kind: str, form: str):
    noted = {("workbook", "xlsx"), ("workbook", "ods"), ("everything", "json")}
    offered = {(one.id, f.id) for one in for_reader("board") for f in one.formats}
    assert ((kind, form) in offered) == ((kind, form) not in noted)
    assert kind in {one.id for one in for_reader("spoc")}
    stored = " ".join(given.note for given in REPORT.given.values())
    told = words_of(draw(replace(REPORT, record=stored), kind, form, Texts(), CHOICE), form)
    assert ("Planted note" in told) == ((kind, form) in noted)


@pytest.mark.parametrize(("kind", "form"), EVERY)
def test_a_report_said_to_hold_no_names_holds_none_and_the_others_say_what_they_hold(
    kind: str, form: str
):
    report = make(facts=SHIPPED.facts, statement=SHIPPED.statement, approval=APPROVAL)
    stored = " ".join(given.note for given in report.given.values())
    told = words_of(draw(replace(report, record=stored), kind, form, Texts(), CHOICE), form)
    typed = {"Planted", "Adopted policy", "Another council does this."}
    found = {words for words in typed if words in told}
    holds = find(kind, form)[0].holds(Texts())
    assert ("no names" in holds) == (not found), (holds, found)
