"""A CSV file that people bring, line by line: no line is held that is longer than a row can be.

No field of ours holds a line break, so every line is one row and every mistake has its line.
"""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator
from typing import BinaryIO

LONGEST = 2000  # bytes; a row of ours needs some hundred


class Unreadable(Exception):
    """The line cannot be read as a row; `str(error)` says what to do."""


def lines_of(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Every line with its number, from 1; of one that is too long the beginning only."""
    number = 0
    while line := stream.readline(LONGEST + 1):
        number += 1
        if number == 1:
            line = line.removeprefix(codecs.BOM_UTF8)
        yield number, line
        while len(line) > LONGEST and not line.endswith(b"\n"):
            line = stream.readline(LONGEST + 1)


def fields_of(line: bytes) -> list[str]:
    """The fields of one line, quotes taken off; none where the line is empty.

    Raises Unreadable with what is wrong and what to do."""
    if len(line) > LONGEST:
        raise Unreadable(f"the line is longer than {LONGEST} bytes; check that this is a CSV file")
    try:
        text = line.decode("utf-8").removesuffix("\n").removesuffix("\r")
    except UnicodeDecodeError:
        raise Unreadable("the line is not UTF-8 text; save the file as 'CSV UTF-8'") from None
    if "\0" in text:
        raise Unreadable("the line holds a null character; check that this is a CSV file")
    if "\r" in text:
        raise Unreadable("the line ends in an old way; save the file again as 'CSV UTF-8'")
    if '"' not in text:
        return text.split(",") if text else []
    try:
        return next(csv.reader((text,), strict=True))
    except csv.Error:
        raise Unreadable("a quotation mark is not closed or stands inside a field") from None
