"""Which web addresses content may hold: https, with a plain host (docs/CONTENT.md#addresses)."""

from __future__ import annotations

import re

_COPY = "copy it from the browser's address bar"
_PARTS = re.compile(r"https://([^/?#]*)(?:[/?#].*)?", re.DOTALL)
_WRITTEN = re.compile(r"[!#$%&'()*+,\-./0-9:;=?@A-Z\[\]_a-z~]+")
_INSIDE = "local|localhost|internal|intranet|lan|corp|home|arpa|onion"

# What a host must not be, in this order, and what to write instead.
_FAULTS = (
    (re.compile(r".*@.*"), "the address holds a user name: take out everything up to the @"),
    (
        re.compile(r".*[^\x00-\x7f].*|(.*\.)?xn--.*"),
        f"the host holds letters that can pass for others: {_COPY}",
    ),
    (
        re.compile(r".*:.*|.*\[.*|(.*\.)?(0x[0-9a-f]*|[0-9]+)\.?"),
        "a port or a number stands in the host: write the site's name alone, such as www.gov.uk",
    ),
    (
        re.compile(rf"(.*\.)?({_INSIDE})\.?"),
        "the host is known inside one network only: write a public address",
    ),
    (
        re.compile(r"(?!([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$).*"),
        f"the host is no plain name such as www.gov.uk: {_COPY}",
    ),
)


def fault_of(url: str) -> str | None:
    """What is wrong with an address and what to write instead; None where nothing is.

    The address is never opened here; only its letters are looked at.
    """
    parts = _PARTS.fullmatch(url)
    if parts is None:
        return "this is no https address: write one that begins with https://"
    host = parts[1].lower()
    for fault, what in _FAULTS:
        if fault.fullmatch(host):
            return what
    if _WRITTEN.fullmatch(url) is None:
        return f"the address holds a blank or a letter that belongs in no address: {_COPY}"
    return None
