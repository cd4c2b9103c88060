"""All that a book holds, table for table, to be compared before and after."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

PASSING = ("step", "sequence", "derived", "sqlite_", "search", "word")
"""Tables that tell of steps, of ids given and of the index, not of what the book holds."""


def state_of(path: Path, *, steps: bool = False) -> dict[str, list[tuple[object, ...]]]:
    """The rows of every table of the book, with ``steps`` those of the history too."""
    with closing(sqlite3.connect(path.as_uri() + "?mode=ro", uri=True)) as base:
        names = [
            row[0] for row in base.execute("SELECT name FROM sqlite_master WHERE type='table'")
        ]
        kept = [name for name in names if steps or not name.startswith(PASSING)]
        return {name: sorted(base.execute(f'SELECT * FROM "{name}"'), key=repr) for name in kept}
