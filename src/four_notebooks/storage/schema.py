"""Whether a book's schema is still the one of its revision; asked only after a fault.

A damaged byte in a schema makes columns, tables and constraints vanish, and SQLite then
blames the statement that names them. On a book whose schema is whole such a fault is a bug.
"""

from __future__ import annotations

import sqlite3
import tempfile
from contextlib import closing
from functools import cache
from pathlib import Path

from four_notebooks.storage.connection import connect, is_writable, may_write
from four_notebooks.storage.errors import BookDamaged, BookError, BookNewer, named
from four_notebooks.storage.revision import KNOWN
from four_notebooks.storage.search.index import is_of_index

_SCHEMA = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"


def fault_of_schema(path: Path) -> BookError | None:
    """BookDamaged where the schema is not its revision's, BookNewer where that is not known.

    None for a whole schema, and where there is no book to ask. Tables and indexes that
    somebody added are no damage, nor is a broken search index: it is made anew.
    """
    try:
        with closing(_look(path)) as connection:
            there = dict(connection.execute(_SCHEMA).fetchall())
            if not there:
                return None
            (revision,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except (sqlite3.Error, ValueError, TypeError) as fault:
        return _unreadable(fault, path)
    if revision not in KNOWN:
        return BookNewer(path, str(revision))
    changed = [
        name
        for name, text in schema_of(revision).items()
        if there.get(name) != text and not is_of_index(name)
    ]
    return BookDamaged(path, f"schema: {', '.join(changed)}") if changed else None


def _look(path: Path) -> sqlite3.Connection:
    """A connection that leaves nothing beside the book."""
    mode = "read" if may_write(path) else "ro"
    return connect(path, mode=mode, immutable=not is_writable(path.parent))


def _unreadable(fault: Exception, path: Path) -> BookError | None:
    """What a schema that cannot be read means: a book in use or gone is no damage."""
    known = named(fault, path)
    if known is None:
        return BookDamaged(path, str(fault))
    return known if isinstance(known, BookDamaged) else None


@cache
def schema_of(revision: str) -> dict[str, str]:
    """What the migrations up to a revision make: the SQL of every table and index by name."""
    from four_notebooks.storage.upgrade import migrate

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "schema.book")
        path.touch()
        migrate(path, to=revision)
        with closing(connect(path, mode="ro")) as connection:
            return dict(connection.execute(_SCHEMA).fetchall())
