"""A report added to the list, and what page, route and command line make of it: a child of the tests.

The list is compiled with one line more, as a person would write it, before anything else reads it.
"""

from __future__ import annotations

import importlib.util
import json
import os
import sys
from pathlib import Path

from scorecard.reports.kinds import EVERYONE, Format, Kind

LIST = "scorecard.reports.registry"
END = "    THEME,\n)"

HELLO = Kind(
    id="hello",
    title=lambda _: _("Hello from a new report"),
    purpose=lambda _: _("Says hello."),
    suits=lambda _: _("For everybody."),
    holds=lambda _: _("No notes."),
    readers=EVERYONE,
    group="board",
    formats=(
        Format("txt", "Text", "text/plain", lambda r, texts, choice: r.council.name.encode()),
    ),
)


def add() -> None:
    """Puts the report into the list."""
    spec = importlib.util.find_spec(LIST)
    assert spec is not None
    assert spec.origin is not None
    source = Path(spec.origin).read_text("utf-8")
    assert source.count(END) == 1
    module = importlib.util.module_from_spec(spec)
    sys.modules[LIST] = module
    module.__dict__["HELLO"] = HELLO
    exec(compile(source.replace(END, "    THEME,\n    HELLO,\n)"), LIST, "exec"), module.__dict__)


def main(folder: Path) -> dict[str, str]:
    """What the command line writes, the route answers and the page shows. All of it is imported here,
    after the list is changed."""
    from starlette.applications import Starlette
    from starlette.testclient import TestClient
    from streamlit.testing.v1 import AppTest

    from scorecard.cli.main import exit_code
    from scorecard.texts import Texts
    from scorecard.web.routes import middleware, routes
    from tests.house import new_house
    from tests.views.screen import MAIN, SLOW, Visit

    house = new_house(folder)
    house.post("2")
    url = f"sqlite:///{house.database.as_posix()}"
    os.environ |= {"SCORECARD_DATABASE_URL": url, "SCORECARD_CONTENT": str(house.root)}
    out = folder / "hello.txt"
    asked = ["export", "--year", "2026", "--report", "hello", "--as", "txt", "--out", str(out)]
    assert exit_code(asked) == 0
    app = Starlette(routes=routes(house.services, Texts()), middleware=middleware(Texts()))
    client = TestClient(app, base_url="http://localhost:8501", client=("127.0.0.1", 50000))
    visit = Visit(AppTest.from_file(str(MAIN), default_timeout=SLOW), []).go("reports")
    told = {
        "command": out.read_text("utf-8"),
        "route": client.get("/reports/hello.txt?year=2026").text,
        "page": visit.text,
        "links": " ".join(visit.links),
    }
    house.close()
    return told


if __name__ == "__main__":
    add()
    print(json.dumps(main(Path(sys.argv[1]))))
