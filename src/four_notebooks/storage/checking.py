"""Whether a book holds together, from its pages up to what is derived."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, tzinfo
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select

from four_notebooks.method.values import Account, Attachment, Contact, Entry, PlannedVisit, Setting
from four_notebooks.storage import (
    attachment_files,
    codec,
    derived_rows,
    facts,
    ledger,
    queries,
    standing_rows,
)
from four_notebooks.storage.backup import attachments_folder
from four_notebooks.storage.connections import Connections
from four_notebooks.storage.errors import BookDamaged, naming
from four_notebooks.storage.opening import Opening, open_book
from four_notebooks.storage.prompt import raw_of
from four_notebooks.storage.queries import BY_KIND, STANDING, STEP, STEP_CHANGE
from four_notebooks.storage.search import comparing


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault: ``code`` (pages, foreign_key, reference, value, standing, attachment_missing,
    attachment_changed, open_step, index), the table, the record and SQLite's or our detail.
    """

    code: str
    table: str = ""
    record_id: int | str = 0
    detail: str = ""


def check(path: Path, *, zone: tzinfo = UTC) -> list[Finding]:
    """All faults of a book, read only and beside a running writer; an empty list is a sound book.

    ``zone`` must be the one the book is kept in, or a standing may differ by a day's plan.
    Raises BookMissing, BookEmpty, BookDamaged (not readable at all), BookNewer.
    """
    opening = open_book(path, read_only=True)
    try:
        findings = list(_pages(opening))
        if findings:
            return findings
        connections = Connections(opening)
        try:
            with connections.reading() as connection:
                findings += _values(connection)
                findings += _rules(connection)
                if not findings:
                    findings += _references(connection)
                    findings += _attachments(connection, attachments_folder(opening.path))
                    findings += derived_faults(connection, zone)
                findings += _steps(connection)
                if not findings:
                    findings += _index(connection)
        finally:
            connections.close()
        return findings
    finally:
        opening.close()


def _pages(opening: Opening) -> Iterator[Finding]:
    with naming(opening.path), closing(opening.connect()) as connection:
        for (text,) in connection.execute("PRAGMA quick_check"):
            if text != "ok":
                yield Finding("pages", detail=text)
        for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
            yield Finding("foreign_key", table, row or 0, parent)


def _values(connection: Connection) -> Iterator[Finding]:
    """Rows that hold no value of their kind (an unknown word, broken JSON)."""
    for table, kind in codec.KINDS.items():
        known: Any = kind
        for row in connection.execute(select(BY_KIND[kind])).mappings():
            try:
                codec.from_row(known, dict(row))
            except BookDamaged as fault:
                yield Finding("value", table, row["id"], fault.detail)


def _rules(connection: Connection) -> Iterator[Finding]:
    setting = next(iter(queries.many(connection, Setting, [standing_rows.RULES_SETTING])), None)
    try:
        standing_rows.rules_from(None if setting is None else setting.value)
    except ValueError as fault:
        yield Finding("value", "setting", standing_rows.RULES_SETTING, str(fault))


def _references(connection: Connection) -> Iterator[Finding]:
    """Ids inside rows that no foreign key holds: whom a visit met, whom a person reports to."""
    account_of = {c.id: c.account_id for c in queries.all_of(connection, Contact)}
    for contact in queries.all_of(connection, Contact):
        if contact.reports_to is not None:
            yield from _people(
                "contact", contact.id, contact.account_id, [contact.reports_to], account_of
            )
    entry_of = {}
    for entry in queries.all_of(connection, Entry):
        entry_of[entry.id] = entry.account_id
        yield from _people("entry", entry.id, entry.account_id, entry.met, account_of)
    for plan in queries.all_of(connection, PlannedVisit):
        yield from _people("planned_visit", plan.id, plan.account_id, plan.contacts, account_of)
    for file in queries.all_of(connection, Attachment):
        if file.entry_id is not None and entry_of.get(file.entry_id) != file.account_id:
            yield Finding("reference", "attachment", file.id, f"entry {file.entry_id}")


def _people(
    table: str, record_id: int, account_id: int, people: Iterable[int], account_of: dict[int, int]
) -> Iterator[Finding]:
    for person in people:
        if account_of.get(person) != account_id:
            yield Finding("reference", table, record_id, f"contact {person}")


def _attachments(connection: Connection, folder: Path) -> Iterator[Finding]:
    for file in queries.all_of(connection, Attachment):
        there = attachment_files.place(folder, file.digest)
        if not there.is_file():
            yield Finding("attachment_missing", "attachment", file.id, file.digest)
        elif attachment_files.digest_of(there) != file.digest:
            yield Finding("attachment_changed", "attachment", file.id, file.digest)


def derived_faults(connection: Connection, zone: tzinfo) -> Iterator[Finding]:
    """Standings and facts that are not what a replay of the history gives."""
    rules = standing_rows.rules_in(connection)
    stored = {
        row["account_id"]: dict(row) for row in connection.execute(select(STANDING)).mappings()
    }
    told = {table.name: facts.stored_rows(connection, table) for table in facts.TABLES}
    filled = facts.are_complete(connection)
    everyone = [account.id for account in queries.all_of(connection, Account)]
    for part in queries.chunks(everyone):
        standings, counted = derived_rows.recounted(connection, part, rules, zone)
        for fresh in standings:
            row = stored.pop(fresh["account_id"], None)
            if row != fresh:
                yield Finding("standing", "standing", fresh["account_id"], _difference(row, fresh))
        for name, rows in counted.items():
            yield from _facts(name, rows, told[name], filled=filled)
    for stray in stored:
        yield Finding("standing", "standing", stray, "no account")
    for name, rows in told.items():
        for key in rows:
            yield Finding("standing", name, key[0], "does not follow from the history")


def _facts(name: str, counted: facts.Rows, told: facts.Rows, *, filled: bool) -> Iterator[Finding]:
    """Facts of one table that differ; in a book not filled in yet some may be missing."""
    for key, fresh in counted.items():
        row = told.pop(key, None)
        if (row is not None or filled) and (what := facts.difference(name, row, fresh)):
            yield Finding("standing", name, key[0], what)


def _difference(row: codec.Row | None, fresh: codec.Row) -> str:
    if row is None:
        return "missing"
    return ", ".join(name for name in fresh if row[name] != fresh[name])


def _index(connection: Connection) -> Iterator[Finding]:
    """Where the search index does not say what the texts say; ``Store.fill_index`` mends it."""
    raw = raw_of(connection)
    # The tokens are read through a table of this connection's own.
    raw.execute("PRAGMA query_only = OFF")
    for table, record_id, what in comparing.differences(raw):
        yield Finding("index", table, record_id, what)


def _steps(connection: Connection) -> Iterator[Finding]:
    for step in connection.execute(select(STEP).where(STEP.c.state == ledger.OPEN)):
        yield Finding("open_step", "step", step.id, step.code)
    for change in connection.execute(select(STEP_CHANGE)):
        try:
            for text in (change.before, change.after):
                codec.row_from_json(text)
        except BookDamaged as fault:
            yield Finding("value", "step_change", change.step_id, fault.detail)
