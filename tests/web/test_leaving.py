"""A page that is closed while it is drawn is no fault; anything else still is."""

from __future__ import annotations

import asyncio

import pytest
from starlette.types import Receive, Scope, Send
from starlette.websockets import WebSocket

from scorecard.web.leaving import Leaving


async def _never() -> dict:
    raise AssertionError("nothing is received")


async def _gone(message: object) -> None:
    raise OSError("the other side is gone")


async def drawing(scope: Scope, receive: Receive, send: Send) -> None:
    """What Streamlit does: sends to one who left, waits for the next message, then closes."""
    socket = WebSocket(scope, receive, send)
    with pytest.raises(Exception, match=r".*"):
        await socket.send_bytes(b"a page")
    await socket.receive_bytes()


async def broken(scope: Scope, receive: Receive, send: Send) -> None:
    raise RuntimeError("a fault of ours")


def test_who_leaves_while_a_page_is_drawn_leaves_no_fault_in_the_log():
    asyncio.run(Leaving(drawing)({"type": "websocket"}, _never, _gone))


@pytest.mark.parametrize("type", ["websocket", "http"])
def test_a_fault_of_ours_stays_one(type: str):
    with pytest.raises(RuntimeError, match="a fault of ours"):
        asyncio.run(Leaving(broken)({"type": type}, _never, _gone))
