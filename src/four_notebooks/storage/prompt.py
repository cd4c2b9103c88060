"""Statements of the tables, said to SQLite without ceremony: what a save waits for.

A statement is compiled once; after that a question costs a few microseconds where
SQLAlchemy's own way of asking costs near a hundred. SQLite's own, behind these two functions:
for another database they would be ``connection.execute``.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Delete, Insert, Select, Update
from sqlalchemy.dialects import sqlite

_DIALECT = sqlite.dialect()
_compiled: dict[int, tuple[object, str, tuple[str, ...], Mapping[str, Any]]] = {}


def fetch(connection: Connection, query: Select[Any], values: Mapping[str, Any]) -> list[Any]:
    """The rows of a query that is made once and kept; values by the names of its parameters."""
    text, names, given = _text(query)
    everything = {**given, **values}
    return raw_of(connection).execute(text, [everything[name] for name in names]).fetchall()


def ask(connection: Connection, query: str, values: Sequence[object] = ()) -> list[Any]:
    """The rows of a query in SQLite's own words, as plain tuples: for long answers."""
    return raw_of(connection).execute(query, values).fetchall()


def write(
    connection: Connection,
    order: Insert | Update | Delete,
    rows: Iterable[Mapping[str, Any]],
) -> int:
    """Run an order that is made once and kept for every row; how many rows it touched."""
    text, names, _ = _text(order)
    values = [[row[name] for name in names] for row in rows]
    raw = raw_of(connection)
    if len(values) == 1:
        return raw.execute(text, values[0]).rowcount
    return raw.executemany(text, values).rowcount


def raw_of(connection: Connection) -> sqlite3.Connection:
    """The plain connection under SQLAlchemy's."""
    raw = connection.connection.driver_connection
    assert isinstance(raw, sqlite3.Connection)
    return raw


def _text(
    statement: Select[Any] | Insert | Update | Delete,
) -> tuple[str, tuple[str, ...], Mapping[str, Any]]:
    known = _compiled.get(id(statement))
    if known is None:
        compiled = statement.compile(dialect=_DIALECT)
        names = tuple(getattr(compiled, "positiontup", None) or ())
        # The statement is kept too, so that its id stays its own.
        known = _compiled[id(statement)] = (statement, str(compiled), names, compiled.params)
    return known[1:]
