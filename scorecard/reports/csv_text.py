"""Text in CSV files: Excel must never take what people wrote for a formula."""

from __future__ import annotations

STARTS = ("=", "+", "-", "@", "\t", "\r", "\0")


def csv_text(text: str) -> str:
    """The text; with a single quote before it where a spreadsheet would read a formula. A text that
    begins with such a quote itself gets one more, so that taking off the first gives the text back."""
    return f"'{text}" if text.lstrip("'").startswith(STARTS) else text
