"""The example in docs/SCORING.md, read from the document and worked out again."""

from __future__ import annotations

import io
import re
from pathlib import Path

from scorecard.content.folder import read_content
from scorecard.formats import exact, percent, points
from scorecard.intake.answers_csv import read_answers
from scorecard.scoring.engine import score
from scorecard.scoring.model import Answer, Result
from tests.builders import content, question, scope, theme

ROOT = Path(__file__).parents[2]
DOCUMENT = (ROOT / "docs" / "SCORING.md").read_text(encoding="utf-8")
STATES = {"don't know": Answer("unknown"), "does not apply": Answer("na"), "not answered": None}


def section(heading: str) -> str:
    """The text from a heading of second rank to the next."""
    found = re.search(rf"^## {heading}$(.*?)(?=^## |\Z)", DOCUMENT, re.MULTILINE | re.DOTALL)
    assert found, heading
    return found[1]


def tables(text: str) -> list[list[dict[str, str]]]:
    """The tables of a text, each row by its column heads, backticks taken off."""
    found = []
    for table in re.findall(r"(?:^\|.*\|$\n?)+", text, re.MULTILINE):
        head, _, *rows = [
            [cell.strip(" `") for cell in line.strip("|").split("|")] for line in table.splitlines()
        ]
        found.append([dict(zip(head, row, strict=True)) for row in rows])
    return found


GIVEN, PLACES, QUESTIONS = tables(section("One example worked in full"))


def worked_out() -> Result:
    weights = dict(
        re.findall(
            r"(licensing) has theme weight (\d)", section("One example worked in full"), re.I
        )
    )
    weights = {"licensing": weights["Licensing"], "housing": 1}
    answers, own = {}, {"licensing": [], "housing": []}
    for row in GIVEN:
        own[row["theme"]].append(
            question(
                row["question"],
                weight=row["weight"],
                points=row["points"].split(", "),
                critical=row["critical"] == "yes",
            )
        )
        answer = (
            STATES[row["answer"]]
            if row["answer"] in STATES
            else Answer("level", int(row["answer"].removeprefix("level ")), int(row["evidence"]))
        )
        if answer is not None:
            answers[row["question"]] = answer
    themes = [theme(id, *questions, weight=weights[id]) for id, questions in own.items()]
    return score(content(*themes), scope(), answers)


def test_the_scores_of_the_example_come_out_as_written():
    result = worked_out()
    assert [row["place"] for row in PLACES] == ["overall", "housing", "licensing"]
    for row in PLACES:
        found = result.overall if row["place"] == "overall" else result.themes[row["place"]]
        scores = found.scores
        shown = (
            points(scores.score),
            exact(scores.score),
            points(scores.lowest),
            points(scores.highest),
        )
        assert shown == (row["score"], row["exact"], row["lowest"], row["highest"])
        assert found.band == row["band"]
        if row["place"] != "overall":
            assert percent(found.counts.evidenced) == row["with evidence"]


def test_what_each_answer_of_the_example_brings_comes_out_as_written():
    result = worked_out()
    answered = {id for id, q in result.questions.items() if q.share is not None}
    assert {row["question"] for row in QUESTIONS} == answered
    for row in QUESTIONS:
        found = result.questions[row["question"]]
        assert points(found.share) == row["share"]
        assert points(found.potential) == row["potential"]
        assert points(found.potential_overall) == row["potential for the overall score"]


def test_the_bands_in_the_document_are_those_that_are_shipped():
    [bands] = tables(section("Bands"))
    shipped = read_content(ROOT).scale.bands
    assert [(row["band"], row["from"]) for row in bands] == [
        (b.name, str(b.start)) for b in shipped
    ]


def test_the_answers_file_in_the_document_is_one_that_is_taken():
    [sample] = re.findall(
        r"^```\n(council,.*?)^```$", section("The answers file"), re.MULTILINE | re.DOTALL
    )
    sheet = read_answers(io.BytesIO(sample.encode()), read_content(ROOT))
    assert len(sheet.councils[0].answers) == 2
    assert sheet.warnings == ()


def test_every_link_within_the_document_leads_to_a_heading():
    headings = re.findall(r"^#+ (.+)$", DOCUMENT, re.MULTILINE)
    anchors = {re.sub(r"[^a-z0-9 -]", "", h.lower()).replace(" ", "-") for h in headings}
    links = re.findall(r"\]\(#([a-z-]+)\)", DOCUMENT)
    assert links
    assert set(links) <= anchors
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "scorecard").rglob("*.py"))
    assert set(re.findall(r"SCORING\.md#([a-z-]+)", code)) <= anchors
