"""The style sheet, the script and the fonts, each at an address with its content's hash in it."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

STATIC = Path(__file__).parent / "static"
KINDS = {
    ".css": "text/css",
    ".js": "text/javascript",
    ".woff2": "font/woff2",
    ".svg": "image/svg+xml",
}
FOR_A_YEAR = "public, max-age=31536000, immutable"


@cache
def _served() -> dict[str, tuple[str, bytes]]:
    """Each file of `static/` by its own name: the name it is served under, and its bytes.

    What names other files (the style sheet its fonts, the page's script the saver) comes after them,
    so that it can name them by the address they are served at.
    """
    served: dict[str, tuple[str, bytes]] = {}
    paths = [path for path in STATIC.iterdir() if path.suffix in KINDS]
    for path in sorted(paths, key=lambda p: (p.suffix == ".css", p.name == "page.js", p.name)):
        body = path.read_bytes()
        for name, (address_name, _) in served.items():
            body = body.replace(f"url({name})".encode(), f"url(/assets/{address_name})".encode())
            body = body.replace(f'"./{name}"'.encode(), f'"/assets/{address_name}"'.encode())
        digest = hashlib.sha256(body).hexdigest()[:12]
        served[path.name] = (f"{path.stem}.{digest}{path.suffix}", body)
    return served


def address(file: str) -> str:
    """Where a file of `static/` is served, such as `/assets/page.0a1b2c3d4e5f.js`."""
    return f"/assets/{_served()[file][0]}"


async def asset(request: Request) -> Response:
    """Serves one file; 404 for any other name."""
    asked = request.path_params["name"]
    body = next((body for name, body in _served().values() if name == asked), None)
    if body is None:
        raise HTTPException(404)
    kind = KINDS[Path(asked).suffix]
    return Response(body, media_type=kind, headers={"Cache-Control": FOR_A_YEAR})
