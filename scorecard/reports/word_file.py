"""A Word file as bytes: the same document gives the same ones."""

from __future__ import annotations

import io
import zipfile

from docx.document import Document

# A file's own time would differ from run to run; the same content gives the same bytes.
_NO_TIME = (1980, 1, 1, 0, 0, 0)


def docx_bytes(document: Document) -> bytes:
    """The file, without the times of its making."""
    written, steady = io.BytesIO(), io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as made, zipfile.ZipFile(steady, "w") as packed:
        for name in made.namelist():
            entry = zipfile.ZipInfo(name, _NO_TIME)
            packed.writestr(entry, made.read(name), zipfile.ZIP_DEFLATED)
    return steady.getvalue()
