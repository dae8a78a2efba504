"""A small content folder on disk, right in every line, for tests that break one thing at a time."""

from __future__ import annotations

from pathlib import Path

import pytest

from scorecard.content.folder import check_folder, read_folder
from scorecard.content.models import ContentFolder

SCORING = """\
levels: ["Not in place", "Basic", "Leading"]
bands:
  - {id: low, name: "Low", from: 0}
  - {id: middle, name: "Middle", from: 40}
  - {id: high, name: "High", from: 75.5}
"""

CAPABILITIES = """\
capabilities:
  - {id: policy, name: "Policy", summary: "What is decided."}
  - {id: people, name: "People", summary: "Who does it."}
"""

AUTHORITIES = """\
nations:
  - {id: england, name: "England"}
  - {id: wales, name: "Wales"}
functions:
  - {id: licensing, name: "Licensing"}
  - {id: housing, name: "Housing"}
types:
  - {id: district, name: "District council", functions: [licensing, housing]}
  - {id: county, name: "County council", functions: []}
"""

LICENSING = """\
id: licensing
title: "Licensing"
version: 2026.1
law_checked: 2026-11-22
weight: 1
functions: [licensing]
summary: "What the council licenses."
questions:
  - id: licensing-policy
    text: "Does your licensing policy name modern slavery?"
    why: "It tells applicants what is expected."
    capability: policy
    weight: 2
    critical: false
    applies_to: {nations: [england], functions: [licensing]}
    not_applicable: true
    basis:
      - title: "Licensing Act 2003, section 5"
        url: "https://www.legislation.gov.uk/ukpga/2003/17/section/5"
        kind: statute
        nations: [england, wales]
    evidence: ["The policy, with the page"]
    levels:
      - points: 0
        text: "It does not."
        next: "Draft a paragraph."
      - points: 1
        text: "It names it."
        next: "Put it before the committee."
      - points: 2.5
        text: "It names it and says what is expected."
  - id: licensing-training
    text: "Have licensing officers been trained?"
    why: "They meet people first."
    capability: people
    weight: 0.5
    critical: true
    not_applicable: false
    basis: []
    evidence: ["The list of who was trained"]
    levels:
      - {points: 0, label: "No", text: "No officer was.", next: "Book one."}
      - {points: 3, label: "Yes", text: "All officers were."}
"""

GUIDANCE = """\
- id: policy-guide
  title: "A guide to policies"
  publisher: "Home Office"
  url: "https://www.gov.uk/policy-guide"
  year: 2025
  kind: guidance
  tier: foundation
  nations: [england, wales]
  functions: [licensing]
  capabilities: [policy]
  questions: [licensing-policy]
  summary: "What to write."
  checked: 2026-11-22
  status: current
  replaced_by: null
- id: good-policy
  title: "A policy that others copy"
  publisher: "Norwich City Council"
  url: "https://www.norwich.gov.uk/policy"
  year: null
  kind: case-study
  tier: leading
  nations: [england]
  functions: []
  capabilities: [policy]
  summary: "How one council did it."
  checked: null
  status: check
  replaced_by: null
"""

GENERAL = """\
- id: training-film
  title: "A film for officers"
  publisher: "Home Office"
  url: "https://www.gov.uk/film"
  year: 2024
  kind: training
  tier: foundation
  nations: [england, wales]
  functions: []
  capabilities: [policy]
  summary: "Ten minutes."
  checked: 2026-11-22
  status: current
  replaced_by: null
"""

COUNCILS = """\
- {id: E1, name: "North District Council", nation: england, type: district}
- {id: W1, name: "West District Council", nation: wales, type: district, until: 2027-03-31, successors: [new-west]}
- {id: new-west, name: "New West Council", nation: wales, type: county, from: 2027-04-01, functions: [licensing]}
"""

FILES = {
    "data/scoring.yaml": SCORING,
    "data/capabilities.yaml": CAPABILITIES,
    "data/authorities.yaml": AUTHORITIES,
    "data/councils.yaml": COUNCILS,
    "data/questionnaires/licensing.yaml": LICENSING,
    "guidance/licensing.yaml": GUIDANCE,
    "guidance/general.yaml": GENERAL,
}
THEME = "data/questionnaires/licensing.yaml"


class Small:
    """The folder on disk, with ways to change one thing."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for file, text in FILES.items():
            self.write(file, text)

    def write(self, file: str, text: str | bytes) -> Small:
        path = self.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return self

    def change(self, file: str, old: str, new: str) -> Small:
        """Puts `new` in the place of the first `old`, which must be there."""
        text = (self.root / file).read_text(encoding="utf-8")
        assert old in text
        return self.write(file, text.replace(old, new, 1))

    def remove(self, file: str) -> Small:
        (self.root / file).unlink()
        return self

    def mistakes(self) -> list[str]:
        return list(check_folder(self.root).mistakes)

    def read(self) -> ContentFolder:
        return read_folder(self.root)


@pytest.fixture
def small(tmp_path: Path) -> Small:
    return Small(tmp_path)
