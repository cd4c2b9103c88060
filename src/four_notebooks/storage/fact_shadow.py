"""Facts counted for one look, beside a book that may not be written (SQLite's own)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import tzinfo

from sqlalchemy import Connection

from four_notebooks.method.rules import Rules
from four_notebooks.storage import derived_rows, facts, queries, standing_rows


@contextmanager
def counted_apart(connection: Connection, rules: Rules, zone: tzinfo) -> Iterator[None]:
    """Inside, the facts' tables are temporary ones of this connection, filled from the
    history; the book is not touched."""
    ids = standing_rows.all_ids(connection)
    counted: dict[str, list[tuple[object, ...]]] = {table.name: [] for table in facts.TABLES}
    for part in queries.chunks(ids):
        _, found = derived_rows.recounted(connection, part, rules, zone)
        for name, fresh in found.items():
            counted[name] += fresh.values()
    say = connection.exec_driver_sql
    say("PRAGMA query_only = OFF")
    try:
        for name, rows in counted.items():
            say(f"CREATE TEMP TABLE {name} AS SELECT * FROM main.{name} WHERE 0")
            if rows:
                marks = ",".join("?" * len(rows[0]))
                say(f"INSERT INTO temp.{name} VALUES ({marks})", rows)
        yield
    finally:
        for name in counted:
            say(f"DROP TABLE IF EXISTS temp.{name}")
        say("PRAGMA query_only = ON")
