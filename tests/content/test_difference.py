"""What changed in a text, word by word."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scorecard.content.changes import Span, worded_difference

TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from(["a", "policy", "has", "2.5", "it's", " ", "  ", ". ", "\n"])).map("".join),
)  # fmt: skip


def marked(old: str, new: str) -> str:
    marks = {"same": "{}", "removed": "[{}]", "added": "<{}>"}
    return "".join(marks[span.kind].format(span.text) for span in worded_difference(old, new))


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("has a policy", "has a policy adopted by members", "has a policy< adopted by members>"),
        ("Has your council a plan?", "Has the council a written plan?", "Has [your]<the> council a< written> plan?"),
        ("Who has it", "has it", "[Who ]has it"),
        ("has it", "Who has it", "<Who >has it"),
        ("within 2.5 days.", "within 3 days.", "within [2.5]<3> days."),
        ("a well-known team’s plan", "a known team’s plan", "a [well-known]<known> team’s plan"),
        ("one  two", "one two", "one[  ]< >two"),
        ("all of it", "", "[all of it]"),
        ("", "all of it", "<all of it>"),
    ],
)  # fmt: skip
def test_whole_words_are_marked_where_they_stood(old, new, shown):
    assert marked(old, new) == shown


def test_two_equal_texts_are_one_stretch_and_two_empty_ones_none():
    assert worded_difference("a policy. ", "a policy. ") == (Span("same", "a policy. "),)
    assert worded_difference("", "") == ()


@given(TEXTS, TEXTS)
def test_both_texts_can_be_put_together_again_letter_by_letter(old, new):
    spans = worded_difference(old, new)
    assert "".join(span.text for span in spans if span.kind != "added") == old
    assert "".join(span.text for span in spans if span.kind != "removed") == new


@given(TEXTS, TEXTS)
def test_no_stretch_is_empty_and_what_went_stands_before_what_came(old, new):
    spans = worded_difference(old, new)
    assert all(span.text for span in spans)
    kinds = [span.kind for span in spans]
    assert all(pair in FOLLOWING for pair in pairwise(kinds))


FOLLOWING = {
    ("same", "removed"), ("same", "added"), ("removed", "added"), ("removed", "same"),
    ("added", "same"),
}  # fmt: skip
