"""Our frame around Streamlit's page: language, first title, style sheet, skip link, header, script."""

from __future__ import annotations

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from scorecard.pages import ADDRESSES, href
from scorecard.texts import Texts, escape
from scorecard.web import assets
from scorecard.web.streamlit_page import (
    AGENT,
    FONT,
    LANGUAGE,
    NO_SCRIPT,
    ROOT,
    TITLE,
    packaged_page,
)

# Headers that would make Streamlit answer with something else than the whole, plain page.
DROPPED = (b"accept-encoding", b"if-none-match", b"if-modified-since", b"range")


def header(texts: Texts) -> str:
    """The banner of every page, ours and the plain ones."""
    name = escape(texts("Modern slavery scorecard"))
    return (
        f'<a class="sc-skip" href="#stMain">{escape(texts("Skip to main content"))}</a>'
        f'<header class="sc-top" data-pages="{" ".join(sorted(ADDRESSES))}">'
        f'<a class="sc-top__name" href="{href("start")}">{name}</a>'
        f'<button class="sc-top__menu" type="button" data-close="{escape(texts("Close menu"))}" hidden>'
        f"{escape(texts('Menu'))}</button>"
        f'<span class="sc-top__who">{escape(texts("Personal mode: only on this computer"))}</span>'
        '</header><div id="sc-live" class="sc-hidden" aria-live="polite"></div>'
    )


def framed(page: str, texts: Texts) -> str:
    """Streamlit's page with our frame.

    The style sheet stands in the body, before the root: in the head, rules of equal strength would
    lose to Streamlit's own.
    """
    style, script = assets.address("style.css"), assets.address("page.js")
    frame = f'<link rel="stylesheet" href="{style}">{header(texts)}'
    script_missing = texts(
        "Saving is not available. Reload the page; if this stays, tell whoever runs it."
    )
    page = FONT.sub("", NO_SCRIPT.sub("", page))
    return (
        page.replace(LANGUAGE, f'<html lang="{escape(texts.language)}">')
        .replace(TITLE, f"<title>{escape(texts('Modern slavery scorecard'))}</title>")
        .replace(AGENT, f'<script type="module" src="{script}"></script>')
        .replace(
            ROOT, f'{frame}<p class="sc-no-script" role="alert">{escape(script_missing)}</p>{ROOT}'
        )
    )


class Shell:
    """Rewrites the packaged page on its way out."""

    def __init__(self, app: ASGIApp, texts: Texts) -> None:
        self.app = app
        packaged_page()  # fails aloud at start where Streamlit's page has changed
        self.texts = texts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        accept = dict(scope.get("headers", ())).get(b"accept", b"")
        if scope["type"] != "http" or b"text/html" not in accept:
            await self.app(scope, receive, send)
            return
        kept = [pair for pair in scope["headers"] if pair[0] not in DROPPED]
        start: Message = {}
        body = b""

        async def collect(message: Message) -> None:
            nonlocal start, body
            if message["type"] == "http.response.start":
                start = message
                return
            body += message.get("body", b"")
            if not message.get("more_body"):
                await send_framed()

        async def send_framed() -> None:
            out, headers = body, start["headers"]
            if ROOT.encode() in body:
                out = framed(body.decode(), self.texts).encode()
                headers = [h for h in headers if h[0].lower() not in (b"content-length", b"etag")]
                headers = [*headers, (b"content-length", str(len(out)).encode())]
            await send({**start, "headers": headers})
            await send({"type": "http.response.body", "body": out})

        await self.app({**scope, "headers": kept}, receive, collect)
