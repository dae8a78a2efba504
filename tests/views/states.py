"""States that an assessment can be in, each filled through the use cases: `STATES["capped"](house)`."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from scorecard.content.models import Content
from scorecard.services.evidence import add_evidence
from scorecard.services.themes import complete_theme
from tests.builders import content, question, theme
from tests.house import House

PAGES: Mapping[str, tuple[tuple[str, dict[str, str]], ...]] = {
    "Start": (("start", {}),),
    "Theme": (("theme", {"id": "licensing"}), ("theme", {"id": "housing"})),
    "Question": (
        ("question", {"id": "a"}), ("question", {"id": "a", "route": "critical"}), ("question", {"id": "h"}),
    ),
    "Results": (("results", {}),),
    "Heatmap": (("heatmap", {}),),
    "Reports": (("reports", {}),),
    "Years": (("years", {}),),
    "Sign off": (("sign_off", {}),),
    "Guidance library": (("guidance", {}),),
    "Settings": (("settings", {}),),
    "Change your council": (("council", {"change": "1"}),),
}  # fmt: skip


def na_everywhere() -> Content:
    """Licensing: a (critical), b; housing: h (critical); 'does not apply' is offered everywhere."""
    return content(
        theme("licensing", question("a", critical=True), question("b"), functions=["licensing"]),
        theme("housing", question("h", critical=True, capability="refer"), functions=["housing"]),
    )


def answer_all(house: House, value: str) -> None:
    """Gives the same answer to every question."""
    for questions in house.assessment().questions.values():
        for asked in questions:
            house.post(value, asked.id)


def _partly(house: House) -> None:
    house.post("2", "a")
    house.post("Minutes of the spring meeting.", "a", "note")
    add_evidence(
        house.actor, house.services, house.assessment_id, "a", "Policy", "Shared drive", "27 3 2026"
    )


def _everything(house: House) -> None:
    answer_all(house, "3")
    for theme_id in house.assessment().questions:
        complete_theme(house.actor, house.services, house.assessment_id, theme_id, True, 0)


def _capped(house: House) -> None:
    answer_all(house, "3")
    house.post("0", "a")


STATES: Mapping[str, Callable[[House], None]] = {
    "nothing": lambda house: None,
    "partly": _partly,
    "everything": _everything,
    "capped": _capped,
    "all unknown": lambda house: answer_all(house, "unknown"),
    "all na": lambda house: answer_all(house, "na\nWe have no such duty."),
}
