"""Terms are found by whole words, in the council's nation, in order of first use."""

from __future__ import annotations

import pytest

from scorecard.content.models import Term
from scorecard.content.terms import masked, terms_in, terms_of
from tests.builders import question


def term(word: str, full: str = "", nations: tuple[str, ...] | None = None) -> Term:
    return Term(term=word, full=full or word, means="What it means.", nations=nations)


NRM = term("NRM", "National Referral Mechanism")
SPOC = term("SPOC", "Single point of contact")
RESPONDER = term("First Responder")
ORGANISATION = term("First Responder Organisation")
SLAVERY = term("modern slavery", "Modern slavery")
TERMS = (NRM, SPOC, RESPONDER, ORGANISATION, SLAVERY)


def found(*texts: str) -> list[str]:
    return [one.term for one in terms_in(texts, TERMS)]


def test_terms_stand_once_each_in_order_of_first_use():
    assert found("Ask the SPOC.", "The NRM and the SPOC.") == ["SPOC", "NRM"]


@pytest.mark.parametrize(
    "text", ["The NRMX.", "A nrm.", "xNRM", "immodern slavery", "modern slaveryism"]
)
def test_a_part_of_a_word_or_an_abbreviation_in_small_letters_is_no_term(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "term_found"),
    [
        ("Two SPOCs.", "SPOC"),
        ("Modern slavery is meant.", "modern slavery"),
        ("MODERN\nSLAVERY", "modern slavery"),
        ("The National Referral Mechanism.", "NRM"),
        ("First responders came.", "First Responder"),
        ("(NRM)", "NRM"),
    ],
)
def test_plurals_full_forms_and_capitals_at_a_start_are_found(text, term_found):
    assert found(text) == [term_found]


def test_the_longer_term_wins():
    assert found("Is it a First Responder Organisation?") == ["First Responder Organisation"]


def test_only_terms_of_the_councils_nation_are_shown():
    cosla = term("COSLA", nations=("scotland",))
    one = question().model_copy(update={"why": "COSLA and the SPOC."})
    assert terms_of(one, (cosla, SPOC), "scotland") == (cosla, SPOC)
    assert terms_of(one, (cosla, SPOC), "wales") == (SPOC,)


@pytest.mark.parametrize("field", ["text", "why", "answering"])
def test_text_why_and_answering_are_searched(field):
    assert terms_of(question().model_copy(update={field: "The NRM."}), TERMS, "wales") == (NRM,)


@pytest.mark.parametrize("field", ["text", "next"])
def test_levels_and_next_steps_are_searched(field):
    one = question()
    level = one.levels[0].model_copy(update={field: "Read the NRM."})
    assert terms_of(
        one.model_copy(update={"levels": (level, *one.levels[1:])}), TERMS, "wales"
    ) == (NRM,)


def test_without_terms_nothing_is_found_or_masked():
    assert terms_in(["NRM"], ()) == ()
    assert masked("NRM", (), "term") == "NRM"


def test_a_term_is_masked_as_one_word():
    assert (
        masked("Modern slavery and the National Referral Mechanism.", TERMS, "term")
        == "term and the term."
    )
