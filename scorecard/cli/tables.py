"""Tables on the command line: the same rows as text for people or as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under named columns; None is an empty cell."""

    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]

    def text(self) -> str:
        """Columns one under the other, numbers to the right."""
        lines = [[_shown(cell) for cell in row] for row in (self.columns, *self.rows)]
        widths = [max(len(line[at]) for line in lines) for at in range(len(self.columns))]
        numbers = [
            any(isinstance(r[at], int | float) for r in self.rows) for at in range(len(widths))
        ]
        return "\n".join(
            "  ".join(
                cell.rjust(width) if number else cell.ljust(width)
                for cell, width, number in zip(line, widths, numbers, strict=True)
            ).rstrip()
            for line in lines
        )

    def objects(self) -> list[dict[str, Cell]]:
        """A mapping a row, by the names of the columns."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


def tables_text(tables: Mapping[str, Table]) -> str:
    """Each table under its name."""
    return "\n\n".join(f"{name}\n{table.text()}" for name, table in tables.items())


def tables_json(tables: Mapping[str, Table]) -> str:
    """An object with a list of rows for each table; keys are the names in small letters."""
    found = {name.lower().replace(" ", "_"): table.objects() for name, table in tables.items()}
    return json.dumps(found, indent=2, ensure_ascii=False)


def _shown(cell: Cell) -> str:
    if cell is None:
        return ""
    return f"{cell:.1f}" if isinstance(cell, float) else str(cell)
