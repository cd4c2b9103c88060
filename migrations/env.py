"""How Alembic meets a book: on a connection and in a transaction that the program owns.

For a new revision: ``alembic -c migrations/alembic.ini revision --autogenerate -m "..."``.
It compares the tables with a scratch file made by the migrations so far.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from alembic import context
from sqlalchemy import Connection

from four_notebooks.storage import ledger_tables, sheet_tables, tables
from four_notebooks.storage.search.index import is_of_index
from four_notebooks.storage.search.tables import SearchPlaceRow

if TYPE_CHECKING:
    from alembic.autogenerate.api import AutogenContext

metadata = tables.Base.metadata
assert ledger_tables.StepRow.metadata is metadata
assert sheet_tables.SheetRow.metadata is metadata
assert SearchPlaceRow.metadata is metadata


def render_item(kind: str, item: object, autogen: AutogenContext) -> str | bool:
    """Write a column type of the program as the plain type it rests on.

    A revision never imports the program: it must run the same when the program has moved on.
    """
    if kind == "type" and type(item).__module__.startswith("four_notebooks."):
        return f"sa.{getattr(item, 'impl', item)!r}"
    return False


def include_name(name: str | None, kind: str, _parents: object) -> bool:
    """The tables of FTS5 are no tables of SQLAlchemy's."""
    return kind != "table" or name is None or not is_of_index(name)


def run(connection: Connection) -> None:
    """Run what was asked of Alembic on this connection."""
    context.configure(
        connection=connection,
        target_metadata=metadata,
        render_item=render_item,
        include_name=include_name,
        render_as_batch=True,
        compare_type=True,
    )
    with context.begin_transaction():
        context.run_migrations()


def run_on_scratch() -> None:
    """The developer's way: a scratch file with the schema of all revisions so far."""
    from sqlalchemy import URL, create_engine

    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder, "scratch.book")
        scratch.touch()
        # Alembic's context cannot be nested: the revisions so far run in a process of their own.
        order = (
            "import sys, pathlib, four_notebooks.storage.upgrade as upgrade;"
            "upgrade.migrate(pathlib.Path(sys.argv[1]))"
        )
        subprocess.run([sys.executable, "-c", order, str(scratch)], check=True)
        with create_engine(URL.create("sqlite", database=str(scratch))).connect() as connection:
            run(connection)


given = context.config.attributes.get("connection")
if given is not None:
    run(given)
else:
    run_on_scratch()
