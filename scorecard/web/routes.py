"""What stands beside Streamlit's pages: routes and, outermost first, the middleware."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC

from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from scorecard.errors import ScorecardError
from scorecard.pages import FOOTER
from scorecard.services.copies import save_copy
from scorecard.services.opening import Services, personal_actor
from scorecard.texts import Texts
from scorecard.web.answers import answers_route
from scorecard.web.assets import asset
from scorecard.web.downloads import report_route
from scorecard.web.gate import Gate
from scorecard.web.headers import BodyLimit, Headers
from scorecard.web.leaving import Leaving
from scorecard.web.plain import footer_route, special_page
from scorecard.web.shell import Shell


async def healthz(request: Request) -> Response:
    """200 as soon as the app serves; says nothing else."""
    return PlainTextResponse("ok")


def copy_route(services: Services, texts: Texts) -> Callable[[Request], Awaitable[Response]]:
    """Downloads a copy of everything: through our own route, so that nobody else can fetch it (C157)."""

    async def endpoint(request: Request) -> Response:
        try:
            body = await asyncio.to_thread(save_copy, personal_actor(services), services)
        except ScorecardError:
            return special_page("failed", texts)
        day = services.clock().astimezone(UTC).date().isoformat()
        name = f"modern-slavery-scorecard-copy-{day}.db"
        return Response(
            body,
            media_type="application/vnd.sqlite3",
            headers={"Content-Disposition": f'attachment; filename="{name}"'},
        )

    return endpoint


def routes(services: Services, texts: Texts) -> list[Route]:
    """All routes of our own."""
    return [
        Route("/answers", answers_route(services, texts), methods=["POST"]),
        Route("/copy", copy_route(services, texts)),
        Route("/reports/{file}", report_route(services, texts)),
        Route("/healthz", healthz),
        Route("/assets/{name}", asset),
        *(Route(f"/{name}", footer_route(name, texts, services.settings)) for name, _ in FOOTER),
    ]


def middleware(texts: Texts) -> list[Middleware]:
    """Outermost first: what is refused early still gets its headers."""
    return [
        Middleware(Leaving),
        Middleware(Headers),
        Middleware(BodyLimit),
        Middleware(Gate, texts=texts),
        Middleware(Shell, texts=texts),
    ]
