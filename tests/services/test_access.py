"""Every use case asks who acts, as its first line, and stands on the one list."""

from __future__ import annotations

import ast
import inspect
import pkgutil
from importlib import import_module

import pytest

import scorecard.services
from scorecard.errors import NotAllowed
from scorecard.services.access import ACCESS, require
from scorecard.services.model import Actor


def use_cases() -> dict[str, ast.FunctionDef]:
    """Every public function of the room whose first argument is who acts."""
    found = {}
    for module in pkgutil.iter_modules(scorecard.services.__path__):
        tree = ast.parse(inspect.getsource(import_module(f"scorecard.services.{module.name}")))
        for node in tree.body:
            arguments = node.args.args if isinstance(node, ast.FunctionDef) else []
            acts = [argument.arg for argument in arguments[:2]] == ["actor", "services"]
            if acts and not node.name.startswith("_"):
                found[node.name] = node
    return found


def test_there_are_use_cases_and_each_stands_on_the_access_list_and_no_other_name_does():
    assert len(use_cases()) > 20
    assert set(use_cases()) == set(ACCESS)


@pytest.mark.parametrize("name", sorted(ACCESS))
def test_the_first_line_of_a_use_case_is_its_permission(name):
    body = use_cases()[name].body
    assert isinstance(body[0], ast.Expr), "a docstring"
    assert ast.unparse(body[1]) == f"require(actor, '{name}')"


@pytest.mark.parametrize("name", sorted(ACCESS))
def test_a_role_that_is_not_on_the_list_is_refused(name):
    with pytest.raises(NotAllowed):
        require(Actor("somebody", "stranger"), name)  # type: ignore[arg-type]  # a forged role
