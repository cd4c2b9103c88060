"""Between records and plain JSON values that people and other programs can read.

Instants are ISO 8601 in UTC with milliseconds, days ISO dates, lists lists, evidence an
object of answer, note and moment; words are METHOD's codes.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cache
from typing import Any, TypeAlias, get_type_hints

from four_notebooks.method.values import Answer, Evidence, Notebook, Record

Plain: TypeAlias = dict[str, Any]
_LARGEST = 2**63 - 1
"""What a column holds. From 2**53 on some other programs read a whole number inexactly."""
_EARLIEST, _LATEST = datetime(1900, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC)


def plain(record: Record) -> Plain:
    """A record as JSON values, field by field in their order."""
    found: Plain = {}
    for name, write in _writers(type(record)):  # type: ignore[arg-type]
        value = getattr(record, name)
        found[name] = value if write is None else write(value)
    return found


@cache
def _writers(kind: type[object]) -> tuple[tuple[str, Callable[[Any], Any] | None], ...]:
    """For each field what turns it into JSON; None where it is JSON already."""
    hints = get_type_hints(kind)
    names = [each.name for each in fields(kind)]  # type: ignore[arg-type]
    return tuple((name, _WRITERS.get(hints[name])) for name in names)


def _stamp(moment: datetime) -> str:
    utc = moment if moment.tzinfo is UTC else moment.astimezone(UTC)
    return utc.isoformat(timespec="milliseconds")[:-6] + "Z"


def _stamp_or_none(moment: datetime | None) -> str | None:
    return None if moment is None else _stamp(moment)


def _told(evidence: Evidence) -> Plain:
    return {
        "answer": evidence.answer,
        "note": evidence.note,
        "at": _stamp_or_none(evidence.at),
    }


_WRITERS: dict[Any, Callable[[Any], Any]] = {
    datetime: _stamp,
    datetime | None: _stamp_or_none,
    date: date.isoformat,
    Evidence: _told,
    tuple[str, ...]: list,
    tuple[int, ...]: list,
    tuple[tuple[str, str], ...]: lambda pairs: [list(pair) for pair in pairs],
}


def record_of(kind: type[Record], values: Mapping[str, Any]) -> Record:
    """The record that JSON values say; fields left out have their defaults, others are passed.

    Raises ValueError for a value that is none of its field's.
    """
    found = {}
    for name, read in _readers(kind).items():  # type: ignore[arg-type]
        if name in values:
            try:
                found[name] = read(values[name])
            except (ValueError, TypeError, OverflowError, KeyError) as fault:
                raise ValueError(name) from fault
    try:
        return kind(**found)
    except TypeError as fault:
        raise ValueError("missing") from fault


@cache
def _readers(kind: type[object]) -> dict[str, Callable[[Any], Any]]:
    hints = get_type_hints(kind)
    return {each.name: _reader(hints[each.name]) for each in fields(kind)}  # type: ignore[arg-type]


def _reader(hint: Any) -> Callable[[Any], Any]:  # noqa: ANN401 - a type hint
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return lambda value: hint(_text(value))
    return _READERS[hint]


def _text(value: Any) -> str:  # noqa: ANN401
    if not isinstance(value, str):
        raise TypeError
    return value


def _whole(value: Any) -> int:  # noqa: ANN401
    if isinstance(value, bool) or not isinstance(value, int) or abs(value) > _LARGEST:
        raise TypeError
    return value


def _number(value: Any) -> float:  # noqa: ANN401
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError
    found = float(value)
    if not math.isfinite(found):
        raise ValueError
    return found


def _truth(value: Any) -> bool:  # noqa: ANN401
    if not isinstance(value, bool):
        raise TypeError
    return value


def _instant(value: Any) -> datetime:  # noqa: ANN401
    found = datetime.fromisoformat(_text(value))
    if found.tzinfo is None:
        raise ValueError
    moment = found.astimezone(UTC)
    if not _EARLIEST <= moment < _LATEST:
        raise ValueError
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def _day(value: Any) -> date:  # noqa: ANN401
    found = date.fromisoformat(_text(value))
    if not _EARLIEST.date() <= found < _LATEST.date():
        raise ValueError
    return found


def _evidence(value: Any) -> Evidence:  # noqa: ANN401
    at = value["at"]
    return Evidence(
        Answer(_text(value["answer"])), _text(value["note"]), None if at is None else _instant(at)
    )


def _tuple(value: Any, read: Callable[[Any], Any]) -> tuple[Any, ...]:  # noqa: ANN401
    if not isinstance(value, list):
        raise TypeError
    return tuple([read(part) for part in value])


def _pair(value: Any) -> tuple[str, str]:  # noqa: ANN401
    label, text = _tuple(value, _text)
    return label, text


def _or_none(read: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: None if value is None else read(value)


_READERS: dict[Any, Callable[[Any], Any]] = {
    str: _text,
    int: _whole,
    int | None: _or_none(_whole),
    float: _number,
    bool: _truth,
    datetime: _instant,
    datetime | None: _or_none(_instant),
    date: _day,
    Evidence: _evidence,
    Notebook | None: _or_none(lambda value: Notebook(_text(value))),
    tuple[str, ...]: lambda value: _tuple(value, _text),
    tuple[int, ...]: lambda value: _tuple(value, _whole),
    tuple[tuple[str, str], ...]: lambda value: _tuple(value, _pair),
}
