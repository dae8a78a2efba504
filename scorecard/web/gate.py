"""Personal mode's gate: this computer only, our own pages only, our own origin only (F69, F74, F119)."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import urlsplit

from starlette.datastructures import Headers as RequestHeaders
from starlette.types import ASGIApp, Receive, Scope, Send

from scorecard.pages import ADDRESSES, FOOTER
from scorecard.texts import Texts
from scorecard.web.downloads import ADDRESSES as DOWNLOADS
from scorecard.web.plain import special_page

FORWARDED = (
    "forwarded",
    "x-forwarded-for",
    "x-forwarded-host",
    "x-forwarded-proto",
    "x-real-ip",
    "via",
)
STREAMLIT = re.compile(
    r"/_stcore/(stream|health|host-config|allowed-message-origins|upload_file(/.*)?)"
    r"|/(static|media|component)/.*|/(favicon\.png|manifest\.json)"
)
OURS = DOWNLOADS | {"/answers", "/healthz", "/copy", *(f"/{name}" for name, _ in FOOTER)}


def is_loopback(host: str) -> bool:
    """True for localhost and the loopback addresses."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def is_known(path: str) -> bool:
    """True for a path that leads somewhere; anything else is a page that does not exist."""
    # A page's own address with a slash behind it, and Streamlit's look-ups under a page, are its own.
    return (
        path in ADDRESSES
        or path in OURS
        or path.startswith("/assets/")
        or STREAMLIT.fullmatch(path) is not None
    )


def same_origin(scope: Scope) -> bool:
    """True where the request says that it comes from a page of this very server."""
    headers = RequestHeaders(scope=scope)
    origin = headers.get("origin")
    if origin is None:
        return False
    expected = {"http": "http", "https": "https", "ws": "http", "wss": "https"}[scope["scheme"]]
    parts = urlsplit(origin)
    return parts.scheme == expected and parts.netloc == headers.get("host")


class Gate:
    """Stands before all routes, Streamlit's WebSocket and uploads included."""

    def __init__(self, app: ASGIApp, texts: Texts) -> None:
        self.app = app
        self.texts = texts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        refused = self._refusal(scope)
        if refused is None:
            await self.app(scope, receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
        else:
            await special_page(refused, self.texts)(scope, receive, send)

    def _refusal(self, scope: Scope) -> str | None:
        """The name of the page to refuse with, or None to let it through."""
        headers = RequestHeaders(scope=scope)
        host = urlsplit(f"//{headers.get('host', '')}").hostname or ""
        peer = (scope.get("client") or ("", 0))[0]
        if not is_loopback(host) or not is_loopback(peer) or any(n in headers for n in FORWARDED):
            return "remote"
        if not is_known(scope["path"]):
            return "missing"
        changes = scope["type"] == "websocket" or scope["method"] not in ("GET", "HEAD", "OPTIONS")
        if changes and not same_origin(scope):
            return "foreign"
        return None
