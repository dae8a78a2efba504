"""A list of councils that somebody brings."""

from __future__ import annotations

from pathlib import Path

import pytest

from scorecard.content.councils import read_councils
from scorecard.errors import ContentError
from tests.content.small import COUNCILS, Small


def test_a_list_is_read_in_the_order_written(small: Small) -> None:
    found = read_councils(small.root / "data/councils.yaml", small.read().content.authorities)
    assert [council.id for council in found] == ["E1", "W1", "new-west"]
    assert found[0].functions is None
    assert found[2].functions == ("licensing",)


def test_no_functions_means_that_it_has_none(small: Small, tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text('- {id: a, name: "A", nation: england, type: district, functions: []}\n')
    assert read_councils(path, small.read().content.authorities)[0].functions == ()


def test_successors_may_stand_outside_a_part_of_the_list(small: Small, tmp_path: Path) -> None:
    path = tmp_path / "part.yaml"
    path.write_text("".join(COUNCILS.splitlines(keepends=True)[1:2]))
    assert read_councils(path, small.read().content.authorities)[0].successors == ("new-west",)


def test_every_mistake_is_named_with_file_and_line(small: Small, tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(
        '- {id: a, name: "A", nation: eire, type: district}\n- {id: a, name: "A", nation: england}\n'
    )
    with pytest.raises(ContentError) as caught:
        read_councils(path, small.read().content.authorities)
    assert caught.value.mistakes == (
        f"{path}:1: council a, nation: there is no nation 'eire'; write one of: england, wales",
        f"{path}:2: council a: this id stands already on line 1: write another",
        f"{path}:2: council a, type: this key is missing: add it",
    )


def test_a_missing_file_is_a_mistake(small: Small, tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="this file is missing"):
        read_councils(tmp_path / "none.yaml", small.read().content.authorities)
