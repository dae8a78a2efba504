"""Content for tests as a folder of files: `write_content(tmp_path, content(theme("licensing", question("a"))))`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from scorecard.content.canon import canonical
from scorecard.content.models import Content
from tests.builders import resource

Council = Mapping[str, object]
ELMBRIDGE: Council = {
    "id": "E07000207", "name": "Elmbridge Borough Council", "nation": "england", "type": "district",
}  # fmt: skip
SURREY: Council = {
    "id": "E10000030", "name": "Surrey County Council", "nation": "england", "type": "county",
}  # fmt: skip


def write_content(
    root: Path, content: Content, councils: Iterable[Council] = (ELMBRIDGE, SURREY)
) -> Path:
    """Writes a content folder that the loader reads as `content`; JSON is YAML too. Returns `root`."""
    body = json.loads(canonical(content))
    files = {
        "data/scoring.yaml": body["scale"],
        "data/capabilities.yaml": {"capabilities": body["capabilities"]},
        "data/authorities.yaml": body["authorities"],
        "data/councils.yaml": list(councils),
    }
    for theme in body["questionnaires"]:
        files[f"data/questionnaires/{theme['id']}.yaml"] = theme
    files["guidance/general.yaml"] = [resource().model_dump(mode="json", exclude={"themes"})]
    for name, what in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(what, indent=1), "utf-8")
    return root
