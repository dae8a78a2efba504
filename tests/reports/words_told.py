"""All words of a report's file, of whatever format."""

from __future__ import annotations

import io
import zipfile

from tests.reports.pdf_checks import text


def words_of(body: bytes, form: str) -> str:
    """What can be read in a file, in whatever part of it."""
    if form == "pdf":
        return text(body)
    if body[:2] != b"PK":
        return body.decode("utf-8", "replace")
    with zipfile.ZipFile(io.BytesIO(body)) as parts:
        return "".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())
