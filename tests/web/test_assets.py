"""Style sheet, script and fonts: each at an address that changes with its content."""

from __future__ import annotations

import hashlib
import re

import pytest
from starlette.applications import Starlette
from starlette.routing import Route
from starlette.testclient import TestClient

from scorecard.web.assets import STATIC, address, asset

SERVED = sorted(
    path.name for path in STATIC.iterdir() if path.suffix in (".css", ".js", ".woff2", ".svg")
)


@pytest.fixture
def client() -> TestClient:
    return TestClient(Starlette(routes=[Route("/assets/{name}", asset)]))


def test_there_are_a_style_sheet_scripts_and_fonts() -> None:
    assert {"style.css", "page.js", "saver.js"} < set(SERVED)
    assert [name for name in SERVED if name.endswith(".woff2")]


@pytest.mark.parametrize("name", SERVED)
def test_an_address_holds_the_hash_of_what_it_serves(name: str, client: TestClient) -> None:
    answer = client.get(address(name))
    assert answer.status_code == 200
    assert hashlib.sha256(answer.content).hexdigest()[:12] in address(name)
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"


@pytest.mark.parametrize(
    ("name", "kind"), [("style.css", "text/css"), ("page.js", "text/javascript")]
)
def test_kinds_are_those_a_browser_takes_under_nosniff(
    name: str, kind: str, client: TestClient
) -> None:
    assert client.get(address(name)).headers["content-type"].split(";")[0] == kind


@pytest.mark.parametrize("name", ["style.css", "page.js"])
def test_what_files_name_is_served_at_the_address_they_name(name: str, client: TestClient) -> None:
    text = client.get(address(name)).text
    named = re.findall(r'url\(([^)"]+)\)', text) + re.findall(r'from "([^"]+)"', text)
    assert named
    for other in named:
        assert other.startswith("/assets/")
        assert client.get(other).status_code == 200


def test_nothing_is_fetched_from_elsewhere() -> None:
    for name in SERVED:
        if not name.endswith(".woff2"):
            assert not re.findall(r"https?://", (STATIC / name).read_text("utf-8")), name


@pytest.mark.parametrize(
    "name", ["style.css", "page.000000000000.js", "..%2Fassets.py", "PUBLIC-SANS-LICENSE.txt"]
)
def test_any_other_name_is_not_found(name: str, client: TestClient) -> None:
    assert client.get(f"/assets/{name}").status_code == 404
