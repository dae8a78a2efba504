"""The Question page explains the words it uses, as they hold in the council's nation."""

from __future__ import annotations

import json

from tests.builders import content, question, theme
from tests.house import House, new_house


def with_terms(house: House, *terms: dict[str, object]) -> None:
    (house.root / "data/terms.yaml").write_text(json.dumps(terms), "utf-8")


def term(word: str, full: str, means: str, **more: object) -> dict[str, object]:
    return {"term": word, "full": full, "means": means, **more}


SPOC = term("SPOC", "Single point of contact", "Whom staff <b>ask</b>.")


def asking(tmp_path, why: str) -> House:
    one = question("a").model_copy(update={"why": why})
    return new_house(tmp_path, content(theme("licensing", one, functions=["licensing"])))


def test_a_term_is_explained_beside_the_question_that_uses_it(visitor, tmp_path):
    house = asking(tmp_path, "Ask your SPOC.")
    with_terms(house, SPOC, term("DPO", "Data protection officer", "Another."))
    visit = visitor(house).go("question", id="a")
    assert "Words used here SPOC : Single point of contact Whom staff <b>ask</b>." in visit.text
    assert "Data protection officer" not in visit.text


def test_a_term_of_another_nation_is_not_explained(visitor, tmp_path):
    house = asking(tmp_path, "Ask your SPOC.")
    with_terms(house, SPOC | {"nations": ["scotland"]})
    assert "Words used here" not in visitor(house).go("question", id="a").text


def test_a_full_form_that_is_the_term_again_is_not_repeated(visitor, tmp_path):
    house = asking(tmp_path, "It is about exploitation.")
    with_terms(house, term("exploitation", "Exploitation", "Using a person."))
    assert "exploitation Using a person." in visitor(house).go("question", id="a").text
