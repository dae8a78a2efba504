"""Why each resource is shown, in words."""

from __future__ import annotations

import pytest

from scorecard.signposting.model import Signpost
from scorecard.signposting.reasons import in_sentence, reason_text
from scorecard.texts import Texts
from tests.builders import resource


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("question", "Named for this question"),
        ("capability", "For licensing, referral and support"),
        ("theme", "For licensing"),
        ("general", "For every council"),
    ],
)
def test_each_suggestion_says_its_reason_in_words(reason, words):
    shown = Signpost(resource("r"), reason, "Licensing", "Referral and support")
    assert reason_text(shown, Texts()) == words


def test_braces_in_a_title_are_shown_as_written():
    shown = Signpost(resource("r"), "theme", "{0.__class__} %s", "")
    assert reason_text(shown, Texts()) == "For {0.__class__} %s"


@pytest.mark.parametrize(
    ("name", "inside"),
    [("Licensing", "licensing"), ("NRM referrals", "NRM referrals"), ("A", "A"), ("", "")],
)
def test_a_name_inside_a_sentence_keeps_its_abbreviations(name, inside):
    assert in_sentence(name) == inside
