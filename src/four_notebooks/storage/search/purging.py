"""Taking what was erased out of the index's file too.

FTS5 keeps the tokens of what was deleted, beside a line that they are gone, until its
parts are merged; and a page that was given back keeps its content until it is used again.
"""

from __future__ import annotations

import sqlite3

from four_notebooks.storage.prompt import raw_of
from four_notebooks.storage.search.merging import Writing, merge

_PAGES = 400
"""How many pages one piece merges or overwrites."""


def purge(piece: Writing) -> None:
    """Merge every part of the index into one, and overwrite the pages that nobody uses.

    ``piece`` begins a short transaction on a connection with ``secure_delete`` on. A broken
    index is given up, to be made anew. Raises BookError.
    """
    merge(piece, _PAGES)
    with piece() as connection:
        overwrite_free_pages(raw_of(connection))


def overwrite_free_pages(raw: sqlite3.Connection) -> None:
    """Fill the pages that nobody uses with zeros, and give them back (in a transaction)."""
    (free,) = raw.execute("PRAGMA freelist_count").fetchone()
    (size,) = raw.execute("PRAGMA page_size").fetchone()
    raw.execute("CREATE TABLE search_overwritten (zeros BLOB)")
    for first in range(0, free, _PAGES):
        zeros = size * min(_PAGES, free - first)
        raw.execute("INSERT INTO search_overwritten VALUES (zeroblob(?))", (zeros,))
    raw.execute("DROP TABLE search_overwritten")
