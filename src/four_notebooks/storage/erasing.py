"""Removing accounts for good: rows, their text in the ledger, files, and the same in backups."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    bindparam,
    create_engine,
    delete,
    func,
    select,
    update,
)
from sqlalchemy.pool import NullPool

from four_notebooks.method.values import Account, Attachment, Draft
from four_notebooks.storage import attachment_files, codec, course, facts, ledger, queries, telling
from four_notebooks.storage.backup import (
    attachments_beside,
    attachments_folder,
    list_backups,
    write_sum,
)
from four_notebooks.storage.connection import connect
from four_notebooks.storage.errors import naming
from four_notebooks.storage.opening import Opening, stored_revision
from four_notebooks.storage.queries import ATTACHMENT, BY_KIND, STANDING, STEP, STEP_CHANGE
from four_notebooks.storage.revision import HEAD
from four_notebooks.storage.rows import RowChange
from four_notebooks.storage.search.following import Following
from four_notebooks.storage.search.purging import purge


def erase_rows(
    connection: Connection, account_ids: Sequence[int], drafts: Sequence[str]
) -> tuple[list[RowChange], set[str]]:
    """Remove accounts, all that belongs to them and what steps hold of them.

    Returns what was removed and the digests of the attachments the book held of them.
    Freed pages are overwritten with zeros (SQLite's secure_delete).
    """
    connection.exec_driver_sql("PRAGMA secure_delete = ON")
    removed: list[RowChange] = []
    kinds: dict[Any, str] = {k: t for k, t in codec.TABLES.items() if "account_id" in BY_KIND[k].c}
    for kind, table in kinds.items():
        found = queries.of_accounts(connection, kind, account_ids)
        rows = (codec.to_row(record) for records in found.values() for record in records)
        removed += [RowChange(table, row["id"], row, None) for row in rows]
    accounts = queries.many(connection, Account, account_ids)
    removed += [RowChange("account", a.id, codec.to_row(a), None) for a in accounts]
    texts = queries.many(connection, Draft, drafts)
    removed += [RowChange("draft", d.id, codec.to_row(d), None) for d in texts]
    Following().follow(connection, removed)
    digests = {c.before["digest"] for c in removed if c.table == "attachment" and c.before}
    digests |= _erase_steps(connection, account_ids, drafts)
    for kind in kinds:
        _delete(connection, BY_KIND[kind].c.account_id, account_ids)
    telling.forget_accounts(connection, account_ids)
    _delete(connection, STANDING.c.account_id, account_ids)
    facts.remove(connection, account_ids)
    _delete(connection, BY_KIND[Account].c.id, account_ids)
    _delete(connection, BY_KIND[Draft].c.id, drafts)
    return removed, digests


def _delete(connection: Connection, column: Column[Any], values: Iterable[int | str]) -> None:
    one = delete(column.table).where(column == bindparam("the_value"))
    for part in queries.chunks(values):
        connection.execute(one, [{"the_value": value} for value in part])


def _erase_steps(
    connection: Connection, account_ids: Sequence[int], drafts: Sequence[str]
) -> set[str]:
    """Take the accounts out of the ledger; the digests that only steps still held."""
    its = STEP_CHANGE.c.account_id.in_(bindparam("ids", expanding=True))
    touched: set[int] = set()
    digests: set[str] = set()
    for part in queries.chunks(account_ids):
        for row in connection.execute(select(STEP_CHANGE).where(its), {"ids": part}):
            touched.add(row.step_id)
            if row.kind == "attachment":
                kept = codec.row_from_json(row.after or row.before)
                digests.add(kept["digest"] if kept else "")
        connection.execute(delete(STEP_CHANGE).where(its), {"ids": part})
    for names in queries.chunks(drafts):
        named = (STEP_CHANGE.c.kind == "draft") & STEP_CHANGE.c.record_id.in_(names)
        connection.execute(delete(STEP_CHANGE).where(named))
    for numbers in queries.chunks(touched):
        connection.execute(update(STEP).where(STEP.c.id.in_(numbers)).values(subject=""))
    _cut_where_passed_on(connection, frozenset(account_ids))
    used = select(STEP_CHANGE.c.step_id)
    connection.execute(delete(STEP).where(STEP.c.id.not_in(used), STEP.c.state != "open"))
    return digests


def _cut_where_passed_on(connection: Connection, gone: frozenset[int]) -> None:
    """Cut the ledger at the last step that handed records over between accounts and ones gone.

    What was handed over stays where it is, but nothing older can be taken back: it would
    need the account that is no longer there.
    """
    passing = {
        row.step_id
        for row in connection.execute(select(STEP_CHANGE).where(_PASSED_ON))
        if any(
            (codec.row_from_json(text) or {}).get("account_id") in gone
            for text in (row.before, row.after)
        )
    }
    if not passing:
        return
    ledger.clear_redo(connection)
    last = select(func.max(STEP.c.turn)).where(STEP.c.id.in_(sorted(passing)))
    turn = connection.execute(last).scalar_one_or_none()
    old = select(STEP.c.id).where(STEP.c.turn <= (turn or 0), STEP.c.state == ledger.DONE)
    for numbers in queries.chunks(connection.execute(old).scalars().all()):
        ledger.remove_steps(connection, numbers)


_PASSED_ON = func.json_extract(STEP_CHANGE.c.before, "$.account_id") != func.json_extract(
    STEP_CHANGE.c.after, "$.account_id"
)


def forget_pages(opening: Opening) -> None:
    """Fold the write-ahead log into the book and empty it, so that no old text stays there."""
    with naming(opening.path), closing(opening.connect(write=True)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def erase_files(
    book: Path,
    account_ids: Sequence[int],
    drafts: Sequence[str],
    digests: set[str],
    *,
    backups: bool,
    extent: int,
) -> None:
    """Remove the files that nothing refers to any more; told so, go through every backup.

    ``extent`` is how many records a backup counts for in the ``course``.
    """
    with naming(book):
        _remove_unused(attachments_folder(book), digests, [book])
        if not backups:
            return
        copies = [backup.path for backup in list_backups(book)]
        for copy in copies:
            digests |= _erase_in_copy(copy, account_ids, drafts)
            course.went(extent)
        if copies:
            _remove_unused(attachments_beside(copies[0]), digests, copies)


def _erase_in_copy(copy: Path, account_ids: Sequence[int], drafts: Sequence[str]) -> set[str]:
    if stored_revision(copy, immutable=True) != HEAD:
        from four_notebooks.storage.upgrade import migrate

        migrate(copy)
    engine = create_engine(
        "sqlite://", creator=lambda: connect(copy, mode="rw"), poolclass=NullPool
    )
    with engine.connect() as connection:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        _, digests = erase_rows(connection, account_ids, drafts)
        connection.commit()
        purge(partial(_piece, connection))
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    write_sum(copy)
    return digests


@contextmanager
def _piece(connection: Connection) -> Iterator[Connection]:
    """One transaction on a copy that nobody else has open."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")
    yield connection
    connection.commit()


def _remove_unused(folder: Path, digests: set[str], books: Iterable[Path]) -> None:
    unused = set(digests)
    for book in books:
        if unused:
            unused -= referred(book)
    for digest in unused:
        attachment_files.place(folder, digest).unlink(missing_ok=True)


def referred(book: Path) -> set[str]:
    """The digests that a book or its steps refer to."""
    table = codec.TABLES[Attachment]
    with closing(connect(book, mode="read")) as connection:
        found = {row[0] for row in connection.execute(f"SELECT digest FROM {ATTACHMENT.name}")}
        steps = connection.execute(
            "SELECT coalesce(after, before) FROM step_change WHERE kind = ?", (table,)
        )
        for (text,) in steps:
            kept = codec.row_from_json(text)
            found.add(kept["digest"] if kept else "")
    return found
