"""Two versions of a content: what is told of the second."""

from __future__ import annotations

import dataclasses
from decimal import Decimal

import pytest

from scorecard.content.changed import Changed, ContentChanges, Edited, Listed
from scorecard.content.changes import Span, changes_between
from scorecard.content.models import AppliesTo, Band, Content, Question, Questionnaire
from tests.builders import content, question, theme

TOLD = [field.name for field in dataclasses.fields(ContentChanges)]


def told(old: Content, new: Content) -> dict[str, object]:
    """What is not empty."""
    changes = changes_between(old, new)
    assert not changes.same
    return {
        key: value
        for key in TOLD
        if isinstance(value := getattr(changes, key), tuple) and value
    }  # fmt: skip


def one(own: Question, **keys: object) -> Content:
    return content(theme("licensing", own.model_copy(update=keys)))


def with_levels(own: Question, *texts: str, **keys: object) -> Question:
    levels = tuple(
        level.model_copy(update={"text": text, **keys})
        for level, text in zip(own.levels, texts, strict=True)
    )
    return own.model_copy(update={"levels": levels})


A = question("a", points=(0, 1))


def test_nothing_changed_between_a_content_and_itself():
    own = content(theme("licensing", A))
    changes = changes_between(own, own)
    assert changes.same
    assert [key for key in TOLD if getattr(changes, key) in ((), None)] == TOLD[3:]
    assert (changes.old_version, changes.new_version) == ("2026.1", "2026.1")


def test_another_order_is_no_change_that_is_told_but_the_content_is_not_the_same():
    assert told(content(theme("t", A, question("b"))), content(theme("t", question("b"), A))) == {}


def test_f08_questions_that_were_taken_out_and_put_in_are_listed_with_their_theme():
    assert told(one(A), content(theme("housing", question("b")))) == {
        "themes_added": ("housing",),
        "themes_withdrawn": ("licensing",),
        "added": (Listed("b", "housing", "What of b?"),),
        "withdrawn": (Listed("a", "licensing", "What of a?"),),
    }


def test_f09_a_text_that_changed_while_the_meaning_number_stayed_is_reworded_word_by_word():
    changes = told(one(A, text="Has it a policy?"), one(A, text="Has it an adopted policy?"))
    assert list(changes) == ["reworded"]
    ((reworded),) = changes["reworded"]
    assert (reworded.id, reworded.note) == ("a", None)
    ((wording),) = reworded.wording
    assert (wording.part, wording.level) == ("text", None)
    assert wording.spans == (
        Span("same", "Has it "),
        Span("removed", "a"),
        Span("added", "an adopted"),
        Span("same", " policy?"),
    )


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        (A, A.model_copy(update={"why": "Other grounds."}), [("why", None)]),
        (A, A.model_copy(update={"answering": "Count all."}), [("answering", None)]),
        (with_levels(A, "No.", "Yes."), with_levels(A, "No.", "Yes, all."), [("level", 1)]),
        (A, with_levels(A, *(x.text for x in A.levels), label="L"), [("label", 0), ("label", 1)]),
        (A, question("a", points=(0, 1, 2)), [("level", 2), ("label", 2)]),
        (question("a", points=(0, 1, 2)), A, [("level", 2), ("label", 2)]),
    ],
    ids=["why", "answering", "level", "label", "level added", "level gone"],
)  # fmt: skip
def test_f09_every_text_that_carries_sense_counts(old, new, where):
    ((reworded),) = changes_between(one(old), one(new)).reworded
    assert [(wording.part, wording.level) for wording in reworded.wording] == where


def test_f09_what_the_keeper_wrote_into_the_note_since_stands_with_it():
    new = one(A, text="What of it?", note="The sense is the same.")
    ((reworded),) = changes_between(one(A, note="Weight by law."), new).reworded
    assert reworded.note == "The sense is the same."
    kept = one(A, text="What of it?", note="Weight by law.")
    assert changes_between(one(A, note="Weight by law."), kept).reworded[0].note is None


def test_a_raised_meaning_is_no_rewording_and_shows_the_words_too():
    changes = told(one(A), one(A, text="What of it now?", meaning=2))
    assert list(changes) == ["meaning_changed"]
    assert changes["meaning_changed"][0].wording[0].part == "text"
    assert told(one(A), one(A, meaning=2))["meaning_changed"][0].wording == ()


