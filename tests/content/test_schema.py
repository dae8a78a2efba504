"""The schemas that editors use: current, true of what is shipped, strict about what is not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, ClassVar

import pytest
import yaml
from jsonschema import Draft202012Validator

from scorecard.content.schema import FILES, schemas, write_schemas

ROOT = Path(__file__).parents[2]
SHIPPED = [
    *((path, "questionnaire") for path in sorted((ROOT / "data/questionnaires").glob("*.yaml"))),
    *((path, "guidance") for path in sorted((ROOT / "guidance").glob("*.yaml"))),
    *((path, path.stem) for path in sorted((ROOT / "data").glob("*.yaml"))),
]


class _AsEditorsRead(yaml.SafeLoader):
    """YAML 1.2 as editors read it: a date stays text."""

    yaml_implicit_resolvers: ClassVar = {
        first: [(tag, pattern) for tag, pattern in pairs if "timestamp" not in tag]
        for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def mistakes(name: str, written: object) -> list[str]:
    validator = Draft202012Validator(json.loads(schemas()[f"{name}.json"]))
    return [error.message for error in validator.iter_errors(written)]


def theme(**changes: object) -> Any:
    found = yaml.load(
        (ROOT / "data/questionnaires/licensing.yaml").read_text("utf-8"), _AsEditorsRead
    )
    found["questions"] = [found["questions"][0] | changes]
    return found


def test_the_schemas_on_disk_are_those_of_the_models():
    on_disk = {path.name: path.read_text("utf-8") for path in (ROOT / "data/schema").glob("*.json")}
    assert on_disk == schemas(), "run `make schema`"


def test_writing_makes_the_folder_and_every_file(tmp_path):
    write_schemas(tmp_path / "new")
    assert {path.stem for path in (tmp_path / "new").iterdir()} == set(FILES)


@pytest.mark.parametrize("name", FILES)
def test_each_schema_is_a_right_one(name):
    Draft202012Validator.check_schema(json.loads(schemas()[f"{name}.json"]))


def test_there_are_shipped_files():
    assert len(SHIPPED) > 10


@pytest.mark.parametrize(("path", "name"), SHIPPED, ids=lambda value: getattr(value, "name", value))
def test_every_shipped_file_passes_its_schema(path, name):
    assert mistakes(name, yaml.load(path.read_text("utf-8"), _AsEditorsRead)) == []


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"wieght": 2}, "'wieght' was unexpected"),
        ({"weight": 0}, "less than or equal to the minimum of 0"),
        ({"weight": "2"}, "is not of type 'number'"),
        ({"minutes": 61}, "greater than the maximum of 60"),
        ({"critical": "no"}, "is not of type 'boolean'"),
        ({"lga": "leader"}, "is not valid under any of the given schemas"),
        ({"text": "x" * 301}, "is too long"),
        ({"id": "Licensing Policy"}, "does not match"),
    ],
)
def test_a_slip_is_marked_while_typing(changes, said):
    assert any(said in mistake for mistake in mistakes("questionnaire", theme(**changes)))


def test_an_editor_shows_what_a_key_is_for():
    question = json.loads(schemas()["questionnaire.json"])["$defs"]["Question"]["properties"]
    assert "statutory duty" in question["weight"]["description"]
