"""Which questions a council is asked."""

from __future__ import annotations

from scorecard.content.models import AppliesTo, CouncilRecord
from scorecard.content.scope import Scope, asked, is_asked, scope_of
from tests.builders import content, question, theme
from tests.content.small import Small


def scope(nation: str = "england", *functions: str) -> Scope:
    return Scope(nation, frozenset(functions))


def test_a_theme_without_functions_is_asked_of_every_council() -> None:
    assert is_asked(theme("governance"), question("a"), scope())


def test_a_theme_is_asked_where_the_council_has_any_of_its_functions() -> None:
    licensing = theme("licensing", functions=("licensing", "taxis"))
    assert is_asked(licensing, question("a"), scope("england", "taxis"))
    assert not is_asked(licensing, question("a"), scope("england", "housing"))
    assert not is_asked(licensing, question("a"), scope())


def test_a_question_narrows_its_theme_by_nation_and_by_function() -> None:
    narrow = question("a", nations=("wales",), functions=("taxis",))
    licensing = theme("licensing", narrow, functions=("licensing",))
    assert is_asked(licensing, narrow, scope("wales", "licensing", "taxis"))
    assert not is_asked(licensing, narrow, scope("england", "licensing", "taxis"))
    assert not is_asked(licensing, narrow, scope("wales", "licensing"))
    assert not is_asked(licensing, narrow, scope("wales", "taxis"))


def test_themes_without_a_question_are_left_out() -> None:
    two = content(theme("a", question("qa")), theme("b", question("qb", nations=("wales",))))
    assert {name: [q.id for q in found] for name, found in asked(two, scope()).items()} == {
        "a": ["qa"]
    }


def test_a_councils_own_functions_win_over_its_types(small: Small) -> None:
    folder = small.read()
    north, _, new = folder.councils
    authorities = folder.content.authorities
    assert scope_of(north, authorities) == scope("england", "licensing", "housing")
    assert scope_of(new, authorities) == scope("wales", "licensing")
    none = CouncilRecord(id="x", name="X", nation="england", type="district", functions=())
    assert scope_of(none, authorities) == scope("england")


def test_to_apply_to_nothing_named_is_to_apply_everywhere() -> None:
    assert question("a").applies_to == AppliesTo()
