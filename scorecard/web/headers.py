"""Security headers on every answer, and limits on what may be sent in."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256

from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from scorecard.web.streamlit_page import packaged_page

MAX_BODY = (
    55 * 1024 * 1024
)  # an upload of a copy, with its wrapping; /answers has a limit of its own


@cache
def content_policy() -> str:
    """The Content-Security-Policy: own host only; the packaged page's inline script by its hash.

    `style-src 'unsafe-inline'` cannot go: Streamlit's page writes styles while it runs.
    """
    scripts = re.findall(r"<script>(.*?)</script>", packaged_page(), re.DOTALL)
    hashes = " ".join(
        f"'sha256-{b64encode(sha256(s.encode()).digest()).decode()}'" for s in scripts
    )
    return (
        f"default-src 'self'; script-src 'self' {hashes}; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
        "worker-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'; "
        "frame-ancestors 'none'"
    )


class Headers:
    """Adds the headers that make a browser keep to our own host, and drops the server's banner."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["Content-Security-Policy"] = content_policy()
                headers["X-Content-Type-Options"] = "nosniff"
                headers["X-Frame-Options"] = "DENY"
                headers["Referrer-Policy"] = "same-origin"
                headers["Cross-Origin-Opener-Policy"] = "same-origin"
                headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()"
                if not scope["path"].startswith(("/assets/", "/static/")):
                    headers["Cache-Control"] = "no-store"
            await send(message)

        await self.app(scope, receive, send_with_headers)


class BodyLimit:
    """Refuses a body of unknown length (411) or over the limit (413) before any of it is read (F75)."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            headers = dict(scope["headers"])
            length = headers.get(b"content-length", b"0")
            refused = None
            if b"transfer-encoding" in headers:
                refused = PlainTextResponse("Say how long the request is.", 411)
            elif not length.isdigit() or int(length) > MAX_BODY:
                refused = PlainTextResponse("The request is too large.", 413)
            if refused is not None:
                await refused(scope, receive, send)
                return
        await self.app(scope, receive, send)
