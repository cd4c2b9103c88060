"""The rules of every connection to a book, in one place (SQLite's own; standard library only)."""

from __future__ import annotations

import os
import sqlite3
import sys
from pathlib import Path

APPLICATION_ID = 0x34_42_4F_4B
"""'4BOK' in a book's header: tells a book from any other SQLite file."""

RULES: tuple[str, ...] = (
    "foreign_keys = ON",
    "synchronous = FULL",
    "busy_timeout = 5000",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    # What is deleted within a page is overwritten; a page given back is when accounts are erased.
    "secure_delete = FAST",
    *(("fullfsync = ON", "checkpoint_fullfsync = ON") if sys.platform == "darwin" else ()),
)


def may_write(path: Path) -> bool:
    """Whether this process may write to a file and beside it."""
    return is_writable(path) and is_writable(path.parent)


def is_writable(path: Path) -> bool:
    """Whether this process may write to a file, or into a folder."""
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def connect(path: Path, *, mode: str, immutable: bool = False) -> sqlite3.Connection:
    """A connection that owns its transactions (no implicit BEGIN), under the rules.

    ``mode`` is ``read`` (cannot write, yet tidies SQLite's side files at the end), ``ro``
    (the file may not be opened to write), ``rw`` (never creates) or ``rwc`` (may create).
    ``immutable`` reads a file that cannot change, without any side file.
    Raises sqlite3.Error.
    """
    opened_as = "rw" if mode == "read" else mode
    address = f"{path.absolute().as_uri()}?mode={opened_as}"
    if immutable:
        address += "&immutable=1"
    connection = sqlite3.connect(
        address, uri=True, isolation_level=None, check_same_thread=False, cached_statements=256
    )
    try:
        for rule in RULES:
            connection.execute(f"PRAGMA {rule}")
        if mode == "read":
            connection.execute("PRAGMA query_only = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def wait_for_the_disk(connection: sqlite3.Connection, waits: bool) -> None:
    """Whether each commit waits until it is on the disk; call it between transactions.

    Without waiting a power cut may lose the latest commits but never tears one, and the
    next commit that waits brings all earlier ones to the disk with it.
    """
    connection.execute(f"PRAGMA synchronous = {'FULL' if waits else 'NORMAL'}")


CHECKPOINT_PAGES = 1000


def fold_log_at_commits(connection: sqlite3.Connection, folds: bool) -> None:
    """Whether a commit that finds a long log folds it into the book (and waits for the disk)."""
    connection.execute(f"PRAGMA wal_autocheckpoint = {CHECKPOINT_PAGES if folds else 0}")


def fold_log(connection: sqlite3.Connection) -> None:
    """Fold what can be folded without making anybody wait."""
    connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
