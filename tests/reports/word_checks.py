"""What a Word file holds, for tests."""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from pathlib import Path

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


def writer() -> str | None:
    """The LibreOffice that can open papers: `apt-get install libreoffice-writer`. None without one."""
    found = shutil.which("soffice")
    if found is None:
        return None
    folder = Path(found).resolve().parent
    return found if any(folder.glob("*swlo.*")) else None
