"""What `signpost` writes."""

from __future__ import annotations

import json

from scorecard.reports.signposts import signposted, signposts_json, signposts_text
from scorecard.scoring.model import Answer
from scorecard.signposting.order import Finder
from scorecard.texts import Texts
from tests.builders import content, guidance, question, resource, scope, theme

CONTENT = content(theme("licensing", *[question(id) for id in ("low", "top", "lost", "never")]))
GUIDANCE = [
    guidance("licensing", resource("first", questions=("lost",)), resource("doubt", status="check"))
]
FINDER = Finder(GUIDANCE, CONTENT, scope())
ANSWERS = {
    "low": Answer("level", 0), "top": Answer("level", 3), "lost": Answer("unknown"), "never": Answer("na"),
}  # fmt: skip
YEAR = signposted("E1", 2026, ANSWERS, FINDER)


def test_only_answers_below_the_top_and_unknown_are_pointed_on():
    [entry] = json.loads("".join(signposts_json([YEAR], Texts())))
    assert (entry["council"], entry["year"], set(entry)) == (
        "E1",
        2026,
        {"council", "year", "questions"},
    )
    assert set(entry["questions"]) == {"low", "lost"}


def test_each_says_level_tier_next_and_resources_in_order_with_the_reason():
    [entry] = json.loads("".join(signposts_json([YEAR], Texts())))
    assert entry["questions"]["lost"] == {
        "level": None,
        "tier": "foundation",
        "next": "Step from 0 of lost.",
        "resources": [
            {"id": "first", "title": "First", "url": "https://www.gov.uk/first", "status": "current",
             "reason": "Named for this question"},
            {"id": "doubt", "title": "Doubt", "url": "https://www.gov.uk/doubt", "status": "check",
             "reason": "For licensing, policy"},
        ],
    }  # fmt: skip
    assert entry["questions"]["low"]["level"] == 0


def test_a_council_with_nothing_to_show_has_an_entry_without_questions():
    empty = signposted("E2", 2026, {"top": Answer("level", 3)}, FINDER)
    assert json.loads("".join(signposts_json([empty], Texts()))) == [
        {"council": "E2", "year": 2026, "questions": {}}
    ]
    assert "".join(signposts_text([empty], Texts())) == "E2, 2026\n  Nothing to point to.\n"


def test_the_same_can_be_read_as_text():
    text = "".join(signposts_text([YEAR], Texts()))
    assert text.splitlines()[:4] == [
        "E1, 2026",
        "  lost: unknown",
        "    Step from 0 of lost.",
        "    - First, https://www.gov.uk/first (Named for this question).",
    ]
    assert "Being confirmed." in text.splitlines()[4]
