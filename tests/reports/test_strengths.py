"""Strongest and weakest parts: cells that enough stands behind, none of them in both lists."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from scorecard.content.scope import asked
from scorecard.reports.strengths import LEAST, strengths
from scorecard.scoring.engine import score
from scorecard.scoring.model import Answer
from tests.builders import CAPABILITIES, content, question, scope, theme

FOUR = [
    question(f"{capability}-{n}", capability=capability, weight=n % 2 + 1)
    for capability in CAPABILITIES
    for n in range(4)
]
WORDS = content(theme("licensing", *FOUR))


def found(answers: dict[str, Answer], words=WORDS):
    questions = asked(words, scope())
    return strengths(words, questions, answers, score(words, scope(), answers))


def levels(**by_capability: int) -> dict[str, Answer]:
    return {
        f"{c}-{n}": Answer("level", level) for c, level in by_capability.items() for n in range(4)
    }


def test_the_best_and_the_worst_three_are_named_in_order():
    best, worst = found(levels(policy=3, people=2, identify=1, refer=0, partners=2, assure=0))
    assert [s.capability for s in best] == ["Policy", "People", "Partners"]
    assert [s.capability for s in worst] == ["Refer", "Assure", "Identify"]
    assert [s.band for s in best] == [2, 1, 1]


def test_fewer_than_six_are_split_evenly_and_the_middle_one_stands_in_neither():
    best, worst = found(levels(policy=3, people=2, identify=1))
    assert [s.capability for s in best] == ["Policy"]
    assert [s.capability for s in worst] == ["Identify"]


def test_one_cell_alone_is_neither_strong_nor_weak():
    assert found(levels(policy=3)) == ((), ())


def test_a_cell_of_two_answers_is_not_named():
    few = {k: v for k, v in levels(policy=3, people=0).items() if k not in ("policy-0", "policy-1")}
    assert found(few) == ((), ())


def test_a_cell_answered_for_less_than_half_its_weight_is_not_named():
    heavy = [question(f"h{n}", capability="policy", weight=9 if n == 3 else 1) for n in range(4)]
    words = content(theme("licensing", *heavy, *FOUR[4:8]))
    answers = {**{f"h{n}": Answer("level", 3) for n in range(3)}, **levels(people=0)}
    assert found(answers, words) == ((), ())
    assert found({**answers, "h3": Answer("level", 3)}, words)[0][0].capability == "Policy"


def test_more_weight_answered_goes_first_among_equals():
    answers = levels(policy=2, people=2, identify=0, refer=0)
    del answers["policy-0"]
    assert [s.capability for s in found(answers)[0]] == ["People", "Policy"]


@given(
    st.dictionaries(
        st.sampled_from([q.id for q in FOUR]),
        st.sampled_from([Answer("level", 0), Answer("level", 2), Answer("level", 3), Answer("unknown"), Answer("na")]),
    )
)  # fmt: skip
def test_no_cell_stands_in_both_lists_and_both_are_as_long(answers: dict[str, Answer]):
    best, worst = found(answers)
    assert len(best) == len(worst) <= 3
    assert not {s.capability for s in best} & {s.capability for s in worst}
    if best:
        assert min(s.score for s in best) >= max(s.score for s in worst)
    for strength in (*best, *worst):
        own = [
            a
            for k, a in answers.items()
            if k.startswith(strength.capability.lower()) and a.state != "na"
        ]
        assert len(own) >= LEAST
