"""Steps of a council through its years, for tests: `sign(house)`, `next_year(house)`, `confirm_all(house)`."""

from __future__ import annotations

from scorecard.content.models import Content, Question
from scorecard.services.confirming import confirm, to_confirm
from scorecard.services.model import Assessment, SignOffInfo
from scorecard.services.signing import sign_off
from scorecard.services.themes import complete_theme
from scorecard.services.yearly import open_year
from tests.builders import content, theme
from tests.folders import write_content
from tests.house import MINE, House, two_themes


def complete_all(house: House) -> None:
    """Says of every theme that it is completed."""
    here = house.assessment()
    for id in here.questions:
        if not here.themes[id].completed:
            version = here.themes[id].version
            complete_theme(house.actor, house.services, here.id, id, True, version)


def sign(house: House, day: str = "25 11 2026") -> SignOffInfo:
    """Completes every theme and signs the newest year off, approved on that day."""
    complete_all(house)
    here = house.assessment()
    return sign_off(
        house.actor, house.services, here.id, "A. Jones", "Chief Executive", day, here.seen
    )


def next_year(house: House) -> Assessment:
    """Opens the year after the newest; from now on the house acts on it."""
    opened = open_year(house.actor, house.services)
    house.assessment_id = opened.id
    return opened


def confirm_all_that_fit(house: House) -> None:
    """Says 'still true' to everything that can be confirmed."""
    here = house.assessment()
    for id in to_confirm(house.actor, house.services, here).confirm:
        confirm(house.actor, house.services, here.id, id, here.answers[id].version, MINE)


def confirm_all(house: House) -> None:
    """Says 'still true' to everything that waits."""
    here = house.assessment()
    for id, stored in here.answers.items():
        if stored.copied is not None:
            done = confirm(house.actor, house.services, here.id, id, stored.version, MINE)
            assert done.kind == "saved"


def answer_all(house: House) -> None:
    """An answer of each kind; `two_themes` is answered in full."""
    house.post("2", "a")
    house.post("na\nThe county does it.", "b")
    house.post("1", "c")
    house.post("unknown", "h")
    house.post("Ask the team.", "a", "note")


def edited(**changed: dict[str, object]) -> Content:
    """`two_themes` with keys of its questions changed, by question id."""
    themes = []
    for each in two_themes().questionnaires:
        questions: list[Question] = [
            q.model_copy(update=changed.get(q.id, {})) for q in each.questions
        ]
        themes.append(theme(each.id, *questions, functions=each.functions))
    return content(*themes)


def rewrite(house: House, new: Content) -> None:
    """Other files in the content folder, in place of those that are there."""
    for path in (house.root / "data/questionnaires").glob("*.yaml"):
        path.unlink()
    write_content(house.root, new)
