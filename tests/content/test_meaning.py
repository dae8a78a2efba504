"""Questions mean what the facts of a council say: answers of readers who did not write them.

Each file of tests/councils describes an invented council; `golden:` is what its answers lead to.
A number that moved is read by a person before `make golden` writes it anew.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.content.golden import FILES, Case, golden_of, read_case, shipped, with_golden


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def case(request) -> Case:
    return read_case(request.param)


def test_every_theme_has_a_council_among_them_a_small_district_a_county_a_welsh_and_a_scottish_one():
    cases = [read_case(path) for path in FILES]
    assert {case.theme for case in cases} == set(shipped().content.themes)
    assert {"district", "county", "welsh-council", "scottish-council"} <= {c.type for c in cases}


def test_a_council_is_of_a_kind_that_there_is(case: Case):
    authorities = shipped().content.authorities
    kinds = {kind.id: frozenset(kind.functions) for kind in authorities.types}
    assert case.scope.functions <= frozenset().union(*kinds.values())
    assert case.type in kinds
    assert case.scope.nation in {nation.id for nation in authorities.nations}
    assert len(case.facts) >= 20


def test_there_is_an_answer_to_each_question_asked_and_to_no_other(case: Case):
    assert set(case.answers) == {question.id for question in case.questions}


def test_each_answer_is_one_that_its_question_offers(case: Case):
    assert case.answers
    for question in case.questions:
        offered = [
            *range(question.top + 1),
            "unknown",
            *(["na"] if question.not_applicable else []),
        ]
        assert case.answers[question.id] in offered, question.id


def test_score_band_and_first_signposts_are_the_golden_ones(case: Case):
    assert case.answers
    assert golden_of(case) == case.golden


def test_the_golden_block_is_written_anew_and_all_else_stays(tmp_path: Path):
    golden = {
        "score": "125/3",
        "band": "low",
        "capped_by": ["a"],
        "signposts": [{"question": "a", "resources": []}],
    }
    text = '# A head.\nname: "X"\ngolden:\n  score: "1"\n  signposts:\n    - {"a": 1}\n\nanswers:\n  a: 1\n'
    written = with_golden(text, golden)
    assert written.startswith('# A head.\nname: "X"\nanswers:\n  a: 1\ngolden:\n')
    assert yaml.safe_load(written)["golden"] == golden
    assert with_golden(written, golden) == written
