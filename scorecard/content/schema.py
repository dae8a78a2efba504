"""JSON Schemas of the content files, so that editors check while typing (docs/CONTENT.md#editor).

They come from the models and say what one file can tell: keys, types, limits, choices. What hangs
together between files is for `check-content`. `make schema` writes them to data/schema.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from scorecard.content.models import (
    Authorities,
    Capability,
    CouncilRecord,
    FactAsked,
    Model,
    Questionnaire,
    Resource,
    Retired,
    Scale,
    StatementArea,
    Term,
)


class CapabilitiesFile(Model):
    """`data/capabilities.yaml`: the columns of the heatmap, in order."""

    capabilities: list[Capability]


# What each schema is of, by the name of its file.
FILES: dict[str, Any] = {
    "scoring": Scale,
    "capabilities": CapabilitiesFile,
    "authorities": Authorities,
    "questionnaire": Questionnaire,
    "guidance": list[Resource],
    "councils": list[CouncilRecord],
    "terms": list[Term],
    "retired": list[Retired],
    "facts": list[FactAsked],
    "statement": list[StatementArea],
}

# What an editor shows beside a key whose name does not say it all.
HINTS: dict[tuple[str, str], str] = {
    ("Questionnaire", "law_checked"): "The day the legal references were last checked.",
    ("Questionnaire", "functions"): "Asked where the council has any of these; []: every council.",
    ("Questionnaire", "gaps"): "Why a capability has fewer than two questions here.",
    ("Question", "id"): "Permanent and never used again; unique over all themes.",
    ("Question", "text"): "One thing, in at most 18 words; never over 25.",
    ("Question", "answering"): "What to choose if there was no case, or others run it for you.",
    ("Question", "note"): "For whoever keeps the file: why this weight. Papers for review show it.",
    ("Question", "weight"): "3 statutory duty or safety, 2 published expectation, 1 good practice.",
    ("Question", "applies_to"): "Narrows the theme's nations and functions for this question.",
    ("Question", "meaning"): "Raise it when a reworded question no longer means the same.",
    ("Question", "levels"): "Lowest first; the lowest is worth 0 points, and points rise.",
    ("Ground", "checked"): "The day it was read; left out, the theme's law_checked.",
    ("Ground", "doubt"): "With status check: what a person must still look up.",
    ("StatementArea", "note"): "What words in the area's sentences mean.",
    ("StatementSentence", "levels"): "A sentence a level, the lowest first; null: it says nothing.",
    ("StatementSentence", "meaning"): "That of the question when the sentences were written.",
    (
        "StatementSentence",
        "wording",
    ): "Tells the words they were written for; check-content names it.",
    ("Level", "next"): "The first step towards the level above; none at the top.",
    ("Level", "seen"): "Where it is really done.",
    ("Resource", "summary"): "One sentence in your own words: what an officer can do with it.",
    ("Resource", "checked"): "The day a person last confirmed it; null: nobody yet.",
    ("Resource", "functions"): "[]: every council; else those that have any of these.",
}


class _Written(GenerateJsonSchema):
    """As the files are written: a decimal is a plain number, and bounds have their JSON names."""

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:
        return {"type": "number"}

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def schemas() -> dict[str, str]:
    """The text of each schema, by file name such as `questionnaire.json`."""
    return {f"{name}.json": _text(TypeAdapter(kind)) for name, kind in FILES.items()}


def write_schemas(folder: Path) -> None:
    """Writes every schema into a folder, which is made where it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def _text(kind: TypeAdapter[Any]) -> str:
    schema = kind.json_schema(by_alias=True, schema_generator=_Written)
    _mend(schema)
    models: Iterable[tuple[str, Any]] = (
        (schema.get("title", ""), schema),
        *schema.get("$defs", {}).items(),
    )
    for model, body in models:
        for key, value in body.get("properties", {}).items():
            if hint := HINTS.get((model, key)):
                value["description"] = hint
    draft = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return json.dumps(draft | schema, indent=1, ensure_ascii=False) + "\n"


_BOUNDS = {"gt": "exclusiveMinimum", "ge": "minimum", "le": "maximum"}


def _mend(part: Any) -> None:
    """Names bounds as JSON Schema does: pydantic leaves those behind a reader of text alone."""
    if isinstance(part, list):
        for item in part:
            _mend(item)
    elif isinstance(part, dict):
        for ours, theirs in _BOUNDS.items():
            if ours in part:
                part[theirs] = part.pop(ours)
        for value in list(part.values()):
            _mend(value)


if __name__ == "__main__":
    write_schemas(Path(sys.argv[1]))
