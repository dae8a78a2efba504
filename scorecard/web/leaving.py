"""Who closes a page while it is being drawn leaves Streamlit sending to nobody."""

from __future__ import annotations

from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocketDisconnected


class Leaving:
    """Ends a page's connection without a word where the other side went first.

    Streamlit then waits for the next message on a connection that is closed, and what it raises would
    stand in the log as a fault, with a traceback, each time somebody closes a tab at that moment.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "websocket":
            await self.app(scope, receive, send)
            return
        try:
            await self.app(scope, receive, send)
        except WebSocketDisconnected:
            return
