"""What the board paper says, rule by rule: decisions, what moved, what holds, evidence, the bill."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scorecard.content.models import Content
from scorecard.reports.ages import ages, is_old, year_before
from scorecard.reports.board import board_paper
from scorecard.reports.model import Earlier, EvidenceItem, Report
from scorecard.reports.paper import Heading, Para, Standing, Table
from scorecard.reports.words import curly, listed, lower_first, moved, printable, signed
from scorecard.scoring.comparing import compare
from scorecard.scoring.comparison import YearInput
from scorecard.scoring.engine import score
from scorecard.scoring.model import Answer
from scorecard.texts import Texts
from tests.builders import content, question, theme
from tests.reports.report_case import APPROVAL, Given, make, whole_scope

SMALL = content(
    theme("housing", question("h1"), question("h2")),
    theme(
        "licensing", question("l1", critical=True), question("l2"), question("l3"), question("l4")
    ),
)
FULL = {id: Answer("level", 2) for id in ("h1", "h2", "l1", "l2", "l3", "l4")}


def small(
    found: dict[str, Answer], old: dict[str, Answer] | None = None, words: Content = SMALL, **more
) -> Report:
    scope = whole_scope(words)
    report = make(words, scope=scope, found=found, with_last_year=False, **more)
    if old is None:
        return report
    before = YearInput(words, scope, old, score(words, scope, old))
    now = YearInput(words, scope, found, report.result)
    return replace(report, earlier=Earlier(2025, compare(before, now)))


def told(report: Report) -> list[str]:
    """Every numbered paragraph, whole."""
    return [
        "".join(run.text for run in block.line)
        for block in board_paper(report, Texts()).blocks
        if isinstance(block, Para)
    ]


def said(report: Report, lead: str) -> str | None:
    return next((text for text in told(report) if text.startswith(lead)), None)


def headings(report: Report) -> list[str]:
    return [b.text for b in board_paper(report, Texts()).blocks if isinstance(b, Heading)]


def table(report: Report, name: str) -> Table:
    blocks = board_paper(report, Texts()).blocks
    return next(b for b in blocks if isinstance(b, Table) and name in b.caption)


def words_of(row) -> list[str]:
    return [" ".join("".join(run.text for run in line) for line in cell.lines) for cell in row]


def test_paragraphs_are_numbered_in_one_series():
    blocks = board_paper(make(), Texts()).blocks
    numbers = [b.number for b in blocks if isinstance(b, Para)]
    assert numbers == list(range(1, len(numbers) + 1))


def test_a_draft_with_gaps_asks_for_them_and_a_full_one_for_approval():
    assert told(small({"h1": Answer("level", 2)}))[1].startswith(
        "Ask for the five missing answers, so that"
    )
    assert told(small(FULL))[1] == "Approve the assessment, so that the year can be signed off."
    assert told(small(FULL, approval=APPROVAL))[1] == "Note the result, which was signed off."


def test_a_lift_is_promised_only_where_the_engine_proves_it():
    capped = {**FULL, "l1": Answer("level", 0)}
    assert "The first would lift Licensing from Foundation to Developing." in told(small(capped))[0]
    staying = {"l1": 1, "l2": 2, "l3": 2, "l4": 2}
    assert "would lift" not in told(small({id: Answer("level", n) for id, n in staying.items()}))[0]


def test_at_the_top_there_is_nothing_to_agree():
    top = {id: Answer("level", 3) for id in FULL}
    assert not [text for text in told(small(top)) if text.startswith("Agree")]
    assert "What to do next" not in headings(small(top))


def test_what_holds_a_band_down_names_theme_points_and_question():
    held = said(small({**FULL, "l1": Answer("level", 0)}), "What holds a band down.")
    assert held == (
        "What holds a band down. Licensing has 50.0 points, and stays at Foundation because of this critical "
        "question: What of l1? (“Level 0”). While a theme is held, the council’s own band cannot be higher "
        "than Developing."
    )
    assert said(small(FULL), "What holds a band down.") is None


def test_a_theme_that_is_low_by_its_score_too_is_not_said_to_be_held_down():
    low = {id: Answer("level", 0) for id in FULL}
    assert "so Foundation by its score" in (said(small(low), "What holds a band down.") or "")


def test_what_is_not_known_counts_unanswered_dont_know_and_evidence():
    found = {"h1": Answer("level", 2, 1), "l1": Answer("unknown"), "l2": Answer("level", 2)}
    old = EvidenceItem("A paper", "", dt.date(2025, 1, 1))
    given = {id: Given(answer, evidence=(old,) * answer.evidence) for id, answer in found.items()}
    text = said(small(found, given=given), "What is not known.")
    assert text == (
        "What is not known. 3 of 6 questions are not answered: 1 in Housing and 2 in Licensing. 1 answer is "
        "“We don’t know” (33.3%). 50.0% of what is answered above the lowest level has evidence behind it; "
        "the one item is older than 12 months."
    )
    assert (said(small(FULL), "What is not known.") or "").startswith(
        "What is not known. Every question is answered. No answer is “We don’t know”."
    )


def test_too_few_answers_stand_in_place_of_the_band():
    blocks = board_paper(small({"h1": Answer("level", 3)}), Texts()).blocks
    stands = next(b for b in blocks if isinstance(b, Standing))
    assert (stands.band, stands.band_name) == (None, "too few answers yet")
    assert said(small({"h1": Answer("level", 3)}), "Too few answers yet for a band.")


def test_a_score_shown_at_a_border_that_it_lies_below_is_explained():
    near = content(theme("licensing", question("a", points=(0, "39.96", 100))))
    assert "39.96" in (said(small({"a": Answer("level", 1)}, words=near), "The score is ") or "")


def test_critical_questions_that_do_not_apply_are_named_with_a_short_reason():
    known = {"h1": Given(Answer("level", 2))}
    given = {**known, "l1": Given(Answer("na"), "Another council does this.")}
    report = small({"l1": Answer("na"), "h1": Answer("level", 2)}, given=given)
    assert said(report, "Answered “This does not apply to us”:") == (
        "Answered “This does not apply to us”: Licensing question 1 (critical). Reason given: “Another council "
        "does this.”"
    )
    given = {**known, "l1": Given(Answer("na"), "word " * 100)}
    report = small({"l1": Answer("na"), "h1": Answer("level", 2)}, given=given)
    assert "Its reason stands in the appendix." in (said(report, "Answered “This") or "")


def test_what_moved_says_direction_range_and_on_how_many_questions():
    report = small(FULL, {**FULL, "h1": Answer("level", 0), "l2": Answer("level", 3)})
    text = said(report, "What moved since 2025.")
    assert text is not None
    assert "on the 6 questions answered in both years" in text
    assert "One theme rose: Housing (up 33.3)." in text
    assert "One fell: Licensing (down 8.3)." in text


def test_an_earlier_year_with_nothing_in_common_says_so_and_has_no_bill():
    report = small({"h1": Answer("level", 2)}, {"h2": Answer("level", 2)})
    assert said(report, "What moved since 2025.") == (
        "What moved since 2025. No question can be compared with 2025."
    )
    assert "What changed since 2025" not in headings(report)


LEVELS = st.sampled_from([Answer("level", n) for n in range(4)] + [Answer("unknown")])


@settings(max_examples=60)
@given(
    st.dictionaries(st.sampled_from(list(FULL)), LEVELS),
    st.dictionaries(st.sampled_from(list(FULL)), LEVELS),
)
def test_the_bill_adds_up_from_top_to_bottom(found: dict[str, Answer], old: dict[str, Answer]):
    if not set(found) & set(old):
        return
    weighed = content(
        theme("housing", question("h1", weight=3), question("h2"), weight=2),
        theme(
            "licensing",
            question("l1", weight="1.5"),
            question("l2"),
            question("l3"),
            question("l4", weight=7),
        ),
    )
    rows = [
        words_of(row)[-1] for row in table(small(found, old, weighed), "From 2025 to 2026").rows
    ]
    first, *parts, last = [Decimal(text.replace("−", "-")) for text in rows]
    assert first + sum(parts) == last


def test_evidence_of_the_same_day_last_year_is_not_yet_old():
    day = dt.date(2026, 11, 22)
    assert not is_old(EvidenceItem("", "", dt.date(2025, 11, 22)), day)
    assert is_old(EvidenceItem("", "", dt.date(2025, 11, 21)), day)
    assert not is_old(EvidenceItem("", "", None), day)
    assert year_before(dt.date(2024, 2, 29)) == dt.date(2023, 2, 28)
    found = ages([EvidenceItem("", "", None), EvidenceItem("", "", day)], day)
    assert (found.items, found.old, found.undated, found.newest) == (2, 0, 1, day)


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (curly("It's \"so\", as 'they' say"), "It’s “so”, as ‘they’ say"),
        (lower_first("Working together"), "working together"),
        (lower_first("NRM referrals"), "NRM referrals"),
        (listed(["A", "B", "C"], Texts()), "A, B and C"),
        (printable("a\x00b\u202ec\nd"), "abc\nd"),
    ],
)
def test_words_are_written_as_people_write_them(made: str, expected: str):
    assert made == expected


def test_changes_have_a_true_minus_a_sign_and_a_direction_in_words():
    shown = [signed(Fraction(n, 100)) for n in (-70, 104, 4, -4)]
    assert shown == ["−0.7", "+1.0", "0.0", "0.0"]
    assert [moved(Fraction(n), Texts()) for n in (-2, 3, 0)] == ["down 2.0", "up 3.0", "no change"]


def test_the_numbers_of_a_year_stand_for_its_months_and_day():
    report = small(FULL, approval=APPROVAL)
    assert report.months == "April 2026 to March 2027"
    assert (report.status, report.as_at) == ("signed off", dt.date(2027, 3, 3))
    assert (small(FULL).status, small(FULL).as_at) == ("draft", dt.date(2026, 11, 22))
