"""Pages of plain HTML, and the routes beside Streamlit's pages."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from scorecard.pages import FOOTER
from scorecard.services.copies import open_copy
from scorecard.texts import Texts
from scorecard.web.plain import special_page
from scorecard.web.routes import middleware, routes
from tests.house import House

HERE = "http://localhost:8501"
SPECIAL = {"foreign": 403, "remote": 403, "missing": 404, "failed": 500}


@pytest.fixture
def client(house: House) -> Iterator[TestClient]:
    """Our own routes and middleware as `app.py` puts them together."""
    app = Starlette(routes=routes(house.services, Texts()), middleware=middleware(Texts()))
    with TestClient(app, base_url=HERE, client=("127.0.0.1", 50000)) as opened:
        yield opened


@pytest.mark.parametrize("name", SPECIAL)
def test_c20_each_special_page_says_what_became_of_the_answers_and_where_to_go(name: str) -> None:
    page = special_page(name, Texts())
    text = bytes(page.body).decode()
    assert page.status_code == SPECIAL[name]
    assert text.count("<h1>") == 1
    assert 'href="/">Go to Start</a>' in text
    assert "call 999" in text
    assert re.search(r"Nothing was changed|refuses requests|still there|are safe", text)
    assert "Traceback" not in text


@pytest.mark.parametrize("path", [f"/{name}" for name, _ in FOOTER])
def test_c18_the_footers_pages_answer_with_the_same_footer(path: str, client: TestClient) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert re.findall(r'<li><a href="/(\w+)">', answer.text.split("<footer")[1]) == [
        name for name, _ in FOOTER
    ]
    assert '<html lang="en-GB">' in answer.text
    assert (
        answer.text.count("<main")
        == answer.text.count("<header")
        == answer.text.count("<footer")
        == 1
    )


def test_health_says_nothing_but_that_it_serves(client: TestClient) -> None:
    answer = client.get("/healthz")
    assert (answer.status_code, answer.text) == (200, "ok")


def test_a_copy_of_everything_comes_as_a_dated_file_that_opens_again(
    client: TestClient, house: House
) -> None:
    house.post("2", "a")
    answer = client.get("/copy")
    assert answer.headers["content-disposition"] == (
        'attachment; filename="modern-slavery-scorecard-copy-2026-11-25.db"'
    )
    assert answer.headers["cache-control"] == "no-store"
    house.post("3", "a")
    open_copy(house.actor, house.services, answer.content)
    assert house.value() == "2"


def test_f44_a_copy_of_a_damaged_database_is_refused_with_a_page(
    client: TestClient, house: House
) -> None:
    body = bytearray(house.database.read_bytes())
    body[4096 * 2 :] = b"\xff" * len(body[4096 * 2 :])
    house.services.store.close()
    house.database.write_bytes(bytes(body))
    answer = client.get("/copy")
    assert answer.status_code == 500
    assert "There is a problem with the scorecard" in answer.text
    assert "attachment" not in str(answer.headers)
