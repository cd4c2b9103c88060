"""The page that tells people what is in a book (docs/BOOK.md), made of the tables themselves.

``python -m four_notebooks.storage.documentation > docs/BOOK.md``
"""

from __future__ import annotations

import sys

from sqlalchemy import Table

from four_notebooks.storage import ledger_tables, sheet_tables, tables
from four_notebooks.storage.codec import FORMAT
from four_notebooks.storage.revision import HEAD
from four_notebooks.storage.search.index import SQL
from four_notebooks.storage.search.tables import SearchPlaceRow

_OPENING = f"""# What is in a book

A book is one SQLite file (write-ahead log, `PRAGMA application_id` {0x34_42_4F_4B}, '4BOK'),
revision {HEAD}. Any SQLite tool opens it. Beside a book `x` lie `x.attachments/` (files named by
the SHA-256 of their content, in folders of the first two characters), `x.backups/` and, while it
is open, `x.lock`. This page is made from the tables of the program.

- Instants are whole milliseconds since 1970 in UTC; days are text, YYYY-MM-DD.
- Lists are JSON text. `version` counts the writes of a row.
- A step of the ledger holds each record it changed before and after, as JSON of the row
  (format {FORMAT}); writing all `before` takes it back. An `open` step was broken off and is
  taken back at the next start.
- `standing`, `visit_fact`, `window_fact` and `stay_fact` follow from the other tables: `check`
  compares them.
- {", ".join(f"`{name}`" for name in SQL)} are the search index: FTS5 tables without
  content, holding the pairs of characters of all texts, their distinct characters, and names.
  They follow from the other tables: `check` compares them, `check --rebuild-index` makes them
  anew. Whoever writes texts with another tool should do so afterwards.
"""


def purpose(table: Table) -> str:
    """What a table is for, in a sentence."""
    assert ledger_tables.StepRow.metadata is tables.Base.metadata
    assert sheet_tables.SheetRow.metadata is tables.Base.metadata
    assert SearchPlaceRow.metadata is tables.Base.metadata
    rows = (mapper.class_ for mapper in tables.Base.registry.mappers)
    (row,) = (row for row in rows if row.__tablename__ == table.name)
    return (row.__doc__ or "").strip()


def page() -> str:
    """The whole page, as Markdown."""
    return "\n".join([_OPENING, *(_section(t) for t in tables.Base.metadata.sorted_tables)])


def _section(table: Table) -> str:
    lines = [f"## {table.name}", "", purpose(table), "", "| column | type | |", "|---|---|---|"]
    for column in table.columns:
        kind = str(column.type.compile()).lower() + ("" if column.nullable else ", not null")
        references = "".join(f" → {key.target_fullname}" for key in column.foreign_keys)
        comment = (column.comment or "") + references
        lines.append(f"| {column.name} | {kind} | {comment} |")
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(page())
