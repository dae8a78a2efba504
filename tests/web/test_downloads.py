"""GET /reports/<report>.<format>: the file, its name, no cache; a page where there is none."""

from __future__ import annotations

import datetime as dt
import threading
from dataclasses import replace

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from scorecard.reports import typesetting
from scorecard.reports.registry import REPORTS
from scorecard.texts import Texts
from scorecard.web.gate import is_known
from scorecard.web.routes import middleware, routes
from tests.house import House

HERE = "http://localhost:8501"


@pytest.fixture
def client(house: House) -> TestClient:
    app = Starlette(routes=routes(house.services, Texts()), middleware=middleware(Texts()))
    return TestClient(app, base_url=HERE, client=("127.0.0.1", 50000))


def test_c74_c157_a_paper_is_a_file_with_its_name_that_no_cache_keeps(
    client: TestClient, house: House
) -> None:
    house.post("2")
    answer = client.get("/reports/board.pdf?year=2026")
    assert (answer.status_code, answer.content[:4]) == (200, b"%PDF")
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["content-disposition"] == (
        'attachment; filename="modern-slavery-scorecard-e07000207-2026-board.pdf"'
    )


def test_without_a_year_it_is_the_newest(client: TestClient, house: House) -> None:
    house.post("2")
    newest = client.get("/reports/scores.csv")
    assert newest.content == client.get("/reports/scores.csv?year=2026").content


@pytest.mark.parametrize(
    "address",
    [
        "nothing.pdf", "board.xlsx", "board", ".pdf", "board.pdf/more", "board.pdf?year=1999",
        "board.pdf?year=two", "board.pdf?year=²026", "board.pdf?year=2026&snapshot=Other",
        "..%2fanswers.csv",
    ],
)  # fmt: skip
def test_f74_what_there_is_not_is_page_not_found(
    client: TestClient, house: House, address: str
) -> None:
    house.post("2")
    answer = client.get(f"/reports/{address}")
    assert answer.status_code == 404
    assert "Page not found" in answer.text


def test_the_gate_knows_every_report_of_the_list_and_no_other() -> None:
    for kind in REPORTS:
        for form in kind.formats:
            assert is_known(f"/reports/{kind.id}.{form.id}")
    assert is_known("/reports")
    assert not is_known("/reports/other.pdf")


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("theme.pdf", "Select a theme"),
        ("theme.pdf?theme=<b>none</b>", "Select a theme"),
        ("theme.pdf?blank=1&theme=none", "Select a theme"),
    ],
)
def test_a_theme_that_is_none_is_said_on_a_page(
    client: TestClient, house: House, address: str, says: str
) -> None:
    house.post("2")
    answer = client.get(f"/reports/{address}")
    assert answer.status_code == 400
    assert "The paper was not made" in answer.text
    assert says in answer.text
    assert "<b>" not in answer.text
    assert 'href="/reports"' in answer.text


def test_nothing_answered_is_said_on_a_page(client: TestClient) -> None:
    answer = client.get("/reports/board.docx")
    assert (answer.status_code, "content-disposition" in answer.headers) == (400, False)
    assert "This paper needs one answer." in answer.text
    blank = client.get("/reports/theme.pdf?theme=licensing&blank=1")
    assert blank.headers["content-disposition"].endswith('-theme-licensing-blank.pdf"')


def test_f116_a_font_that_is_missing_is_said_and_no_half_a_file_comes(
    client: TestClient, house: House, tmp_path, monkeypatch
) -> None:
    house.post("2")
    monkeypatch.setattr(typesetting, "FONT", tmp_path / "PublicSans.ttf")
    answer = client.get("/reports/board.pdf")
    assert answer.status_code == 503
    assert "content-disposition" not in answer.headers
    assert "PublicSans.ttf" in answer.text


def test_f73_another_site_cannot_read_a_paper(client: TestClient, house: House) -> None:
    house.post("2")
    answer = client.get("/reports/everything.json", headers={"Origin": "https://elsewhere.example"})
    assert "access-control-allow-origin" not in answer.headers


def test_a_paper_is_made_in_a_thread_so_that_pages_go_on(house: House) -> None:
    house.post("2")
    threads: list[str] = []

    def clock() -> dt.datetime:
        threads.append(threading.current_thread().name)
        return house.clock.now

    endpoints = routes(replace(house.services, clock=clock), Texts())
    TestClient(Starlette(routes=endpoints)).get("/reports/scores.csv")
    assert threads
    assert all(name.startswith("asyncio_") for name in threads)


def test_the_pages_script_gets_the_reason_as_a_sentence_and_everybody_else_a_page(
    client: TestClient,
) -> None:
    asked = {"accept": "text/plain, */*;q=0.1"}
    short = client.get("/reports/board.pdf", headers=asked)
    assert (short.status_code, short.headers["content-type"]) == (400, "text/plain; charset=utf-8")
    assert short.text == "Nothing is answered yet. This paper needs one answer."
    assert short.headers["cache-control"] == "no-store"
    whole = client.get("/reports/board.pdf")
    assert whole.headers["content-type"].startswith("text/html")
    assert short.text in whole.text
