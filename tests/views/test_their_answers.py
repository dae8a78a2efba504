"""The Question page of a council that follows others: their answers side by side, and one of them used."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from scorecard.services.exports import export
from scorecard.services.predecessors import predecessors
from tests.house import THEIRS, House, new_house
from tests.merging import bring, changed, elmbridge, mole, new_council
from tests.views.conftest import Visitor
from tests.views.screen import Visit
from tests.views.test_statements import MOST
from tests.years import edited, sign

ELMBRIDGE, MOLE = "Elmbridge Borough Council", "Mole Valley District Council"
NONE_COUNTS = "None of it counts until you use it."
Files = tuple[bytes, bytes]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    root = tmp_path_factory.mktemp("files")
    return elmbridge(root), mole(root)


@pytest.fixture
def house(tmp_path: Path, files: Files) -> Iterator[House]:
    """East Surrey in its first year, with both years brought in."""
    made = new_council(tmp_path)
    for body in files:
        bring(made, body)
    yield made
    made.close()


def use(visit: Visit, name: str) -> Visit:
    """Presses the button of this council's answer."""
    names = [
        str(given["data-says"]).removeprefix("Use this answer: ")
        for _, given in visit.tags
        if str(given.get("data-says", "")).startswith("Use this answer: ")
    ]
    return visit.press("Use this answer", nth=names.index(name))


def buttons(visit: Visit) -> list[str]:
    return [button.label for button in visit.at.button]


def test_answers_stand_side_by_side_and_nothing_is_chosen(house: House, visit: Visit) -> None:
    text = visit.go("question", id="a").text
    assert NONE_COUNTS in text
    assert (
        f"{ELMBRIDGE} Level 2 What is true at level 2. 25 November 2026. 2 items of evidence, "
        "1 old or due for review." in text
    )
    assert f"{MOLE} Level 3 What is true at level 3. 25 November 2026. Not signed off." in text
    assert "Ask the team in Esher." in text
    assert "Licensing policy" in text
    assert buttons(visit).count("Use this answer") == 2
    assert visit.at.radio[0].value is None
    assert house.assessment().given == {}


def test_one_that_is_used_fills_level_note_and_evidence_and_says_where_from(
    house: House, visit: Visit
) -> None:
    use(visit.go("question", id="a"), MOLE)
    assert visit.at.radio[0].value == "3"
    assert visit.at.text_area[0].value == "Ask the team in Dorking."
    assert f"Taken over from {MOLE}, 2026. It counts from now on." in visit.text
    assert "Licensing policy" in visit.text
    assert "Use this answer" not in buttons(visit)
    assert house.value("a") == "3"
    assert any("data-focus-now" in given for _, given in visit.tags)
    visit.go("question", id="a")
    assert f"Taken over from {MOLE}, 2026." in visit.text
    assert "It counts from now on." not in visit.text
    assert f"Taken over from {MOLE}, 2026" in visit.go("theme", id="licensing").text


def test_clearing_brings_the_choice_back_and_another_one_can_be_used(
    house: House, visit: Visit
) -> None:
    use(visit.go("question", id="a"), MOLE)
    visit.press("Clear this answer")
    assert NONE_COUNTS in visit.text
    use(visit, ELMBRIDGE)
    assert visit.at.radio[0].value == "2"
    assert visit.at.text_area[0].value == "Ask the team in Esher."


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("b", f"{ELMBRIDGE} Does not apply to it The county does it."),
        ("c", f"{MOLE} Not answered in 2026"),
        ("h", f"{ELMBRIDGE} We don’t know"),
    ],
)
def test_each_state_has_its_words(question: str, words: str, visit: Visit) -> None:
    assert words in visit.go("question", id=question).text


def test_not_its_function_new_and_a_level_that_is_gone_have_words_and_no_button(
    tmp_path: Path, visitor: Visitor, files: Files
) -> None:
    def other(whole):  # type: ignore[no-untyped-def]  # any JSON
        questions = whole["result"]["questions"]
        del whole["answers"]["c"], questions["c"]
        del whole["answers"]["h"]
        questions["h"] |= {"state": "out_of_scope", "level": None}
        whole["answers"]["a"]["level"] = questions["a"]["level"] = 9
        whole["answers"]["b"]["reason"] = ""

    new = new_council(tmp_path / "other")
    bring(new, changed(files[0], other))
    visit = visitor(new)
    for question, words in {
        "a": "A level that is no longer there. That answer cannot be used.",
        "b": "Its reason was taken out since, so this cannot be used.",
        "c": f"{ELMBRIDGE} Not asked in 2026: the question is new",
        "h": f"{ELMBRIDGE} Not its function",
    }.items():
        assert words in visit.go("question", id=question).text
        assert "Use this answer" not in buttons(visit)
    new.close()


