"""Canonical JSON of content: one form, one hash, and back again exactly."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scorecard.content.canon import canonical, content_hash, read_canonical
from scorecard.content.folder import read_content
from scorecard.content.models import (
    AppliesTo,
    Authorities,
    Band,
    Capability,
    Content,
    CouncilType,
    Ground,
    Level,
    Named,
    Question,
    Questionnaire,
    Scale,
    Seen,
)
from scorecard.errors import Invalid
from tests.content.small import FILES, THEME, Small

slugs = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,4})?", fullmatch=True)
texts = st.text(min_size=1, max_size=40).filter(lambda text: text.strip() and text.isprintable())
numbers = st.decimals(0, 10**9, places=6)
weights = st.decimals("0.000001", 10**9, places=6)
maybe = st.none() | texts
many = st.lists(slugs, max_size=3).map(tuple)
days = st.dates()


def tuples(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(strategy, max_size=3).map(tuple)


named = st.builds(Named, id=slugs, name=texts)
grounds = st.builds(
    Ground, title=texts, url=maybe, kind=st.sampled_from(["statute", "guidance", "practice"]),
    nations=st.none() | many, checked=st.none() | days, status=st.sampled_from(["in-force", "coming", "check"]), doubt=maybe,
)  # fmt: skip
levels = st.builds(
    Level,
    points=numbers,
    label=maybe,
    text=texts,
    next=maybe,
    seen=st.none() | st.builds(Seen, title=texts, url=texts),
)
questions = st.builds(
    Question, id=slugs, text=texts, why=texts, answering=maybe, capability=slugs,
    lga=st.none() | st.sampled_from(["leadership", "victims"]), minutes=st.integers(1, 60), note=maybe,
    weight=weights, critical=st.booleans(), applies_to=st.builds(AppliesTo, nations=many, functions=many),
    not_applicable=st.booleans(), basis=tuples(grounds), evidence=tuples(texts), meaning=st.integers(1, 9),
    levels=tuples(levels),
)  # fmt: skip
themes = st.builds(
    Questionnaire, id=slugs, title=texts, version=texts, law_checked=days, weight=weights, functions=many,
    summary=texts, gaps=st.dictionaries(slugs, texts, max_size=2), questions=tuples(questions),
)  # fmt: skip
contents = st.builds(
    Content,
    scale=st.builds(
        Scale,
        levels=tuples(texts),
        bands=tuples(st.builds(Band, id=slugs, name=texts, start=numbers)),
    ),
    capabilities=tuples(st.builds(Capability, id=slugs, name=texts, summary=texts)),
    authorities=st.builds(
        Authorities,
        nations=tuples(named),
        functions=tuples(named),
        types=tuples(st.builds(CouncilType, id=slugs, name=texts, functions=many)),
    ),
    questionnaires=tuples(themes),
)


@settings(
    deadline=None,
    max_examples=150,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
@given(contents)
def test_what_is_written_reads_back_exactly(content: Content) -> None:
    text = canonical(content)
    again = read_canonical(text)
    assert again == content
    assert canonical(again) == text


def test_comments_order_of_keys_and_forms_of_a_number_change_no_hash(small: Small) -> None:
    before = content_hash(read_content(small.root))
    data = yaml.load(FILES[THEME], Loader=yaml.BaseLoader)  # builds texts alone
    turned = "# reordered\n" + yaml.safe_dump(_backwards(data), sort_keys=False, default_style='"')
    small.write(
        THEME, turned.replace('"2.5"', "2.50  # as before").replace('weight": "2"', 'weight": 2.0')
    )
    assert "2.50" in (small.root / THEME).read_text()
    assert content_hash(read_content(small.root)) == before


def _backwards(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _backwards(value[key]) for key in reversed(value)}
    return [_backwards(item) for item in value] if isinstance(value, list) else value


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (THEME, "weight: 2", "weight: 2.5"),
        (THEME, "It does not.", "It does not!"),
        (THEME, "critical: false", "critical: true"),
        ("data/scoring.yaml", "from: 40", "from: 41"),
        ("data/capabilities.yaml", "Who does it.", "Who does what."),
        ("data/authorities.yaml", "functions: [licensing, housing]", "functions: [licensing]"),
    ],
)
def test_whatever_the_content_says_changes_the_hash(
    small: Small, file: str, old: str, new: str
) -> None:
    before = content_hash(read_content(small.root))
    small.change(file, old, new)
    assert content_hash(read_content(small.root)) != before


def test_a_key_written_as_its_default_changes_no_hash(small: Small) -> None:
    before = content_hash(read_content(small.root))
    small.change(
        THEME, "    weight: 2\n", "    weight: 2\n    minutes: 2\n    meaning: 1\n    note: null\n"
    )
    assert content_hash(read_content(small.root)) == before


def test_the_form_is_stable(small: Small) -> None:
    """Stored copies hold this form for ever: a change here needs a new format with an upgrader."""
    body = json.loads(canonical(read_content(small.root)))
    assert list(body) == ["authorities", "capabilities", "format", "questionnaires", "scale"]
    assert body["format"] == 1
    assert body["scale"]["bands"][2] == {"from": "75.5", "id": "high", "name": "High"}
    assert body["questionnaires"][0]["questions"][1] == {
        "applies_to": {"functions": [], "nations": []},
        "basis": [],
        "capability": "people",
        "critical": True,
        "evidence": ["The list of who was trained"],
        "id": "licensing-training",
        "levels": [
            {"label": "No", "next": "Book one.", "points": "0", "text": "No officer was."},
            {"label": "Yes", "points": "3", "text": "All officers were."},
        ],
        "meaning": 1,
        "minutes": 2,
        "not_applicable": False,
        "text": "Have licensing officers been trained?",
        "weight": "0.5",
        "why": "They meet people first.",
    }


def test_shipped_content_reads_back_exactly() -> None:
    content = read_content(Path(__file__).resolve().parents[2])
    assert read_canonical(canonical(content)) == content


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("1.50", "1.5"),
        ("100", "100"),
        ("0.000", "0"),
        ("-0", "0"),
        ("0.000001", "0.000001"),
        ("1000000000", "1000000000"),
    ],
)
def test_a_decimal_has_one_form(small: Small, written: str, form: str) -> None:
    level = read_content(small.root).themes["licensing"].questions[0].levels[0]
    content = read_content(small.root)
    theme = content.themes["licensing"]
    changed = theme.questions[0].model_copy(
        update={"levels": (level.model_copy(update={"points": Decimal(written)}),)}
    )
    content = content.model_copy(
        update={"questionnaires": (theme.model_copy(update={"questions": (changed,)}),)}
    )
    assert f'"points":"{form}"' in canonical(content)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "no stored content"),
        ("[]", "no stored content"),
        ('{"scale": 1}', "no stored content"),
        ('{"format": 2}', "format 2"),
        ('{"format": 1}', "damaged"),
    ],
)
def test_what_is_no_stored_content_is_said_so(text: str, says: str) -> None:
    with pytest.raises(Invalid, match=says):
        read_canonical(text)
