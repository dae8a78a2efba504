"""A small theme for the papers of review: one question full of everything, one bare."""

from __future__ import annotations

import datetime as dt

from scorecard.content.models import ContentFolder, Ground, Level, Seen
from scorecard.reports.review import ReviewPaper, review_paper
from scorecard.texts import Texts
from tests.builders import content, guidance, number, question, resource, theme

MARKUP = "<script>alert(1)</script> & **bold** {{ 7 * 7 }} =1+1"


def ground(title: str, **more: object) -> Ground:
    given = {"title": title, "url": "https://www.legislation.gov.uk/x", "kind": "statute", **more}
    return Ground.model_validate(given)


def folder(words: str = "Is there a plan?") -> ContentFolder:
    """Licensing: `full` (England alone, a doubt, three levels) and `bare` (no ground)."""
    full = question("full", weight="2.5", critical=True, na=False, nations=["england"]).model_copy(
        update={
            "text": words,
            "answering": f"How: {words}",
            "note": f"Note: {words}",
            "evidence": ("Plan, dated", f"Minute: {words}"),
            "basis": (
                ground("An Act, section 1", checked=dt.date(2026, 10, 1)),
                ground("A bill", status="coming"),
                ground("A rule", status="check", url=None, doubt=f"Look: {words}", nations=("wales",)),
            ),
            "levels": (
                Level(points=number(0), label="None", text=f"Nothing: {words}", next=f"Do: {words}"),
                Level(points=number("1.5"), label="Some", text="A draft.", next="Finish it."),
                Level(
                    points=number(3), label="All", text="A plan.",
                    seen=Seen(title="Norwich", url="https://www.norwich.gov.uk/plan"),
                ),
            ),
        }
    )  # fmt: skip
    named = {"questions": ("full",)}
    return ContentFolder(
        content=content(
            theme("licensing", full, question("bare", points=(0, 1)), functions=["licensing"]),
            theme("housing", question("home")),
        ),
        guidance=(
            guidance(
                "housing",
                resource("from-housing", **named),
                resource("gone", status="withdrawn", **named),
            ),
            guidance(
                "licensing",
                resource("unsure", status="check", nations=["wales"], **named),
                resource("other", tier="leading"),
            ),
        ),
    )


def paper(words: str = "Is there a plan?") -> ReviewPaper:
    return review_paper(folder(words), "licensing", Texts())
