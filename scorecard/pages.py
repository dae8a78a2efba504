"""The list of pages, and the one way to write a link to one: `href`.

The menu, the gate's 404 and every link use it.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode


@dataclass(frozen=True)
class Page:
    """A page: its file in views/, its address, its name, its group in the menu (None: not in it), and
    whether it shows a snapshot too."""

    id: str
    address: str
    title: str
    group: str | None
    snapshots: bool = False


def _(message: str) -> str:
    """Marks a text for translation; it is translated where it is shown."""
    return message


PAGES = (
    Page("start", "/", _("Start"), _("Assessment"), snapshots=True),
    Page("results", "/results", _("Results"), _("Assessment"), snapshots=True),
    Page("heatmap", "/heatmap", _("Heatmap"), _("Assessment"), snapshots=True),
    Page("guidance", "/guidance", _("Guidance library"), _("Guidance")),
    Page("reports", "/reports", _("Reports"), _("Reports"), snapshots=True),
    Page("years", "/years", _("Years"), _("Reports")),
    Page("settings", "/settings", _("Settings"), _("Administration")),
    Page("theme", "/theme", _("Theme"), None, snapshots=True),
    Page("question", "/question", _("Question"), None, snapshots=True),
    Page("sign_off", "/sign-off", _("Sign off"), None),
    Page("council", "/council", _("Choose your council"), None),
)
BY_ID = {page.id: page for page in PAGES}
BY_TITLE = {page.title: page for page in PAGES}
ADDRESSES = frozenset(page.address for page in PAGES)
FOOTER = (
    ("help", _("Help")),
    ("privacy", _("Privacy")),
    ("accessibility", _("Accessibility")),
    ("cookies", _("Cookies")),
    ("terms", _("Terms and conditions")),
)


def href(page: str, /, **params: object) -> str:
    """The address of a page with its query; parameters that are None are left out.

    >>> href("theme", id="licensing", year=None)
    '/theme?id=licensing'
    """
    given = {key: str(value) for key, value in params.items() if value is not None}
    query = urlencode(given)
    return BY_ID[page].address + (f"?{query}" if query else "")


def href_at(page: str, year: object, snapshot: str | None, /, **params: object) -> str:
    """The same, keeping the year, and the snapshot where the page shows one.

    >>> href_at("results", 2026, "Board"), href_at("years", 2026, "Board")
    ('/results?year=2026&snapshot=Board', '/years?year=2026')
    """
    kept = snapshot if BY_ID[page].snapshots else None
    return href(page, **{**params, "year": year, "snapshot": kept})
