"""Between values and rows: each field of a record as one or more plain columns.

The same plain form, as JSON, is what the ledger keeps of a record.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Any, TypeAlias, TypeVar, get_type_hints

from four_notebooks.method.values import (
    Account,
    Answer,
    Attachment,
    Contact,
    Draft,
    Entry,
    Evidence,
    Move,
    Notebook,
    PlannedVisit,
    Record,
    Referral,
    Reminder,
    Script,
    ScriptUse,
    Setting,
    SheetAnswer,
    SheetTemplate,
    Strategy,
)
from four_notebooks.storage.errors import BookDamaged

FORMAT = 2
"""Format of the JSON of a row in the ledger; a migration that changes columns raises it."""

NO_VALUE = (ValueError, KeyError, TypeError, OverflowError)
"""What reading a column raises that holds no value of its kind: the book is damaged."""

Row: TypeAlias = dict[str, Any]
R = TypeVar(
    "R",
    Account,
    Contact,
    Entry,
    Strategy,
    PlannedVisit,
    Move,
    Attachment,
    SheetTemplate,
    SheetAnswer,
    Script,
    ScriptUse,
    Reminder,
    Referral,
    Draft,
    Setting,
)

TABLES: dict[type[Record], str] = {
    Account: "account",
    Contact: "contact",
    Entry: "entry",
    Strategy: "strategy",
    PlannedVisit: "planned_visit",
    Move: "move",
    Attachment: "attachment",
    SheetTemplate: "sheet",
    SheetAnswer: "answer",
    Script: "script",
    ScriptUse: "script_use",
    Reminder: "reminder",
    Referral: "referral",
    Draft: "draft",
    Setting: "setting",
}
"""Every kind of record and its table, parents first."""
KINDS: dict[str, type[Record]] = {table: kind for kind, table in TABLES.items()}

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MS = timedelta(milliseconds=1)


def to_ms(instant: datetime) -> int:
    """Whole milliseconds since 1970 in UTC (cut, not rounded); ValueError for a naive one."""
    if instant.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    return (instant - _EPOCH) // _MS


def from_ms(milliseconds: int) -> datetime:
    """The instant, in UTC."""
    return _EPOCH + timedelta(milliseconds=milliseconds)


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


Write: TypeAlias = Callable[[Any], Any]
Read: TypeAlias = Callable[[Any], Any]


def _same(value: Any) -> Any:  # noqa: ANN401
    return value


def _or_none(convert: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: None if value is None else convert(value)


def _list(value: tuple[Any, ...]) -> str:
    return _dump(value) if value else "[]"


def _flat(text: str) -> tuple[Any, ...]:
    return tuple(json.loads(text)) if text != "[]" else ()


def _pairs(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((label, value) for label, value in json.loads(text))


_PLAIN: dict[object, tuple[Write, Read]] = {
    int: (_same, _same),
    int | None: (_same, _same),
    float: (float, float),
    str: (_same, _same),
    bool: (bool, bool),
    datetime: (to_ms, from_ms),
    datetime | None: (_or_none(to_ms), _or_none(from_ms)),
    date: (date.isoformat, date.fromisoformat),
    tuple[str, ...]: (_list, _flat),
    tuple[int, ...]: (_list, _flat),
    tuple[tuple[str, str], ...]: (_list, _pairs),
    Notebook | None: (_or_none(str), _or_none(Notebook)),
}


def _converters(hint: object) -> tuple[Write, Read]:
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return (str, hint)
    return _PLAIN[hint]


@dataclass(frozen=True, slots=True)
class _Shape:
    """How one kind of record is written: (field, write, read) and the fields of evidence."""

    plain: tuple[tuple[str, Write, Read], ...]
    evidence: tuple[str, ...]


def _shape(kind: type[Record]) -> _Shape:
    hints = get_type_hints(kind)
    names = [f.name for f in fields(kind)]
    return _Shape(
        tuple((n, *_converters(hints[n])) for n in names if hints[n] is not Evidence),
        tuple(n for n in names if hints[n] is Evidence),
    )


_SHAPES: dict[type[Record], _Shape] = {kind: _shape(kind) for kind in TABLES}


def to_row(record: Record) -> Row:
    """The record as columns. ValueError for a naive instant."""
    shape = _SHAPES[type(record)]
    row = {name: write(getattr(record, name)) for name, write, _ in shape.plain}
    for name in shape.evidence:
        evidence: Evidence = getattr(record, name)
        row[name] = str(evidence.answer)
        row[name + "_note"] = evidence.note
        row[name + "_at"] = None if evidence.at is None else to_ms(evidence.at)
    return row


def from_row(kind: type[R], row: Mapping[str, Any]) -> R:
    """The record that a row holds (its ``version`` is passed over).

    Raises BookDamaged for a row that holds no such value.
    """
    shape = _SHAPES[kind]
    try:
        values = {name: read(row[name]) for name, _, read in shape.plain}
        for name in shape.evidence:
            at = row[name + "_at"]
            values[name] = Evidence(
                Answer(row[name]), row[name + "_note"], None if at is None else from_ms(at)
            )
        if not all(least <= values[name] <= most for name, least, most in _known(kind, values)):
            raise ValueError("out of range")
        return kind(**values)
    except NO_VALUE as fault:
        raise BookDamaged(detail=f"{TABLES[kind]} {row.get('id')}: {fault!r}") from fault


_RANGES: dict[type[Record], tuple[tuple[str, int, int], ...]] = {
    Contact: (("level", 1, 3),),
    Entry: (("heat", 0, 100), ("minutes", 0, 1 << 31)),
}
"""Fields whose numbers the rules rely on, with the least and the most there is."""


def _known(kind: type[Record], values: Mapping[str, Any]) -> list[tuple[str, int, int]]:
    return [each for each in _RANGES.get(kind, ()) if values[each[0]] is not None]


def columns(kind: type[Record]) -> tuple[str, ...]:
    """The columns of a kind, in the order of its fields, evidence last."""
    shape = _SHAPES[kind]
    evidence = [n + end for n in shape.evidence for end in ("", "_note", "_at")]
    return (*(name for name, _, _ in shape.plain), *evidence)


def row_to_json(row: Row | None) -> str | None:
    """A row as the ledger keeps it."""
    return None if row is None else _dump(row)


def row_from_json(text: str | None) -> Row | None:
    """The row that the ledger kept. Raises BookDamaged for text that is none."""
    if text is None:
        return None
    try:
        row: Row = json.loads(text)
        row["id"]
    except NO_VALUE as fault:
        raise BookDamaged(detail=f"step: {fault!r}") from fault
    return row


def refuse_damaged(table: str, record_id: str, row: Row) -> None:
    """Raises BookDamaged where a row of the ledger holds no record of that table and id."""
    kind = KINDS.get(table)
    if kind is None or row.keys() != set(columns(kind)) or str(row["id"]) != record_id:
        raise BookDamaged(detail=f"step: {table} {record_id}: {sorted(row)}")
    known: Any = kind
    from_row(known, row)


def table_of(kind: type[Record]) -> str:
    """The table that holds a kind of record."""
    return TABLES[kind]


def account_ids(rows: Iterable[tuple[str, Row]]) -> set[int]:
    """The accounts that (table, row) pairs belong to."""
    return {
        row["id"] if table == "account" else row["account_id"]
        for table, row in rows
        if table == "account" or row.get("account_id") is not None
    }