def test_another_name_in_the_scale_is_told_once_and_not_at_every_question():
    plain = with_levels(A, "No.", "Yes.", label=None)
    old, new = one(plain), one(plain)
    scale = new.scale.model_copy(update={"levels": ("None", *new.scale.levels[1:])})
    assert told(old, new.model_copy(update={"scale": scale})) == {
        "level_names": (Changed("0", "Not in place", "None"),)
    }


def test_a_label_that_says_what_the_scale_said_is_no_rewording():
    plain = with_levels(A, "No.", "Yes.", label=None)
    named = plain.model_copy(
        update={
            "levels": tuple(
                level.model_copy(update={"label": name})
                for level, name in zip(plain.levels, ("Not in place", "Basic"), strict=True)
            )
        }
    )
    assert told(one(plain), one(named)) == {}


@pytest.mark.parametrize(
    ("new", "key", "change"),
    [
        (question("a", points=(0, 1), weight=2), "weights", (Decimal(1), Decimal(2))),
        (question("a", points=(0, 2)), "points", ((Decimal(0), Decimal(1)), (Decimal(0), Decimal(2)))),
        (question("a", points=(0, 1), critical=True), "critical", (False, True)),
        (question("a", points=(0, 1), na=False), "not_applicable", (True, False)),
        (question("a", points=(0, 1), capability="people"), "capabilities_of", ("policy", "people")),
        (question("a", points=(0, 1), nations=["wales"]), "scope", (AppliesTo(), AppliesTo(nations=("wales",)))),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_f10_a_value_of_a_question_that_changed_stands_with_both_values(new, key, change):
    assert told(one(A), one(new)) == {key: (Changed("a", *change),)}


def test_a_number_that_is_only_written_in_another_way_did_not_change():
    assert told(one(A, weight=Decimal("1.5")), one(A, weight=Decimal("1.50"), note="x")) == {
        "edited_questions": (Edited("a", ("note",)),)
    }


def test_a_scope_that_is_only_listed_in_another_order_did_not_change():
    there = question("a", nations=["wales", "england"])
    back = question("a", nations=["england", "wales"])
    assert told(content(theme("t", there)), content(theme("t", back))) == {}


def test_a_question_that_moved_to_another_theme_is_neither_added_nor_withdrawn():
    b = question("b")
    old = content(theme("housing", b), theme("licensing", A, question("m")))
    new = content(theme("housing", b, question("m")), theme("licensing", A))
    assert told(old, new) == {"moved": (Changed("m", "licensing", "housing"),)}


def test_values_of_themes_and_what_types_of_council_do_are_told():
    def own(theme: Questionnaire, functions: tuple[str, ...]) -> Content:
        return content(theme, functions=functions)

    old = own(theme("t", A, functions=["licensing"]), ("licensing",))
    new = own(theme("t", A, weight=2, functions=["housing", "licensing"]), ("licensing", "housing"))
    assert told(old, new) == {
        "theme_weights": (Changed("t", Decimal(1), Decimal(2)),),
        "theme_functions": (Changed("t", ("licensing",), ("housing", "licensing")),),
        "type_functions": (Changed("district", ("licensing",), ("housing", "licensing")),),
    }


def test_f10_bands_and_columns_that_came_went_or_moved_are_told():
    old = content(theme("t", A), bands=[("low", 0), ("high", 40)], capabilities=["policy"])
    new = content(theme("t", A), bands=[("low", 0), ("top", 75)], capabilities=["policy", "people"])
    changes = told(old, new)
    assert changes["bands"] == (
        Changed("high", Band(id="high", name="High", start=Decimal(40)), None),
        Changed("top", None, Band(id="top", name="Top", start=Decimal(75))),
    )
    ((column),) = changes["capabilities"]
    assert (column.id, column.old, column.new.name) == ("people", None, "People")


def test_what_neither_changes_what_is_asked_nor_how_it_counts_is_named_by_its_key():
    first = A.levels[0].model_copy(update={"next": "Begin."})
    new = one(A, evidence=("A list",), minutes=5, levels=(first, A.levels[1]))
    retitled = new.questionnaires[0].model_copy(update={"title": "Licences", "version": "2026.2"})
    assert told(one(A), content(retitled)) == {
        "edited_questions": (Edited("a", ("minutes", "evidence", "next")),),
        "edited_themes": (Edited("licensing", ("title",)),),
    }
