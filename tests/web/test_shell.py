"""Our frame around Streamlit's page: language, title, skip link, header, style sheet, script."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from scorecard.pages import ADDRESSES
from scorecard.texts import Texts
from scorecard.web import streamlit_page
from scorecard.web.shell import Shell
from scorecard.web.streamlit_page import packaged_page

HTML = {"Accept": "text/html,*/*"}


async def streamlit(request: Request) -> Response:
    """Answers as Streamlit does: its page, unless the browser says it has it already."""
    assert "accept-encoding" not in request.headers or "text/html" not in request.headers["accept"]
    if "if-none-match" in request.headers:
        return Response(status_code=304)
    return HTMLResponse(packaged_page(), headers={"ETag": '"old"'})


async def in_parts(request: Request) -> Response:
    """The page in several messages."""
    half = len(packaged_page()) // 2
    return StreamingResponse(
        iter([packaged_page()[:half], packaged_page()[half:]]), media_type="text/html"
    )


async def other(request: Request) -> Response:
    return HTMLResponse("<p>a plain page</p>")


@pytest.fixture
def client() -> TestClient:
    """The shell around a page like Streamlit's."""
    routes = [Route("/", streamlit), Route("/parts", in_parts), Route("/other", other)]
    return TestClient(Starlette(routes=routes, middleware=[Middleware(Shell, texts=Texts())]))


def test_c36_language_and_first_title_are_ours(client: TestClient) -> None:
    page = client.get("/", headers=HTML).text
    assert '<html lang="en-GB">' in page
    assert "<title>Modern slavery scorecard</title>" in page
    assert "<title>Streamlit</title>" not in page


def test_the_skip_link_comes_first_then_the_header_then_streamlits_root(client: TestClient) -> None:
    body = client.get("/", headers=HTML).text.split("<body>")[1]
    order = [
        body.index(part)
        for part in ('<link rel="stylesheet"', 'class="sc-skip"', "<header", '<div id="root">')
    ]
    assert order == sorted(order)
    assert body.index("Skip to main content") < body.index("Modern slavery scorecard")


def test_the_script_is_told_which_addresses_are_pages(client: TestClient) -> None:
    found = re.search(r'data-pages="([^"]*)"', client.get("/", headers=HTML).text)
    assert found is not None
    assert set(found.group(1).split()) == ADDRESSES


def test_without_the_script_the_page_says_that_nothing_is_saved(client: TestClient) -> None:
    page = client.get("/", headers=HTML).text
    assert '<p class="sc-no-script" role="alert">Saving is not available.' in page


def test_f74_neither_a_link_nor_a_word_leads_to_the_agent_interface(client: TestClient) -> None:
    assert "_stcore/agent" not in client.get("/", headers=HTML).text


def test_a_font_that_our_pages_do_not_use_is_not_fetched(client: TestClient) -> None:
    assert 'as="font"' in packaged_page()
    assert 'as="font"' not in client.get("/", headers=HTML).text


def test_the_length_is_that_of_the_framed_page_and_the_old_mark_is_gone(client: TestClient) -> None:
    answer = client.get("/", headers=HTML)
    assert int(answer.headers["content-length"]) == len(answer.content)
    assert "etag" not in answer.headers


def test_a_browser_that_kept_an_older_page_gets_it_anew(client: TestClient) -> None:
    answer = client.get("/", headers=HTML | {"If-None-Match": '"old"', "Accept-Encoding": "gzip"})
    assert answer.status_code == 200
    assert "sc-top" in answer.text


def test_a_page_that_comes_in_parts_is_framed_once(client: TestClient) -> None:
    assert client.get("/parts", headers=HTML).text.count('class="sc-top"') == 1


def test_other_pages_and_what_is_no_page_pass_untouched(client: TestClient) -> None:
    assert client.get("/other", headers=HTML).text == "<p>a plain page</p>"
    assert client.get("/", headers={"Accept": "application/json"}).text == packaged_page()


def test_a_translation_cannot_bring_markup_into_the_frame() -> None:
    class Hostile(Texts):
        def __call__(self, message: str, **values: object) -> str:
            return '"><script>x</script>'

    app = Starlette(routes=[Route("/", streamlit)], middleware=[Middleware(Shell, texts=Hostile())])
    assert "<script>x" not in TestClient(app).get("/", headers=HTML).text


def test_an_upgrade_that_moves_what_we_replace_stops_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "static").mkdir()
    changed = packaged_page().replace('<div id="root">', '<div id="app">')
    (tmp_path / "static" / "index.html").write_text(changed, "utf-8")

    class Spec:
        origin = str(tmp_path / "__init__.py")

    monkeypatch.setattr(streamlit_page, "find_spec", lambda name: Spec)
    packaged_page.cache_clear()
    with pytest.raises(RuntimeError, match="no longer holds '<div id=\"root\">' once"):
        Shell(other, Texts())
    packaged_page.cache_clear()
