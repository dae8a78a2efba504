"""A page asks the database a few times, however long the questionnaire is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from scorecard.services.evidence import add_evidence
from tests.builders import CAPABILITIES, content, question, theme
from tests.house import House, new_house
from tests.views.conftest import Visitor
from tests.views.screen import Visit

MOST = 11
ADDRESSES = {
    "start": {}, "theme": {"id": "licensing"}, "question": {"id": "q0"}, "results": {}, "heatmap": {},
    "reports": {},
    "guidance": {}, "settings": {},
}  # fmt: skip


@pytest.fixture(scope="module")
def houses(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[int, House]]:
    """Councils with 10 and with 200 questions, each with an answer; one note, one piece of evidence."""
    made = {}
    for number in (10, 200):
        questions = [
            question(f"q{i}", capability=CAPABILITIES[i % len(CAPABILITIES)], critical=i % 9 == 0)
            for i in range(number)
        ]
        house = new_house(tmp_path_factory.mktemp("many"), content(theme("licensing", *questions)))
        for asked in questions:
            house.post("1", asked.id)
        house.post("A note.", "q0", "note")
        add_evidence(
            house.actor, house.services, house.assessment_id, "q0", "Policy", "Shelf 4", ""
        )
        made[number] = house
    yield made
    for house in made.values():
        house.close()


def counted(visit: Visit, page: str, query: dict[str, str], statements: list[str]) -> int:
    """Statements of drawing a page for the second time: the first one also opens the database."""
    visit.go(page, **query)
    statements.clear()
    visit.go(page, **query)
    assert "There is a problem" not in visit.text
    return len(statements)


@pytest.mark.parametrize("page", ADDRESSES)
def test_statements_do_not_grow_with_the_questions(
    page: str, houses: dict[int, House], visitor: Visitor, statements: list[str]
) -> None:
    counts = {
        number: counted(visitor(house), page, ADDRESSES[page], statements)
        for number, house in houses.items()
    }
    assert 0 < counts[10] == counts[200] <= MOST, (counts, statements)
