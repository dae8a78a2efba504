"""Our other routes: health, the copy, the style sheet and the script."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from scorecard.texts import Texts
from scorecard.web import assets
from scorecard.web.routes import middleware, routes
from tests.house import House

HERE = "http://localhost:8501"


@pytest.fixture
def client(house: House) -> TestClient:
    app = Starlette(routes=routes(house.services, Texts()), middleware=middleware(Texts()))
    return TestClient(app, base_url=HERE, client=("127.0.0.1", 50000))


def test_health_says_that_it_serves_and_nothing_else(client: TestClient) -> None:
    answer = client.get("/healthz")
    assert (answer.status_code, answer.text) == (200, "ok")


def test_the_copy_is_a_whole_database_in_a_file_named_for_the_day(
    client: TestClient, house: House, tmp_path: Path
) -> None:
    house.post("2")
    answer = client.get("/copy")
    assert answer.headers["content-disposition"] == (
        'attachment; filename="modern-slavery-scorecard-copy-2026-11-25.db"'
    )
    saved = tmp_path / "copy.db"
    saved.write_bytes(answer.content)
    copy = sqlite3.connect(saved)
    assert copy.execute("select question, level from answer").fetchall() == [("a", 2)]
    copy.close()


def test_f73_the_copy_and_the_pages_are_kept_by_no_cache(client: TestClient) -> None:
    for address in ("/copy", "/healthz", "/help"):
        assert client.get(address).headers["cache-control"] == "no-store"


def test_f73_another_site_cannot_read_the_copy(client: TestClient) -> None:
    answer = client.get("/copy", headers={"Origin": "https://elsewhere.example"})
    assert "access-control-allow-origin" not in answer.headers
    assert answer.headers["content-disposition"].startswith("attachment")
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("file", ["style.css", "page.js", "saver.js", "public-sans-latin.woff2"])
def test_what_a_page_loads_is_served_under_a_name_that_changes_with_it(
    client: TestClient, file: str
) -> None:
    address = assets.address(file)
    answer = client.get(address)
    assert answer.status_code == 200
    assert re.fullmatch(r"/assets/[\w-]+\.[0-9a-f]{12}\.\w+", address)
    assert "immutable" in answer.headers["cache-control"]


def test_the_style_sheet_and_the_script_name_what_is_really_served(client: TestClient) -> None:
    for file, pattern in (("style.css", r"url\((/[^)]+)\)"), ("page.js", r'from "([^"]+)"')):
        named = re.findall(pattern, client.get(assets.address(file)).text)
        assert named
        assert all(client.get(address).status_code == 200 for address in named)


@pytest.mark.parametrize(
    "name", ["nothing.css", "PUBLIC-SANS-LICENSE.txt", "..%2fassets.py", "style.css"]
)
def test_f74_nothing_else_is_served(client: TestClient, name: str) -> None:
    assert client.get(f"/assets/{name}").status_code == 404
