"""Changes of the questions as pages tell them: in numbers, by kind, and to this council alone."""

from __future__ import annotations

from scorecard.content.changes import changes_between
from scorecard.content.models import Content, Level
from scorecard.reports.changes_counted import in_numbers
from scorecard.reports.changes_told import Group, changes_told
from scorecard.texts import Texts
from tests.builders import content, number, question, scope, theme

_ = Texts()
Q = question("q")


def told(old: Content, new: Content, functions=("licensing", "housing")) -> dict[str, Group]:
    groups = changes_told(old, new, changes_between(old, new), scope(functions=functions), _)
    assert all(group.entries for group in groups)
    return {group.kind: group for group in groups}


def one(*questions, **more) -> Content:
    return content(theme("licensing", *questions), **more)


def changed(**keys):
    return Q.model_copy(update=keys)


def facts(group: Group) -> list[tuple[str, str]]:
    return [(entry.text, entry.fact) for entry in group.entries]


def test_nothing_changed_is_nothing_told():
    assert told(one(Q), one(Q)) == {}
    assert in_numbers((), _) == ""


def test_what_came_and_went_stands_with_its_theme():
    groups = told(one(Q, question("old")), one(Q, question("new")))
    assert facts(groups["added"]) == [("What of new?", "Licensing")]
    assert facts(groups["withdrawn"]) == [("What of old?", "Licensing")]


def test_a_reworded_question_is_told_word_by_word():
    (entry,) = told(one(Q), one(changed(text="What of all q?")))["reworded"].entries
    (part,) = entry.parts
    assert part.name == ""
    assert [(s.kind, s.text) for s in part.spans] == [
        ("same", "What of"), ("added", " all"), ("same", " q?"),
    ]  # fmt: skip


def test_each_text_of_a_question_has_its_name_and_a_long_one_is_only_named():
    levels = list(Q.levels)
    levels[1] = levels[1].model_copy(update={"text": "Another thing is true."})
    levels[2] = levels[2].model_copy(update={"label": "Nearly"})
    long = " ".join(f"word{n}" for n in range(80))
    new = changed(why=long, answering="Count all.", levels=tuple(levels))
    (entry,) = told(one(Q), one(new))["reworded"].entries
    assert entry.text == "What of q?"
    assert [(part.name, bool(part.spans)) for part in entry.parts] == [
        ("Why it is asked", False),
        ("How to answer", True),
        ("Level Level 1", True),
        ("Name of a level", True),
    ]


def test_a_question_that_is_long_itself_is_named_too():
    long = " ".join(f"word{n}" for n in range(80))
    (entry,) = told(one(Q), one(changed(text=long, meaning=2)))["meaning"].entries
    assert [(part.name, part.spans) for part in entry.parts] == [("Question", ())]


def test_a_level_that_went_has_the_name_it_had():
    shorter = changed(levels=Q.levels[:3])
    (entry,) = told(one(Q), one(shorter))["reworded"].entries
    assert "Level Level 3" in [part.name for part in entry.parts]


def test_weights_are_told_with_what_they_do():
    old = content(theme("licensing", question("q", weight=2), weight=2))
    new = content(theme("licensing", question("q", weight=3), weight="1.50"))
    assert facts(told(old, new)["weights"]) == [
        ("What of q?", "3, was 2. It counts for more."),
        ("Licensing", "1.5, was 2. It counts for less."),
    ]


def test_points_and_marks_are_told_as_another_way_of_counting():
    new = question("q", points=(0, 1, 2, 10), critical=True, na=False)
    assert [fact for _text, fact in facts(told(one(Q), one(new))["counting"])] == [
        "Points of the levels: 0, 1, 2, 10. They were 0, 1, 2, 3.",
        "Critical now",
        "‘This does not apply to us’ can no longer be said",
    ]
    assert [fact for _text, fact in facts(told(one(new), one(Q))["counting"])][1:] == [
        "No longer critical",
        "‘This does not apply to us’ can be said now",
    ]


def test_a_move_to_another_theme_and_column_and_to_others_is_told():
    moved = question("q", capability="people")
    old = content(theme("housing", question("h")), theme("licensing", Q, question("r")))
    new = content(theme("housing", question("h"), moved), theme("licensing", question("r")))
    assert [fact for _text, fact in facts(told(old, new)["place"])] == [
        "Housing, was Licensing",
        "People, was Policy",
    ]
    narrowed = one(question("q", functions=["housing"]))
    assert facts(told(one(Q), narrowed, ["licensing"])["place"]) == [
        ("What of q?", "No longer asked of your council")
    ]
    assert facts(told(narrowed, one(Q), ["licensing"])["place"]) == [
        ("What of q?", "Asked of your council now")
    ]
    assert facts(told(one(Q), narrowed)["place"]) == [
        ("What of q?", "Asked of other councils than before")
    ]


def test_themes_bands_and_names_are_told():
    old = content(theme("licensing", Q), bands=(("low", 0), ("high", 50)))
    new = content(
        theme("licensing", Q), theme("housing", question("h")), bands=(("low", 0), ("top", 60))
    )
    assert facts(told(old, new)["frame"]) == [
        ("Housing", "New theme"),
        ("High, from 50", "Withdrawn"),
        ("Top, from 60", "New"),
    ]
    higher = content(theme("licensing", Q), bands=(("low", 0), ("high", 55)))
    assert facts(told(old, higher)["frame"]) == [("High, from 55", "Was High, from 50")]


def test_what_only_helps_to_answer_is_named_last():
    groups = told(one(Q), one(changed(evidence=("Another document",))))
    assert list(groups) == ["edited"]
    assert facts(groups["edited"]) == [("What of q?", "")]


def test_questions_that_the_council_is_asked_in_neither_version_are_left_out():
    far = {"nations": ("wales",)}
    old = one(Q, question("far", **far), question("gone", **far))
    new = one(Q, question("far", weight=9, **far), question("new", **far))
    assert told(old, new) == {}


def test_the_numbers_stand_in_one_sentence_and_the_first_says_of_what():
    level = Level(points=number(9), text="More.", label="Level 9", next=None)
    old = one(Q, question("a"), question("b"), question("gone"))
    new = one(
        changed(text="What else of q?"),
        question("a", weight=4),
        question("b").model_copy(update={"meaning": 2}),
        question("n"),
        question("m"),
    )
    assert in_numbers(told(old, new).values(), _) == (
        "1 question is reworded, 1 asks something else, 1 counts more or less, 2 are new and "
        "1 is withdrawn"
    )
    assert in_numbers(told(one(Q), one(Q, question("n"))).values(), _) == "1 question is new"
    critical = changed(critical=True, levels=(*Q.levels[:3], level))
    assert in_numbers(told(one(Q), one(critical)).values(), _) == (
        "1 question is reworded and 2 other things change"
    )
