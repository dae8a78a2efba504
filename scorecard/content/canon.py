"""The one form in which content is kept and compared (docs/ARCHITECTURE.md#content-copies).

Canonical JSON is made from the models, never from the files: keys sorted, decimals in one form, so
comments, order of keys and `1.50` for `1.5` change nothing. A null that the model would put in by
itself is left out, so a key that a later release adds does not change what older content hashes to.
"""

from __future__ import annotations

import hashlib
import json
from datetime import date
from decimal import Decimal
from typing import Any

from pydantic import BaseModel, ValidationError

from scorecard.content.models import Content
from scorecard.errors import Invalid

FORMAT = 1


def canonical(content: Content) -> str:
    """The content as canonical JSON, `format` included: the same content gives the same text."""
    body = {"format": FORMAT, **_plain(content)}
    return json.dumps(body, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def content_hash(content: Content) -> str:
    """SHA-256 of the canonical JSON, as 64 hexadecimal digits."""
    return hashlib.sha256(canonical(content).encode()).hexdigest()


def read_canonical(text: str) -> Content:
    """The content that `canonical` wrote, equal to it in every field. Raises Invalid where the text
    is something else, or was written in a format that this release does not know."""
    try:
        body = json.loads(text)
        form = body.pop("format")
    except (ValueError, AttributeError, KeyError, TypeError) as error:
        raise Invalid("This is no stored content: open a copy that this product made.") from error
    if form != FORMAT:
        raise Invalid(f"This content is stored in format {form}: open it with a newer release.")
    try:
        return Content.model_validate(body, by_alias=True, by_name=False)
    except ValidationError as error:
        raise Invalid("This stored content is damaged: open an older copy.") from error


def _plain(value: Any) -> Any:
    """A model's value as JSON knows it."""
    if isinstance(value, BaseModel):
        return {
            field.alias or name: _plain(item)
            for name, field in type(value).model_fields.items()
            if (item := getattr(value, name)) is not None or field.is_required()
        }
    if isinstance(value, Decimal):
        return _decimal(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return value


def _decimal(value: Decimal) -> str:
    """A decimal without exponent and without noughts at its end; `-0` is `0`."""
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text
