"""The gate of personal mode: this computer only, known addresses only, own origin only."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket, WebSocketDisconnect

from scorecard.texts import Texts
from scorecard.web.gate import Gate, is_known
from scorecard.web.headers import BodyLimit, Headers

HERE = "http://localhost:8501"


async def let_in(request: Request) -> Response:
    return PlainTextResponse("let in")


async def stream(socket: WebSocket) -> None:
    await socket.accept()
    await socket.send_text("let in")
    await socket.close()


def client(host: str = HERE, peer: str = "127.0.0.1") -> TestClient:
    app = Starlette(
        routes=[
            WebSocketRoute("/_stcore/stream", stream),
            Route("/{path:path}", let_in, methods=["GET", "POST", "PUT"]),
        ],
        middleware=[Middleware(Headers), Middleware(BodyLimit), Middleware(Gate, texts=Texts())],
    )
    return TestClient(app, base_url=host, client=(peer, 50000), raise_server_exceptions=True)


@pytest.mark.parametrize("host", ["http://localhost:8501", "http://127.0.0.1:9", "http://[::1]:1"])
def test_f119_loopback_is_let_in(host: str) -> None:
    assert client(host).get("/").text == "let in"


@pytest.mark.parametrize(
    ("host", "peer", "headers"),
    [
        ("http://scorecard.example:8501", "127.0.0.1", {}),
        ("http://localhost.evil.example", "127.0.0.1", {}),
        (HERE, "10.0.0.7", {}),
        (HERE, "127.0.0.1", {"X-Forwarded-For": "10.0.0.7"}),
        (HERE, "127.0.0.1", {"Forwarded": "for=10.0.0.7"}),
        (HERE, "127.0.0.1", {"Via": "1.1 proxy"}),
    ],
)
def test_f119_another_computer_a_proxy_or_a_rebound_name_is_refused(
    host: str, peer: str, headers: dict[str, str]
) -> None:
    answer = client(host, peer).get("/", headers=headers)
    assert answer.status_code == 403
    assert "This scorecard is open on its own computer only" in answer.text
    assert "let in" not in answer.text


@pytest.mark.parametrize(
    "origin",
    [None, "http://evil.example", "http://localhost:9999", "null", "https://localhost:8501"],
)
@pytest.mark.parametrize("path", ["/answers", "/_stcore/upload_file/x"])
def test_f69_a_change_from_another_origin_is_refused(origin: str | None, path: str) -> None:
    headers = {} if origin is None else {"Origin": origin}
    assert client().post(path, headers=headers).status_code == 403


def test_f69_a_change_from_our_own_page_is_let_in() -> None:
    assert client().post("/answers", headers={"Origin": HERE}).text == "let in"


@pytest.mark.parametrize("origin", [None, "http://evil.example"])
def test_f69_a_websocket_from_another_origin_or_none_is_refused(origin: str | None) -> None:
    headers = {} if origin is None else {"Origin": origin}
    with (
        pytest.raises(WebSocketDisconnect) as refused,
        client().websocket_connect("ws://localhost:8501/_stcore/stream", headers=headers),
    ):
        pass
    assert refused.value.code == 1008


def test_a_websocket_from_our_own_page_is_let_in() -> None:
    with client().websocket_connect(
        "ws://localhost:8501/_stcore/stream", headers={"Origin": HERE}
    ) as socket:
        assert socket.receive_text() == "let in"


@pytest.mark.parametrize(
    "path",
    [
        "/metrics", "/_stcore/metrics", "/_stcore/agent/interact", "/_stcore/agent/openapi.json", "/.git/config",
        "/admin", "/question/x", "/answersx", "/data/councils.yaml", "/_stcore/script-health-check", "/~", "//evil.example",
    ],
)  # fmt: skip
def test_f74_side_doors_and_unknown_paths_are_not_found(path: str) -> None:
    answer = client().get(HERE + path)
    assert answer.status_code == 404
    assert "Page not found" in answer.text


def test_every_page_and_footer_link_is_known() -> None:
    for path in (
        "/",
        "/question",
        "/theme",
        "/results",
        "/heatmap",
        "/guidance",
        "/settings",
        "/council",
        "/help",
        "/privacy",
        "/accessibility",
        "/cookies",
        "/terms",
        "/healthz",
        "/copy",
    ):
        assert is_known(path), path


@pytest.mark.parametrize("path", ["/", "/nowhere", "/healthz"])
def test_f70_every_answer_has_the_security_headers(path: str) -> None:
    headers = client().get(path).headers
    policy = headers["content-security-policy"]
    assert "frame-ancestors 'none'" in policy
    assert "script-src 'self' 'sha256-" in policy
    assert "unsafe-eval" not in policy
    assert "'unsafe-inline'" not in policy.split("script-src")[1].split(";")[0]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cache-control"] == "no-store"


def test_f75_a_body_of_unknown_length_or_too_long_is_refused_unread() -> None:
    def endless():  # type: ignore[no-untyped-def]
        yield b"x"

    assert client().post("/answers", content=endless(), headers={"Origin": HERE}).status_code == 411
    big = {"Origin": HERE, "Content-Length": str(10**10)}
    assert client().post("/answers", content=b"x", headers=big).status_code == 413
