"""What no page may do while a test looks at it: complain in the console, or ask another host."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page

# Streamlit looks for its own parts below the address of a deep link first, and finds them at the root.
KNOWN = re.compile(r"status of 404 .*/_stcore/(health|host-config)$")
OWN_HOSTS = frozenset({"127.0.0.1", "localhost"})
INSIDE = frozenset({"data", "blob", "about"})


@dataclass
class Watch:
    """Collects the complaints of a browser context; `allow` names those that a test provokes."""

    complaints: list[str] = field(default_factory=list)
    allowed: list[str] = field(default_factory=list)

    def allow(self, pattern: str) -> None:
        """Complaints in which this regular expression is found do not count, from now on or before."""
        self.allowed.append(pattern)

    def attach(self, context: BrowserContext) -> None:
        """Listens to every page of the context."""
        context.on("console", self._console)
        context.on("weberror", lambda error: self.complaints.append(f"script error: {error.error}"))
        context.on("request", lambda request: self._asked(request.url))
        context.on("page", self._page)

    def _page(self, page: Page) -> None:
        page.on("websocket", lambda socket: self._asked(socket.url))

    def _console(self, message: ConsoleMessage) -> None:
        self.complain(message.type, message.text, message.location["url"])

    def complain(self, kind: str, text: str, url: str) -> None:
        """Takes a line of the console; only errors count."""
        said = f"console {kind}: {text} at {url}"
        if kind == "error" and not KNOWN.search(said):
            self.complaints.append(said)

    def _asked(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in INSIDE and parts.hostname not in OWN_HOSTS:
            self.complaints.append(f"asked another host: {url}")

    def left(self) -> list[str]:
        """The complaints that no test allowed."""
        return [
            complaint
            for complaint in self.complaints
            if not any(re.search(pattern, complaint) for pattern in self.allowed)
        ]
