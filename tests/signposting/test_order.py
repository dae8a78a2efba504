"""Which resources are shown for an answer, in which order."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scorecard.signposting.order import Finder, signpost, visible
from tests.builders import NATIONS, content, guidance, question, resource, scope, theme

ORDER = ("question", "capability", "theme", "general")
CONTENT = content(
    theme(
        "licensing",
        question("q", capability="refer"),
        question("two", points=(0, 1)),
        question("three", points=(0, 1, 2)),
        question("six", points=(0, 1, 2, 3, 4, 5)),
    ),
    theme("housing", question("home", capability="refer")),
)


def ids(*files, question="q", position=0, council=None) -> list[str]:
    found = signpost(files, CONTENT, council or scope(), question, position)
    return [s.resource.id for s in found.resources]


def test_what_names_the_question_comes_first_then_capability_theme_and_general():
    files = (
        guidance("general", resource("for-all", capabilities=("refer",))),
        guidance(
            "licensing",
            resource("theme-only", capabilities=("policy",)),
            resource("capability", capabilities=("refer",)),
            resource("named", capabilities=("policy",), questions=("q",)),
        ),
    )
    assert ids(*files) == ["named", "capability", "theme-only", "for-all"]


def test_within_each_the_themes_own_file_comes_first_then_other_files_by_name_as_written():
    files = (
        guidance("social-services", resource("social", themes=("licensing",))),
        guidance("licensing", resource("own-z"), resource("own-a")),
        guidance("housing", resource("home", themes=("licensing",))),
    )
    assert ids(*files) == ["own-z", "own-a", "home", "social"]


def test_a_resource_of_another_theme_is_shown_where_it_names_the_question_only():
    assert ids(guidance("housing", resource("named", questions=("q",)), resource("not"))) == [
        "named"
    ]


def test_a_general_resource_that_names_the_question_is_named_for_it():
    files = (
        guidance("general", resource("all", questions=("q",))),
        guidance("licensing", resource("own")),
    )
    assert ids(*files) == ["all", "own"]


@pytest.mark.parametrize(
    ("asked", "position", "tier"),
    [
        ("q", None, "foundation"), ("q", 0, "foundation"), ("q", 1, "developing"), ("q", 2, "leading"),
        ("two", 0, "foundation"), ("two", None, "foundation"),
        ("three", 0, "foundation"), ("three", 1, "leading"),
        ("six", 0, "foundation"), ("six", 1, "developing"), ("six", 3, "developing"), ("six", 4, "leading"),
    ],
)  # fmt: skip
def test_the_level_decides_the_tier(asked, position, tier):
    own = guidance(
        "licensing", *[resource(t, tier=t) for t in ("foundation", "developing", "leading")]
    )
    found = signpost([own], CONTENT, scope(), asked, position)
    assert found.tier == tier
    assert [s.resource.tier for s in found.resources] == [tier]


def test_the_next_action_is_the_levels_own_and_unknown_takes_the_lowest_levels():
    assert signpost([], CONTENT, scope(), "q", 2).next == "Step from 2 of q."
    assert signpost([], CONTENT, scope(), "q", None).next == "Step from 0 of q."


@pytest.mark.parametrize(("asked", "top"), [("q", 3), ("two", 1), ("six", 5)])
def test_the_top_level_points_to_nothing(asked, top):
    own = guidance(
        "licensing", *[resource(t, tier=t) for t in ("foundation", "developing", "leading")]
    )
    found = signpost([own], CONTENT, scope(), asked, top)
    assert (found.tier, found.next, found.resources) == (None, None, ())


def test_only_the_councils_nation_and_functions_are_shown_and_nothing_withdrawn():
    own = guidance(
        "licensing",
        resource("welsh", nations=("wales",)),
        resource("for-carers", functions=("care",)),
        resource("for-either", functions=("care", "licensing")),
        resource("gone", status="withdrawn", questions=("q",)),
        resource("in-doubt", status="check"),
    )
    assert ids(own) == ["for-either", "in-doubt"]
    assert ids(own, council=scope("wales", ("care",))) == [
        "welsh",
        "for-carers",
        "for-either",
        "in-doubt",
    ]
    assert ids(own, council=scope(functions=())) == ["in-doubt"]


def test_at_most_five_are_shown_for_a_question():
    own = guidance("licensing", *[resource(f"r{n}") for n in range(8)])
    assert ids(own) == ["r0", "r1", "r2", "r3", "r4"]


def test_a_resource_may_name_a_question_that_is_asked_no_more():
    assert ids(guidance("licensing", resource("old", questions=("retired-question",)))) == ["old"]


def test_an_older_question_without_a_resource_still_has_its_next_action():
    found = signpost([], CONTENT, scope(), "q", 0)
    assert found.next
    assert found.resources == ()


def test_a_themes_list_follows_its_band_with_the_theme_before_the_general_ones():
    finder = Finder(
        [
            guidance("general", *[resource(f"all-{t}", tier=t) for t in ("foundation", "leading")]),
            guidance("housing", resource("shared", themes=("licensing",)), resource("not")),
            guidance(
                "licensing", *[resource(f"own-{t}", tier=t) for t in ("foundation", "developing")]
            ),
        ],
        CONTENT,
        scope(),
    )
    listed = {
        band: [s.resource.id for s in finder.for_theme("licensing", band)]
        for band in ("foundation", "developing", "leading", None)
    }
    assert listed == {
        "foundation": ["own-foundation", "shared", "all-foundation"],
        "developing": ["own-developing"],
        "leading": ["all-leading"],
        None: [],
    }


@st.composite
def files(draw):
    made = st.builds(
        lambda n, **keys: resource(f"r{n}", **keys),
        st.integers(0, 10**9),
        tier=st.sampled_from(("foundation", "developing", "leading")),
        nations=st.lists(st.sampled_from(NATIONS), min_size=1, unique=True),
        functions=st.lists(st.sampled_from(("licensing", "housing")), unique=True),
        themes=st.lists(st.sampled_from(("licensing", "housing")), unique=True),
        capabilities=st.lists(st.sampled_from(("policy", "refer")), min_size=1, unique=True),
        questions=st.lists(st.sampled_from(("q", "two", "home")), unique=True),
        status=st.sampled_from(("current", "check", "withdrawn")),
    )
    names = draw(st.lists(st.sampled_from(("general", "housing", "licensing")), unique=True))
    return [guidance(name, *draw(st.lists(made, max_size=5))) for name in names]


@settings(max_examples=100, deadline=None)
@given(files(), st.randoms(use_true_random=False), st.sampled_from(NATIONS))
def test_order_of_files_is_irrelevant_and_what_is_shown_may_be_shown(shelves, shuffler, nation):
    council = scope(nation, ("licensing",))
    allowed = [r for _, r in visible(shelves, council)]
    other = Finder(shuffler.sample(shelves, len(shelves)), CONTENT, council)
    for asked, (_, q) in CONTENT.questions.items():
        for position in (None, *range(q.top + 1)):
            found = signpost(shelves, CONTENT, council, asked, position)
            assert other.suggest(asked, position) == found
            assert len(found.resources) <= 5
            ranks = [ORDER.index(s.reason) for s in found.resources]
            assert ranks == sorted(ranks)
            for shown in found.resources:
                assert shown.resource in allowed
                assert shown.resource.tier == found.tier
