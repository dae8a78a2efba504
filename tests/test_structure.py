"""What the house promises of its own shape: small modules, Streamlit in one place, no brand that is not ours."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
OURS = [
    ROOT / "app.py",
    ROOT / "start.py",
    *sorted((ROOT / "scorecard").rglob("*.py")),
    *sorted((ROOT / "tests").rglob("*.py")),
]
PRODUCT = [path for path in OURS if "tests" not in path.relative_to(ROOT).parts]
MODULE, FUNCTION, DOOR = 400, 40, 60  # lines


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def lines_of(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """The lines that do something: from the first statement behind the docstring to the end."""
    body = (
        function.body[1:]
        if ast.get_docstring(function) and len(function.body) > 1
        else function.body
    )
    return (function.end_lineno or 0) - body[0].lineno + 1


def imported(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module)
    return found


def test_there_are_modules_to_look_at() -> None:
    assert len(PRODUCT) > 50


def test_no_module_is_longer_than_two_screens_of_reading() -> None:
    long = {named(path): n for path in OURS if (n := path.read_text("utf-8").count("\n")) > MODULE}
    assert long == {}


def test_no_function_does_more_than_fits_on_a_screen() -> None:
    long = {
        f"{named(path)}: {node.name}": lines_of(node)
        for path in PRODUCT
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and lines_of(node) > FUNCTION
    }
    assert long == {}


def test_streamlit_is_imported_by_the_pages_and_the_door_alone() -> None:
    views = ROOT / "scorecard" / "views"
    elsewhere = [
        named(path)
        for path in PRODUCT
        if views not in path.parents
        and path.name != "app.py"
        and any(name.split(".")[0] == "streamlit" for name in imported(path))
    ]
    assert elsewhere == []


def test_the_door_is_small() -> None:
    assert (ROOT / "app.py").read_text("utf-8").count("\n") < DOOR


def test_nothing_is_caught_without_saying_what() -> None:
    bare = [
        f"{named(path)}:{node.lineno}"
        for path in OURS
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ExceptHandler) and node.type is None
    ]
    assert bare == []


def test_the_environment_is_read_by_the_settings_alone() -> None:
    """start.py has no settings yet, the doors hand the environment on to the app."""
    may = {"start.py", "scorecard/settings.py", "scorecard/cli/serve.py", "scorecard/cli/main.py"}
    readers = {
        named(path)
        for path in PRODUCT
        if re.search(r"\bos\.(environ|getenv)\b", path.read_text("utf-8"))
    }
    assert readers <= may


def test_no_test_is_skipped() -> None:
    skipping = re.compile(r"pytest\.(skip|importorskip|xfail)|mark\.(skip|skipif|xfail)\b")
    found = [
        named(path)
        for path in OURS
        if path != Path(__file__) and skipping.search(path.read_text("utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize(
    "brand", ["GDS Transport", "govuk-crest", "govuk-crown", "govuk-frontend", "#1d70b8"]
)
def test_c01_no_brand_of_gov_uk(brand: str) -> None:
    kinds = (".py", ".css", ".js", ".html", ".svg", ".toml")
    found = [
        named(path)
        for folder in ("scorecard", ".streamlit")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in kinds and brand.lower() in path.read_text("utf-8", "replace").lower()
    ]
    assert found == []


def test_c01_every_font_comes_with_its_licence() -> None:
    fonts = [
        path
        for path in (ROOT / "scorecard").rglob("*")
        if path.suffix in (".woff2", ".ttf", ".otf")
    ]
    assert fonts
    assert all(path.name.startswith(("public-sans", "PublicSans")) for path in fonts)
    licence = (ROOT / "scorecard/web/static/PUBLIC-SANS-LICENSE.txt").read_text("utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
