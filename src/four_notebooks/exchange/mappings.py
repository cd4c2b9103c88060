"""The mapping that was used for a set of headers, remembered in the book.

A set of headers is compared folded and without order, so that the export of the same
program in another order of columns is known again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from four_notebooks.exchange.columns import SINGLE, Field, Mapping
from four_notebooks.method.values import Setting
from four_notebooks.names.folding import fold
from four_notebooks.storage.changes import Change

if TYPE_CHECKING:
    from four_notebooks.services.book import Book

MAPPINGS = "import_mappings"
"""The setting: for each set of headers, the field of each header; the latest last."""
MOST_SETS = 50
"""How many sets of headers are remembered; the one longest unused is forgotten first."""


@dataclass(frozen=True, slots=True)
class RememberedList:
    """A kind of list that was imported: what each of its columns became, by folded header."""

    key: str
    columns: tuple[tuple[str, Field], ...]


def all_remembered(book: Book) -> list[RememberedList]:
    """Every set of headers that is remembered, the latest first. Raises BookError."""
    known = set(Field)
    found = []
    for key, used in _kept(book).items():
        columns = [(mark, Field(one)) for mark, one in used.items() if one in known]
        found.append(RememberedList(key, tuple(columns)))
    return found[::-1]


def forget(book: Book, keys: Iterable[str]) -> None:
    """Forget sets of headers, as one step. Raises BookError."""
    gone = set(keys)
    left = {key: used for key, used in _kept(book).items() if key not in gone}
    book.settings.set(MAPPINGS, dict(left) or None)


def remembered(book: Book, headers: Sequence[str]) -> Mapping | None:
    """The mapping last used for these headers, or None. Raises BookError."""
    marks = _marks(headers)
    kept = _kept(book).get(_set_of(marks))
    if kept is None:
        return None
    try:
        fields = [Field(kept[mark]) for mark in marks]
    except (KeyError, ValueError):
        return None
    singles = [one for one in fields if one in SINGLE]
    return Mapping(tuple(fields)) if len(singles) == len(set(singles)) else None


def remembering(book: Book, headers: Sequence[str], mapping: Mapping) -> Change | None:
    """The change that remembers a mapping, None where it is remembered so already.

    Nothing is remembered of a table without headers. Raises BookError.
    """
    marks = _marks(headers)
    if not any(headers) or len(mapping.fields) < len(marks):
        return None
    sets = _kept(book)
    sheet = _set_of(marks)
    used = {mark: str(one) for mark, one in zip(marks, mapping.fields, strict=False)}
    if sets.get(sheet) == used:
        return None
    sets.pop(sheet, None)
    sets[sheet] = used
    latest = dict(list(sets.items())[-MOST_SETS:])
    text = json.dumps(latest, ensure_ascii=False, separators=(",", ":"))
    return Change(book.store.get(Setting, MAPPINGS), Setting(id=MAPPINGS, value=text))


def _kept(book: Book) -> dict[str, dict[str, str]]:
    """All that is remembered; what was spoiled by hand is forgotten."""
    kept = book.settings.get(MAPPINGS, {})
    if not isinstance(kept, dict):
        return {}
    return {
        key: {str(mark): str(one) for mark, one in used.items()}
        for key, used in kept.items()
        if isinstance(used, dict)
    }


def _marks(headers: Sequence[str]) -> list[str]:
    """Each header folded; the second of a name has its number, a nameless one its place."""
    found: list[str] = []
    for at, header in enumerate(headers):
        plain = fold(header) or f"#{at}"
        number = sum(1 for mark in found if mark.partition("\t")[0] == plain)
        found.append(f"{plain}\t{number}" if number else plain)
    return found


def _set_of(marks: Sequence[str]) -> str:
    """A short name for a set of headers, whatever their order."""
    return hashlib.sha256("\n".join(sorted(marks)).encode()).hexdigest()[:24]
