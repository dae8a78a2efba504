"""The tree that a YAML file is read into: texts, lists and mappings, each with its line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


class Node:
    """One value of a file. `data` is plain (text, None, list, dict); `line` counts from 1.

    Everything here is forgiving: what is absent or of another kind reads as empty, so that the
    rules can look at a file that has mistakes already and find the rest of them.
    """

    __slots__ = ("data", "keys", "line", "parts")

    def __init__(
        self,
        line: int,
        data: Any,
        parts: dict[str, Node] | list[Node] | None = None,
        keys: dict[str, int] | None = None,
    ) -> None:
        self.line = line
        self.data = data
        self.parts = parts
        self.keys = keys or {}

    @property
    def text(self) -> str | None:
        """The text that stands here, or None where none does."""
        return self.data if isinstance(self.data, str) else None

    def get(self, key: str) -> Node:
        """The value of a key; an empty node on this node's own line where there is no such key."""
        found = self.parts.get(key) if isinstance(self.parts, dict) else None
        return found if found is not None else Node(self.line, None)

    def has(self, key: str) -> bool:
        """True where the key is written and something stands behind it."""
        return self.get(key).data is not None

    def items(self) -> list[Node]:
        """The items of a list; none for anything else."""
        return self.parts if isinstance(self.parts, list) else []

    def texts(self, key: str) -> Iterator[tuple[str, int]]:
        """The texts of a list behind a key, each with its line."""
        for item in self.get(key).items():
            if item.text is not None:
                yield item.text, item.line

    def key_line(self, key: str) -> int:
        """The line on which a key is written; this node's own line where it is not."""
        return self.keys.get(key, self.line)

    def at(self, path: tuple[str | int, ...]) -> Node:
        """The node at a path of keys and positions, or the last one there is on the way."""
        node = self
        for step in path:
            if isinstance(step, int):
                items = node.items()
                if step >= len(items):
                    return node
                node = items[step]
            elif isinstance(node.parts, dict) and step in node.parts:
                node = node.parts[step]
            else:
                return node
        return node
