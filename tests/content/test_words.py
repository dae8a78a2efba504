"""The rules of wording: what is alarmed about, and what is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from scorecard.content.mistakes import Mistakes
from scorecard.content.models import Level, Term
from scorecard.content.reading_ease import reading_ease, sentences
from scorecard.content.syllables import syllables
from scorecard.content.wording import check_wording
from scorecard.content.words import Text, check_text
from scorecard.errors import ContentError
from tests.builders import number, question
from tests.content.small import THEME, Small

ROOT = Path(__file__).parents[2]
NATIONS = ("england", "wales")
NRM = Term(term="NRM", full="National Referral Mechanism", means="A system.")
DBS = Term(term="DBS", full="Disclosure and Barring Service", means="Checks.", nations=("england",))


def said(words: str, kind: str = "told apart", nations: tuple[str, ...] = ()) -> list[str]:
    mistakes = Mistakes()
    check_text(Text("f.yaml", 7, "question q", words, kind, nations), (NRM, DBS), NATIONS, mistakes)
    return list(mistakes.lines())


@pytest.mark.parametrize(
    "words",
    [
        "Please read it.", "Read it, e.g. today.", "Licences, eg taxis.", "That is, i.e. this.",
        "Taxis etc.", "Sent via the portal.", "Police and/or fire.", "Police & fire.",
        "The plan is robust.", "A comprehensive plan.", "The policy is good.", "It works effectively.",
        "An adequate record.", "Appropriate action.", "Officers are trained regularly.",
        "A slave was found.", "An illegal immigrant.", "Illegal migrants.", "In order to know.",
        "Utilise it.",
    ],
)  # fmt: skip
def test_a_banned_word_is_named_with_what_to_write(words):
    (mistake,) = said(words)
    assert mistake.startswith("f.yaml:7: question q: '")
    assert "may not stand here: " in mistake


@pytest.mark.parametrize(
    "words",
    [
        "Regular checks, every month.", "Regularly, at least twice a year.", "3 regular checks.",
        "Modern slavery.", "The NRM.", "The leader pleased them.", "Goods are bought.",
        "The paper 'Good practice & more' was read.", "Special rates.",
    ],
)  # fmt: skip
def test_what_is_counted_quoted_or_another_word_raises_no_alarm(words):
    assert said(words) == []


def test_praise_is_banned_only_where_levels_are_told_apart():
    assert said("There is a good reason.", "read") == []
    assert len(said("There is a good plan.", "told")) == 1


def test_a_sentence_over_25_words_is_named_and_one_of_25_is_not():
    assert said("word " * 24 + "end. Next one.") == []
    (mistake,) = said("word " * 25 + "end.")
    assert "has 26 words, over 25: split it" in mistake


def test_an_abbreviation_needs_a_term_in_every_nation_where_it_is_shown():
    assert said("The DBS.", nations=("england",)) == []
    (mistake,) = said("The DBS.")
    assert "no term explains 'DBS' in wales" in mistake
    (mistake,) = said("Two XYZs.")
    assert "no term explains 'XYZs' in england, wales" in mistake


def test_an_abbreviation_beside_its_full_form_or_known_to_all_needs_no_term():
    assert said("The Disclosure and Barring Service (DBS), in the UK.") == []


def test_the_whole_folder_is_looked_at_with_file_and_line(small: Small):
    small.change(THEME, "It names it.", "It names it, etc.")
    with pytest.raises(ContentError) as caught:
        check_wording(small.root, syllables)
    assert [m.split(": 'etc")[0] for m in caught.value.mistakes] == [
        f"{THEME}:28: question licensing-policy, level 1, text"
    ]


@pytest.mark.parametrize(
    ("file", "old"),
    [
        (THEME, "What the council licenses."), (THEME, "It tells applicants what is expected."),
        (THEME, "The policy, with the page"), (THEME, "Put it before the committee."),
        ("guidance/licensing.yaml", "What to write."),
    ],
)  # fmt: skip
def test_every_kind_of_text_is_looked_at(small: Small, file, old):
    check_wording(small.root, syllables)
    small.change(file, old, "Please do.")
    with pytest.raises(ContentError, match="'Please' may not stand here"):
        check_wording(small.root, syllables)


def test_titles_of_laws_and_papers_stay_as_their_authors_wrote_them(small: Small):
    small.change(THEME, "Licensing Act 2003, section 5", "Fire & Rescue etc. Act (FRA)")
    small.change("guidance/licensing.yaml", "A guide to policies", "A good guide & more")
    check_wording(small.root, syllables)


def test_a_folder_with_another_mistake_names_that(small: Small):
    small.change(THEME, "weight: 2", "weight: two")
    with pytest.raises(ContentError, match="write a number"):
        check_wording(small.root, syllables)


def test_a_question_that_is_hard_to_read_is_named(small: Small):
    hard = "Organisational accountability necessitates interdepartmental communication."
    small.change(THEME, "Does your licensing policy name modern slavery?", hard)
    with pytest.raises(
        ContentError, match=r"question licensing-policy: reading ease is -?[0-9]+, below 45"
    ):
        check_wording(small.root, syllables)


def test_a_mean_that_is_too_low_is_named_though_no_question_is(small: Small):
    middling = "The manager reads every report before the meeting in town."
    for old in (
        "Does your licensing policy name modern slavery?",
        "It does not.",
        "It names it.",
        "It names it and says what is expected.",
        "Have licensing officers been trained?",
        "No officer was.",
        "All officers were.",
    ):
        small.change(THEME, f'"{old}"', f'"{middling}"')
    with pytest.raises(ContentError) as caught:
        check_wording(small.root, syllables)
    assert [m.split(": mean")[0] for m in caught.value.mistakes] == [
        "data/questionnaires:1: all questions"
    ]


def test_reading_ease_is_fleschs_formula_with_terms_masked():
    one = question(points=(0, 1)).model_copy(
        update={
            "text": "Who knows the National Referral Mechanism?",
            "levels": (
                Level(points=number(0), text="No one does."),
                Level(points=number(1), text="All of us do."),
            ),
        }
    )
    # 4 + 3 + 4 words with a syllable each, in 3 sentences
    assert reading_ease(one, (NRM,), syllables) == pytest.approx(206.835 - 1.015 * 11 / 3 - 84.6)
    assert reading_ease(one, (), syllables) < reading_ease(one, (NRM,), syllables)


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("council", 2), ("potential", 3), ("a", 1), ("minuted", 3), ("exploiters", 3), ("places", 2),
        ("rehoused", 2), ("zqcake", 1), ("NRM", 3), ("NR3S", 4), ("12", 1), ("hmm", 1),
    ],
)  # fmt: skip
def test_syllables_come_from_the_dictionary_else_from_groups_of_vowels(word, count):
    assert syllables(word) == count


def test_sentences_end_at_a_stop_and_not_inside_a_number():
    assert sentences("At 8.30 we met. Was it late? Yes!") == [
        "At 8.30 we met.",
        "Was it late?",
        "Yes!",
    ]


def test_the_shipped_content_keeps_to_the_rules():
    found = check_wording(ROOT, syllables)
    assert found.ease.mean >= 60
    assert found.ease.least >= 45
    assert found.texts > 1000
