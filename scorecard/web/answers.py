"""POST /answers: the one door through which the page's script saves (docs/ARCHITECTURE.md#saving)."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import asdict
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from scorecard.errors import Invalid, NotAllowed, NotFound, ScorecardError
from scorecard.formats import time_of_day
from scorecard.services.answers import save_answer
from scorecard.services.cleaning import clean
from scorecard.services.model import AnswerPost, Outcome
from scorecard.services.opening import Services, personal_actor
from scorecard.texts import Texts

MAX_BODY = (
    256 * 1024
)  # a note of 4,000 characters is 16 kB at most; a longer one is told its overrun


class PostedAnswer(BaseModel):
    """The body, strictly: unknown fields, wrong types and wild values are refused (F24, F53)."""

    model_config = ConfigDict(strict=True, extra="forbid")

    assessment: Annotated[str, Field(max_length=64)]
    question: Annotated[str, Field(max_length=100)]
    part: Literal["level", "note"]
    value: str
    seen: Annotated[int, Field(ge=0, le=2**31)]
    tab: Annotated[str, Field(pattern=r"^[A-Za-z0-9-]{8,64}$")]
    n: Annotated[int, Field(ge=1, le=2**53)]


def status_line(outcome: Outcome, texts: Texts) -> str:
    """What the page says under the field."""
    if outcome.kind in ("saved", "unchanged") and outcome.saved_at is not None:
        saved = texts("Saved at {time}", time=time_of_day(outcome.saved_at))
        return f"{saved}. {outcome.message}" if outcome.message else saved
    return outcome.message


def half_character(body: bytes) -> str | None:
    """What to tell where the text holds half a character, which strict reading refuses without saying
    where (F15); None where that is not what is wrong."""
    try:
        clean(json.loads(body)["value"])
    except Invalid as error:
        return str(error)
    except (ValueError, TypeError, LookupError, RecursionError):
        return None
    return None


def answers_route(services: Services, texts: Texts) -> Callable[[Request], Awaitable[Response]]:
    """The endpoint. The gate has already checked where the request comes from."""

    async def endpoint(request: Request) -> Response:
        if request.headers.get("content-type", "").split(";")[0] != "application/json":
            return JSONResponse({"message": texts("Send JSON.")}, 403)
        if int(request.headers.get("content-length", "0")) > MAX_BODY:
            message = texts("This text is far over the limit of 4,000 characters. It is not saved.")
            return JSONResponse({"kind": "too long", "message": message}, 413)
        body = await request.body()
        try:
            posted = PostedAnswer.model_validate_json(body)
        except ValidationError:
            message = half_character(body) or texts("This is not an answer.")
            return JSONResponse({"message": message}, 422)
        try:
            outcome = await asyncio.to_thread(
                save_answer, personal_actor(services), services, AnswerPost(**posted.model_dump())
            )
        except (NotFound, NotAllowed):
            return JSONResponse(
                {"message": texts("There is no such question in this assessment.")}, 404
            )
        except ScorecardError as error:
            return JSONResponse({"message": str(error)}, 422)
        answer = {**asdict(outcome), "saved_at": None, "status": status_line(outcome, texts)}
        return JSONResponse(answer)

    return endpoint
