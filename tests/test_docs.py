"""The documents name all that there is: commands, options, verbs, settings, columns, keys, faults; links resolve."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

import start
from scorecard import __version__
from scorecard.cli.main import COMMANDS, commands
from scorecard.content import models
from scorecard.settings import PREFIX, Settings
from scorecard.storage.tables import Base
from tests import faults_list
from tests.markdown import DOCUMENTS, ROOT, code_words, fault_of, links, text_of

CODE = (".py", ".yaml", ".toml", ".js", ".css", ".html", ".in")
IN_CODE = re.compile(r"docs/[A-Z]+\.md(?:#[a-z0-9-]+)?")


def every_command(
    group: click.Group = commands, prefix: str = ""
) -> Iterator[tuple[str, click.Command]]:
    """Each command with its whole name, groups opened."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None, f"{prefix}{name} is listed and cannot be loaded"
        if isinstance(command, click.Group):
            yield from every_command(command, f"{prefix}{name} ")
        else:
            yield f"{prefix}{name}", command


def options_of(command: click.Command) -> list[str]:
    return [
        option
        for parameter in command.params
        if isinstance(parameter, click.Option)
        for option in parameter.opts
        if option.startswith("--")
    ]


def table_rows(document: str, first: str) -> list[list[str]]:
    """The rows whose first cell begins with `first`, as cells."""
    return [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in text_of(document).splitlines()
        if line.startswith(f"| {first}")
    ]


def test_there_are_commands_to_name() -> None:
    assert len(dict(every_command())) >= len(COMMANDS) > 0


@pytest.mark.parametrize("name", sorted(dict(every_command())))
def test_every_command_is_named(name: str) -> None:
    assert table_rows("docs/COMMANDS.md", f"`{name}`")


@pytest.mark.parametrize("name", sorted(dict(every_command())))
def test_every_option_is_named_with_its_command(name: str) -> None:
    missing = [
        option
        for option in options_of(dict(every_command())[name])
        if not any(f"`{name}`" in row[1] for row in table_rows("docs/COMMANDS.md", f"`{option}"))
    ]
    assert missing == []


def test_no_option_is_named_that_is_none() -> None:
    known = {option for _, command in every_command() for option in options_of(command)}
    rows = table_rows("docs/COMMANDS.md", "`--")
    assert {row[0].strip("`").split()[0] for row in rows} <= known


def test_every_choice_of_an_option_is_named() -> None:
    said = code_words(text_of("docs/COMMANDS.md"))
    choices = {
        str(choice)
        for _, command in every_command()
        for parameter in command.params
        if isinstance(parameter.type, click.Choice)
        for choice in parameter.type.choices
    }
    assert choices - said == set()


def test_every_command_shows_an_example_in_its_help() -> None:
    without = [
        n for n, command in every_command() if "python -m scorecard" not in (command.help or "")
    ]
    assert without == []


def test_every_option_of_the_start_script_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        start.typed(["--help"])
    options = set(re.findall(r"--[a-z-]+", capsys.readouterr().out)) - {"--help"}
    assert options
    assert {option for option in options if option not in text_of("docs/DEPLOY.md")} == set()


def test_every_verb_of_make_is_named_and_explained() -> None:
    makefile = text_of("Makefile")
    phony = re.search(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)
    assert phony is not None
    verbs = set(re.findall(r"^([a-z-]+):.*##", makefile, re.MULTILINE))
    assert verbs == set(phony[1].split()) - {"dev"}  # `dev` is a step of others
    said = code_words(text_of("docs/COMMANDS.md"))
    assert {f"make {verb}" for verb in verbs} - said == set()


def test_the_readme_names_the_commands_that_people_begin_with() -> None:
    assert {"make run", "make test", "py start.py"} <= code_words(text_of("README.md"))


def test_make_help_lists_every_verb() -> None:
    shown = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    verbs = re.findall(r"^([a-z-]+):.*##", text_of("Makefile"), re.MULTILINE)
    assert re.findall(r"make ([a-z-]+)", shown) == verbs


def test_every_setting_is_named_with_its_default_and_use() -> None:
    rows = {row[0].strip("`"): row for row in table_rows("docs/DEPLOY.md", "`SCORECARD_")}
    assert set(rows) == {PREFIX + name.upper() for name in Settings.model_fields}
    for name, field in Settings.model_fields.items():
        _, default, use = rows[PREFIX + name.upper()]
        assert use == field.description
        if "this folder" not in default:
            assert default == f"`{field.default}`"


def test_every_column_has_a_line_in_the_data_inventory() -> None:
    said: dict[str, set[str]] = {}
    table = ""
    for line in text_of("docs/PRIVACY.md").split("## Every field")[1].splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) != 3 or not cells[1].startswith("`"):
            continue
        table = cells[0].strip("`") or table
        said.setdefault(table, set()).update(re.findall(r"`(\w+)`", cells[1]))
        assert cells[2], f"{table}: say what it holds"
    assert said == {table.name: set(table.c.keys()) for table in Base.metadata.sorted_tables}


@pytest.mark.parametrize(
    "model",
    [
        models.Band, models.Scale, models.Capability, models.CouncilType, models.Authorities,
        models.ChangeGround, models.CouncilRecord, models.AppliesTo, models.Ground, models.Seen,
        models.Level, models.Question, models.Questionnaire, models.Resource, models.Term,
        models.Retired,
    ],
    ids=lambda model: model.__name__,
)  # fmt: skip
def test_every_key_of_the_content_is_explained(model: type[models.Model]) -> None:
    said = code_words(text_of("docs/CONTENT.md"))
    keys = {field.alias or name for name, field in model.model_fields.items()}
    assert keys - said == set()


def test_the_list_of_faults_is_complete_and_up_to_date() -> None:
    said, tested = faults_list.rows(), faults_list.tested()
    assert sorted(said) == list(range(1, 123))
    assert set(tested) <= set(said)
    for number, text in said.items():
        expected = faults_list.as_cell(tested[number]) if number in tested else text
        assert text == expected, "write the list anew: .venv/bin/python -m tests.faults_list"
        assert text, f"F{number}: say why there is no test"
        assert number in tested or "](" not in text, f"F{number} names a test that is gone"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_leads_somewhere(document: Path) -> None:
    assert [fault for link in links(document) if (fault := fault_of(link, document))] == []


def test_every_document_that_the_code_names_is_there() -> None:
    named: set[str] = set()
    for folder in ("scorecard", "data", "guidance", "tests"):
        for path in (ROOT / folder).rglob("*"):
            if path.suffix in CODE and "__pycache__" not in path.parts:
                named.update(IN_CODE.findall(path.read_text("utf-8", "replace")))
    for file in ("start.py", "app.py", "pyproject.toml", "requirements.in", "requirements-dev.in"):
        named.update(IN_CODE.findall(text_of(file)))
    assert named
    faults = [fault_of(link, ROOT / "README.md") for link in sorted(named)]
    assert [fault for fault in faults if fault] == []


def test_one_version_everywhere() -> None:
    said = subprocess.run(
        [sys.executable, "-m", "scorecard", "--version"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    newest = re.search(r"^## \[(.+?)\] - \d{4}-\d{2}-\d{2}$", text_of("CHANGELOG.md"), re.MULTILINE)
    assert newest is not None
    project = tomllib.loads(text_of("pyproject.toml"))["project"]["version"]
    assert said == newest[1] == project == __version__


def test_the_readme_stays_short() -> None:
    words = len(re.sub(r"[|#*`\-]+", " ", text_of("README.md")).split())
    assert words <= 650
