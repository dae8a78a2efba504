"""Pages of plain HTML: the footer's, and those for what went wrong. Open without anything else working."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from scorecard.pages import FOOTER, href
from scorecard.settings import Settings
from scorecard.texts import Texts, escape
from scorecard.web import assets
from scorecard.web.plain_texts import footer_page


def page(title: str, body: str, texts: Texts, status: int = 200) -> Response:
    """A whole page in our frame; `body` is HTML that was escaped where it was made."""
    name = texts("Modern slavery scorecard")
    links = "".join(
        f'<li><a href="/{key}">{escape(texts(label))}</a></li>' for key, label in FOOTER
    )
    danger = texts(
        "In immediate danger call 999. Otherwise follow your council’s referral pathway."
    )
    return HTMLResponse(
        f'<!DOCTYPE html><html lang="{escape(texts.language)}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)} - {escape(name)}</title>"
        f'<link rel="icon" href="/favicon.png">'
        f'<link rel="stylesheet" href="{assets.address("style.css")}"></head>'
        f'<body class="sc-plain"><a class="sc-skip" href="#main">'
        f"{escape(texts('Skip to main content'))}</a>"
        f'<header class="sc-top"><a class="sc-top__name" href="{href("start")}">{escape(name)}</a>'
        f'</header><main id="main" tabindex="-1"><div class="sc"><h1>{escape(title)}</h1>{body}</div>'
        f'</main><footer class="sc sc-foot"><p>{escape(danger)}</p><ul>{links}</ul></footer>'
        "</body></html>",
        status,
    )


def special_page(name: str, texts: Texts) -> Response:
    """The page for what cannot be shown; says what became of the reader's answers and what to do."""
    what = {
        "foreign": (
            403,
            texts("This request did not come from this scorecard"),
            texts("Nothing was changed. Open the scorecard’s own address and try again."),
        ),
        "remote": (
            403,
            texts("This scorecard is open on its own computer only"),
            texts(
                "It runs in personal mode: for one person, on the computer where it was started, at "
                "http://localhost:8501. It refuses requests that come from another computer or through "
                "a proxy, because it asks nobody to sign in. This version has no accounts yet."
            ),
        ),
        "missing": (
            404,
            texts("Page not found"),
            texts("There is no page at this address. Everything that was saved is still there."),
        ),
        "failed": (
            500,
            texts("There is a problem with the scorecard"),
            texts("Answers that showed ‘Saved’ are safe. Go back to Start and try again."),
        ),
    }
    status, title, body = what[name]
    back = f'<p><a href="{href("start")}">{escape(texts("Go to Start"))}</a></p>'
    return page(title, f"<p>{escape(body)}</p>{back}", texts, status)


def footer_route(
    name: str, texts: Texts, settings: Settings
) -> Callable[[Request], Awaitable[Response]]:
    """The endpoint of one footer page."""

    async def endpoint(request: Request) -> Response:
        title, body = footer_page(name, texts, settings)
        return page(title, body, texts)

    return endpoint
