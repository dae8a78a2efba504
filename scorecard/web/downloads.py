"""GET /reports/<report>.<format>: papers and data of a year as files, through our own route, so that
nobody else can fetch them and no cache keeps them (docs/ARCHITECTURE.md#reports)."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from scorecard.errors import Invalid, NotAllowed, NotFound, ScorecardError
from scorecard.pages import href
from scorecard.reports.kinds import Choice
from scorecard.reports.registry import REPORTS
from scorecard.services.opening import Services, personal_actor
from scorecard.services.reporting import ReportFile, make_report
from scorecard.texts import Texts, escape
from scorecard.web.plain import page, special_page

ADDRESSES = frozenset(f"/reports/{kind.id}.{form.id}" for kind in REPORTS for form in kind.formats)


def report_route(services: Services, texts: Texts) -> Callable[[Request], Awaitable[Response]]:
    """The endpoint: `year` (left out: the newest), `snapshot` (a name), `theme`, `blank=1` and
    `by=year` say of what. The gate has already checked where the request comes from."""

    async def endpoint(request: Request) -> Response:
        try:
            made = await asyncio.to_thread(_made, services, request, texts)
        except (NotFound, NotAllowed):
            return special_page("missing", texts)
        except ScorecardError as error:
            return _not_made(request, error, texts)
        return Response(
            made.body,
            media_type=made.media,
            headers={
                "Content-Disposition": f'attachment; filename="{made.name}"',
                "Cache-Control": "no-store",
            },
        )

    return endpoint


def _made(services: Services, request: Request, texts: Texts) -> ReportFile:
    kind, _, form = request.path_params["file"].rpartition(".")
    asked = request.query_params
    year = asked.get("year")
    if year is not None and not (year.isascii() and year.isdigit() and len(year) == 4):
        raise NotFound(year)
    return make_report(
        personal_actor(services),
        services,
        kind,
        form,
        None if year is None else int(year),
        asked.get("snapshot"),
        Choice(asked.get("theme"), asked.get("blank") != "1", asked.get("by") == "year"),
        texts,
    )


def _not_made(request: Request, error: ScorecardError, texts: Texts) -> Response:
    """Says why there is no file: what the person can mend, or what failed. A sentence for the page's
    script, which asks for plain text; a page for everybody else."""
    status = 400 if isinstance(error, Invalid) else 503
    if request.headers.get("accept", "").startswith("text/plain"):
        return PlainTextResponse(str(error), status, {"Cache-Control": "no-store"})
    back = f'<p><a href="{href("reports")}">{escape(texts("Go to Reports"))}</a></p>'
    return page(texts("The paper was not made"), f"<p>{escape(error)}</p>{back}", texts, status)