def test_a_question_whose_meaning_was_raised_says_so(
    tmp_path: Path, visitor: Visitor, files: Files
) -> None:
    new = new_council(tmp_path / "raised", edited(a={"meaning": 2}))
    bring(new, files[0])
    visit = visitor(new).go("question", id="a")
    assert "This question asks something else since 2026. That answer cannot be used." in visit.text
    assert "Level 2 What is true at level 2. 25" not in visit.text
    assert "Answered to another version of the questions." in visit.text
    assert "Use this answer" not in buttons(visit)
    new.close()


def test_f27_an_answer_given_in_another_window_meanwhile_stays(house: House, visit: Visit) -> None:
    visit.go("question", id="a")
    house.post("1", "a", tab=THEIRS)
    use(visit, ELMBRIDGE)
    assert house.value("a") == "1"
    assert "Use this answer" not in buttons(visit)
    assert visit.at.radio[0].value == "1"


def test_f72_their_texts_are_shown_as_text(tmp_path: Path, visitor: Visitor, files: Files) -> None:
    nasty = '<img src="https://attacker.example/x"> :red[x]'
    new = new_council(tmp_path / "nasty")
    bring(new, changed(files[0], lambda w: w["answers"]["a"].update(note=nasty)))
    visit = visitor(new).go("question", id="a")
    assert not any(tag == "img" for tag, _ in visit.tags)
    assert nasty in visit.text
    new.close()


def test_a_signed_off_year_shows_where_an_answer_came_from_and_no_choice(
    house: House, visit: Visit
) -> None:
    for question, name in (("a", MOLE), ("b", ELMBRIDGE), ("c", ELMBRIDGE), ("h", ELMBRIDGE)):
        use(visit.go("question", id=question), name)
    sign(house)
    text = visit.go("question", id="a").text
    assert f"Taken over from {MOLE}, 2026." in text
    assert NONE_COUNTS not in text


def test_more_predecessors_ask_the_database_no_more_often_and_others_not_at_all(
    tmp_path: Path, visitor: Visitor, files: Files, statements: list[str]
) -> None:
    new, counts = new_council(tmp_path / "new"), []
    visit = visitor(new)
    for body in files:
        bring(new, body)
        visit.go("question", id="a")
        statements.clear()
        visit.go("question", id="a")
        counts.append(len(statements))
    new.close()
    assert counts[0] == counts[1] <= MOST + 2, statements  # whose years, and their texts
    other = new_house(tmp_path / "other")
    statements.clear()
    visitor(other).go("question", id="a")
    assert not any("FROM predecessor" in statement for statement in statements)
    other.close()


def test_the_whole_way_from_two_files_to_one_answer_of_each(
    tmp_path: Path, visitor: Visitor, files: Files
) -> None:
    """Written by `export --as json`, brought in on Years, one answer chosen from each; their results stay."""
    new = new_council(tmp_path / "new")
    visit = visitor(new)
    for body in files:
        visit.go("years").at.get("file_uploader")[0].set_value([("y.json", body, "text/json")])
        visit.press("Look at this file").press("Keep this year")
    before = predecessors(new.actor, new.services, new.assessment_id)
    use(visit.go("question", id="a"), MOLE)
    use(visit.go("question", id="h"), ELMBRIDGE)
    written = json.loads(export(new.actor, new.services, "json", 2027))
    taken = {id: a["taken_from"] for id, a in written["answers"].items() if "taken_from" in a}
    assert taken == {
        "a": {"council": MOLE, "year": 2026}, "h": {"council": ELMBRIDGE, "year": 2026}
    }  # fmt: skip
    assert predecessors(new.actor, new.services, new.assessment_id) == before
    assert [one.year.scores.score is None for one in before] == [False, False]
    years = visit.go("years").text
    for body, one in zip(files, before, strict=True):
        shown = json.loads(body)["result"]["overall"]["score"]
        assert f"Score {shown}" in years
        assert one.year.year == 2026
    new.close()
