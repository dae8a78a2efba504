"""From tree to frozen model; what pydantic says becomes a sentence for whoever keeps the file."""

from __future__ import annotations

import typing
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from scorecard.content.known import Checker
from scorecard.content.mistakes import instead, nearest
from scorecard.content.models import Model
from scorecard.content.tree import Node

M = TypeVar("M", bound=Model)

# What one item of a list is called in a mistake's `where`.
_ONE = {
    "questions": "question", "basis": "ground", "bands": "band", "capabilities": "capability",
    "nations": "nation", "functions": "function", "types": "type", "levels": "level",
}  # fmt: skip


def read_model(model: type[M], node: Node, check: Checker, where: str, skip: str = "") -> M | None:
    """The model of a node, or None where it has a mistake; all of its mistakes are collected.

    `skip` names one key that is read elsewhere: a list whose items are read one by one.
    """
    data = node.data
    if skip and isinstance(data, dict):
        data = {**data, skip: ()}
    try:
        return model.model_validate(data, by_alias=True, by_name=False)
    except ValidationError as error:
        errors = error.errors(include_url=False)
    taken = set()
    for said in errors:
        if said["type"] == "extra_forbidden":
            taken.add(_unknown_key(model, node, said, check, where))
    for said in errors:
        if said["type"] != "extra_forbidden" and said["loc"] not in taken:
            line, place = _place(node, said["loc"], where)
            check.wrong(line, place, _sentence(said))
    return None


def read_items(model: type[M], node: Node, check: Checker, one: str, name: str = "id") -> list[M]:
    """The models of a list's items; an item with a mistake is named and left out."""
    if node.data is not None and not isinstance(node.data, list):
        check.wrong(node.line, one, "write a list: one item after each `- `")
    read = []
    for number, item in enumerate(node.items(), start=1):
        where = f"{one} {item.get(name).text or number}"
        found = read_model(model, item, check, where)
        if found is not None:
            read.append(found)
    return read


def _unknown_key(
    model: type[Model],
    node: Node,
    said: ErrorDetails,
    check: Checker,
    where: str,
) -> tuple[int | str, ...]:
    """Names an unknown key; returns the path of the key that it most likely stands for."""
    *above, key = said["loc"]
    parent = node.at(tuple(above))
    known = _keys(model, above)
    free = [name for name in known if name not in parent.keys]
    meant = nearest(str(key), free) or nearest(str(key), known)
    hint = f"did you mean '{meant}'?" if meant else instead(str(key), known)
    place = _joined(where, _steps(node, tuple(above)))
    check.wrong(parent.key_line(str(key)), place, f"there is no key '{key}' here; {hint}")
    return (*above, meant or key)


def _keys(model: type[BaseModel], path: list[int | str]) -> list[str]:
    """The keys known at a path, as they are written in YAML."""
    for step in path:
        if isinstance(step, str):
            field = next(f for n, f in model.model_fields.items() if step in (n, f.alias))
            model = next(_models_in(field.annotation))
    return [field.alias or name for name, field in model.model_fields.items()]


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in typing.get_args(annotation):
        yield from _models_in(inner)


def _place(node: Node, loc: tuple[int | str, ...], where: str) -> tuple[int, str]:
    """The line of a mistake, and where it is in words."""
    path = tuple(step for step in loc if step != "[key]")
    above = node.at(path[:-1])
    line = node.at(path).line
    if path and isinstance(path[-1], str):
        line = above.key_line(path[-1])
    return line, _joined(where, _steps(node, path))


def _joined(where: str, steps: Iterable[str]) -> str:
    return ", ".join(part for part in (where, *steps) if part) or "file"


def _steps(node: Node, path: tuple[int | str, ...]) -> Iterator[str]:
    """A path in words: `level 0` and `ground 1` for items, else the key itself."""
    for position, step in enumerate(path):
        follows = path[position + 1] if position + 1 < len(path) else None
        if isinstance(step, str) and isinstance(follows, int):
            items = node.at(path[: position + 1]).items()
            item = items[follows] if follows < len(items) else node
            one = _ONE.get(step) if isinstance(item.data, dict) else None
            yield item_name(one, step, item, follows)
        elif isinstance(step, str):
            yield step


def item_name(one: str | None, key: str, item: Node, position: int) -> str:
    """What an item is called: by its id, a level by its position from 0, others counted from 1."""
    if item.get("id").text:
        return f"{one or key} {item.get('id').text}"
    if key == "levels":
        return f"level {position}"
    return f"{one or key} {position + 1}"


_SENTENCES: dict[str, Callable[[dict[str, Any]], str]] = {
    "missing": lambda c: "this key is missing: add it",
    "string_type": lambda c: "write a text here, in double quotes",
    "string_too_short": lambda c: "this is empty: write a text",
    "string_too_long": lambda c: (
        f"this is {c['long']:,} letters long: write at most {c['max_length']:,}"
    ),
    "tuple_type": lambda c: "write a list, such as [one, two], or [] for none",
    "too_short": lambda c: "this list is empty: write at least one",
    "dict_type": lambda c: "write keys with a text each",
    "model_type": lambda c: "write keys with values here, such as {id: ..., name: ...}",
    "int_type": lambda c: "write a whole number, such as 2",
    "bool_type": lambda c: "write true or false",
    "decimal_type": lambda c: "write a number, such as 2 or 1.5",
    "is_instance_of": lambda c: "write a number, such as 2 or 1.5",
    "date_type": lambda c: "write a date, such as 2026-11-22",
    "greater_than": lambda c: f"write a number above {c['gt']}",
    "greater_than_equal": lambda c: f"write {c['ge']} or more",
    "less_than_equal": lambda c: f"write {c['le']} or less",
    "value_error": lambda c: str(c["error"]),
}


def _sentence(said: ErrorDetails) -> str:
    """What is wrong and what to write instead, for one finding of pydantic."""
    given = said["input"]
    context = dict(said.get("ctx") or {})
    if said["type"] == "string_pattern_mismatch":
        if "a-z" not in context["pattern"]:
            return "this is empty: write a text"
        return "an id is letters and digits with single hyphens between, such as licensing-policy"
    if said["type"] == "literal_error":
        words = [word.strip("'") for word in context["expected"].replace(" or ", ", ").split(", ")]
        return f"'{given}' is not known here; write one of: {', '.join(words)}"
    context["long"] = len(given) if isinstance(given, str) else 0
    known = _SENTENCES.get(said["type"])
    sentence = known(context) if known else "this value does not fit here: see docs/CONTENT.md"
    if said["type"] == "value_error" and isinstance(given, str):
        return f"'{given[:60]}' does not fit: {sentence}"
    return sentence
