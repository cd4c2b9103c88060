"""What of a record is searched: its texts, its account and its moment, from a plain row."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, TypeAlias

from four_notebooks.method.instants import to_ms
from four_notebooks.names.passages import BREAK, folded, searched
from four_notebooks.names.pinyin import keys
from four_notebooks.storage.search import tokens

Row: TypeAlias = Mapping[str, Any]

_EVIDENCE = ("need_note", "power_note", "value_note")
COLUMNS: dict[str, tuple[str, ...]] = {
    "account": (
        *("name", "short_name", "registration_code", "phones", "area", "address", "industry"),
        *("source", "tags", "website", "note", *_EVIDENCE, "extra"),
    ),
    "contact": ("name", "title", "phones", "wechat", "mail", "note"),
    "entry": ("purpose", "body", "state", "next_problem", "answer"),
    "strategy": ("goal", "way_in", "news", "ask"),
    "planned_visit": ("purpose",),
    "answer": ("text",),
    "attachment": ("name",),
    "referral": ("note",),
    "move": ("reason", "note"),
}
"""The columns of each table that are searched, in the order they are shown."""

MOMENTS: dict[str, tuple[str, ...]] = {
    "account": ("created_at",),
    "contact": (),
    "entry": ("start",),
    "strategy": ("written_at",),
    "planned_visit": ("at", "day"),
    "answer": ("at",),
    "attachment": ("added_at",),
    "referral": ("at",),
    "move": ("at",),
}
"""The columns that say when it was."""

TABLES: tuple[str, ...] = tuple(COLUMNS)
"""The tables in the order of the numbers that the index knows them by; only ever added to."""
NAMED = ("account", "contact")
_LISTS = frozenset({"phones", "tags", "extra"})
_CODE = re.compile(r"[a-z_]*")
_MINUTE = 60_000
_WIDE = 16
_HIGHEST = 1 << 56
"""Ids from here on (the program gives none) have no number that SQLite could keep."""
assert len(TABLES) <= _WIDE


def key_of(table: str, record_id: int) -> int:
    """The number of a record in the index."""
    return record_id * _WIDE + TABLES.index(table)


def record_of(key: int) -> tuple[str, int]:
    """The record of a number: its table and its id."""
    return TABLES[key % _WIDE], key // _WIDE


@dataclass(frozen=True, slots=True)
class Document:
    """A record as the index takes it. ``at`` is in minutes since 1970 in UTC.

    ``name`` is what the index of names holds, empty for a record without a name.
    """

    key: int
    account_id: int
    at: int
    whole: str
    name: str = ""

    @property
    def pairs(self) -> str:
        """Its tokens in the large index."""
        return tokens.pairs(self.whole, self.account_id)

    @property
    def singles(self) -> str:
        """Its tokens in the small index."""
        return tokens.singles(self.whole, self.account_id)


def document(table: str, row: Row | None) -> Document | None:
    """What the index holds of a row; None where there is nothing to find."""
    if row is None or not 0 < row["id"] < _HIGHEST:
        return None
    whole = searched(texts(table, row))
    if not whole.strip(BREAK):
        return None
    account_id = row["id"] if table == "account" else row["account_id"]
    return Document(
        key_of(table, row["id"]), account_id, minute_of(table, row), whole, _name(table, row)
    )


def texts(table: str, row: Row) -> list[str]:
    """The user's texts of a row, those that are not blank, in the order they are shown."""
    found: list[str] = []
    for column in COLUMNS[table]:
        if column in _LISTS:
            found += _listed(row[column])
        elif table != "move" or column != "reason" or not _CODE.fullmatch(row[column]):
            found.append(row[column])
    return [text for text in found if text and not text.isspace()]


def _listed(text: str) -> list[str]:
    """The texts of a JSON list; of labels with texts both."""
    if text == "[]":
        return []
    try:
        read = json.loads(text)
    except ValueError:
        return [text]
    flat = [part for each in read for part in (each if isinstance(each, list) else [each])]
    return [str(part) for part in flat]


def minute_of(table: str, row: Row) -> int:
    """When it was: minutes since 1970; a plan without an hour counts as 18:00."""
    for column in MOMENTS[table]:
        found = row[column]
        if isinstance(found, int):
            return found // _MINUTE
        if found:
            return _evening(str(found))
    return 0


def _evening(day: str) -> int:
    try:
        return to_ms(datetime.fromisoformat(f"{day}T18:00").replace(tzinfo=UTC)) // _MINUTE
    except ValueError:
        return 0


def _name(table: str, row: Row) -> str:
    """What the index of names holds: names whole, with every reading, and a person's title."""
    if table not in NAMED:
        return ""
    own = [row["name"], row["short_name"] if table == "account" else ""]
    names = [folded(" ".join(name.split())) for name in own if name]
    spoken = [part for name in own if name for part in keys(name).split()]
    others = [part for part in dict.fromkeys(spoken) if part not in names]
    if table == "contact" and row["title"]:
        others.append(folded(" ".join(row["title"].split())))
    account_id = row["id"] if table == "account" else row["account_id"]
    return tokens.of_name(names, others, account_id)


_READ = {table: frozenset((*COLUMNS[table], *MOMENTS[table], "account_id")) for table in TABLES}


def differ(table: str, before: Row | None, after: Row | None) -> bool:
    """Whether a change of a row can move the index."""
    if table not in _READ:
        return False
    if before is None or after is None:
        return True
    return any(before.get(column) != after.get(column) for column in _READ[table])
