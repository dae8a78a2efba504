"""What a Word file holds, for tests."""

from __future__ import annotations

import io
import re
import zipfile

import docx
from docx.document import Document


def opened(body: bytes) -> Document:
    return docx.Document(io.BytesIO(body))


def everything(body: bytes) -> str:
    """All text of all parts, tags taken out, so that nothing can hide in a corner."""
    with zipfile.ZipFile(io.BytesIO(body)) as parts:
        xml = [
            parts.read(name).decode("utf-8") for name in parts.namelist() if name.endswith(".xml")
        ]
    return " ".join(re.sub(r"<[^>]+>", "", one) for one in xml) + " ".join(xml)
